/** Copy and paste: from a word processor, from a page, from a hostile page, from the sheet itself. */
import { expect, test } from './desk'

test.beforeEach(async ({ hands }) => hands.page.locator('[data-head=standfirst] + p').click())

test('a text from a word processor keeps its words, formats and lists', async ({ hands }) => {
  await hands.paste({
    'text/html': `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{font-family:"Times New Roman"}</style></head><body>
      <!--StartFragment--><h2 style='mso-outline-level:2'>Góp đất</h2>
      <p class=MsoNormal style='margin-left:1cm'><b style='mso-bidi-font-weight:normal'>47 hộ</b> hiến <i>6.300 m<sup>2</sup></i><o:p></o:p></p>
      <p class=MsoNormal><o:p>&nbsp;</o:p></p>
      <ul type=disc><li class=MsoNormal>Áo phao</li><li class=MsoNormal>Xuồng máy</li></ul><!--EndFragment--></body></html>`,
    'text/plain': 'Góp đất\n47 hộ hiến 6.300 m2',
  })
  expect(await hands.body()).toEqual(['h2: Góp đất', 'paragraph: 47 hộ hiến 6.300 m2', 'bullet: Áo phao • Xuồng máy'])
  expect(JSON.stringify((await hands.text()).body)).toContain('{"type":"text","version":1,"text":"47 hộ","format":1}')
})

test('a text from an online document keeps its formats, which stand in styles', async ({ hands }) => {
  await hands.paste({
    'text/html': `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span style="font-weight:700">Đậm</span><span style="font-weight:400"> thường</span></p><br><p dir="ltr"><a href="https://baosongtra.vn/"><span style="text-decoration:underline">liên kết</span></a></p></b>`,
    'text/plain': 'Đậm thường\n\nliên kết',
  })
  expect(await hands.body()).toEqual(['paragraph: Đậm thường', 'paragraph: <liên kết>'])
})

test('one line joins the paragraph that it is pasted into', async ({ hands }) => {
  await hands.type('Trước  sau')
  for (let i = 0; i < 4; i++) await hands.press('ArrowLeft')
  await hands.paste({ 'text/html': '<p>giữa</p>', 'text/plain': 'giữa' })
  expect(await hands.body()).toEqual(['paragraph: Trước giữa sau'])
})

test('lines of plain text become paragraphs, empty lines set them apart', async ({ hands }) => {
  await hands.paste({ 'text/plain': `Một\r\nHai\n\n\nBa ${'Việt'.normalize('NFD')}` })
  expect(await hands.body()).toEqual(['paragraph: Một', 'paragraph: Hai', 'paragraph: Ba Việt'])
  await hands.press('Control+z')
  expect(await hands.body()).toEqual(['paragraph: '])
})

test('nothing of a hostile page comes along but its words', async ({ hands }) => {
  await hands.page.evaluate(() => Object.assign(window, { hit: 0 }))
  await hands.paste({
    'text/html': `<p onclick="hit++">Một<script>hit++</script></p><img src=x onerror="hit++"><iframe srcdoc="<script>parent.hit++</script>"></iframe>
      <p><a href="java&#10;script:hit++">Hai</a> <a href="data:text/html,<script>hit++</script>">Ba</a></p><svg onload="hit++"><text>x</text></svg>
      <math><mtext><style><img src=x onerror=hit++></style></mtext></math><form action="javascript:hit++"><button formaction="javascript:hit++">x</button></form>
      <details open ontoggle="hit++"><summary>Bốn</summary></details><object data="javascript:hit++"></object><noscript><p title="</noscript><img src=x onerror=hit++>"></noscript>`,
    'text/plain': 'Một',
  })
  const stored = JSON.stringify((await hands.text()).body)
  for (const word of ['Một', 'Hai', 'Ba', 'Bốn']) expect(stored).toContain(word)
  expect(stored).not.toMatch(/javascript|script:|onerror|onclick|srcdoc|<script/i)
  await hands.page.waitForTimeout(200)
  expect(await hands.page.evaluate(() => (window as unknown as { hit: number }).hit)).toBe(0)
  expect(
    await hands.page.locator('[contenteditable=true] :is(script, iframe, object, form, svg[onload])').count(),
  ).toBe(0)
})

