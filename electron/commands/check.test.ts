import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createArticle, serializeArticle } from '../../core/article'
import { createTranslate } from '../../core/texts'
import { checkCommand } from './check'

let root: string
const ASSETS = path.resolve(import.meta.dirname, '../../assets')

beforeEach(async () => {
  root = await fs.mkdtemp(path.join(os.tmpdir(), 'toasoan-'))
})
afterEach(() => fs.rm(root, { recursive: true }))

async function check(
  content: string,
  {
    flags = [] as string[],
    options = {},
    assetsFolder = ASSETS,
    name = 'bai.txt',
    language = 'vi' as 'vi' | 'en',
  } = {},
) {
  const file = path.join(root, name)
  await fs.writeFile(file, content)
  const printed: string[] = []
  const complaints: string[] = []
  const result = await checkCommand.run({
    operands: [file],
    options,
    flags: new Set(flags),
    translate: createTranslate(language),
    language,
    assetsFolder,
    print: async (text) => void printed.push(text),
    complain: (message) => complaints.push(message),
  })
  return { result, output: printed.join(''), complaints }
}

const rows = (output: string) =>
  output
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

describe('check', () => {
  it('tells a person where, what, and what instead', async () => {
    const { output, result } = await check('Trời nắng.\nĐó là vô hình chung.')
    expect(output).toContain('2:7')
    expect(output).toContain('vô hình chung → vô hình trung')
    expect(result).toEqual({ complete: true })
  })

  it('says in English what it finds where the terminal is English', async () => {
    const { output } = await check('Mưa to , gió lớn.', { language: 'en' })
    expect(output).toContain('(a space too many before the punctuation)')
  })

  it('gives a script one object, with offsets in the text as given', async () => {
    const text = 'Trời nắng.\r\nĐó là vô hình chung.'
    const { output } = await check(text, { flags: ['json'] })
    const { issues, sure, check: advice } = JSON.parse(output)
    const [issue] = issues
    expect(text.slice(issue.start, issue.end)).toBe('vô hình chung')
    expect([sure + advice, issue.line, issue.column]).toEqual([issues.length, 2, 7])
  })

  it('reads many texts, each row answered under its own name', async () => {
    const apart = 'Đó là vô hình chung.'.normalize('NFD')
    const lines = [
      { id: 'a', text: 'Trời nắng.' },
      { id: 7, text: apart },
    ].map((row) => JSON.stringify(row))
    const { output, result } = await check(lines.join('\n'), { flags: ['jsonl'], options: { kind: 'style' } })
    const [a, b] = rows(output)
    expect([a.id, a.issues, b.id, result]).toEqual(['a', [], 7, { complete: true }])
    expect(
      b.issues.map((issue: { start: number; end: number }) => apart.slice(issue.start, issue.end).normalize()),
    ).toContain('vô hình chung')
  })

  it('names a damaged row by its line, goes on, and is not complete', async () => {
    const { output, complaints, result } = await check(
      '{"id":1,"text":"a"}\nhỏng\n{"id":2}\n{"id":3,"text":"\\ud800"}',
      {
        flags: ['jsonl'],
      },
    )
    expect(rows(output).map(({ id }) => id)).toEqual([1, 3])
    expect(complaints).toEqual([expect.stringContaining('dòng 2'), expect.stringContaining('dòng 3')])
    expect(result).toEqual({ complete: false })
  })

  it('reads the words of an article that the app has written', async () => {
    const article = {
      ...createArticle({ id: 'bai-viet-1', now: '2026-11-22T07:40:00+07:00' }),
      headline: 'Vô hình chung',
    }
    const { output } = await check(serializeArticle(article), { name: 'article.json' })
    expect(output).toContain('Vô hình trung')
  })

  it('says that spelling is off where the model is missing, and reads style all the same', async () => {
    const { output, complaints, result } = await check('Đó là vô hình chung.', { assetsFolder: root })
    expect(complaints).toEqual([expect.stringContaining('thiếu tệp dữ liệu')])
    expect(output).toContain('vô hình trung')
    expect(result).toEqual({ complete: false })
  })

  it('says the same of a damaged model', async () => {
    await fs.mkdir(path.join(root, 'proofing'))
    await fs.writeFile(path.join(root, 'proofing/model.bin'), Buffer.alloc(4096, 7))
    const { complaints } = await check('Trời nắng.', { assetsFolder: root })
    expect(complaints).toEqual([expect.stringContaining('không soát được chính tả')])
  })

  it.each([
    ['a kind there is not', { options: { kind: 'grammar' } }],
    ['a profile there is not', { options: { profile: 'riêng' } }],
    ['two forms of answer at once', { flags: ['json', 'jsonl'] }],
  ])('refuses %s', async (_, call) => {
    expect((await check('Trời nắng.', call)).result).toHaveProperty('usage')
  })

  it('finds nothing in an empty file', async () => {
    const { output, result } = await check('')
    expect([output, result]).toEqual([expect.stringContaining('không thấy lỗi nào'), { complete: true }])
  })
})
