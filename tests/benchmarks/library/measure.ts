/**
 * The main process with a library before it, measured; run by `library.ts` as a built program, each time a fresh one:
 *   first  the library was never opened before
 *   start  it was: to a usable list, searches as they are typed
 *   saves  the same saves in this library and in a small one by turns, and the bare disk under both
 */
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { serialize } from 'node:v8'
import sharp from 'sharp'
import type { DeskEvents } from '../../../core/contract'
import { createDocument, type Figure, type Paragraph, text } from '../../../core/document'
import { deskOn, value } from '../../faults/newsroom'
import { dice, prose, VOCABULARY } from './makeLibrary'
import { watchMemory } from './memory'

const [, , mode = 'start', folder = '', library = '', savesText = '200', small = ''] = process.argv
const SAVES = Number(savesText)
const PICTURES = 50

const print = (line: string) => process.stdout.write(`  ${line}\n`)
const ms = (time: number) => `${time.toFixed(time < 10 ? 1 : 0)} ms`
const percentile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0
/** Of all threads together: what other programs on the machine do not change. */
const processorMs = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
const memory = watchMemory()

let progress: DeskEvents['indexing']['progress'] = null
let progresses = 0
let ended: (() => void) | undefined
const indexThread = path.join(import.meta.dirname, 'measuredIndexThread.js')
const { desk, close } = deskOn(folder, {
  library,
  indexThread,
  tell: (event, detail) => {
    if (event === 'libraryChanged') void showList()
    if (event !== 'indexing') return
    ;({ progress } = detail as DeskEvents['indexing'])
    progresses += 1
    if (progress === null) ended?.()
  },
})
const delay = monitorEventLoopDelay({ resolution: 5 })

/** As the window does it: the whole list again, one asking at a time, copied on its way. */
let isShowing = false
let isOld = false
let lists = 0
async function showList(): Promise<void> {
  isOld = true
  if (isShowing || mode !== 'first') return
  isShowing = true
  while (isOld) {
    isOld = false
    serialize(value(await desk.listArticles({})))
    lists += 1
  }
  isShowing = false
}

if (mode === 'first') await measureFirst()
else if (mode === 'saves') await measureSaves()
else await measureStart()
await close()
process.exit()

async function measureFirst(): Promise<void> {
  delay.enable()
  const begun = performance.now()
  const state = value(await desk.start({}))
  print(`first list, while the rest is being read: ${state.total} articles after ${ms(performance.now() - begun)}`)
  while (progress === null || progress.done < Math.min(2000, progress.total / 2)) await pause(20)
  const cancelled = performance.now()
  await desk.setIndexing({ on: false })
  let last = -1
  while (progress.done !== last) {
    last = progress.done
    await pause(300)
  }
  print(
    `stopped at ${progress.done} of ${progress.total}; the call answers in ${ms(Math.max(0, performance.now() - cancelled - 300))} or less`,
  )
  const found = value(await desk.searchArticles({ query: 'do ha' }))
  print(`searched meanwhile: ${found.ids.length} articles answer`)
  const done = new Promise<void>((resolve) => {
    ended = resolve
  })
  await desk.setIndexing({ on: true })
  await done
  delay.disable()
  const { user, system } = process.cpuUsage()
  print(
    `first indexing: ${((performance.now() - begun) / 1000).toFixed(1)} s (goal: under 600), of which ${((user + system) / 1e6).toFixed(0)} s of processor time; ` +
      `${progresses} messages of progress, ${lists} times the whole list for the window`,
  )
  print(`main thread kept waiting meanwhile: p99 ${ms(delay.percentile(99) / 1e6)}, longest ${ms(delay.max / 1e6)}`)
  for (const line of memory.lines()) print(line)
}

async function measureStart(): Promise<void> {
  const begun = performance.now()
  const cpuBegun = processorMs()
  const state = value(await desk.start({}))
  const listedMs = performance.now() - begun
  const listedCpuMs = processorMs() - cpuBegun
  const all = value(await desk.listArticles({}))
  const allMs = performance.now() - begun
  const cpuMs = processorMs() - cpuBegun
  print(
    `start with an index: first ${state.articles.length} of ${state.total} articles after ${ms(listedMs)}, all of them after ${ms(allMs)} ` +
      `(goal: under 1 s); processor time ${ms(listedCpuMs)}, ${ms(cpuMs)}`,
  )
  print(`the whole list on its way to the window: ${(serialize(all).length / 1e6).toFixed(1)} MB`)
  delay.enable()
  await search()
  delay.disable()
  print(`main thread kept waiting meanwhile: p99 ${ms(delay.percentile(99) / 1e6)}, longest ${ms(delay.max / 1e6)}`)
  for (const line of memory.lines()) print(line)
}

