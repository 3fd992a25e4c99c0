/**
 * A thousand files of every kind that a newsroom has kept over the years, imported one after the other as the window does
 * it; run by `library.ts` as a built program. Broken ones are among them: each must end in words, and none may stop the others.
 */
import fs from 'node:fs'
import path from 'node:path'
import { createArticle, createProfile } from '../../../core/article'
import { createDocument, type Figure, type Paragraph, text } from '../../../core/document'
import { createTranslate } from '../../../core/texts'
import { exportArticle, importArticle } from '../../../electron/exchange'
import { addPicture, loadSharp, MEDIA_FOLDER, openLibrary } from '../../../electron/library'
import { dice, prose } from './makeLibrary'

const [, , folder = '', countText = '1000', fixtures = ''] = process.argv
const COUNT = Number(countText)
/** Different ones of each kind; each is read as often as its turn comes. */
const PATTERNS = 12
/** A file that takes this long would make somebody think that the app hangs. */
const SLOW_MS = 5000

const now = () => '2026-11-23T08:00:00+07:00'
const translate = createTranslate('vi')
let made = 0
const newId = () => `bai-nhap-${String(++made).padStart(6, '0')}`
const print = (line: string) => process.stdout.write(`  ${line}\n`)
const megabytes = (bytes: number) => `${Math.round(bytes / 1024 / 1024)} MB`

const given = path.join(folder, 'given')
fs.mkdirSync(given, { recursive: true })
const patterns = await makePatterns()
const files = Array.from({ length: COUNT }, (_, index) => {
  const { name, bytes } = patterns[index % patterns.length] as (typeof patterns)[number]
  const file = path.join(given, `${String(index).padStart(4, '0')} ${name}`)
  fs.writeFileSync(file, bytes)
  return file
})
const opened = await openLibrary(path.join(folder, 'library'), {
  make: true,
  now,
  newId,
  moveToBin: () => Promise.reject(new Error('no bin')),
})
if (!opened.ok) throw new Error(opened.problem.code)

global.gc?.()
let highest = 0
const watch = setInterval(() => {
  highest = Math.max(highest, process.memoryUsage().rss)
}, 20)
const before = process.memoryUsage().rss
const times: number[] = []
const problems = new Map<string, number>()
const kinds = new Map<string, { imported: number; refused: number }>()
let bugs = 0
const started = performance.now()
for (const file of files) {
  const kind = path.extname(file).slice(1)
  const counted = kinds.get(kind) ?? { imported: 0, refused: 0 }
  kinds.set(kind, counted)
  const begun = performance.now()
  try {
    const outcome = await importArticle(file, opened.value, { translate, now, newId })
    if (outcome.ok) counted.imported++
    else {
      counted.refused++
      problems.set(outcome.problem.code, (problems.get(outcome.problem.code) ?? 0) + 1)
    }
  } catch (error) {
    bugs++
    print(`BUG with ${path.basename(file)}: ${error instanceof Error ? error.message : String(error)}`)
  }
  times.push(performance.now() - begun)
}
const seconds = (performance.now() - started) / 1000
clearInterval(watch)
highest = Math.max(highest, process.memoryUsage().rss)

const sorted = [...times].sort((a, b) => a - b)
const at = (share: number) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0)
const imported = [...kinds.values()].reduce((sum, kind) => sum + kind.imported, 0)
const listed = await opened.value.list()
const inLibrary = listed.ok ? listed.value.articles.length : 0
print(
  [...kinds]
    .map(([kind, { imported: taken, refused }]) => `${kind} ${taken}${refused ? ` (+${refused})` : ''}`)
    .join(', '),
)
print(`${imported} of ${COUNT} imported, ${[...problems].map(([code, count]) => `${count} ${code}`).join(', ')}`)
print(
  `${seconds.toFixed(1)} s, ${Math.round(COUNT / seconds)} files a second; one file p50 ${at(0.5)}, p99 ${at(0.99)}, longest ${at(1)} ms`,
)
print(`memory at the highest ${megabytes(highest)}, ${megabytes(before)} before`)
const whole = bugs === 0 && imported === inLibrary && times.length === COUNT && at(1) < SLOW_MS
print(
  whole ? 'no file stopped the batch; the library has every article' : `WRONG: ${inLibrary} articles in the library`,
)
await opened.value.close()
process.exit(whole ? 0 : 1)

