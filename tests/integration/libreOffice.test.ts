/** Word documents written here, opened and saved by LibreOffice, and read here again: they come back equal. */
import { execFile, execFileSync } from 'node:child_process'
import fs from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Article } from '../../core/article'
import { createDocument } from '../../core/document'
import { asInWord, everyBlock, line, unnamed } from '../../electron/exchange/everyBlock.fixture'
import { contentOf, openRig, type Rig } from '../../electron/exchange/rig.fixture'

const PROGRAM = findProgram()

let rig: Rig
beforeEach(async () => {
  rig = await openRig()
})
afterEach(() => rig.close())

if (PROGRAM === undefined) {
  console.warn('SKIPPED: LibreOffice is not installed here, so nobody checked that it opens our Word documents.')
}

describe.skipIf(PROGRAM === undefined)('a Word document written here', { timeout: 180_000 }, () => {
  const through = async (name: string, filter: string, extension: string, folder = rig.at('out')) => {
    await promisify(execFile)(
      PROGRAM ?? '',
      [
        `-env:UserInstallation=file://${rig.at('office')}`,
        '--headless',
        '--convert-to',
        filter,
        '--outdir',
        folder,
        rig.at(name),
      ],
      { timeout: 150_000 },
    )
    return fs.readFile(path.join(folder, `${path.basename(name, path.extname(name))}.${extension}`))
  }

  it('opens in LibreOffice and comes back equal', async () => {
    expect((await rig.exporting(rig.article, 'bai.docx')).ok).toBe(true)
    const back = await rig.reading('ve.docx', await through('bai.docx', 'docx:MS Word 2007 XML', 'docx'))
    expect(contentOf(back)).toEqual(contentOf(rig.article))
    expect(back.warnings).toEqual([])
  })

  it('keeps every block of a newspaper page, and the comments on it', async () => {
    const examples = await everyBlock(rig)
    const blocks = [line('Trước.'), ...examples.flatMap(({ block }) => [block, line('Giữa.')])]
    const at = '2026-11-20T08:30:00.000Z'
    const article: Article = {
      ...rig.article,
      body: createDocument(blocks),
      comments: [
        {
          id: 'binh-luan-1',
          about: 'passage',
          quote: 'ước',
          parts: [{ block: 0, field: 'text', start: 2, text: 'ước', before: 'Tr', after: '.' }],
          entries: [
            { author: 'Trần Hà', at, text: 'Đúng không?' },
            { author: 'An', at, text: 'Đúng.' },
          ],
          resolved: { author: 'An', at },
        },
      ],
    }
    expect((await rig.exporting(article, 'giau.docx')).ok).toBe(true)
    // In its own place, as a person saves it: elsewhere, the addresses of the films beside it would change.
    const back = await rig.reading('giau.docx', await through('giau.docx', 'docx:MS Word 2007 XML', 'docx', rig.root))
    const expected = [line('Trước.'), ...examples.flatMap(({ block }) => [asInWord(block), line('Giữa.')])]
    expect(unnamed(back.body.root.children)).toEqual(expected)
    expect(back.comments.map(({ parts, entries }) => [parts.map(({ text }) => text), entries.length])).toEqual([
      [['ước'], 2],
    ])
    expect(back.comments[0]?.resolved).not.toBeNull()
  })

  it('has every word where LibreOffice makes plain text of it', async () => {
    expect((await rig.exporting(rig.article, 'bai.docx')).ok).toBe(true)
    const text = (await through('bai.docx', 'txt:Text (encoded):UTF8', 'txt')).toString('utf8')
    for (const words of [
      rig.article.headline,
      rig.article.standfirst,
      'nhịp cuối của cầu Đò Hạ.',
      'phía nam',
      'Thu Vân',
      '<b>chữ</b>',
    ]) {
      expect(text.toLowerCase()).toContain(words.toLowerCase())
    }
  })
})

function findProgram(): string | undefined {
  for (const name of ['soffice', 'libreoffice', '/Applications/LibreOffice.app/Contents/MacOS/soffice']) {
    try {
      execFileSync(name, ['--version'], { stdio: 'ignore', timeout: 30_000 })
      return name
    } catch {
      // Not here, or not by this name.
    }
  }
  return undefined
}
