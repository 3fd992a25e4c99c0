/**
 * Every screen, dialog, menu and notice of the window: its address, what is done before it is looked at, and what is seen
 * when it is there (none: the page itself). What is pressed is named by the texts of the interface, in either language.
 */
import fs from 'node:fs'

/** Names by their place in the texts, as the interface has them: `textsOf('vi')('inspector.exportAs')`. */
function textsOf(language) {
  return (key) => {
    const [file, ...rest] = key.split('.')
    const source = new URL(`../../assets/texts/${language}/${file}.json`, import.meta.url)
    const found = pick(JSON.parse(fs.readFileSync(source, 'utf8')), rest.join('.'))
    if (typeof found !== 'string') throw new Error(`no text "${key}"`)
    // What is filled in while the window runs may be anything.
    return new RegExp(
      `^${found
        .split(/\{\{\w+\}\}/)
        .map(escaped)
        .join('.*')}$`,
    )
  }
}

/** Keys may hold dots themselves: commands do. */
function pick(texts, key) {
  if (key in texts) return texts[key]
  const [first, ...rest] = key.split('.')
  return typeof texts[first] === 'object' ? pick(texts[first], rest.join('.')) : undefined
}

const escaped = (words) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** The menu's part: sends a command to the window. */
const command = (page, id) => page.evaluate((name) => window.harness.emit('command', { id: name }), id)
const paragraph = (page, start) => page.locator('main [contenteditable=true] p', { hasText: start }).first()

