/** Gathers the evidence for and against one correction: the numbers that the trees weigh. */
import { isAmbiguousEnglish, looksForeign, renderSyllable, type Tone } from '../vietnamese'
import { type Candidate, CONFUSIONS, type Confusions } from './confusions'
import { lookUp } from './hashTable'
import type { Lexicon, WordInfo } from './lexicon'
import type { Model } from './model'
import { CODES_PER_DOUBLING, type Ngrams, NONE } from './ngrams'
import type { Token } from './tokens'

/** Names of the numbers, in order: the trainer prints them with what they are worth. */
// biome-ignore format: a table
export const EVIDENCE = [
  'margin', 'cost', 'confusion', 'leftW', 'middleW', 'rightW', 'leftC', 'middleC', 'rightC', 'countW', 'countC',
  'pairLeftW', 'pairRightW', 'pairLeftC', 'pairRightC', 'tripleLeftW', 'tripleMiddleW', 'tripleRightW',
  'tripleLeftC', 'tripleMiddleC', 'tripleRightC', 'bondLeftW', 'bondRightW', 'bondLeftC', 'bondRightC', 'others',
  'rank', 'casing', 'leftKind', 'rightKind', 'length', 'status', 'foreign', 'nameW', 'nameC', 'hyphen', 'rivals',
  'leftCasing', 'rightCasing', 'pairBefore', 'pairAfter', 'foreignNear', 'ascii', 'leftGain', 'rightGain',
] as const

/** A passage cut up and looked up: token `i` has word `words[i]` and number `ids[i]` for the language model. */
export interface Passage {
  readonly tokens: readonly Token[]
  readonly words: readonly (WordInfo | undefined)[]
  /** Vocabulary numbers; 0 for figures; NONE where the model's sentences break. */
  readonly ids: Int32Array
}

export interface Weighed {
  readonly candidate: Candidate
  /** Lower case, old tone style. */
  readonly text: string
  readonly evidence: Float64Array
}

/** Candidates weaker than this by the language model alone are not worth the trees' time. */
const MIN_MARGIN = -5
const MAX_WEIGHED = 3
const MAX_NAME_WORDS = 5

interface Fit {
  left: number
  middle: number
  right: number
  pairLeft: number
  pairRight: number
  tripleLeft: number
  tripleMiddle: number
  tripleRight: number
}

const newFit = (): Fit => ({
  left: 0,
  middle: 0,
  right: 0,
  pairLeft: NONE,
  pairRight: NONE,
  tripleLeft: NONE,
  tripleMiddle: NONE,
  tripleRight: NONE,
})

export class EvidenceGatherer {
  readonly #fitW = newFit()
  readonly #fits: Fit[] = []
  readonly #texts: string[]

