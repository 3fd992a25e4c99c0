import fs from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { contentOf, openRig, type Rig, wordsOf } from './rig.fixture'

let rig: Rig
beforeEach(async () => {
  rig = await openRig()
})
afterEach(() => rig.close())

describe('Markdown out', () => {
  it('comes back equal', async () => {
    const back = await rig.roundTrip('bai.md')
    expect(contentOf(back)).toEqual(contentOf(rig.article))
    expect(back.warnings).toEqual([])
  })
  it('reads well in plain text', async () => {
    await rig.exporting(rig.article, 'bai.md')
    const written = await fs.readFile(rig.at('bai.md'), 'utf8')
    expect(written).toMatch(/^---\nheadline: .*\n/)
    expect(written).toContain('## Hai bờ')
    expect(written).toContain('**nhịp cuối**')
    expect(written).toContain('[tin trước](https://baosongtra.vn/tin?a=1\\&b=2)')
  })
})

describe('Markdown in', () => {
  it('understands front matter of other programs', async () => {
    const read = await rig.reading(
      'a.md',
      '---\ntitle: Đường mới\nauthor: Thu Vân\ntags: cầu, đường\ndescription: Tóm tắt.\nlayout: post\n---\n\nChữ **đậm**.\n',
    )
    expect(read).toMatchObject({
      headline: 'Đường mới',
      standfirst: 'Tóm tắt.',
      tags: ['cầu', 'đường'],
      bylines: [{ penName: 'Thu Vân' }],
    })
    expect(read.body.root.children).toMatchObject([
      { type: 'paragraph', children: [{ text: 'Chữ ' }, { text: 'đậm', format: 1 }, { text: '.' }] },
    ])
  })
  it('takes the first heading for the headline where there is no front matter', async () => {
    const read = await rig.reading('a.md', '# Đường mới\n\nMột.\n\n## Giữa\n\nHai.\n')
    expect([read.headline, read.body.root.children.map(({ type }) => type)]).toEqual([
      'Đường mới',
      ['paragraph', 'heading', 'paragraph'],
    ])
  })
  it('names a field that it does not understand', async () => {
    const read = await rig.reading('a.md', '---\nheadline: A\nchannel: radio\nslug: Không Phải\n---\nChữ')
    expect(read.warnings).toEqual([expect.stringContaining('channel'), expect.stringContaining('slug')])
  })
  it('gives a picture its caption and credit', async () => {
    await fs.copyFile(rig.at('goc', 'media', rig.picture.file), rig.at('cau.png'))
    const read = await rig.reading('a.md', '# Tít\n\n![Cầu](cau.png "Cầu mới. Ảnh: Hà Vi")\n\nChữ')
    expect(read.body.root.children[0]).toMatchObject({
      type: 'figure',
      alt: 'Cầu',
      caption: 'Cầu mới.',
      credit: 'Hà Vi',
    })
  })
  it('does not let script through', async () => {
    const read = await rig.reading('a.md', '# Tít\n\n<script>alert(1)</script>\n\n[x](javascript:alert(1))\n\nchữ')
    expect(wordsOf(read)).not.toContain('alert')
    expect(JSON.stringify(read.body)).not.toContain('javascript')
  })
  it.each([
    ['quotations', '> '.repeat(100_000)],
    ['lists', '- '.repeat(100_000)],
    ['brackets', '['.repeat(100_000)],
    ['stars', '*a_'.repeat(100_000)],
    ['tags', '<div>'.repeat(200_000)],
    [
      'yaml',
      `---\na: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghij'.replace(/./g, (name, at: number) => `${name}: &${name} [${`*${'abcdefghij'[at]},`.repeat(9)}]\n`)}---\n`,
    ],
  ])(
    'answers %s inside one another in good time',
    async (_, deep) => {
      await rig.refusing('a.md', `${deep}chữ`)
    },
    20_000,
  )
})