/** As people type: every letter of a query is a search, with its first excerpts. */
async function search(): Promise<void> {
  const next = dice(42)
  const rare = () => VOCABULARY[200 + next(VOCABULARY.length - 200)] ?? ''
  const common = () => VOCABULARY[next(150)] ?? ''
  const typed = [
    'cầu đò hạ',
    'de bau sen',
    'và của',
    '"bàu sen"',
    '"và của"',
    'tác giả:vân lũ',
    'trạng thái:nháp',
    'chuyên mục:"đời sống" mùa lũ',
    'ngày:2020..2022 bão',
    ...Array.from({ length: 12 }, () => `${common()} ${common()}`),
    ...Array.from({ length: 12 }, () => `${common()} ${rare()}`),
    ...Array.from({ length: 8 }, () => `${rare()} ${rare()}`),
    ...Array.from({ length: 6 }, () => `"${common()} ${common()}"`),
  ]
  const times: { readonly query: string; readonly ms: number; readonly cpuMs: number }[] = []
  const withExcerpts: number[] = []
  /** Of those whose first answer had not looked everywhere. */
  const thorough: number[] = []
  for (const whole of typed) {
    for (let length = 1; length <= whole.length; length++) {
      const query = whole.slice(0, length)
      const started = performance.now()
      const cpuStarted = processorMs()
      const { ids, rest } = value(await desk.searchArticles({ query }))
      times.push({ query, ms: performance.now() - started, cpuMs: processorMs() - cpuStarted })
      value(await desk.readExcerpts({ query, ids: ids.slice(0, 20) }))
      withExcerpts.push(performance.now() - started)
      if (rest !== 'unread') continue
      const thoroughStarted = performance.now()
      const all = value(await desk.searchArticles({ query, thorough: true }))
      thorough.push(performance.now() - thoroughStarted)
      if (all.rest === 'unread') throw new Error('A search that nobody disturbed has left articles out')
    }
  }
  const alone = times.map((time) => time.ms)
  print(
    `search as it is typed, ${times.length} times: p50 ${ms(percentile(alone, 0.5))}, p95 ${ms(percentile(alone, 0.95))} (goal: p95 under 30 ms), ` +
      `p99 ${ms(percentile(alone, 0.99))}; with 20 excerpts p50 ${ms(percentile(withExcerpts, 0.5))}, p95 ${ms(percentile(withExcerpts, 0.95))}`,
  )
  const cpu = times.map((time) => time.cpuMs)
  print(`the same in processor time: p50 ${ms(percentile(cpu, 0.5))}, p95 ${ms(percentile(cpu, 0.95))}`)
  print(
    `first answers that left older articles for a second look: ${thorough.length}; that took p50 ${ms(percentile(thorough, 0.5))}, p95 ${ms(percentile(thorough, 0.95))}`,
  )
  const slow = [...times].sort((a, b) => b.ms - a.ms).slice(0, 4)
  print(`slowest: ${slow.map((one) => `${one.query} (${ms(one.ms)})`).join(', ')}`)
}

