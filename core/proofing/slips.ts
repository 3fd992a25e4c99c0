/** Slips that can be seen without weighing one word against another: doubled, joined, split, typed without an input method. */
import { placeTone } from '../vietnamese'
import type { Passage } from './evidence'
import type { IssueLevel } from './issue'
import { decodeVni } from './keystrokes'
import type { Lexicon, WordInfo } from './lexicon'
import type { SpellingRule } from './messages'
import { type Ngrams, NONE } from './ngrams'
import type { Token } from './tokens'

/** What is wrong with some words of a passage, by their places in it, and what was meant: the likeliest first. */
export interface Finding {
  readonly first: number
  readonly last: number
  readonly rule: SpellingRule
  readonly level: IssueLevel
  readonly suggestions: readonly string[]
}

/** Gains in nats from reading a doubled word once. */
const DOUBLED_CHECK = 5
const DOUBLED_SURE = 8
/** Occurrences in 226 million words above which a word is common. */
const DOUBLED_COMMON = 20_000
/** A word that stands beside itself more than this share of what chance would bring is doubled on purpose. */
const DOUBLED_BY_CHANCE = 0.15
/** Encoded count (see `encodeCount`) above which an unknown word is an abbreviation or a loan: about 30. */
const MAX_FOREIGN_PIECE = 60

export class Slips {
  constructor(
    private readonly ngrams: Ngrams,
    private readonly lexicon: Lexicon,
  ) {}

  /** "tie61ng": the keys of an input method that was not on. */
  keys(passage: Passage, i: number): Finding | undefined {
    const token = passage.tokens[i] as Token
    // A4, U17, covid19: labels are short, or written with capitals, or no Vietnamese once decoded.
    if (!/^\p{L}{2}.{1}/u.test(token.text) || (token.casing !== 'lower' && !token.opens)) return undefined
    const decoded = decodeVni(token.text)
    const id = decoded === undefined ? NONE : this.lexicon.find(decoded).id
    if (decoded === undefined || this.ngrams.count(id) < 2000) return undefined
    const left = passage.ids[i - 1] ?? NONE
    const right = passage.ids[i + 1] ?? NONE
    const supported = this.ngrams.findPair(left, id) >= 0 || this.ngrams.findPair(id, right) >= 0
    if (!supported && (left !== NONE || right !== NONE)) return undefined
    return { first: i, last: i, rule: 'vni', level: supported ? 'sure' : 'check', suggestions: [decoded] }
  }

  /** The word in Vietnamese letters that was written with letters which only look like them. */
  lookAlike(word: WordInfo): string | undefined {
    if (word.twin === undefined) return undefined
    const { text, misplaced, letters, tone } = this.lexicon.find(word.twin)
    return misplaced ? placeTone(letters, tone) : text
  }

  /** The same word twice with nothing but space between, where Vietnamese does not reduplicate it. */
  doubled({ tokens, words, ids }: Passage, i: number): Finding | undefined {
    const word = words[i]
    const again = words[i + 1]
    const id = ids[i] as number
    if (word === undefined || again?.text !== word.text || id === NONE) return undefined
    if (words[i - 1]?.text === word.text || words[i + 2]?.text === word.text) return undefined
    const [first, second] = [tokens[i] as Token, tokens[i + 1] as Token]
    // "Ing Ing", "Chí Chí": names repeat as they like.
    if (second.casing !== 'lower' && !(first.casing === 'upper' && second.casing === 'upper')) return undefined
    const left = ids[i - 1] ?? NONE
    const right = ids[i + 2] ?? NONE
    const { ngrams } = this
    const pair = ngrams.findPair(id, id)
    // Seldom words are doubled as the writer likes: bè bè, dài dài. Of common ones the counts know which are: ngày ngày.
    const count = ngrams.count(id)
    if (count < DOUBLED_COMMON) return undefined
    if (pair !== NONE && ngrams.pairCount(pair) > DOUBLED_BY_CHANCE * count * Math.exp(ngrams.logUnigram(id)))
      return undefined
    const before = ngrams.findPair(left, id)
    const once = ngrams.findPair(id, right)
    const asWritten =
      ngrams.logTriple(id, id, before, pair, ngrams.findTriple(before, id)) +
      (right < 0 ? 0 : ngrams.logTriple(id, right, pair, once, ngrams.findTriple(pair, right)))
    const meant = right < 0 ? 0 : ngrams.logTriple(id, right, before, once, ngrams.findTriple(before, right))
    const gain = meant - asWritten
    if (gain < DOUBLED_CHECK) return undefined
    return {
      first: i,
      last: i + 1,
      rule: 'doubled-word',
      level: gain >= DOUBLED_SURE ? 'sure' : 'check',
      suggestions: [word.text],
    }
  }

  /** "ngh iệp", "th ông": two halves of one syllable, at least one of which is none by itself. */
  joined({ tokens, words, ids }: Passage, i: number): Finding | undefined {
    const word = words[i]
    const next = words[i + 1]
    if (word === undefined || next === undefined || (word.legal && next.legal)) return undefined
    const [first, second] = [tokens[i] as Token, tokens[i + 1] as Token]
    if (
      second.casing !== 'lower' ||
      first.casing === 'upper' ||
      first.casing === 'mixed' ||
      second.start - first.end > 1
    )
      return undefined
    if (word.foreign > MAX_FOREIGN_PIECE && next.foreign > MAX_FOREIGN_PIECE) return undefined
    const whole = this.lexicon.find(word.text + next.text)
    if (!whole.legal || whole.misplaced || this.ngrams.count(whole.id) < 1000) return undefined
    const left = ids[i - 1] ?? NONE
    const right = ids[i + 2] ?? NONE
    const supported = this.ngrams.findPair(left, whole.id) >= 0 || this.ngrams.findPair(whole.id, right) >= 0
    if (!supported) return undefined
    return { first: i, last: i + 1, rule: 'join', level: whole.ascii ? 'check' : 'sure', suggestions: [whole.text] }
  }

  /** "côngty", "sửdụng": two syllables that often stand together, with their space lost. */
  split({ tokens, ids }: Passage, i: number, word: WordInfo): Finding | undefined {
    const token = tokens[i] as Token
    if (word.legal || word.ascii || word.text.length < 4 || word.text.length > 14 || token.hyphen) return undefined
    if (token.casing === 'mixed' || token.casing === 'upper' || word.foreign > MAX_FOREIGN_PIECE) return undefined
    const left = ids[i - 1] ?? NONE
    const right = ids[i + 1] ?? NONE
    let best: { count: number; text: string } | undefined
    for (let at = 1; at < word.text.length; at++) {
      const a = this.lexicon.find(word.text.slice(0, at))
      const b = this.lexicon.find(word.text.slice(at))
      if (a.id === NONE || b.id === NONE || a.misplaced || b.misplaced) continue
      const pair = this.ngrams.findPair(a.id, b.id)
      if (pair < 0) continue
      const supports =
        (this.ngrams.findPair(left, a.id) >= 0 ? 4 : 1) * (this.ngrams.findPair(b.id, right) >= 0 ? 4 : 1)
      const count = this.ngrams.pairCount(pair) * supports
      if (best === undefined || count > best.count) best = { count, text: `${a.text} ${b.text}` }
    }
    if (best === undefined || best.count < 40) return undefined
    return { first: i, last: i, rule: 'split', level: best.count >= 400 ? 'sure' : 'check', suggestions: [best.text] }
  }
}
