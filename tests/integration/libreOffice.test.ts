/** Word documents written here, opened and saved by LibreOffice, and read here again: they come back equal. */
import { execFile, execFileSync } from 'node:child_process'
import fs from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
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
  const through = async (name: string, filter: string, extension: string) => {
    await promisify(execFile)(
      PROGRAM ?? '',
      [
        `-env:UserInstallation=file://${rig.at('office')}`,
        '--headless',
        '--convert-to',
        filter,
        '--outdir',
        rig.at('out'),
        rig.at(name),
      ],
      { timeout: 150_000 },
    )
    return fs.readFile(rig.at('out', `${path.basename(name, path.extname(name))}.${extension}`))
  }

  it('opens in LibreOffice and comes back equal', async () => {
    expect((await rig.exporting(rig.article, 'bai.docx')).ok).toBe(true)
    const back = await rig.reading('ve.docx', await through('bai.docx', 'docx:MS Word 2007 XML', 'docx'))
    expect(contentOf(back)).toEqual(contentOf(rig.article))
    expect(back.warnings).toEqual([])
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
