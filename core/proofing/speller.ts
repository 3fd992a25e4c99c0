/** Reads a passage as a careful proofreader would: which words are not what the writer meant, and what was meant. */
import { isLegalSyllable, placeTone, restyleWord, splitTone, type ToneStyle } from '../vietnamese'
import { isClassic } from './classics'
import { Confusions } from './confusions'
import { DocumentContext, type WordCounts } from './documentContext'
import { EvidenceGatherer, type Passage, type Weighed } from './evidence'
import type { Issue, IssueLevel } from './issue'
import { decodeVni } from './keystrokes'
import { Lexicon, type WordInfo } from './lexicon'
import { ruleOf, SPELLING_MESSAGES, type SpellingRule } from './messages'
import { type Model, readModel } from './model'
import { Ngrams, NONE } from './ngrams'
import { cleanWord, matchCasing, type Token, tokenise } from './tokens'
import { judge } from './trees'

export interface CheckOptions {
  /** The rest of the document, from `createContext`. Default: the passage alone. */
  readonly context?: DocumentContext
  /** Words never to mark, in any case and tone placement: the journalist's, the newsroom's, "Bỏ qua trong bài này". */
  readonly ignored?: IgnoredWords
  /** Tone placement of suggestions. Default `old`. */
  readonly toneStyle?: ToneStyle
}

export interface Speller {
  /** Issues of kind `spelling`, in the order of the text, not overlapping. */
  check(text: string, options?: CheckOptions): Issue[]
  /** Counts the words of a whole document, so that its passages can be checked one at a time. */
  createContext(passages: readonly string[]): DocumentContext
  /** Works out ahead what the commonest words are confused with, so that the first article is read as fast as the next. */
  warmUp(): void
}

/** Words and phrases that are right because somebody said so. */
export class IgnoredWords {
  readonly #words = new Set<string>()
  /** Words of phrases: a name added whole is left alone word by word where the whole stands. */
  readonly #phrases = new Map<string, string[][]>()

  constructor(entries: Iterable<string> = []) {
    for (const entry of entries) this.add(entry)
  }

  add(entry: string): void {
    const words = entry.trim().split(/\s+/).map(ignoredKey).filter(Boolean)
    const [first] = words
    if (first === undefined) return
    if (words.length === 1) this.#words.add(first)
    else this.#phrases.set(first, [...(this.#phrases.get(first) ?? []), words])
  }

