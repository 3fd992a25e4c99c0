/** A document as Word puts it on the clipboard: our own words in Word's own dress. */

const SENTENCES = [
  'Chiều nay nhịp cuối của cầu Đò Hạ được nối liền sau mười bốn tháng thi công.',
  'Người dân hai bờ sông Trà không còn phải chờ đò mỗi sáng.',
  'Ông Trần Văn Lụa, sáu mươi hai tuổi, lái chuyến đò cuối cùng lúc năm giờ.',
  'Xã Cẩm Lưu có hơn ba nghìn hộ làm nghề trồng sen và nuôi cá lồng.',
]

/** About so many words, in paragraphs of some thirty, every eighth under a subhead, every tenth in a list. */
export function wordDocument(words: number): string {
  const blocks: string[] = []
  let written = 0
  for (let number = 0; written < words; number++) {
    const sentences = [0, 1].map((step) => SENTENCES[(number + step) % SENTENCES.length] ?? '')
    written += sentences.join(' ').split(' ').length
    const [first = '', second = ''] = sentences
    blocks.push(
      number % 8 === 7
        ? `<h2 style='margin-top:2.0pt'><span lang=VI style='font-size:16.0pt;font-family:"Cambria",serif;color:#365F91'>${first}<o:p></o:p></span></h2>`
        : number % 10 === 9
          ? `<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol;mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;</span></span><![endif]><span lang=VI>${first} ${second}<o:p></o:p></span></p>`
          : `<p class=MsoNormal style='text-align:justify;line-height:150%'><span lang=VI style='font-size:13.0pt;line-height:150%;font-family:"Times New Roman",serif'>${first} <b style='mso-bidi-font-weight:normal'>${second}</b><o:p></o:p></span></p>`,
    )
  }
  return `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {margin:0cm; mso-style-unhide:no} --></style></head><body lang=VI style='tab-interval:36.0pt'><!--StartFragment-->${blocks.join('\n')}<!--EndFragment--></body></html>`
}