/** Documents of the formats that are written here, files of other programs, texts in old charsets, and broken ones. */
async function makePatterns(): Promise<readonly { readonly name: string; readonly bytes: Uint8Array }[]> {
  const source = path.join(folder, 'source')
  const sharp = await loadSharp()
  const found: { name: string; bytes: Uint8Array }[] = []
  for (let number = 0; number < PATTERNS; number++) {
    const next = dice(number)
    const noise = Buffer.from(Array.from({ length: 60 * 40 * 3 }, () => next(256)))
    const png = await sharp(noise, { raw: { width: 60, height: 40, channels: 3 } })
      .png()
      .toBuffer()
    const picture = await addPicture(source, 'cầu.png', png)
    if (!picture.ok) throw new Error(picture.problem.code)
    const figure: Figure = {
      type: 'figure',
      version: 1,
      picture: picture.value,
      missing: '',
      caption: prose(next, 20),
      credit: 'Lê Thu Vân',
      alt: '',
      width: 'text',
      focus: null,
    }
    const paragraphs = Array.from(
      { length: 8 },
      (): Paragraph => ({ type: 'paragraph', version: 1, children: [text(`${prose(next, 75)}.`)] }),
    )
    const article = {
      ...createArticle({ id: `goc-${String(number).padStart(8, '0')}`, now: now() }),
      headline: `Bản gốc số ${number}: ${prose(next, 8)}`,
      standfirst: prose(next, 30),
      body: createDocument([...paragraphs, figure]),
    }
    for (const extension of ['docx', 'html', 'md', 'toasoan']) {
      const to = path.join(source, `bai-${number}.${extension}`)
      const written = await exportArticle({
        article,
        profile: createProfile(),
        mediaFolder: path.join(source, MEDIA_FOLDER),
        translate,
        to,
      })
      if (!written.ok) throw new Error(`${to}: ${written.problem.code}`)
      const bytes = fs.readFileSync(to)
      found.push({ name: `bai ${number}.${extension}`, bytes })
      // Cut short on the way, as a stick that was pulled out leaves it.
      if (number % 4 === 0)
        found.push({ name: `cụt ${number}.${extension}`, bytes: bytes.subarray(0, bytes.length >> 1) })
    }
    found.push({ name: `thường ${number}.txt`, bytes: Buffer.from(`${article.headline}\n\n${prose(next, 600)}\n`) })
    found.push({
      name: `soạn trên máy cũ ${number}.txt`,
      bytes: Buffer.from(`\ufeff${article.headline}\n\n${prose(next, 600)}\n`, 'utf16le'),
    })
  }
  for (const inside of fs.readdirSync(fixtures, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(docx|html|rtf|txt)$/.test(inside)) continue
    found.push({ name: inside.replaceAll(path.sep, ' '), bytes: fs.readFileSync(path.join(fixtures, inside)) })
  }
  const random = dice(4711)
  found.push(
    { name: 'rỗng.docx', bytes: new Uint8Array() },
    { name: 'đầy số không.docx', bytes: new Uint8Array(40_000) },
    { name: 'ngẫu nhiên.toasoan', bytes: Buffer.from(Array.from({ length: 20_000 }, () => random(256))) },
    { name: 'ảnh đội lốt.docx', bytes: Buffer.from('\xFF\xD8\xFF\xE0\0\x10JFIF', 'latin1') },
    { name: 'nửa chừng.rtf', bytes: Buffer.from('{\\rtf1\\ansi {\\b Một c') },
    { name: 'bản in.pdf', bytes: Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj\n') },
    { name: 'word 97.doc', bytes: Buffer.from('\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1'.padEnd(4096, '\0'), 'latin1') },
  )
  return found
}
