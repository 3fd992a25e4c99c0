/**
 * How long a journalist waits: from the start of the process to a page that has taken a key, with a small and a large
 * library. Run: npm run build && npm run bench:startup [-- RUNS]
 */
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { _electron } from '@playwright/test'
import { findElectron } from '../../build/electronBinary.mjs'
import { createArticle, serializeArticle } from '../../core/article'
import { createDocument, text } from '../../core/document'
import { slugify } from '../../core/vietnamese'

const root = path.resolve(import.meta.dirname, '../..')
const LIBRARY_SIZES = [10, 1000]
const runs = Number(process.argv[2] ?? 5)

/** About 600 syllables, the length of an ordinary report. */
const PARAGRAPH =
  'Chiều nay, nhịp cuối của cầu Đò Hạ được nối liền sau mười bốn tháng thi công, và người dân hai bờ sông Trà không còn phải chờ đò mỗi sáng. '
const PARAGRAPHS = 20

interface Program {
  readonly name: string
  readonly path: string
}

async function makeLibrary(folder: string, size: number): Promise<string> {
  for (let number = 0; number < size; number++) {
    const headline = `Cầu Đò Hạ hợp long, bài thứ ${number + 1}`
    const now = new Date(Date.UTC(2026, 10, 22) - number * 3_600_000).toISOString()
    const article = {
      ...createArticle({ id: `bai-viet-${number}`, now }),
      headline,
      standfirst: PARAGRAPH.trim(),
      body: createDocument(
        Array.from(
          { length: PARAGRAPHS },
          () => ({ type: 'paragraph', version: 1, children: [text(PARAGRAPH.trim())] }) as const,
        ),
      ),
    }
    const place = path.join(folder, `${now.slice(0, 10)} ${slugify(headline)}`)
    await fs.mkdir(place, { recursive: true })
    await fs.writeFile(path.join(place, 'article.json'), serializeArticle(article))
  }
  return 'bai-viet-0'
}

/** Milliseconds from the start of the process until the letter that was typed stands on the page. */
async function measure(program: Program, library: string, userData: string): Promise<number> {
  const start = performance.now()
  const app = await _electron.launch({
    executablePath: program.path,
    args: [root, `--user-data-dir=${userData}`],
    env: { ...(process.env as Record<string, string>), TOASOAN_LIBRARY: library },
  })
  const page = await app.firstWindow()
  const sheet = page.locator('[contenteditable="true"]').first()
  await sheet.waitFor()
  await sheet.focus()
  const before = await sheet.textContent()
  await page.keyboard.press('q')
  await page.waitForFunction(
    (text) => document.querySelector<HTMLElement>('[contenteditable="true"]')?.textContent !== text,
    before,
  )
  const elapsed = performance.now() - start
  await app.close()
  return elapsed
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

async function main(): Promise<void> {
  const electron = findElectron()
  const programs: Program[] = [
    ...(electron === undefined ? [] : [{ name: 'Electron', path: electron }]),
    { name: 'stand-in', path: path.join(root, 'tests/electron-double/electron') },
  ]
  const [cpu] = os.cpus()
  console.log(`${runs} runs each, median (fastest–slowest) in ms; ${os.cpus().length} × ${cpu?.model ?? 'unknown'}`)
  console.log('program   articles  first start  later starts')
  for (const program of programs) {
    for (const size of LIBRARY_SIZES) {
      const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'toasoan-bench-'))
      const lastArticle = await makeLibrary(path.join(folder, 'library'), size)
      const first: number[] = []
      const later: number[] = []
      for (let run = 0; run < runs; run++) {
        // A new data folder has no index yet; the second start finds it.
        const userData = path.join(folder, `user-${run}`)
        await fs.mkdir(userData)
        await fs.writeFile(path.join(userData, 'settings.json'), JSON.stringify({ lastArticle }))
        first.push(await measure(program, path.join(folder, 'library'), userData))
        later.push(await measure(program, path.join(folder, 'library'), userData))
      }
      const show = (values: readonly number[]) =>
        `${Math.round(median(values))} (${Math.round(Math.min(...values))}–${Math.round(Math.max(...values))})`
      console.log(`${program.name.padEnd(10)}${String(size).padStart(8)}  ${show(first).padEnd(13)}${show(later)}`)
      await fs.rm(folder, { recursive: true })
    }
  }
}

await main()
