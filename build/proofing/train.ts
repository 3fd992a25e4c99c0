/**
 * Trains the speller: counts and clean text in, `assets/proofing/model.bin` out. The same data give the same file.
 *
 *   npm run train:proofing -- --data DIR [--out FILE]
 *
 * DIR holds unigrams.tsv, bigrams.tsv, trigrams.tsv, names.tsv and news-sample.txt, plain or as .xz (then the `xz`
 * command must be installed). What is in them, and what came out, is told in assets/proofing/MODEL.md.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { type Forest, judge, type Model, ModelSpeller, writeModel } from '../../core/proofing/training'
import { buildTables } from './buildTables'
import { gatherRows } from './gatherRows'
import { averageOf, growTrees, type TrainingRows } from './growTrees'
import { createRandom } from './random'
import { readLines } from './readCounts'
import { partOf } from './sample'

const MISTAKE_RATE = 0.03
/** "Clean" text has mistakes too. What a first forest is this sure of (log-odds) is not taught as right to a second. */
const SUSPICION = 1.5
/**
 * Weights of what the document repeats (see `repetitionOf`), from a logistic regression over the forest's verdicts on
 * one half of an annotated set: news sentences stand alone, so they cannot teach it.
 */
const REPETITION = [-0.9, -0.8, -0.2, 2.2]
/**
 * Several small forests, each on its own draw of the lessons, judge together. Deeper ones fit the planted mistakes
 * better and real ones worse.
 */
const FOREST_SEEDS = [11, 23, 47]
/** Marks per 1,000 words of clean news that the two levels may cost. */
const SURE_NOISE = 0.48
const CHECK_NOISE = 1.15

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    out: { type: 'string', default: path.join(import.meta.dirname, '../../assets/proofing/model.bin') },
  },
})
if (values.data === undefined) {
  console.error('Where are the counts? npm run train:proofing -- --data DIR')
  process.exitCode = 2
} else {
  await train(values.data, values.out)
}

async function train(data: string, out: string): Promise<void> {
  const started = Date.now()
  const tables = await buildTables(data)
  const leaf: Forest = {
    roots: new Uint32Array(1),
    features: Int16Array.of(-1),
    values: new Float32Array(1),
    lefts: new Uint16Array(1),
    bias: 0,
  }
  const untrained: Model = { ...tables, forest: leaf, settings: { check: 0, sure: 0, repetition: REPETITION } }
  const lines = await readLines(data, 'news-sample.txt')
  const lessons = lines.filter((_, i) => partOf(i) === 'train')
  const rows = gatherRows(lessons, new ModelSpeller(untrained), {
    mistakeRate: MISTAKE_RATE,
    random: createRandom(7),
  })
  const first = growTrees(rows, { trees: 60, depth: 4, shrinkage: 0.2, sample: 0.5, random: createRandom(5) })
  const trusted = withoutSuspects(rows, first)
  console.log(`${rows.count} lessons, ${rows.count - trusted.count} set aside as mistakes of the sample itself`)
  const forests = FOREST_SEEDS.map((seed) =>
    growTrees(trusted, { trees: 100, depth: 5, shrinkage: 0.12, sample: 0.35, random: createRandom(seed) }),
  )
  const forest = averageOf(forests)
  const settings = calibrate(
    { ...untrained, forest },
    lines.filter((_, i) => partOf(i) === 'calibrate'),
  )
  const file = writeModel({ ...untrained, forest, settings })
  mkdirSync(path.dirname(out), { recursive: true })
  writeFileSync(out, new Uint8Array(file))
  const minutes = ((Date.now() - started) / 60_000).toFixed(1)
  console.log(`${out}: ${(file.byteLength / 1e6).toFixed(1)} MB in ${minutes} minutes; ${JSON.stringify(settings)}`)
}

/** Leaves out clean words that the forest is sure are not clean. */
function withoutSuspects(rows: TrainingRows, forest: Forest): TrainingRows {
  const { width, evidence, labels, weights } = rows
  const kept: number[] = []
  const one = new Float64Array(width)
  for (let i = 0; i < rows.count; i++) {
    one.set(evidence.subarray(i * width, (i + 1) * width))
    if (labels[i] === 1 || judge(forest, one) < SUSPICION) kept.push(i)
  }
  const trusted = new Float32Array(kept.length * width)
  kept.forEach((row, i) => {
    trusted.set(evidence.subarray(row * width, (row + 1) * width), i * width)
  })
  return {
    count: kept.length,
    width,
    evidence: trusted,
    labels: Uint8Array.from(kept, (row) => labels[row] as number),
    weights: Float32Array.from(kept, (row) => weights[row] as number),
  }
}

/** Finds the log-odds at which the levels make the noise they are allowed. */
function calibrate(model: Model, lines: readonly string[]): Model['settings'] {
  const speller = new ModelSpeller({ ...model, settings: { ...model.settings, check: -4, sure: 0 } })
  const odds: number[] = []
  let words = 0
  for (const line of lines) {
    words += line.match(/[\p{L}\p{M}]+/gu)?.length ?? 0
    for (const { odds: one } of speller.suspicions(line)) odds.push(one)
  }
  odds.sort((a, b) => b - a)
  const at = (noise: number) => Number((odds[Math.floor((noise * words) / 1000)] ?? 0).toFixed(2))
  return { ...model.settings, sure: at(SURE_NOISE), check: at(CHECK_NOISE) }
}