/** By turns, so that whatever else the machine does falls on both libraries and on the bare disk alike. */
async function measureSaves(): Promise<void> {
  value(await desk.start({}))
  const other = deskOn(path.join(path.dirname(small), 'small-desk'), { library: small, indexThread })
  value(await other.desk.start({}))
  const ready = [await savesIn(other.desk, small), await savesIn(desk, library)] as const
  const times = ready.map(() => ({ journal: [] as number[], whole: [] as number[], cpu: [] as number[] }))
  const bare: number[] = []
  for (let number = 0; number < SAVES; number++) {
    // Neither is always the one after the pause.
    for (const which of number % 2 === 0 ? [0, 1] : [1, 0]) {
      const { journalMs, wholeMs, cpuMs } = await ready[which as 0 | 1].save(number)
      times[which]?.journal.push(journalMs)
      times[which]?.whole.push(wholeMs)
      times[which]?.cpu.push(cpuMs)
      // A journalist's pause: in it the index takes in what was saved.
      await pause(30)
    }
    bare.push(await ready[1].bare())
    await pause(30)
  }
  const line = (values: readonly number[]) =>
    `p50 ${ms(percentile(values, 0.5))}, p95 ${ms(percentile(values, 0.95))}, p99 ${ms(percentile(values, 0.99))}`
  print(
    `save of 3,000 words with ${PICTURES} pictures, journal and read-back included, ${SAVES} times in each by turns:`,
  )
  for (const [which, name] of [
    [0, 'in a library of 10 articles'],
    [1, 'in the large library'],
  ] as const) {
    const { journal, whole, cpu } = times[which] ?? { journal: [], whole: [], cpu: [] }
    print(`  ${name}: ${line(whole)} (goal: p99 under 50 ms); processor p50 ${ms(percentile(cpu, 0.5))}`)
    print(`    into the journal alone: ${line(journal)}`)
  }
  print(`  the same bytes written, synced and renamed by hand, folder synced: ${line(bare)}`)
  const [few, many] = times.map(({ whole }) => percentile(whole, 0.5))
  print(
    `  large to small at p50: ${((many ?? 0) / (few ?? 1)).toFixed(2)}; large to bare disk: ${((many ?? 0) / percentile(bare, 0.5)).toFixed(2)}`,
  )
  for (const { check } of ready) print(`pictures rewritten: ${check() ? 'none' : 'YES'}`)
  const found = value(await desk.searchArticles({ query: 'tít:"bạch lạc"' }))
  if (!found.ids.includes(ready[1].id)) throw new Error('What was just saved is not found')
  await ready[0].bin()
  await ready[1].bin()
  await other.close()
}

async function savesIn(on: typeof desk, root: string) {
  const made = value(await on.createArticle({ channel: 'emagazine' }))
  const figures: Figure[] = []
  for (let number = 0; number < PICTURES; number++) {
    const pixels = Buffer.alloc(480 * 320 * 3, createHash('sha512').update(`${number}`).digest())
    for (let at = 0; at < pixels.length; at += 7) pixels[at] = (at * (number + 3)) % 251
    const bytes = await sharp(pixels, { raw: { width: 480, height: 320, channels: 3 } })
      .png()
      .toBuffer()
    const [picture] = value(
      await on.addPictures({ id: made.article.id, files: [{ name: `anh-${number}.png`, bytes }] }),
    ).pictures
    if (picture) figures.push(figure(picture, prose(dice(number), 20)))
  }
  const place = path.join(root, made.folder)
  const media = path.join(place, 'media')
  const stats = () =>
    JSON.stringify(
      fs.readdirSync(media).map((name) => {
        const { ino, mtimeMs, size } = fs.statSync(path.join(media, name))
        return [name, ino, mtimeMs, size]
      }),
    )
  const before = stats()
  let { revision } = made
  return {
    id: made.article.id,
    check: () => before === stats(),
    async save(number: number) {
      const next = dice(number)
      const paragraphs = Array.from(
        { length: 50 },
        (): Paragraph => ({ type: 'paragraph', version: 1, children: [text(prose(next, 60))] }),
      )
      const article = {
        ...made.article,
        headline: 'Mùa muối cuối trên đồng Bạch Lạc',
        body: createDocument([...paragraphs, ...figures]),
      }
      const started = performance.now()
      await on.keepInJournal({ article, revision })
      const journalMs = performance.now() - started
      const again = performance.now()
      const cpuBegun = processorMs()
      const saved = value(await on.saveArticle({ article: { ...article, topic: `lần ${number}` }, revision }))
      revision = saved.revision
      return { journalMs, wholeMs: performance.now() - again, cpuMs: processorMs() - cpuBegun }
    },
    /** What the disk itself asks for one durable file of this size in this folder. */
    async bare(): Promise<number> {
      const bytes = fs.readFileSync(path.join(place, 'article.json'))
      const temporary = path.join(place, '.floor.tmp')
      const target = path.join(place, '.floor')
      const started = performance.now()
      const handle = await fs.promises.open(temporary, 'w')
      await handle.writeFile(bytes)
      await handle.sync()
      await handle.close()
      await fs.promises.rename(temporary, target)
      const within = await fs.promises.open(place, 'r')
      await within.sync()
      await within.close()
      return performance.now() - started
    },
    /** The library that was measured is left as it was. */
    bin: () => on.binArticle({ id: made.article.id }),
  }
}

function figure(picture: NonNullable<Figure['picture']>, caption: string): Figure {
  return {
    type: 'figure',
    version: 1,
    picture,
    missing: '',
    caption,
    credit: 'Lê Thu Vân',
    alt: '',
    width: 'text',
    focus: null,
  }
}
