import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Article, createProfile } from '../../core/article'
import { EXPORT_FORMATS, type ExportFormat, type Outcome, succeeded } from '../../core/contract'
import { definitionOf } from '../../core/document'
import { createTranslate } from '../../core/texts'
import { readArticleFile } from '../exchange'
import { type Library, MEDIA_FOLDER, openLibrary } from '../library'
import { createExportCalls } from './exportCalls'

const now = () => '2026-11-23T08:00:00+07:00'
const translate = createTranslate('vi')
const assetsFolder = path.resolve(import.meta.dirname, '../../assets')
const profile = createProfile()

let root: string
let library: Library
let id: string
let proposals: { name: string; formats: readonly ExportFormat[] }[]
let chosen: string | undefined
let revealed: string[]
let kept: string[]
let calls: ReturnType<typeof createExportCalls>
const at = (...parts: string[]) => path.join(root, ...parts)

function value<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem))
  return outcome.value
}

beforeEach(async () => {
  root = await fs.realpath(await fs.mkdtemp(path.join(os.tmpdir(), 'toasoan-')))
  library = value(
    await openLibrary(at('kho'), {
      make: true,
      now,
      newId: () => 'bai-di-ra-0001',
      moveToBin: () => Promise.reject(new Error('no bin')),
      appVersion: '0.1.0',
    }),
  )
  const made = value(await library.create('news', {}))
  id = made.article.id
  const png = await sharp({ create: { width: 8, height: 6, channels: 3, background: 'green' } })
    .png()
    .toBuffer()
  const picture = value(await library.addPicture(id, 'cầu.png', png))
  const text: Article = {
    ...made.article,
    headline: 'Cầu Đò Hạ hợp long',
    body: {
      root: {
        type: 'root',
        version: 1,
        children: [{ ...definitionOf('figure').empty(), picture }],
      },
    },
  }
  value(await library.save(text, made.revision))
  proposals = []
  chosen = undefined
  revealed = []
  kept = []
  calls = createExportCalls({
    openPage: async (wanted) => {
      const { article, folder } = value(await library.open(wanted))
      const mediaFolder = path.join(library.root, folder, MEDIA_FOLDER)
      return succeeded({ options: { article, profile, mediaFolder, assetsFolder, now: now(), translate } })
    },
    dialogs: {
      chooseExportFolder: async () => undefined,
      chooseExportFile: async (name, formats) => {
        proposals.push({ name, formats })
        return chosen
      },
    },
    reveal: (file) => revealed.push(file),
    onExported: (article) => kept.push(article.headline),
  })
})
afterEach(() => fs.rm(root, { recursive: true }))

const readBack = async (file: string) =>
  value(await readArticleFile(file, { translate, now, newId: () => 'bai-doc-lai-01', profile }))

describe('an article that leaves as a file', () => {
  it.each([
    ['docx', 'docx'],
    ['markdown', 'md'],
    ['text', 'txt'],
    ['html', 'html'],
    ['toasoan', 'toasoan'],
  ] as const)('is written as %s under its slug, and comes back', async (format, extension) => {
    chosen = at(`cau-do-ha-hop-long.${extension}`)
    const exported = value(await calls.exportAs({ id, format }))
    expect(proposals).toEqual([{ name: `cau-do-ha-hop-long.${extension}`, formats: [format] }])
    expect(exported).toMatchObject({ file: chosen })
    const back = await readBack(chosen)
    expect(back.article.headline).toBe('Cầu Đò Hạ hợp long')
    if (format === 'text') expect(exported?.warnings).toContainEqual(expect.stringContaining('ảnh'))
    else expect(back.article.body.root.children.map(({ type }) => type)).toContain('figure')
    // Its history keeps the text that went out.
    expect(kept).toEqual(['Cầu Đò Hạ hợp long'])

    await calls.showExport({ place: chosen })
    expect(revealed).toEqual([chosen])
    await expect(calls.showExport({ place: at('kho') })).rejects.toThrow()
  })

  it('is of the form that the name says, where none was named before', async () => {
    chosen = at('gửi chị Vân.md')
    value(await calls.exportAs({ id, format: null }))
    expect(proposals).toEqual([{ name: 'cau-do-ha-hop-long.docx', formats: EXPORT_FORMATS }])
    expect(await fs.readFile(chosen, 'utf8')).toMatch(/^---\n[\s\S]*Cầu Đò Hạ hợp long/)
  })

  it('stays where it is when the journalist thinks better of it', async () => {
    expect(await calls.exportAs({ id, format: 'docx' })).toEqual({ ok: true, value: null })
    expect(await fs.readdir(root)).toEqual(['kho'])
    expect(kept).toEqual([])
  })

  it('takes the place of a file only after the dialog asked', async () => {
    chosen = at('bài.docx')
    await fs.writeFile(chosen, 'bản cũ')
    value(await calls.exportAs({ id, format: 'docx' }))
    expect((await fs.readFile(chosen)).subarray(0, 2).toString()).toBe('PK')

    // The dialog was answered with "bài 23.11", so nobody was asked about "bài 23.11.docx".
    await fs.writeFile(at('bài 23.11.docx'), 'của người khác')
    chosen = at('bài 23.11')
    expect(await calls.exportAs({ id, format: 'docx' })).toMatchObject({
      ok: false,
      problem: { code: 'export-file-exists', file: at('bài 23.11.docx') },
    })
    expect(await fs.readFile(at('bài 23.11.docx'), 'utf8')).toBe('của người khác')
    await fs.rm(at('bài 23.11.docx'))
    expect(value(await calls.exportAs({ id, format: 'docx' }))?.file).toBe(at('bài 23.11.docx'))
  })

  it.each(['docx', 'toasoan'] as const)('is told about, as %s, when the disk refuses it', async (format) => {
    chosen = at(`${'dài'.repeat(120)}.${format}`)
    expect(await calls.exportAs({ id, format })).toMatchObject({
      ok: false,
      problem: { code: 'export-refused', folder: root, reason: 'path-too-long' },
    })
    expect(await fs.readdir(root)).toEqual(['kho'])
    expect(kept).toEqual([])
    await expect(calls.showExport({ place: chosen })).rejects.toThrow()
  })
})