test('forged nodes on the clipboard are read like anything else from outside', async ({ hands }) => {
  await hands.paste({
    'application/x-lexical-editor': JSON.stringify({
      namespace: 'toasoan',
      nodes: [
        {
          type: 'paragraph',
          children: [
            { type: 'link', url: 'javascript:alert(1)', children: [{ type: 'text', text: 'Bấm', format: 255 }] },
          ],
        },
      ],
    }),
    'text/plain': 'Bấm',
  })
  expect((await hands.body()).join()).toContain('Bấm')
  expect(await hands.page.locator('a[href^="javascript"]').count()).toBe(0)
})

test('forged nodes without a bottom are passed over, and the words beside them are pasted', async ({ hands }) => {
  const deep = `${'{"type":"list","children":[{"type":"listitem","children":['.repeat(50_000)}${']}]}'.repeat(50_000)}`
  await hands.paste({
    'application/x-lexical-editor': `{"namespace":"toasoan","nodes":[${deep}]}`,
    'text/plain': 'Bấm',
  })
  expect(await hands.body()).toEqual(['paragraph: Bấm'])
})

for (const [what, nodes] of [
  ['children that are no list', '[{"type":"paragraph","children":7}]'],
  ['a list where words should be', '[{"type":"paragraph","children":[{"type":"text","text":["a"]}]}]'],
  [
    'a place for parts that nobody knows',
    '[{"type":"parts","block":"constructor","children":[{"type":"part","name":"x"}]}]',
  ],
  ['a picture from another folder', '[{"type":"figure","picture":{"file":"../../etc/passwd","mime":"image/png"}}]'],
  ['nothing in the list', '[null,1,"a",[],{}]'],
  ['no list at all', '{"length":3}'],
] as const) {
  test(`forged nodes with ${what} are passed over, and the words beside them are pasted`, async ({ hands }) => {
    await hands.paste({ 'application/x-lexical-editor': `{"nodes":${nodes},"article":"../.."}`, 'text/plain': 'Bấm' })
    expect(await hands.body()).toEqual(['paragraph: Bấm'])
  })
}

test('an address pasted on selected words makes a link', async ({ hands }) => {
  await hands.type('xem bản vẽ')
  for (let i = 0; i < 6; i++) await hands.press('Shift+ArrowLeft')
  await hands.paste({ 'text/plain': 'https://baosongtra.vn/ban-ve' })
  expect(await hands.body()).toEqual(['paragraph: xem <bản vẽ>'])
})

test('a picture inside the HTML is taken in', async ({ hands }) => {
  const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
  await hands.paste({
    'text/html': `<p>Trước</p><figure><img src="data:image/png;base64,${pixel}"><figcaption>Chú thích. Ảnh: Thu Vân</figcaption></figure><p><img src="https://xa.example/a.jpg"></p><p>Sau</p>`,
    'text/plain': 'Trước Sau',
  })
  await expect(hands.page.locator('figure img')).toHaveCount(1)
  const { body } = await hands.text()
  expect(body.root.children).toMatchObject([
    { type: 'paragraph' },
    { type: 'figure', picture: { name: 'anh-1.png' }, missing: '', caption: 'Chú thích.', credit: 'Thu Vân' },
    { type: 'figure', picture: null, missing: 'https://xa.example/a.jpg' },
    { type: 'paragraph' },
  ])
})

test('what is copied is clean HTML, and comes back as it was', async ({ hands }) => {
  await hands.type('## Mục')
  await hands.press('Enter')
  await hands.type('Có **đậm** đây')
  await hands.press('Enter')
  await hands.type('- một')
  await hands.press('Enter')
  await hands.press('Tab')
  await hands.type('trong')
  const before = await hands.body()
  expect(before).toEqual(['h2: Mục', 'paragraph: Có đậm đây', 'bullet: một • [trong]'])
  await hands.page.evaluate(() => {
    const body = document.querySelector('h2')
    const last = document.querySelector('li li span')?.firstChild
    if (body && last) getSelection()?.setBaseAndExtent(body, 0, last, 5)
  })
  await hands.page.waitForTimeout(50)
  const copied = await hands.copy()
  expect(copied['text/html']).toBe(
    '<h2>Mục</h2><p>Có <strong>đậm</strong> đây</p><ul><li>một<ul><li>trong</li></ul></li></ul>',
  )
  await hands.press('Delete')
  await hands.paste(copied)
  expect((await hands.body()).filter((line) => line !== 'paragraph: ')).toEqual(before)
})
