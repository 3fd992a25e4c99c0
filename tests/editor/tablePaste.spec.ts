/** What spreadsheets put on the clipboard: Excel's and LibreOffice Calc's HTML as they write it, and lines of cells. */
import { expect, type Hands, test } from './desk'
import { bodyOf, cell, openTable, startBody } from './sheet'

interface Cell {
  children: { type: string; text?: string; format?: number }[]
  colSpan: number
  rowSpan: number
  align: string | null
  header: string
}

/** Cell by cell: the words, how many columns × rows it runs over, and on which side its words stand. */
const table = async (hands: Hands) => {
  const found = (await bodyOf(hands)).find(({ type }) => type === 'table') as { rows: { cells: Cell[] }[] } | undefined
  return found?.rows.map(({ cells }) =>
    cells.map(({ children, colSpan, rowSpan, align }) =>
      [
        children.map(({ type, text = '' }) => (type === 'linebreak' ? '⏎' : text)).join(''),
        ...(colSpan * rowSpan > 1 ? [`${colSpan}×${rowSpan}`] : []),
        ...(align === null ? [] : [align]),
      ].join(' | '),
    ),
  )
}

/** Excel: a whole page with its style sheet, conditional comments, column widths, `mso-` properties, classes without quotes. */
const EXCEL = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=ProgId content=Excel.Sheet><meta name=Generator content="Microsoft Excel 15">
<link id=Main-File rel=Main-File href="file:///C:/Users/x/AppData/Local/Temp/msohtmlclip1/01/clip.htm">
<style><!--table {mso-displayed-decimal-separator:"\\,"; mso-displayed-thousand-separator:"\\.";}
@page {margin:.75in .7in .75in .7in; mso-header-margin:.3in;}
tr {mso-height-source:auto;} col {mso-width-source:auto;} br {mso-data-placement:same-cell;}
td {padding-top:1px; mso-ignore:padding; color:black; font-size:11.0pt; text-align:general; vertical-align:bottom; white-space:nowrap; mso-rotate:0;}
.xl65 {font-weight:700; text-align:center; border:.5pt solid windowtext; background:#D9E1F2; mso-pattern:black none;}
.xl66 {mso-number-format:"\\#\\,\\#\\#0\\.0"; border:.5pt solid windowtext;}
.xl67 {text-align:center; white-space:normal;}
--></style>
<!--[if !mso]><style>v\\:* {behavior:url(#default#VML);}</style><![endif]--></head>
<body link="#0563C1" vlink="#954F72">
<table border=0 cellpadding=0 cellspacing=0 width=256 style='border-collapse:collapse;width:192pt'>
<!--StartFragment-->
 <col width=128 style='mso-width-source:userset;mso-width-alt:4681;width:96pt'><col width=64 span=2 style='width:48pt'>
 <tr height=20 style='height:15.0pt'>
  <td height=20 class=xl65 width=128 style='height:15.0pt;width:96pt'>Trạm</td>
  <td colspan=2 class=xl65 width=128 style='border-left:none;width:96pt'>Mực nước (m)</td>
 </tr>
 <tr height=20 style='height:15.0pt'>
  <td rowspan=2 height=40 class=xl67 width=128 style='height:30.0pt'>Cẩm Lưu<br>
    (đê Bàu Sen)</td>
  <td class=xl66 align=right style='border-top:none' x:num="3.2">3,2</td>
  <td class=xl66 align=right style='border-top:none'>4,1</td>
 </tr>
 <tr height=20 style='height:15.0pt'>
  <td height=20 class=xl66 align=right><span style='mso-spacerun:yes'>&nbsp;</span>5,0</td>
  <td class=xl66><font class="font5">chưa đo</font></td>
 </tr>
 <![if supportMisalignedColumns]>
 <tr height=0 style='display:none'><td width=128></td><td width=64></td><td width=64></td></tr>
 <![endif]>
<!--EndFragment-->
</table></body></html>`

/** LibreOffice Calc: `colgroup`, `font`, `sdval` and `sdnum`, bold as `b`, `valign`. */
const CALC = `<!DOCTYPE html><html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/><title></title><meta name="generator" content="LibreOffice 7.4.7.2 (Linux)"/>
<style type="text/css">body,div,table,thead,tbody,tfoot,tr,th,td,p { font-family:"Liberation Sans"; font-size:x-small } a.comment-indicator:hover + comment { background:#ffd; position:absolute; display:block; } comment { display:none; }</style></head>
<body><table cellspacing="0" border="0"><colgroup width="122"></colgroup><colgroup span="2" width="85"></colgroup>
<tr><td height="17" align="left"><b>Trạm</b></td><td colspan=2 align="center" valign=bottom><b><font face="Arial" color="#2A6099">Mực nước (m)</font></b></td></tr>
<tr><td height="17" align="left">Cẩm Lưu</td><td align="right" sdval="3.2" sdnum="1066;">3,2</td><td align="right" sdval="4.1" sdnum="1066;0;0,0">4,1</td></tr>
<tr><td height="17" align="left">Bàu Sen<br>(đê mới)</td><td align="right" sdval="1250" sdnum="1066;0;#.##0">1.250</td><td align="left"><br></td></tr>
</table></body></html>`

test('cells of Excel pasted between paragraphs become a table, with joined cells and sides, without dirt', async ({
  hands,
}) => {
  await startBody(hands)
  await hands.type('Trước')
  await hands.press('Enter')
  await hands.paste({ 'text/html': EXCEL, 'text/plain': 'Trạm\tMực nước (m)\t\n' })
  expect((await bodyOf(hands)).map(({ type }) => type)).toEqual(['paragraph', 'table'])
  expect(await table(hands)).toEqual([
    ['Trạm | center', 'Mực nước (m) | 2×1 | center'],
    ['Cẩm Lưu⏎(đê Bàu Sen) | 1×2 | center', '3,2 | right', '4,1 | right'],
    ['5,0 | right', 'chưa đo'],
  ])
  expect(JSON.stringify(await bodyOf(hands))).not.toMatch(/mso|xl6|font5|StartFragment/)
})

test('cells of Calc pasted between paragraphs become a table', async ({ hands }) => {
  await startBody(hands)
  await hands.paste({ 'text/html': CALC, 'text/plain': 'Trạm\tMực nước (m)\t\n' })
  expect(await table(hands)).toEqual([
    ['Trạm | left', 'Mực nước (m) | 2×1 | center'],
    ['Cẩm Lưu | left', '3,2 | right', '4,1 | right'],
    ['Bàu Sen⏎(đê mới) | left', '1.250 | right', ' | left'],
  ])
})

for (const [program, html, rows] of [
  [
    'Excel',
    EXCEL,
    [
      ['a', 'b', '', ''],
      ['c', 'Trạm | center', 'Mực nước (m) | 2×1 | center'],
      ['', 'Cẩm Lưu⏎(đê Bàu Sen) | 1×2 | center', '3,2 | right', '4,1 | right'],
      ['', '5,0 | right', 'chưa đo'],
    ],
  ],
  [
    'Calc',
    CALC,
    [
      ['a', 'b', '', ''],
      ['c', 'Trạm | left', 'Mực nước (m) | 2×1 | center'],
      ['', 'Cẩm Lưu | left', '3,2 | right', '4,1 | right'],
      ['', 'Bàu Sen⏎(đê mới) | left', '1.250 | right', ' | left'],
    ],
  ],
] as const) {
  test(`cells of ${program} pasted at a cell fill from there, and the table grows; one step undoes it`, async ({
    hands,
  }) => {
    await openTable(hands, [
      [cell('a'), cell('b')],
      [cell('c'), cell('d')],
    ])
    await hands.page.locator('td', { hasText: 'd' }).click()
    await hands.paste({ 'text/html': html })
    expect(await table(hands)).toEqual(rows)
    // The caret is in the last cell that was filled.
    await hands.type('!')
    expect((await table(hands))?.at(-1)?.at(-1)).toContain('!')
    for (let i = 0; i < 2; i++) await hands.press('Control+z')
    expect(await table(hands)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ])
  })
}

test('a joined cell pasted over others takes their room; one that reaches out of it stays', async ({ hands }) => {
  await openTable(hands, [
    [cell('a'), cell('b'), cell('c')],
    [cell('d', { colSpan: 2 }), cell('e')],
  ])
  const joined = '<table><tr><td rowspan=2>x</td><td>1</td></tr><tr><td>2</td></tr></table>'
  await hands.page.locator('td', { hasText: 'a' }).click()
  await hands.paste({ 'text/html': joined })
  expect(await table(hands)).toEqual([
    ['x', '1', 'c'],
    ['2 | 2×1', 'e'],
  ])
})

test('lines of cells with quotation marks, tabs and line ends in them are the cells they were', async ({ hands }) => {
  const lines = 'Tên\tLời\r\n"Bà ""Tư"""\t"dòng một\ndòng hai"\r\n"có\ttab"\t"a ""b"" c"\r\n'
  const rows = [
    ['Tên', 'Lời'],
    ['Bà "Tư"', 'dòng một⏎dòng hai'],
    ['có tab', 'a "b" c'],
  ]
  await startBody(hands)
  await hands.paste({ 'text/plain': lines })
  expect(await table(hands)).toEqual(rows)
  await openTable(hands, [[cell('a'), cell('b')]])
  await hands.page.locator('td').first().click()
  await hands.paste({ 'text/plain': lines })
  expect(await table(hands)).toEqual(rows)
})

test('a table of 300 rows and 10 columns is taken in whole, and still written in', async ({ hands }) => {
  // Three thousand cells are read from the page three times over; on a busy machine that is no matter of seconds.
  test.slow()
  const lines = Array.from({ length: 300 }, (_row, row) =>
    Array.from({ length: 10 }, (_cell, column) => `ô ${row + 1}.${column + 1}`).join('\t'),
  ).join('\n')
  await startBody(hands)
  await hands.paste({ 'text/plain': lines })
  // It comes a few rows at a time.
  await expect.poll(async () => (await table(hands))?.length).toBe(300)
  await hands.page.locator('td', { hasText: 'ô 150.5' }).click()
  await hands.press('End')
  await hands.type(' ')
  await hands.unikey('tieengs', 'tiếng')
  await hands.press('Tab')
  await hands.type('!')
  const rows = await table(hands)
  expect([rows?.length, rows?.[0]?.length]).toEqual([300, 10])
  expect(rows?.[149]?.slice(4, 6)).toEqual(['ô 150.5 tiếng', 'ô 150.6!'])
  // The same cells at a cell of a small table.
  await openTable(hands, [[cell('a'), cell('b')]])
  await hands.page.locator('td').nth(1).click()
  await hands.paste({ 'text/plain': lines })
  await expect.poll(async () => (await table(hands))?.length).toBe(300)
  const grown = await table(hands)
  expect([grown?.length, grown?.[0]?.length, grown?.[299]?.[10]]).toEqual([300, 11, 'ô 300.10'])
})
