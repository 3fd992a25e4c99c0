import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addWord, type DictionaryFiles, filesOfDictionaries, importWordList, readDictionaries } from './dictionaries'

let root: string
let files: DictionaryFiles

beforeEach(async () => {
  root = await fs.mkdtemp(path.join(os.tmpdir(), 'toasoan-'))
  files = filesOfDictionaries(root, path.join(root, 'rieng', 'tu-dien.txt'))
})
afterEach(() => fs.rm(root, { recursive: true }))

const add = (word: string) => addWord(files.newsroom, word, 'Từ điển tòa soạn')
const newsroom = () => fs.readFile(files.newsroom, 'utf8')

describe('the dictionaries', () => {
  it('are empty until somebody writes in them', async () => {
    const { own, newsroom: shared, wordList } = await readDictionaries(files)
    expect([own.words, shared.words, wordList.entries, own.problems]).toEqual([[], [], [], []])
  })

  it('are text files with a word a line', async () => {
    await add('Cẩm Lưu')
    await add('Bàu Sen')
    expect(await newsroom()).toBe('# Từ điển tòa soạn\nCẩm Lưu\nBàu Sen\n')
    expect((await readDictionaries(files)).newsroom.words).toEqual(['Cẩm Lưu', 'Bàu Sen'])
  })

  it('make the folder of a person who has none yet', async () => {
    expect(await addWord(files.own, 'Cẩm Lưu', 'Của tôi')).toEqual({ ok: true, value: null })
  })

  it('hold a word once, in whichever Unicode form it comes', async () => {
    await add('Cẩm Lưu')
    await add('Cẩm Lưu'.normalize('NFD'))
    expect((await readDictionaries(files)).newsroom.words).toEqual(['Cẩm Lưu'])
  })

  it('keep both of two words that are added at once', async () => {
    await Promise.all([add('Cẩm Lưu'), add('Trà Lam'), add('Quế Ổ')])
    expect((await readDictionaries(files)).newsroom.words).toHaveLength(3)
  })

  it('keep what people wrote: comments, order, damaged lines, a last line without an end', async () => {
    const written = Buffer.concat([
      Buffer.from('# của ban thời sự\nTrà Lam\n'),
      Buffer.from([0xc7, 0x75, 0x0a]),
      Buffer.from('Quế Ổ'),
    ])
    await fs.writeFile(files.newsroom, written)
    await add('Cẩm Lưu')
    const after = await fs.readFile(files.newsroom)
    expect(after.subarray(0, written.length)).toEqual(written)
    expect(after.subarray(written.length).toString()).toBe('\nCẩm Lưu\n')
  })

  it('skip a damaged line and report it', async () => {
    await fs.writeFile(files.newsroom, Buffer.concat([Buffer.from('Trà Lam\n'), Buffer.from([0xc7, 0x75, 0x0a])]))
    expect((await readDictionaries(files)).newsroom).toMatchObject({
      words: ['Trà Lam'],
      problems: [{ line: 2, fault: 'not-text' }],
    })
  })

  it('stay in UTF-16 where Notepad wrote them so', async () => {
    await fs.writeFile(files.newsroom, Buffer.from('\uFEFFTrà Lam\r\n', 'utf16le'))
    await add('Quế Ổ')
    expect((await readDictionaries(files)).newsroom.words).toEqual(['Trà Lam', 'Quế Ổ'])
  })

  it('say so where a file cannot be read or written', async () => {
    await fs.mkdir(files.newsroom)
    expect((await readDictionaries(files)).newsroom.problems).toEqual([
      { line: 0, text: 'tu-dien-toa-soan.txt', fault: 'unreadable' },
    ])
    expect(await add('Cẩm Lưu')).toMatchObject({ ok: false, problem: { code: 'dictionary-refused' } })
  })
})

describe('the newsroom’s word list', () => {
  it('is taken over from a spreadsheet', async () => {
    const csv = path.join(root, 'tu.csv')
    await fs.writeFile(csv, 'Sai;Đúng;Ghi chú\nsát nhập;sáp nhập;\nthủ tướng;;viết hoa\n')
    expect(await importWordList(csv, files.wordList)).toEqual({ ok: true, value: null })
    expect((await readDictionaries(files)).wordList.entries).toEqual([
      { wrong: 'sát nhập', right: 'sáp nhập', note: '' },
      { wrong: 'thủ tướng', right: '', note: 'viết hoa' },
    ])
  })

  it('stays as it was where the file holds none', async () => {
    const csv = path.join(root, 'trong.csv')
    await fs.writeFile(csv, '\n\n')
    expect(await importWordList(csv, files.wordList)).toMatchObject({ ok: false, problem: { code: 'file-empty' } })
    expect((await readDictionaries(files)).wordList.entries).toEqual([])
  })
})
