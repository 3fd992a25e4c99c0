import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Article, createArticle, parseArticle, serializeArticle } from '../../core/article'
import { createDocument, text } from '../../core/document'
import { type Disk, writeDurably } from '../../electron/library/durableFile'
import { createJournal } from '../../electron/library/journal'
import { decodeRecords } from '../../electron/library/journal/record'
import { countFaults, isLong } from './counts'
import { createSimulatedDisk, cutPower, type Found, promisesIn } from './simulatedDisk'

/** What is on the article's page in its nth text. */
const blank = createArticle({ id: 'bai-de-bau-sen', now: '2026-11-20T07:00:00+07:00' })
const written = (number: number): Article => ({
  ...blank,
  headline: `bản ${number}`,
  body: createDocument([{ type: 'paragraph', version: 1, children: [text(`câu của bản ${number}. `.repeat(20))] }]),
})
const numberOf = (article: Article): number => {
  const number = Number(article.headline.slice('bản '.length))
  expect(article).toEqual(written(number))
  return number
}

let root: string
const place = () => path.join(root, 'article.json')
const journalFile = () => path.join(root, 'journal', 'bai-de-bau-sen.journal')
beforeAll(async () => {
  root = await fs.mkdtemp(path.join(os.tmpdir(), 'toasoan-'))
})
afterAll(() => fs.rm(root, { recursive: true, force: true }))

/** The article's text as a start would read it; torn or broken texts fail the test here. */
function articleIn(found: Found): number {
  const bytes = found.get(place())
  if (bytes === undefined) return 0
  const read = parseArticle(bytes.toString('utf8'))
  if (read.status !== 'ok')
    throw new Error(
      `article.json is ${read.status} after a power cut: ${JSON.stringify(bytes.toString().slice(0, 80))}`,
    )
  return numberOf(read.article)
}

function journalIn(found: Found): number {
  const { records } = decodeRecords(found.get(journalFile()) ?? Buffer.alloc(0))
  const numbers = records.flatMap((record) => {
    if (record.kind !== 'text') return []
    const read = parseArticle(record.article)
    return read.status === 'ok' ? [numberOf(read.article)] : []
  })
  return Math.max(0, ...numbers)
}

function cutEverywhere(
  { operations }: ReturnType<typeof createSimulatedDisk>,
  check: (found: Found, promised: number) => void,
): number {
  let cuts = 0
  for (let end = 0; end <= operations.length; end++) {
    const prefix = operations.slice(0, end)
    const promised = Math.max(0, ...promisesIn(prefix).map(Number))
    for (const found of cutPower(prefix)) {
      check(found, promised)
      cuts += 1
    }
  }
  return cuts
}

async function save(disk: Disk, number: number): Promise<void> {
  const outcome = await writeDurably(place(), Buffer.from(serializeArticle(written(number))), { disk })
  expect(outcome.ok).toBe(true)
}

describe('a power cut', () => {
  it('after any operation of a save leaves the old text or the new one, and the new one once it was promised', async () => {
    const simulated = createSimulatedDisk()
    for (const number of [1, 2, 3, 4]) {
      await save(simulated.disk, number)
      simulated.promise(String(number))
    }
    const cuts = cutEverywhere(simulated, (found, promised) => {
      const there = articleIn(found)
      expect(there).toBeGreaterThanOrEqual(promised)
      expect(there).toBeLessThanOrEqual(promised + 1)
    })
    countFaults('power cuts during saves', cuts)
    expect(cuts).toBeGreaterThan(60)
  })

  it('after any operation of journal and save together leaves every promised letter in one of them', async () => {
    const simulated = createSimulatedDisk()
    let second = 0
    const journal = createJournal(path.join(root, 'journal'), {
      disk: simulated.disk,
      now: () => `2026-11-20T07:00:${String(second++ % 60).padStart(2, '0')}+07:00`,
      compactAtBytes: 5000,
    })
    const keep = async (number: number) => {
      const kept = await journal.keep({ article: written(number), revision: 'r', library: root, folder: '' })
      if (!kept.ok) throw new Error(kept.problem.code)
      simulated.promise(String(number))
      return kept.value.ticket
    }
    const rounds = isLong ? 40 : 8
    for (let number = 1; number <= rounds * 3; number += 3) {
      const ticket = await keep(number)
      await save(simulated.disk, number)
      // Every other time something is typed while the save is under way.
      if (number % 2 === 0) await keep(number + 1)
      await journal.settle(blank.id, ticket, `r${number}`)
      // A while in which the library takes nothing.
      await keep(number + 1)
      await keep(number + 2)
    }
    const cuts = cutEverywhere(simulated, (found, promised) => {
      expect(Math.max(articleIn(found), journalIn(found))).toBeGreaterThanOrEqual(promised)
    })
    countFaults('power cuts during journal and save', cuts)
    expect(cuts).toBeGreaterThan(300)
  })

  it('would be noticed here: a disk whose syncs do nothing loses text', async () => {
    const simulated = createSimulatedDisk()
    for (const number of [1, 2]) {
      await save(simulated.disk, number)
      simulated.promise(String(number))
    }
    const operations = simulated.operations.filter(({ kind }) => kind !== 'sync')
    expect(() => cutEverywhere({ ...simulated, operations }, (found) => void articleIn(found))).toThrow(
      'after a power cut',
    )
    const withoutFolder = simulated.operations.filter(({ kind }) => kind !== 'syncFolder')
    let lost = 0
    cutEverywhere({ ...simulated, operations: withoutFolder }, (found, promised) => {
      if (articleIn(found) < promised) lost += 1
    })
    expect(lost).toBeGreaterThan(0)
  })
})