  /** For each token, whether it is to be left alone. */
  mark(tokens: readonly Token[]): Uint8Array {
    const marked = new Uint8Array(tokens.length)
    if (this.#words.size === 0 && this.#phrases.size === 0) return marked
    const keys = tokens.map(({ text }) => (text === '' ? '' : ignoredKey(text)))
    keys.forEach((key, i) => {
      if (key === '') return
      if (this.#words.has(key)) marked[i] = 1
      for (const phrase of this.#phrases.get(key) ?? []) {
        if (phrase.every((word, at) => keys[i + at] === word)) marked.fill(1, i, i + phrase.length)
      }
    })
    return marked
  }
}

/** A speller over a model file. Throws ModelError where the file is missing or damaged. */
export function createSpeller(file: ArrayBuffer | undefined): Speller {
  return new ModelSpeller(readModel(file))
}

/** Suggestions after the first must be at least this likely beside it, in log-odds. */
const SUGGESTION_SPAN = 6
const MAX_SUGGESTIONS = 5
/** Passages whose cut-up form is remembered, so that a document's context costs nothing the second time. */
const REMEMBERED_PASSAGES = 4000

/** So many syllables are nine tenths of any article. */
const COMMON_WORDS = 1500

interface Finding {
  readonly first: number
  readonly last: number
  readonly rule: SpellingRule
  readonly level: IssueLevel
  readonly suggestions: readonly string[]
}

/** The speller, open to the trainer, which asks it for its evidence. */
export class ModelSpeller implements Speller {
  readonly gatherer: EvidenceGatherer
  readonly ngrams: Ngrams
  readonly lexicon: Lexicon
  #cut = new Map<string, readonly Token[]>()

  constructor(readonly model: Model) {
    this.ngrams = new Ngrams(model.ngrams)
    this.lexicon = new Lexicon(model)
    this.gatherer = new EvidenceGatherer(model, this.ngrams, this.lexicon, new Confusions(model, this.lexicon))
  }

  createContext(passages: readonly string[]): DocumentContext {
    const context = new DocumentContext()
    const kept = new Map<string, readonly Token[]>()
    for (const text of passages) {
      const tokens = this.#cut.get(text) ?? tokenise(text)
      if (kept.size < REMEMBERED_PASSAGES) kept.set(text, tokens)
      context.add(tokens)
    }
    this.#cut = kept
    return context
  }

  warmUp(): void {
    this.gatherer.warmUp(COMMON_WORDS)
  }

  check(text: string, options: CheckOptions = {}): Issue[] {
    const tokens = this.#cut.get(text) ?? tokenise(text)
    let context = options.context
    if (context === undefined) {
      context = new DocumentContext()
      context.add(tokens)
    }
    const skipped = options.ignored?.mark(tokens)
    const passage = this.gatherer.lookUpAll(tokens)
    const issues: Issue[] = []
    for (let i = 0; i < tokens.length; i++) {
      if (skipped?.[i] === 1) continue
      const finding = this.#examine(passage, i, context)
      if (finding === undefined) continue
      const issue = this.#issueOf(finding, passage, text, options.toneStyle ?? 'old')
      if (issue === undefined || !this.#isSettled(issue, finding, passage, text, context)) continue
      issues.push(issue)
      i = finding.last
    }
    return issues
  }

  /** Whether word `i` should be looked at by the language model at all. */
  isCheckable({ tokens, words }: Passage, i: number): boolean {
    const word = words[i]
    const token = tokens[i]
    if (word === undefined || token === undefined || word.known || word.misplaced) return false
    if (word.text.length === 1 && word.id === NONE) return false
    if (token.casing === 'upper' && word.text.length > 1) {
      // A headline in capitals is read; TP, HĐND and UNESCO are not.
      return word.id !== NONE && !word.ascii && word.text.length > 2
    }
    if (!word.legal && (word.english || (word.ascii && token.casing !== 'lower'))) return false
    return true
  }

  /** Log-odds that the correction is right, the trees' verdict moved by what the document repeats. */
  verdict(passage: Passage, i: number, weighed: Weighed, context: WordCounts): number {
    const odds = judge(this.model.forest, weighed.evidence)
    const repeated = repetitionOf(passage, i, weighed.text, context)
    const weights = this.model.settings.repetition
    const { words } = passage
    const classic = isClassic(words[i - 1]?.text, (words[i] as WordInfo).text, weighed.text, words[i + 1]?.text)
    const moved = repeated.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0)
    // Who writes "bổ xung" once writes it all through the article: repetition does not vouch for a well-known slip.
    if (classic) return CLASSIC_ODDS + odds + Math.max(0, moved)
    return odds + moved + (this.#isOneOff(passage, i, context) ? ONE_OFF_ODDS : 0)
  }

  /** Words that may be wrong, with log-odds that one of their corrections is right: what the trainer calibrates by. */
  suspicions(text: string): { start: number; odds: number }[] {
    const tokens = tokenise(text)
    const context = new DocumentContext()
    context.add(tokens)
    const passage = this.gatherer.lookUpAll(tokens)
    return tokens.flatMap(({ start }, i) => {
      if (!this.isCheckable(passage, i)) return []
      const ranked = this.#rank(passage, i, context)
      return ranked.length === 0 ? [] : [{ start, odds: pool(ranked.map(({ odds }) => odds)) }]
    })
  }

  #rank(passage: Passage, i: number, context: WordCounts): { weighed: Weighed; odds: number }[] {
    return this.gatherer
      .weigh(passage, i)
      .map((weighed) => ({ weighed, odds: this.verdict(passage, i, weighed, context) }))
      .sort((a, b) => b.odds - a.odds)
  }

  /** A word that hardly anybody writes, here only once: more likely a slip than the forest, which knows no words, can see. */
  #isOneOff({ words, tokens }: Passage, i: number, context: WordCounts): boolean {
    const word = words[i] as WordInfo
    const token = tokens[i] as Token
    if (word.ascii || word.foreign > 0 || token.casing !== 'lower' || token.hyphen) return false
    return this.ngrams.count(word.id) < ONE_OFF_COUNT && context.countWord(word.text) <= 1
  }

  /** Part of a run of capitals, like Đông Ải: a name that nobody has listed may be written as its people write it. */
  #isInName({ words, tokens }: Passage, i: number): boolean {
    const isCapital = (at: number) => {
      const token = tokens[at]
      return token?.type === 'word' && token.casing === 'initial' && !token.opens
    }
    return isCapital(i) && words[i]?.legal === true && (isCapital(i - 1) || isCapital(i + 1))
  }

