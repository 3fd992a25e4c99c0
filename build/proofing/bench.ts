/**
 * Measures the proofreader's spelling: how much it finds, how often it is wrong, how long it takes.
 *
 *   npm run bench:proofing -- [--data DIR] [--model FILE] [--half 0|1]
 *
 * DIR may hold spelling/viwiki-dev.jsonl (annotated mistakes) and lm/news-sample.txt.xz (clean news). What is missing is
 * not measured. `--half` measures one half of the annotated articles, by place in the order of their ids.
 */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { createSpeller, type Issue, type IssueLevel, type Speller } from '../../core/proofing'
import { hunspellMarks } from './hunspell'
import { readLineBatches } from './readCounts'
import { partOf } from './sample'
import { countWords, type GoldDocument, type Mark, type Score, scoreMarks } from './score'

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '' },
    model: { type: 'string', default: path.join(import.meta.dirname, '../../assets/proofing/model.bin') },
    half: { type: 'string' },
  },
})

/** Some sixty articles of 1,000 words. */
const SPEED_LINES = 2500

const before = memoryMb()
const file = readFileSync(values.model)
// A large file comes in a buffer of its own; a copy would count twice.
const buffer =
  file.byteLength === file.buffer.byteLength
    ? (file.buffer as ArrayBuffer)
    : file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength)
const loadStarted = performance.now()
const speller = createSpeller(buffer)
const loadMs = performance.now() - loadStarted
row('model file', `${(buffer.byteLength / 1e6).toFixed(1)} MB`)
row('model load', `${loadMs.toFixed(0)} ms`)
const warmStarted = performance.now()
speller.warmUp()
row('warming up', `${(performance.now() - warmStarted).toFixed(0)} ms`)

const gold = path.join(values.data, 'spelling/viwiki-dev.jsonl')
const documents = existsSync(gold) ? halfOf(readGold(gold), values.half) : []
const noise = path.join(values.data, 'lm')
const hasNews = existsSync(noise)
// Time and memory first, on a beginning of the news: all of it would take more memory than the speller.
const beginning = hasNews ? await readHeldOut(noise, SPEED_LINES) : documents.flatMap(({ text }) => text.split('\n'))
if (beginning.length > 0) measureSpeed(speller, beginning)
row('memory, model included', `${(memoryMb() - before).toFixed(0)} MB`)
if (documents.length > 0) measureGold(speller, documents)
if (hasNews) measureNoise(speller, await readHeldOut(noise))

function measureGold(checker: Speller, all: readonly GoldDocument[]): void {
  const issues = new Map(all.map((document) => [document.id, checkDocument(checker, document.text)]))
  const marks = (level?: IssueLevel) => (document: GoldDocument) =>
    (issues.get(document.id) ?? []).filter((issue) => issue.kind === 'spelling' && (!level || issue.level === level))
  console.log(`\nannotated mistakes: ${all.length} articles`)
  const every = scoreMarks(all, marks())
  printScore('all levels', every)
  printScore('level sure', scoreMarks(all, marks('sure')))
  const peer = hunspellMarks(all)
  const theirs = peer === undefined ? undefined : scoreMarks(all, peer)
  if (theirs === undefined) row('hunspell', 'not installed')
  else printScore('hunspell', theirs)
  console.log('\nby kind of mistake                 of  found  first right')
  for (const [kind, { gold: count, found, corrected }] of every.byKind) {
    console.log(`  ${kind.padEnd(28)} ${cell(count)}  ${cell(found)}  ${cell(corrected)}`)
  }
}

function measureNoise(checker: Speller, lines: readonly string[]): void {
  let words = 0
  const counts = { sure: 0, check: 0 }
  for (const line of lines) {
    words += countWords(line)
    for (const issue of checker.check(line)) if (issue.kind === 'spelling') counts[issue.level]++
  }
  console.log(`\nclean news, held out: ${lines.length} lines, ${words} words`)
  row('sure, per 1,000 words', ((counts.sure * 1000) / words).toFixed(2))
  row('all, per 1,000 words', (((counts.sure + counts.check) * 1000) / words).toFixed(2))
}

/** The lines that neither taught nor calibrated, up to `limit`. */
async function readHeldOut(folder: string, limit = Number.POSITIVE_INFINITY): Promise<string[]> {
  const lines: string[] = []
  let at = 0
  for await (const batch of readLineBatches(folder, 'news-sample.txt')) {
    for (const line of batch) if (partOf(at++) === 'held-out' && lines.length < limit) lines.push(line)
    if (lines.length >= limit) break
  }
  return lines
}

/** Medians over articles of 1,000 words put together from the sample, none checked before; processor time, then clock. */
function measureSpeed(checker: Speller, sample: readonly string[]): void {
  const articles: string[][] = [[]]
  for (const line of sample) {
    const last = articles.at(-1) as string[]
    if (countWords(last.join(' ')) >= 1000) articles.push([line])
    else last.push(line)
    if (articles.length > 60) break
  }
  const first: number[] = []
  const processor: number[] = []
  const again: number[] = []
  for (const article of articles.slice(0, 60)) {
    const started = performance.now()
    const spent = process.cpuUsage()
    const context = checker.createContext(article)
    for (const passage of article) checker.check(passage, { context })
    first.push(performance.now() - started)
    const { user, system } = process.cpuUsage(spent)
    processor.push((user + system) / 1000)
    const changed = `${article[0]} thêm`
    const dirty = performance.now()
    checker.check(changed, { context: checker.createContext([changed, ...article.slice(1)]) })
    again.push(performance.now() - dirty)
  }
  row('1,000 words, first article', `${(first[0] as number).toFixed(0)} ms`)
  row(
    '1,000 words, warm',
    `${median(processor.slice(20)).toFixed(1)} ms (${median(first.slice(20)).toFixed(1)} by the clock)`,
  )
  row('one paragraph again', `${median(again.slice(20)).toFixed(2)} ms`)
}

/** Paragraph by paragraph with the document's context, as the window and the terminal do. */
function checkDocument(checker: Speller, text: string): (Issue & Mark)[] {
  const passages = text.split('\n')
  const context = checker.createContext(passages)
  let offset = 0
  return passages.flatMap((passage) => {
    const at = offset
    offset += passage.length + 1
    return checker
      .check(passage, { context })
      .map((issue) => ({ ...issue, start: issue.start + at, end: issue.end + at }))
  })
}

function readGold(name: string): GoldDocument[] {
  return readFileSync(name, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as GoldDocument)
    .sort((a, b) => Number(a.id) - Number(b.id))
}

function halfOf(all: GoldDocument[], half: string | undefined): GoldDocument[] {
  return half === undefined ? all : all.filter((_, i) => i % 2 === Number(half))
}

function printScore(name: string, { precision, recall, f1, falsePer1000, firstRight, marks }: Score): void {
  const figures = [precision, recall, f1].map((figure) => figure.toFixed(3))
  row(
    name,
    `P ${figures[0]}  R ${figures[1]}  F1 ${figures[2]}  false/1,000 ${falsePer1000.toFixed(2)}  ` +
      `first right ${firstRight.toFixed(3)}  marks ${marks}`,
  )
}

function row(name: string, value: string): void {
  console.log(`${name.padEnd(30)} ${value}`)
}

function cell(count: number): string {
  return String(count).padStart(5)
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
}

function memoryMb(): number {
  const { rss } = process.memoryUsage()
  return rss / 1e6
}
