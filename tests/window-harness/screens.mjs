/** Every screen and dialog of the window: its address, and what is done before the picture is taken, in either language. */

/** The menu's part: sends a command to the window. */
const command = (page, id) => page.evaluate((name) => window.harness.emit('command', { id: name }), id)
const paragraph = (page, start) => page.locator('main [contenteditable=true] p', { hasText: start }).first()

const write = async (page) => {
  await paragraph(page, 'Theo kế hoạch, giai đoạn hai').click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' Thêm một câu.')
  await page.waitForTimeout(1_500)
}

const newLine = async (page) => {
  await paragraph(page, 'Theo kế hoạch, giai đoạn hai').click()
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Enter')
}

/** The first words of a paragraph, marked as with Shift+Ctrl+Right. */
const select = async (page) => {
  await paragraph(page, 'Theo ban quản lý dự án').click()
  await page.keyboard.press('Home')
  for (let word = 0; word < 4; word++) await page.keyboard.press('Control+Shift+ArrowRight')
}

const drag = (page, kind) =>
  page.evaluate((type) => {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File(['x'], 'de-bau-sen.docx'))
    document.body.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }))
  }, kind)

const rich = 'open=dem-giu-de-giau-01'
/** A block of the rich article, in the middle of the window. */
const block = (selector) => [
  rich,
  async (page) => {
    const one = page.locator(`main [contenteditable=true] ${selector}`).first()
    await one.click({ position: { x: 30, y: 12 } })
    await one.evaluate((element) => element.scrollIntoView({ block: 'center' }))
  },
]

export const screens = {
  page: ['', () => {}],
  rich: [rich, () => {}],
  publish: ['', (page) => command(page, 'view.publish')],
  proofing: [
    '',
    async (page) => {
      await write(page)
      await page.keyboard.type(' Ông chia sẽ với phóng viên.')
      await command(page, 'view.proofing')
      await page.waitForTimeout(6_000)
    },
  ],
  history: ['', (page) => command(page, 'view.history')],
  comparison: [
    '',
    async (page) => {
      await command(page, 'view.history')
      await page.getByRole('button', { name: /08:55|8:55/ }).click()
      await page.waitForTimeout(300)
      await command(page, 'history.next')
    },
  ],
  preview: [
    '',
    async (page) => {
      await command(page, 'article.preview')
      await page.waitForTimeout(5_000)
    },
  ],
  'first-run': ['library=empty', () => {}],
  'nothing-open': ['library=60', () => {}],
  tabs: [
    '',
    async (page) => {
      for (const place of [1, 2, 4]) {
        await page
          .getByRole('option')
          .nth(place)
          .click({ modifiers: ['Control'] })
        await page.waitForTimeout(300)
      }
    },
  ],
  palette: [
    '',
    async (page) => {
      await command(page, 'view.palette')
      await page.keyboard.type('xuat ban')
    },
  ],
  settings: ['', (page) => command(page, 'app.settings')],
  'settings-end': [
    '',
    async (page) => {
      await command(page, 'app.settings')
      await page.waitForTimeout(500)
      await page.getByRole('dialog').evaluate((dialog) => {
        for (const part of [dialog, ...dialog.querySelectorAll('*')]) part.scrollTop = part.scrollHeight
      })
    },
  ],
  search: [
    '',
    async (page) => {
      await command(page, 'view.search')
      await page.keyboard.type('xuat ban')
    },
  ],
  find: [
    '',
    async (page) => {
      await page.locator('[data-head=headline]').click()
      await command(page, 'edit.replace')
      await page.waitForTimeout(200)
      await page.keyboard.type('de')
    },
  ],
  slash: [
    '',
    async (page) => {
      await newLine(page)
      await page.keyboard.type('/')
    },
  ],
  'selection-bar': ['', select],
  comments: [
    '',
    async (page) => {
      await page.evaluate(() => window.harness.client.updateSettings({ penName: 'Lê Thu Vân' }))
      await select(page)
      await command(page, 'comment.add')
      await page.waitForTimeout(400)
      await page.keyboard.type('Số liệu này xã đã xác nhận chưa? Nhờ hỏi lại anh Khoát.')
      await page.keyboard.press('Control+Enter')
      await page.waitForTimeout(300)
      await command(page, 'comment.add')
      await page.waitForTimeout(300)
    },
  ],
  outline: [rich, (page) => command(page, 'view.outline')],
  templates: ['', (page) => command(page, 'article.newFromTemplate')],
  'save-template': ['', (page) => command(page, 'article.saveAsTemplate')],
  snippets: [
    '',
    async (page) => {
      await newLine(page)
      await command(page, 'snippet.insert')
    },
  ],
  table: block('td'),
  'table-dialog': [
    '',
    async (page) => {
      await newLine(page)
      await command(page, 'insert.table')
    },
  ],
  related: [
    '',
    async (page) => {
      await newLine(page)
      await command(page, 'insert.related')
      await page.waitForTimeout(300)
      await command(page, 'part.pickArticle')
      await page.waitForTimeout(300)
      await page.keyboard.type('de')
    },
  ],
  figure: block('figure'),
  'pull-quote': block('[data-block="pull-quote"], .pull-quote, aside'),
  focus: [
    rich,
    async (page) => {
      const button = page
        .locator('main')
        .getByRole('button', { name: /Điểm chính|Focal|Focus point/ })
        .first()
      await page
        .getByRole('group', { name: /Bộ ảnh|Gallery|Chùm ảnh/ })
        .first()
        .click({ position: { x: 40, y: 40 } })
      await button.click()
    },
  ],
  embeds: [
    rich,
    (page) =>
      page
        .getByText('instagram', { exact: false })
        .first()
        .evaluate((e) => e.scrollIntoView({ block: 'center' })),
  ],
  'export-notice': [
    '',
    async (page) => {
      await command(page, 'view.palette')
      await page.keyboard.type('markdown')
      await page.waitForTimeout(300)
      await page.keyboard.press('Enter')
    },
  ],
  'drop-hint': ['', (page) => drag(page, 'dragover')],
  'import-report': [
    '',
    async (page) => {
      await drag(page, 'dragover')
      await drag(page, 'drop')
      await page.waitForTimeout(600)
    },
  ],
  importing: [
    '',
    (page) =>
      page.evaluate(() =>
        window.harness.emit('importing', {
          progress: { done: 12, total: 120, file: 'Bài cộng tác viên tháng 11 – đê Bàu Sen, bản cuối.docx' },
        }),
      ),
  ],
  'clean-media': [
    '',
    async (page) => {
      await command(page, 'article.cleanMedia')
      await page.waitForTimeout(500)
    },
  ],
  'not-saved': [
    '',
    async (page) => {
      const busy = { code: 'write-refused', file: 'article.json', reason: 'busy' }
      await page.evaluate((problem) => window.harness.failSaves(problem, problem, problem), busy)
      await write(page)
    },
  ],
  conflict: [
    '',
    async (page) => {
      await page.evaluate(() =>
        window.harness.changeOnDisk('de-bau-sen-01', (article) => ({
          ...article,
          standfirst: article.standfirst.replace('0,8 m', '0,6 m'),
        })),
      )
      await write(page)
    },
  ],
  video: ['open=cho-phien-que-o-01', () => {}],
  podcast: ['open=trong-chau-dong-ai', () => {}],
  emagazine: ['open=mua-muoi-bach-lac', () => {}],
}