  #examine(passage: Passage, i: number, context: WordCounts): Finding | undefined {
    const { tokens, words } = passage
    const token = tokens[i] as Token
    if (token.type === 'keys') return this.#examineKeys(passage, i)
    const word = words[i]
    if (word === undefined || word.known) return undefined
    if (word.misplaced) {
      return {
        first: i,
        last: i,
        rule: 'tone-placement',
        level: 'sure',
        suggestions: [placeTone(word.letters, word.tone)],
      }
    }
    const twin = this.#lookAlike(word)
    if (twin !== undefined) return { first: i, last: i, rule: 'look-alike', level: 'sure', suggestions: [twin] }
    const doubled = this.#doubled(passage, i)
    if (doubled !== undefined) return doubled
    const joined = this.#joined(passage, i)
    if (joined !== undefined) return joined
    if (!this.isCheckable(passage, i)) return undefined
    return this.#corrected(passage, i, word, context) ?? this.#split(passage, i, word)
  }

  #corrected(passage: Passage, i: number, word: WordInfo, context: WordCounts): Finding | undefined {
    const { check, sure } = this.model.settings
    const ranked = this.#rank(passage, i, context)
    const best = ranked[0]
    if (best === undefined) return undefined
    const odds = pool(ranked.map((one) => one.odds))
    if (odds < check) return undefined
    const { candidate, text } = best.weighed
    return {
      first: i,
      last: i,
      rule: ruleOf(candidate.confusion, word.letters, splitTone(text).letters),
      level: odds >= sure && !this.#isInName(passage, i) ? 'sure' : 'check',
      suggestions: ranked
        .filter(({ odds }) => odds >= best.odds - SUGGESTION_SPAN)
        .slice(0, MAX_SUGGESTIONS)
        .map(({ weighed }) => weighed.text),
    }
  }

  #examineKeys(passage: Passage, i: number): Finding | undefined {
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

  #lookAlike(word: WordInfo): string | undefined {
    if (word.twin === undefined) return undefined
    const { text, misplaced, letters, tone } = this.lexicon.find(word.twin)
    return misplaced ? placeTone(letters, tone) : text
  }

  /** The same word twice with nothing but space between, where Vietnamese does not reduplicate it. */
  #doubled({ tokens, words, ids }: Passage, i: number): Finding | undefined {
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
  #joined({ tokens, words, ids }: Passage, i: number): Finding | undefined {
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
  #split({ tokens, ids }: Passage, i: number, word: WordInfo): Finding | undefined {
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

  /**
   * True where the first suggestion would itself be left alone: a journalist who follows the advice must not be sent on.
   * The sentence is read again with the suggestion in it.
   */
  #isSettled(issue: Issue, finding: Finding, { tokens }: Passage, text: string, context: DocumentContext): boolean {
    const from = tokens[Math.max(0, finding.first - WINDOW)] as Token
    const to = tokens[Math.min(tokens.length - 1, finding.last + WINDOW)] as Token
    const fix = issue.suggestions[0] as string
    const start = issue.start - from.start
    const mended = text.slice(from.start, issue.start) + fix + text.slice(issue.end, to.end)
    const passage = this.gatherer.lookUpAll(tokenise(mended))
    const read = passage.tokens
    const now = context.replacing(tokens.slice(Math.max(0, finding.first - WINDOW), finding.last + WINDOW + 1), read)
    return read.every((token, i) => {
      // The word before the suggestion is read too: it may now stand twice.
      const touches = (read[i + 1]?.end ?? token.end) > start && token.start < start + fix.length
      const next = touches ? this.#examine(passage, i, now) : undefined
      return next === undefined || (read[next.last] as Token).end <= start
    })
  }

  #issueOf(finding: Finding, { tokens }: Passage, text: string, style: ToneStyle): Issue | undefined {
    const first = tokens[finding.first] as Token
    const last = tokens[finding.last] as Token
    const written = cleanWord(text.slice(first.start, last.end))
    const suggestions = finding.suggestions
      .map((suggestion) =>
        suggestion
          .split(' ')
          .map((word) => (isSyllable(word) ? restyleWord(word, style) : word))
          .join(' '),
      )
      .filter((suggestion) => suggestion !== written)
      .map((suggestion) => matchCasing(suggestion, first.casing))
    if (suggestions.length === 0) return undefined
    const { rule, level } = finding
    const kind = STYLE_RULES.has(rule) ? 'style' : 'spelling'
    return { start: first.start, end: last.end, kind, rule, level, message: SPELLING_MESSAGES[rule], suggestions }
  }
}

