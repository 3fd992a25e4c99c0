/** Turns clean text into lessons: mistakes planted in it, and everything in it that only looks like one. */
import { EVIDENCE, type ModelSpeller, matchCasing, tokenise } from '../../core/proofing/training'
import type { Tone } from '../../core/vietnamese'
import type { TrainingRows } from './growTrees'
import { misspell } from './mistakes'
import { showProgress } from './progress'
import type { Random } from './random'

export interface GatherOptions {
  /** Share of words that get a mistake. */
  readonly mistakeRate: number
  readonly random: Random
}

/** Corrections the language model itself finds unlikely teach little: one in four is kept, and counts for four. */
const EASY_MARGIN = -1
const EASY_SHARE = 0.25
/** A wrong correction of a real mistake: the mark is right, the advice is not. */
const WRONG_ADVICE_WEIGHT = 0.5

export function gatherRows(lines: readonly string[], speller: ModelSpeller, options: GatherOptions): TrainingRows {
  const { random } = options
  const width = EVIDENCE.length
  let evidence = new Float32Array(width * 200_000)
  let labels = new Uint8Array(200_000)
  let weights = new Float32Array(200_000)
  let count = 0
  const add = (numbers: Float64Array, label: number, weight: number) => {
    if (count === labels.length) {
      evidence = grow(evidence, new Float32Array(evidence.length * 2))
      labels = grow(labels, new Uint8Array(labels.length * 2))
      weights = grow(weights, new Float32Array(weights.length * 2))
    }
    evidence.set(numbers, count * width)
    labels[count] = label
    weights[count] = weight
    count++
  }
  lines.forEach((line, at) => {
    const { text, mistakes } = plant(line, speller, options)
    const passage = speller.gatherer.lookUpAll(tokenise(text))
    passage.tokens.forEach((token, i) => {
      if (!speller.isCheckable(passage, i)) return
      const meant = mistakes.get(token.start)
      for (const { text: correction, evidence: numbers } of speller.gatherer.weigh(passage, i)) {
        if (meant !== undefined) {
          const right = correction === meant
          add(numbers, right ? 1 : 0, right ? 1 : WRONG_ADVICE_WEIGHT)
        } else if ((numbers[0] as number) >= EASY_MARGIN) add(numbers, 0, 1)
        else if (random() < EASY_SHARE) add(numbers, 0, 1 / EASY_SHARE)
      }
    })
    if (at % 1000 === 999 || at === lines.length - 1) showProgress('reading lessons', at + 1, lines.length)
  })
  return {
    count,
    width,
    evidence: evidence.subarray(0, count * width),
    labels: labels.subarray(0, count),
    weights: weights.subarray(0, count),
  }
}

/** Puts mistakes into a line. `mistakes`: where each wrong word starts → what it was, lower case, old style. */
export function plant(
  line: string,
  speller: ModelSpeller,
  { mistakeRate, random }: GatherOptions,
): { text: string; mistakes: Map<number, string> } {
  const mistakes = new Map<number, string>()
  const isWord = (letters: string, tone: Tone) => {
    const word = speller.lexicon.findSyllable(letters, tone)
    return speller.ngrams.count(word) >= 200
  }
  let text = ''
  let copied = 0
  for (const token of tokenise(line)) {
    if (token.type !== 'word' || random() >= mistakeRate) continue
    const word = speller.lexicon.find(token.text)
    if (word.id < 0 || word.misplaced || speller.ngrams.count(word.id) < 60) continue
    if (token.casing === 'upper' || token.casing === 'mixed') continue
    const wrong = misspell(word.letters, word.tone, isWord, random)
    if (wrong === undefined || wrong === word.text) continue
    text += line.slice(copied, token.start)
    mistakes.set(text.length, speller.gatherer.textOf(word.id))
    text += matchCasing(wrong, token.casing)
    copied = token.end
  }
  return { text: text + line.slice(copied), mistakes }
}

function grow<Values extends Float32Array | Uint8Array>(from: Values, to: Values): Values {
  to.set(from)
  return to
}