  constructor(
    private readonly model: Model,
    private readonly ngrams: Ngrams,
    private readonly lexicon: Lexicon,
    private readonly confusions: Confusions,
  ) {
    this.#texts = model.vocabulary.map((entry, id) =>
      id === 0 ? '' : renderSyllable({ letters: entry.slice(0, -1), tone: Number(entry.at(-1)) as Tone }),
    )
  }

  /** A syllable of the vocabulary as it is written, lower case, old style. */
  textOf(id: number): string {
    return this.#texts[id] ?? ''
  }

  /** Looks up the candidates of the `count` commonest syllables, which are then remembered. */
  warmUp(count: number): void {
    for (const text of this.#texts.slice(1, count)) this.confusions.find(this.lexicon.find(text))
  }

  lookUpAll(tokens: readonly Token[]): Passage {
    const ids = new Int32Array(tokens.length)
    const words = tokens.map(({ type, text }, i) => {
      const word = type === 'word' ? this.lexicon.find(text) : undefined
      ids[i] = word !== undefined ? word.id : type === 'number' ? 0 : NONE
      return word
    })
    return { tokens, words, ids }
  }

  /** The best corrections of word `i`, best first by the language model, each with its evidence. */
  weigh(passage: Passage, i: number): Weighed[] {
    const word = passage.words[i]
    if (word === undefined) return []
    const { ids, tokens } = passage
    const left = ids[i - 1] ?? NONE
    const left2 = left === NONE ? NONE : (ids[i - 2] ?? NONE)
    const right = ids[i + 1] ?? NONE
    const right2 = right === NONE ? NONE : (ids[i + 2] ?? NONE)
    const { ngrams } = this
    const before = ngrams.findPair(left2, left)
    const after = ngrams.findPair(right, right2)
    const fitW = this.#fitW
    fitW.pairLeft = ngrams.findPair(left, word.id)
    fitW.pairRight = ngrams.findPair(word.id, right)
    this.#fitLeft(fitW, word.id, left, before)
    this.#fitRight(fitW, word.id, right, right2, after)
    const scoreW = fitW.left + fitW.middle + fitW.right

    const candidates = this.confusions.find(word)
    // With a neighbour on either side, only what somebody has written beside one of them is worth weighing.
    const needsPair = word.id !== NONE && (left !== NONE || right !== NONE)
    const kept: { candidate: Candidate; margin: number; fit: Fit }[] = []
    let pooled = 0
    let rivals = 0
    // A score is a log-probability, at most 0: what cannot catch up any more is dropped before its triples are looked up.
    const floor = MIN_MARGIN + scoreW
    for (const candidate of candidates) {
      if (-candidate.cost < floor) break
      const { id, cost } = candidate
      const pairLeft = ngrams.findPair(left, id)
      const pairRight = ngrams.findPair(id, right)
      if (needsPair && pairLeft < 0 && pairRight < 0) continue
      let fit = this.#fits[kept.length]
      if (fit === undefined) {
        fit = newFit()
        this.#fits.push(fit)
      }
      fit.pairLeft = pairLeft
      fit.pairRight = pairRight
      this.#fitLeft(fit, id, left, before)
      if (fit.left - cost < floor) continue
      this.#fitRight(fit, id, right, right2, after)
      const margin = fit.left + fit.middle + fit.right - scoreW - cost
      if (margin < MIN_MARGIN) continue
      pooled += Math.exp(Math.min(margin, 60))
      rivals++
      kept.push({ candidate, margin, fit })
    }
    if (kept.length === 0) return []
    kept.sort((a, b) => b.margin - a.margin)
    const common = this.#commonEvidence(passage, i, word, before, after)
    const token = tokens[i] as Token
    const named = token.casing !== 'lower'
    const nameW = named ? this.#nameCode(passage, i, this.#canonical(word)) : 0
    return kept.slice(0, MAX_WEIGHED).map(({ candidate, margin, fit }, rank) => {
      const evidence = new Float64Array(EVIDENCE.length)
      const own = Math.exp(Math.min(margin, 60))
      const others = Math.log(Math.max(pooled - own, 0) + 1e-6)
      const text = this.textOf(candidate.id)
      // biome-ignore format: in the order of EVIDENCE
      evidence.set([
        margin, candidate.cost, CONFUSIONS.indexOf(candidate.confusion),
        fitW.left, fitW.middle, fitW.right, fit.left, fit.middle, fit.right,
        Math.log1p(ngrams.count(word.id)), Math.log1p(ngrams.count(candidate.id)),
        this.#logCount(fitW.pairLeft), this.#logCount(fitW.pairRight),
        this.#logCount(fit.pairLeft), this.#logCount(fit.pairRight),
        this.#logTripleCount(fitW.tripleLeft), this.#logTripleCount(fitW.tripleMiddle), this.#logTripleCount(fitW.tripleRight),
        this.#logTripleCount(fit.tripleLeft), this.#logTripleCount(fit.tripleMiddle), this.#logTripleCount(fit.tripleRight),
        this.#bond(left, word.id, fitW.pairLeft), this.#bond(word.id, right, fitW.pairRight),
        this.#bond(left, candidate.id, fit.pairLeft), this.#bond(candidate.id, right, fit.pairRight),
        margin - others, rank,
      ])
      evidence.set(common, 27)
      evidence[33] = nameW
      evidence[34] = named ? this.#nameCode(passage, i, text) : 0
      evidence[36] = rivals
      evidence[43] = fit.left - fitW.left
      evidence[44] = fit.middle + fit.right - fitW.middle - fitW.right
      return { candidate, text, evidence }
    })
  }

  /** How well a word follows what stands before it; `fit.pairLeft` is known. */
  #fitLeft(fit: Fit, id: number, left: number, before: number): void {
    const { ngrams } = this
    fit.tripleLeft = before < 0 || fit.pairLeft < 0 ? NONE : ngrams.findTriple(before, id)
    fit.left = ngrams.logTriple(left, id, before, fit.pairLeft, fit.tripleLeft)
  }

  /** How well what stands after it follows the word; both pairs are known. */
  #fitRight(fit: Fit, id: number, right: number, right2: number, after: number): void {
    const { ngrams } = this
    const { pairLeft, pairRight } = fit
    fit.tripleMiddle = pairLeft < 0 || pairRight < 0 ? NONE : ngrams.findTriple(pairLeft, right)
    fit.tripleRight = after < 0 || pairRight < 0 ? NONE : ngrams.findTriple(pairRight, right2)
    fit.middle = right < 0 ? 0 : ngrams.logTriple(id, right, pairLeft, pairRight, fit.tripleMiddle)
    fit.right = right < 0 || right2 < 0 ? 0 : ngrams.logTriple(right, right2, pairRight, after, fit.tripleRight)
  }

  /** Evidence 27 to 42: what is the same for every candidate of the word. */
  #commonEvidence({ tokens, words }: Passage, i: number, word: WordInfo, before: number, after: number): number[] {
    const token = tokens[i] as Token
    const casing = CASINGS.indexOf(token.casing) + (token.casing === 'initial' && token.opens ? 3 : 0)
    const status = word.id !== NONE ? 0 : word.legal ? 1 : !word.ascii ? 2 : word.english ? 5 : word.foreign > 0 ? 4 : 3
    return [
      casing,
      kindOf(tokens[i - 1], words[i - 1]),
      kindOf(tokens[i + 1], words[i + 1]),
      word.text.length,
      status,
      word.foreign,
      0,
      0,
      token.hyphen ? 1 : 0,
      0,
      casingOf(tokens[i - 1]),
      casingOf(tokens[i + 1]),
      this.#logCount(before),
      this.#logCount(after),
      foreignAround(words, i),
      (word.ascii ? 1 : 0) + (isAmbiguousEnglish(word.text) ? 1 : 0),
    ]
  }

  #canonical(word: WordInfo): string {
    return word.id === NONE ? word.text : this.textOf(word.id)
  }

  /** The commonest name in the gazetteer that holds word `i`, written as `text`, with at least one of its neighbours. */
  #nameCode({ tokens, words }: Passage, i: number, text: string): number {
    let start = i
    let end = i + 1
    const isPart = (at: number) => tokens[at]?.type === 'word' && tokens[at]?.casing !== 'lower'
    while (i - start < MAX_NAME_WORDS && isPart(start - 1)) start--
    while (end - i < MAX_NAME_WORDS && isPart(end)) end++
    let best = 0
    for (let from = start; from <= i; from++) {
      let name = ''
      for (let to = from; to < end && to - from < MAX_NAME_WORDS; to++) {
        const part = to === i ? text : this.#canonical(words[to] as WordInfo)
        name = to === from ? part : `${name} ${part}`
        if (to >= i && to > from) best = Math.max(best, lookUp(this.model.names, name))
      }
    }
    return best / CODES_PER_DOUBLING
  }

  #logCount(pair: number): number {
    return pair < 0 ? 0 : Math.log1p(this.ngrams.pairCount(pair))
  }

  #logTripleCount(triple: number): number {
    return triple < 0 ? 0 : Math.log1p(this.ngrams.tripleCount(triple))
  }

  /** Pointwise mutual information of a pair: how much more often the two stand together than by chance. */
  #bond(v: number, w: number, pair: number): number {
    if (pair < 0) return v < 0 || w < 0 ? -1 : -2
    return Math.log(this.ngrams.pairCount(pair)) - Math.log(this.ngrams.count(v) + 1) - this.ngrams.logUnigram(w)
  }
}

const CASINGS = ['lower', 'initial', 'upper', 'mixed'] as const

/** 0 word, 1 figure, 2 break or edge, 3 unknown word, 4 masked. */
function kindOf(token: Token | undefined, word: WordInfo | undefined): number {
  if (token === undefined || token.type === 'break') return 2
  if (token.type === 'number') return 1
  if (word === undefined) return 4
  return word.id === NONE ? 3 : 0
}

function casingOf(token: Token | undefined): number {
  return token?.type === 'word' ? CASINGS.indexOf(token.casing) : -1
}

/** How many of the two words on each side are foreign. */
function foreignAround(words: readonly (WordInfo | undefined)[], i: number): number {
  let count = 0
  for (let at = i - 2; at <= i + 2; at++) {
    const word = words[at]
    if (at === i || word === undefined) continue
    if (!word.legal && (word.english || word.foreign > 0 || looksForeign(word.text))) count++
  }
  return count
}