/** Words read again on each side of a suggestion: more than any evidence looks at. */
const WINDOW = 8
/** What is spelt right and still not fit to print: a word typed twice, a letter of another alphabet's code. */
const STYLE_RULES = new Set<SpellingRule>(['doubled-word', 'look-alike'])
/** Occurrences in the 226 million words of the model below which a word seen once in a document is suspect, and how much. */
const ONE_OFF_COUNT = 300
const ONE_OFF_ODDS = 1.5
/** What a misspelling that everybody knows adds to the log-odds. */
const CLASSIC_ODDS = 3
/** Gains in nats from reading a doubled word once. */
const DOUBLED_CHECK = 5
const DOUBLED_SURE = 8
/** Occurrences in 226 million words above which a word is common. */
const DOUBLED_COMMON = 20_000
/** A word that stands beside itself more than this share of what chance would bring is doubled on purpose. */
const DOUBLED_BY_CHANCE = 0.15
/** Encoded count (see `encodeCount`) above which an unknown word is an abbreviation or a loan: about 30. */
const MAX_FOREIGN_PIECE = 60

/**
 * What the document repeats, as logarithms: the written word elsewhere, the correction elsewhere, the written word
 * beside the same neighbours, the correction beside them.
 */
export function repetitionOf({ words }: Passage, i: number, meant: string, context: WordCounts): number[] {
  const written = (words[i] as WordInfo).text
  const left = words[i - 1]?.text
  const right = words[i + 1]?.text
  const beside = (word: string) =>
    (left === undefined ? 0 : context.countPair(left, word)) +
    (right === undefined ? 0 : context.countPair(word, right))
  const self = (left === undefined ? 0 : 1) + (right === undefined ? 0 : 1)
  return [
    Math.log1p(Math.max(0, context.countWord(written) - 1)),
    Math.log1p(context.countWord(meant)),
    Math.log1p(Math.max(0, beside(written) - self)),
    Math.log1p(beside(meant)),
  ]
}

/** Log-odds that one of several corrections, of which at most one can be, is right. */
function pool(odds: readonly number[]): number {
  const chance = odds.reduce((sum, one) => sum + 1 / (1 + Math.exp(-one)), 0)
  return chance >= 0.9999 ? Math.max(9.2, ...odds) : Math.log(chance / (1 - chance))
}

function isSyllable(word: string): boolean {
  const { letters, tone } = splitTone(word)
  return isLegalSyllable(letters, tone)
}

/** One key for every way to write an ignored word: NFC, lower case, old tone placement. */
function ignoredKey(word: string): string {
  const clean = cleanWord(word)
  return isSyllable(clean) ? restyleWord(clean, 'old') : clean
}