/** In one go: keys that come slowly would still be on their way when a dialog opens, and answer it. */
const write = async (page, words = ' Thêm một câu.') => {
  await paragraph(page, 'Theo kế hoạch, giai đoạn hai').click()
  await page.keyboard.press('Control+End')
  await page.keyboard.insertText(words)
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

/** The words of a paragraph's first line, swept over with the mouse. */
const sweep = async (page) => {
  const words = paragraph(page, 'Theo ban quản lý dự án')
  await words.scrollIntoViewIfNeeded()
  const box = await words.boundingBox()
  await page.mouse.move(box.x + 4, box.y + 14)
  await page.mouse.down()
  await page.mouse.move(box.x + 200, box.y + 14, { steps: 4 })
  await page.mouse.up()
}

/** Faults of both levels in the last paragraph, read by the time they are looked at. */
const err = async (page) => {
  await write(page, ' Ông chia sẽ rằng bà con đã góp xức người, xức của.')
  await command(page, 'view.proofing')
  await page.locator('[role=tabpanel] li button', { hasText: 'sẽ' }).first().waitFor({ timeout: 30_000 })
}

const press = (page, role, name) => page.getByRole(role, { name }).first().click()
const settings = async (page) => {
  await command(page, 'app.settings')
  await page.locator('[role=dialog]').waitFor()
}
const kept = (page) => page.getByRole('button', { name: /0?8:55/ })

const rich = 'open=dem-giu-de-giau-01'
/** A block of the rich article at work, in the middle of the window. */
const block = (selector) => [
  rich,
  async (page) => {
    const one = page.locator(`main [contenteditable=true] ${selector}`).first()
    await one.click({ position: { x: 30, y: 12 } })
    await one.evaluate((element) => element.scrollIntoView({ block: 'center' }))
  },
]
/** A block that is no text, by its name in the texts. */
const group = (key) => [
  rich,
  async (page, t) => {
    const one = page
      .locator('main')
      .getByRole('group', { name: t(key) })
      .first()
    await one.click({ position: { x: 30, y: 12 } })
    await one.evaluate((element) => element.scrollIntoView({ block: 'center' }))
  },
]
const ask = (id, shown = '[role=dialog]') => ['', (page) => command(page, id), shown]
const onNewLine = (id, shown = '[role=dialog]') => [
  '',
  async (page) => {
    await newLine(page)
    await command(page, id)
  },
  shown,
]
const menu = (role, key, before = async () => {}) => [
  '',
  async (page, t) => {
    await before(page)
    await press(page, role, t(key))
  },
  '[role=menu]',
]
const inspector = (id, key) => [
  '',
  (page) => command(page, id),
  (page, t) => page.getByRole('tab', { name: t(key), selected: true }),
]

export const screens = {
  // --- the window ---
  page: ['', () => {}],
  rich: [rich, () => {}],
  video: ['open=cho-phien-que-o-01', () => {}],
  podcast: ['open=trong-chau-dong-ai', () => {}],
  emagazine: ['open=mua-muoi-bach-lac', () => {}],
  'first-run': ['library=empty', () => {}, 'h1'],
  'nothing-open': ['library=60', () => {}, '[role=option]'],
  unreadable: [
    'unreadable',
    (page) => page.getByText('mua-lon-ha-ho').first().scrollIntoViewIfNeeded(),
    (page) => page.getByText('mua-lon-ha-ho').first(),
  ],
  tabs: [
    '',
    async (page) => {
      for (const place of [1, 2, 4]) {
        await page
          .getByRole('option')
          .nth(place)
          .click({ modifiers: ['Control'] })
        await page.locator(`[data-tab]:nth-of-type(2)`).waitFor()
      }
    },
    '[data-tab]',
  ],
  preview: [
    '',
    async (page, t) => {
      await command(page, 'article.preview')
      await page.getByText(t('preview.facts.measuring')).first().waitFor({ state: 'hidden', timeout: 30_000 })
    },
    'iframe',
  ],

  // --- the inspector ---
  publish: inspector('view.publish', 'inspector.publish'),
  proofing: ['', err],
  history: ['', (page) => command(page, 'view.history'), (page) => kept(page)],
  comparison: [
    '',
    async (page) => {
      await command(page, 'view.history')
      await kept(page).click()
      await command(page, 'history.next')
    },
    (page, t) => page.getByRole('region', { name: t('history.comparison') }),
  ],
  'comparison-previous': [
    '',
    async (page, t) => {
      await command(page, 'view.history')
      await kept(page).click()
      await press(page, 'radio', t('history.againstPrevious'))
    },
    (page, t) => page.getByRole('region', { name: t('history.comparison') }),
  ],
  'name-version': [
    '',
    async (page, t) => {
      await command(page, 'view.history')
      await press(page, 'button', t('history.keep'))
    },
    (page, t) => page.getByRole('textbox', { name: t('history.nameLabel') }),
  ],
  notes: inspector('view.notes', 'inspector.notes'),
  comments: [
    '',
    async (page) => {
      await select(page)
      await command(page, 'comment.add')
      await page.locator('[role=tabpanel] textarea').first().waitFor()
      await page.keyboard.type('Số liệu này xã đã xác nhận chưa? Nhờ hỏi lại anh Khoát.')
      await page.keyboard.press('Control+Enter')
    },
    (page, t) => page.locator('[role=tabpanel]').getByRole('button', { name: t('comments.resolve') }),
  ],
  'comment-draft': [
    '',
    async (page) => {
      await select(page)
      await command(page, 'comment.add')
    },
    (page, t) => page.getByRole('textbox', { name: t('comments.draft') }),
  ],

  // --- dialogs ---
  palette: [
    '',
    async (page) => {
      await command(page, 'view.palette')
      await page.locator('[role=dialog] input').waitFor()
      await page.keyboard.type('xuat ban')
    },
    '[role=dialog] [role=option]',
  ],
  settings: ['', settings],
  'settings-end': [
    '',
    async (page) => {
      await settings(page)
      await page.getByRole('dialog').evaluate((dialog) => {
        for (const part of [dialog, ...dialog.querySelectorAll('*')]) part.scrollTop = part.scrollHeight
      })
    },
  ],
  'settings-rules': [
    '',
    async (page, t) => {
      await settings(page)
      await press(page, 'radio', t('proofing.settings.custom'))
      const search = page.getByRole('textbox', { name: t('proofing.settings.search') })
      await search.scrollIntoViewIfNeeded()
      await page.locator('[data-rule] button').first().click()
      await page.locator('[data-rule]').first().scrollIntoViewIfNeeded()
    },
    '[data-rule]',
  ],
  templates: ask('article.newFromTemplate'),
  'save-template': ask('article.saveAsTemplate'),
  snippets: onNewLine('snippet.insert'),
  'save-snippet': [
    '',
    async (page) => {
      await select(page)
      await command(page, 'snippet.save')
    },
    '[role=dialog]',
  ],
  'table-dialog': onNewLine('insert.table'),
  link: [
    '',
    async (page) => {
      await select(page)
      await command(page, 'format.link')
    },
    '[role=dialog]',
  ],
  'link-refused': [
    '',
    async (page, t) => {
      await select(page)
      await command(page, 'format.link')
      await page.getByRole('dialog').getByRole('textbox').last().fill('javascript:alert(1)')
      await press(page, 'button', t('editor.link.apply'))
    },
    '[role=dialog] [aria-invalid=true]',
  ],
  related: [
    '',
    async (page) => {
      await newLine(page)
      await command(page, 'insert.related')
      await page.locator('[data-block=related]').waitFor()
      await command(page, 'part.pickArticle')
      await page.locator('[role=dialog] input').waitFor()
      await page.keyboard.type('de')
    },
    '[role=dialog]',
  ],
  'compare-article': [
    '',
    async (page, t) => {
      await command(page, 'view.history')
      await press(page, 'button', t('history.compareWith'))
      await press(page, 'menuitem', t('history.withArticle'))
    },
    '[role=dialog]',
  ],
  'fix-all': [
    '',
    async (page, t) => {
      await err(page)
      await press(page, 'button', new RegExp(`^${t('proofing.filter.label').source.slice(1, -1)}`))
      await page.getByRole('menuitemradio').nth(1).click()
      await press(page, 'button', t('proofing.fixAll.button'))
    },
    '[role=dialog]',
  ],
  bin: ask('article.bin', '[role=dialog], [role=alertdialog]'),
  'clean-media': ask('article.cleanMedia', '[role=dialog], [role=alertdialog]'),
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
    '[role=dialog], [role=alertdialog]',
  ],
  'import-report': [
    '',
    async (page) => {
      await drag(page, 'dragover')
      await drag(page, 'drop')
    },
    '[role=dialog]',
  ],

  // --- menus and what opens beside a button ---
  'app-menu': menu('button', 'app.menu'),
  'kind-menu': [
    '',
    async (page) => {
      await paragraph(page, 'Theo ban quản lý dự án').click()
      await page.locator('main [role=toolbar] button[aria-haspopup=menu]').first().click()
    },
    '[role=menu]',
  ],
  'format-menu': menu('button', 'editor.more', (page) => paragraph(page, 'Theo ban quản lý dự án').click()),
  'insert-menu': menu('button', 'editor.insertMore', (page) => paragraph(page, 'Theo ban quản lý dự án').click()),
  'state-menu': menu('button', 'inspector.workflow.all'),
  'export-menu': menu('button', 'inspector.exportAs', (page) => command(page, 'view.publish')),
  'compare-menu': menu('button', 'history.compareWith', (page) => command(page, 'view.history')),
  'typing-menu': menu('button', 'typing.status.label'),
  'kinds-menu': [
    '',
    async (page, t) => {
      await err(page)
      await press(page, 'button', new RegExp(`^${t('proofing.filter.label').source.slice(1, -1)}`))
    },
    '[role=menu]',
  ],
  'row-menu': ['', (page) => page.getByRole('option').nth(2).click({ button: 'right' }), '[role=menu]'],
  'tab-menu': [
    '',
    async (page) => {
      await page
        .getByRole('option')
        .nth(2)
        .click({ modifiers: ['Control'] })
      await page.locator('[data-tab]').first().click({ button: 'right' })
    },
    '[role=menu]',
  ],
  filters: ['', (page, t) => press(page, 'button', t('library.moreFilters')), '[role=dialog]'],
  byline: ['', (page, t) => press(page, 'button', t('inspector.bylines.edit')), '[role=dialog]'],
  'related-picker': ['', async (page, t) => press(page, 'button', t('inspector.related.pick')), '[role=dialog]'],
  sections: [
    '',
    async (page, t) => {
      await press(page, 'button', t('inspector.suggestions'))
    },
    '[role=listbox] >> visible=true',
  ],
  dictionaries: [
    '',
    async (page, t) => {
      await command(page, 'view.proofing')
      await press(page, 'button', t('proofing.dictionary.count'))
    },
    '[role=dialog]',
  ],
  outline: [rich, (page) => command(page, 'view.outline'), '[role=dialog]'],
  slash: [
    '',
    async (page) => {
      await newLine(page)
      await page.keyboard.type('/')
    },
    '[role=listbox] [role=option] >> visible=true',
  ],
  'selection-bar': ['', sweep, (page, t) => page.getByRole('toolbar', { name: t('editor.selection.title') })],
  suggestions: [
    '',
    async (page) => {
      await err(page)
      await page.locator('[role=tabpanel] li button', { hasText: 'sẽ' }).first().click()
    },
    '[data-suggestion]',
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
      await page.locator('main [role=search] input').first().waitFor()
      await page.keyboard.type('de')
    },
    '[data-find-count]:not(:empty)',
  ],
  tooltip: ['', (page) => page.locator('main [role=toolbar] button:enabled').first().hover(), '[class*=_tip_]'],

  // --- blocks at work ---
  table: block('td'),
  figure: group('editor.figure.title'),
  'pull-quote': block('[data-block="pull-quote"]'),
  'info-box': block('[data-block="info-box"] p'),
  qa: block('[data-block="qa"] p'),
  timeline: block('[data-part="timeline.time"]'),
  'fact-list': block('[data-part="fact-list.label"]'),
  infographic: group('media.infographic.title'),
  audio: group('media.audio.title'),
  film: group('media.video.title'),
  gallery: [
    rich,
    async (page) => {
      const picture = page.locator('main').getByRole('listbox').getByRole('option').nth(1)
      await picture.click()
      await picture.evaluate((element) => element.scrollIntoView({ block: 'center' }))
    },
  ],
  focus: [
    rich,
    async (page, t) => {
      await page.locator('main').getByRole('listbox').getByRole('option').nth(1).click()
      const button = page
        .locator('main')
        .getByRole('button', { name: t('editor.figure.focus.label') })
        .first()
      await button.click()
      await button.evaluate((element) => element.scrollIntoView({ block: 'start' }))
    },
  ],
  embeds: [
    rich,
    async (page) => {
      const one = page.locator('main').getByRole('group', { name: /Instagram/ })
      await one.click({ position: { x: 30, y: 12 } })
      await one.evaluate((element) => element.scrollIntoView({ block: 'center' }))
    },
  ],

  // --- notices ---
  'export-notice': [
    '',
    async (page, t) => {
      await command(page, 'view.publish')
      await press(page, 'button', t('inspector.exportAs'))
      await press(page, 'menuitem', t('exchange.formats.markdown'))
    },
    'main [data-raised] b >> visible=true',
  ],
  'drop-hint': ['', (page) => drag(page, 'dragover')],
  importing: [
    '',
    (page) =>
      page.evaluate(() =>
        window.harness.emit('importing', {
          progress: { done: 12, total: 120, file: 'Bài cộng tác viên tháng 11 – đê Bàu Sen, bản cuối.docx' },
        }),
      ),
    'progress',
  ],
  'not-saved': [
    '',
    async (page) => {
      const busy = { code: 'write-refused', file: 'article.json', reason: 'busy' }
      await page.evaluate((problem) => window.harness.failSaves(problem, problem, problem), busy)
      await write(page)
    },
    '[role=alert]',
  ],
}

/** The page as it is when somebody has come to this screen. */
export async function goTo(page, harness, name, { theme = 'light', language = 'vi' } = {}) {
  const [address, steps, shown] = screens[name]
  const t = textsOf(language)
  await page.clock.setFixedTime(new Date('2026-11-21T10:00:00+07:00'))
  await page.goto(`${harness}?theme=${theme}&locale=${language}&${address}`)
  await page.locator('main').waitFor()
  await page.evaluate(() => document.fonts.ready)
  await steps(page, t)
  if (shown !== undefined) await (typeof shown === 'string' ? page.locator(shown) : shown(page, t)).first().waitFor()
}
