/**
 * The dictionaries and the newsroom's word list on disk: plain text files that people open, share and edit by hand. What
 * the app adds goes to the end; nothing else in a file is touched, damaged lines and comments included.
 */
import fs from 'node:fs/promises'
import path from 'node:path'
import { type Dictionaries, type DictionaryFile, failed, type Outcome, succeeded } from '../../core/contract'
import { decodeText, readGivenFile } from '../exchange'
import { errorCode, inTurn, writeDurably } from '../library'

/** With it come all the rules of house style: it is loaded when it is needed, not when the app wakes. */
const proofing = () => import('../../core/proofing')

export interface DictionaryFiles {
  readonly own: string
  readonly newsroom: string
  readonly wordList: string
}

/** The newsroom's files lie in the library, so that whoever shares the one shares the other. */
export function filesOfDictionaries(library: string, own: string): DictionaryFiles {
  return {
    own,
    newsroom: path.join(library, 'tu-dien-toa-soan.txt'),
    wordList: path.join(library, 'tu-toa-soan.csv'),
  }
}

/** A file that is not there has no words; one that cannot be read says so among its problems. */
export async function readDictionaries(files: DictionaryFiles): Promise<Dictionaries> {
  const [own, newsroom, list] = await Promise.all([
    readDictionary(files.own),
    readDictionary(files.newsroom),
    readWords(files.wordList),
  ])
  const { parseWordList } = await proofing()
  const wordList = typeof list === 'string' ? parseWordList(list) : { entries: [], problems: [list] }
  return { own, newsroom, wordList: { file: files.wordList, ...wordList } }
}

/** Adds a word that is not there yet. `title` opens a file that is made for it. */
export function addWord(file: string, word: string, title: string): Promise<Outcome<null>> {
  const entry = word.normalize('NFC').replace(/\s+/g, ' ').trim()
  // Read and written in one turn: of two words added at once the second must find the first.
  return inTurn(`dictionary ${file}`, async () => {
    const before = await bytesOf(file)
    if (typeof before === 'string') return failed({ code: 'dictionary-refused', file, reason: 'permission' })
    const { parseDictionary } = await proofing()
    if (parseDictionary(new TextDecoder(encodingOf(before)).decode(before)).words.includes(entry))
      return succeeded(null)
    const encode = (text: string) => encodeAs(encodingOf(before), text)
    const opening = before.length === 0 ? encode(`# ${title}\n`) : before
    const gap = endsWithLine(opening) ? '' : '\n'
    return write(file, Buffer.concat([opening, encode(`${gap}${entry}\n`)]))
  })
}

/** Takes a spreadsheet's list over as it is: its faults are told each time it is read, and mended in the file. */
export async function importWordList(from: string, to: string): Promise<Outcome<null>> {
  const bytes = await readGivenFile(from)
  if (!bytes.ok) return bytes
  const text = decodeText(bytes.value)
  if (text === undefined) return failed({ code: 'file-not-text', file: from })
  const { parseWordList } = await proofing()
  if (parseWordList(text).entries.length === 0) return failed({ code: 'file-empty', file: from })
  return write(to, Buffer.from(`\uFEFF${text.replace(/^\uFEFF/, '')}`))
}

async function readDictionary(file: string): Promise<DictionaryFile> {
  const text = await readWords(file)
  const { parseDictionary } = await proofing()
  return typeof text === 'string' ? { file, ...parseDictionary(text) } : { file, words: [], problems: [text] }
}

/** Larger than any dictionary, and still read in a moment. */
const LIMIT_BYTES = 8 * 1024 * 1024

async function readWords(file: string): Promise<string | DictionaryFile['problems'][number]> {
  const bytes = await bytesOf(file)
  // Not fatal: a line in another code page is that line's problem, not the file's.
  if (typeof bytes !== 'string') return new TextDecoder(encodingOf(bytes)).decode(bytes)
  return { line: 0, text: path.basename(file), fault: bytes }
}

async function bytesOf(file: string): Promise<Buffer | 'unreadable' | 'too-large'> {
  try {
    const found = await fs.stat(file)
    if (!found.isFile()) return 'unreadable'
    return found.size > LIMIT_BYTES ? 'too-large' : await fs.readFile(file)
  } catch (error) {
    const code = errorCode(error)
    if (code === undefined) throw error
    return code === 'ENOENT' ? Buffer.alloc(0) : 'unreadable'
  }
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be'

/** Notepad of older days writes UTF-16, and says so in the first two bytes. */
function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
}

function encodeAs(encoding: Encoding, text: string): Buffer {
  if (encoding === 'utf-8') return Buffer.from(text)
  const bytes = Buffer.from(text, 'utf16le')
  return encoding === 'utf-16le' ? bytes : bytes.swap16()
}

function endsWithLine(bytes: Uint8Array): boolean {
  const end = bytes.subarray(-2)
  return end[1] === 0x0a || (end[0] === 0x0a && end[1] === 0)
}

async function write(file: string, bytes: Uint8Array): Promise<Outcome<null>> {
  await fs.mkdir(path.dirname(file), { recursive: true })
  const written = await writeDurably(file, bytes)
  if (written.ok) return written
  const { problem } = written
  const reason =
    problem.code === 'write-refused' ? problem.reason : problem.code === 'disk-full' ? ('disk-full' as const) : 'io'
  return failed({ code: 'dictionary-refused', file, reason })
}
