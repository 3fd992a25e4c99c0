/**
 * `npm run bench:library`: how long a durable save takes, that pictures are not rewritten by it, and that neither the list
 * nor a search grows slow with the years. Sizes can be named: `npm run bench:library -- 10 1000 50000`.
 */
import { createHash } from 'node:crypto'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { type Article, createArticle, serializeArticle } from '../../core/article'
import { type Block, createDocument, text } from '../../core/document'
import { type Library, openLibrary } from '../../electron/library/library'
import { deskOn, value } from '../faults/newsroom'

const SAVES = 300
const PICTURES = 50
const SEARCHES = 100
const sizes = process.argv.slice(2).map(Number).filter(Number.isInteger)
const root = await fs.realpath(await fs.mkdtemp(path.join(os.tmpdir(), 'toasoan-bench-')))

const print = (line: string) => process.stdout.write(`${line}\n`)
const ms = (value: number) => `${value.toFixed(value < 10 ? 1 : 0)} ms`
const percentile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0

async function timed<Result>(job: () => Promise<Result>): Promise<{ readonly ms: number; readonly result: Result }> {
  const started = performance.now()
  const result = await job()
  return { ms: performance.now() - started, result }
}

const SYLLABLES =
  'đê Bàu Sen qua xã Cẩm Lưu đã được đắp cao thêm lát mái thay ba cửa xả kịp che chở hơn trăm hộ dân ven sông mùa lũ'.split(
    ' ',
  )

/** 600 words, never the same twice; the same for the same seed. */
function prose(seed: number, syllables = 600): string {
  let random = seed + 1
  return Array.from({ length: syllables }, () => {
    random = (random * 1103515245 + 12345) % 2147483648
    return SYLLABLES[random % SYLLABLES.length]
  }).join(' ')
}

const paragraphs = (words: string): Block[] =>
  (words.match(/(?:\S+\s*){1,60}/g) ?? []).map((children) => ({
    type: 'paragraph',
    version: 1,
    children: [text(children)],
  }))

async function benchSaves(): Promise<void> {
  const folder = path.join(root, 'saves')
  const { desk, idle, close } = deskOn(folder)
  value(await desk.start({}))
  const made = value(await desk.createArticle({ channel: 'emagazine' }))
  const figures: Block[] = []
  for (let number = 0; number < PICTURES; number++) {
    const noise = createHash('sha512').update(`${number}`).digest()
    const pixels = Buffer.alloc(480 * 320 * 3, noise)
    for (let at = 0; at < pixels.length; at += 7) pixels[at] = (at * (number + 3)) % 251
    const bytes = await sharp(pixels, { raw: { width: 480, height: 320, channels: 3 } })
      .png()
      .toBuffer()
    const { pictures } = value(
      await desk.addPictures({ id: made.article.id, files: [{ name: `anh-${number}.png`, bytes }] }),
    )
    const [picture] = pictures
    if (picture)
      figures.push({
        type: 'figure',
        version: 1,
        picture,
        missing: '',
        caption: prose(number, 20),
        credit: 'Lê Thu Vân',
        alt: '',
        width: 'text',
        focus: null,
      })
  }
  const media = path.join(folder, 'library', made.folder, 'media')
  const stats = async () =>
    JSON.stringify(
      await Promise.all(
        (await fs.readdir(media)).map(async (name) => {
          const { ino, mtimeMs, size } = await fs.stat(path.join(media, name))
          return [name, ino, mtimeMs, size]
        }),
      ),
    )
  const before = await stats()
  let { revision } = made
  const journal: number[] = []
  const whole: number[] = []
  const base: Article = { ...made.article, headline: 'Mùa muối cuối trên đồng Bạch Lạc' }
  for (let number = 0; number < SAVES; number++) {
    const article = { ...base, body: createDocument([...paragraphs(prose(number, 3000)), ...figures]) }
    journal.push((await timed(() => desk.keepInJournal({ article, revision }))).ms)
    const saved = await timed(() => desk.saveArticle({ article: { ...article, topic: `lần ${number}` }, revision }))
    whole.push(saved.ms)
    revision = value(saved.result).revision
  }
  await idle()
  const isUntouched = before === (await stats())
  close()
  print(`Save of 3,000 words with ${PICTURES} pictures, journal and read-back included, ${SAVES} times`)
  print(`  p50 ${ms(percentile(whole, 0.5))}, p99 ${ms(percentile(whole, 0.99))} (goal: p99 under 50 ms)`)
  print(`  into the journal alone: p50 ${ms(percentile(journal, 0.5))}, p99 ${ms(percentile(journal, 0.99))}`)
  print(`  pictures rewritten: ${isUntouched ? 'none' : 'YES'}`)
  if (!isUntouched) process.exitCode = 1
}

async function fill(library: string, size: number): Promise<void> {
  for (let start = 0; start < size; start += 200) {
    await Promise.all(
      Array.from({ length: Math.min(200, size - start) }, async (_, offset) => {
        const number = start + offset
        const day = new Date(Date.UTC(2010, 0, 1 + (number % 5800))).toISOString().slice(0, 10)
        const article = {
          ...createArticle({ id: `bai-viet-${String(number).padStart(6, '0')}`, now: `${day}T07:40:00+07:00` }),
          headline: `${prose(number, 10)} số ${number}`,
          body: createDocument(paragraphs(prose(number))),
        }
        const place = path.join(library, `${day} bai-viet-${number}`)
        await fs.mkdir(place, { recursive: true })
        await fs.writeFile(path.join(place, 'article.json'), serializeArticle(article))
      }),
    )
  }
}

async function benchSize(size: number): Promise<void> {
  const folder = path.join(root, `library-${size}`)
  await fs.mkdir(folder)
  await fill(folder, size)
  const options = {
    now: () => '2026-11-22T07:40:00+07:00',
    newId: () => `bai-moi-${Math.random().toString(36).slice(2, 12)}`,
    moveToBin: async () => undefined,
    indexFile: path.join(root, `index-${size}.json`),
  }
  const open = async (): Promise<Library> => value(await openLibrary(folder, options))
  const first = await timed(async () => (await open()).list())
  const library = await open()
  const start = await timed(() => library.list())
  const again = await timed(() => library.list())
  const reading = await timed(() => library.prepareSearch())
  const searches: number[] = []
  for (let number = 0; number < SEARCHES; number++) {
    const query = ['cam luu', 'đê bàu sen', `so ${number * 7}`, 'mua lu ven song', 'khong-co'][number % 5] ?? ''
    searches.push((await timed(() => library.search(query))).ms)
  }
  const made = value(await library.create('news'))
  let { revision } = made
  const saves: number[] = []
  for (let number = 0; number < 50; number++) {
    const saved = await timed(() => library.save({ ...made.article, headline: `bản ${number}` }, revision))
    saves.push(saved.ms)
    revision = value(saved.result).revision
  }
  print(`Library of ${size.toLocaleString('en')} articles of 600 words`)
  print(
    `  first look, without an index: ${ms(first.ms)}; start with an index: ${ms(start.ms)}; look again: ${ms(again.ms)}`,
  )
  print(`  reading all words for the search: ${ms(reading.ms)}`)
  print(
    `  search p50 ${ms(percentile(searches, 0.5))}, p95 ${ms(percentile(searches, 0.95))}; save p50 ${ms(percentile(saves, 0.5))}`,
  )
  print(`  memory of this process: ${Math.round(process.memoryUsage().rss / 1024 / 1024)} MB`)
}

try {
  await benchSaves()
  for (const size of sizes.length > 0 ? sizes : [10, 1000]) await benchSize(size)
} finally {
  await fs.rm(root, { recursive: true, force: true })
}
