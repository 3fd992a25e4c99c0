/** Reads a passage as a careful proofreader would: which words are not what the writer meant, and what was meant. */
import { placeTone, restyleWord, splitTone, type ToneStyle } from '../vietnamese'
import { isClassic } from './classics'
import { Confusions } from './confusions'
import { DocumentContext, type WordCounts } from './documentContext'
import { EvidenceGatherer, type Passage, type Weighed } from './evidence'
import type { IgnoredWords } from './ignoredWords'
import type { Issue } from './issue'
import { Lexicon, type WordInfo } from './lexicon'
import { ruleOf, SPELLING_MESSAGES, type SpellingRule } from './messages'
import { type Model, readModel } from './model'
import { Ngrams, NONE } from './ngrams'
import { repetitionOf } from './repetition'
import { type Finding, Slips } from './slips'
import { cleanWord, isSyllable, matchCasing, type Token, tokenise } from './tokens'
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

/** The speller, open to the trainer, which asks it for its evidence. */
export class ModelSpeller implements Speller {
  readonly gatherer: EvidenceGatherer
  readonly ngrams: Ngrams
  readonly lexicon: Lexicon
  private readonly slips: Slips
  #cut = new Map<string, readonly Token[]>()

  constructor(readonly model: Model) {
    this.ngrams = new Ngrams(model.ngrams)
    this.lexicon = new Lexicon(model)
    this.slips = new Slips(this.ngrams, this.lexicon)
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
    if (token.type === 'keys') return this.slips.keys(passage, i)
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
    const twin = this.slips.lookAlike(word)
    if (twin !== undefined) return { first: i, last: i, rule: 'look-alike', level: 'sure', suggestions: [twin] }
    const doubled = this.slips.doubled(passage, i)
    if (doubled !== undefined) return doubled
    const joined = this.slips.joined(passage, i)
    if (joined !== undefined) return joined
    if (!this.isCheckable(passage, i)) return undefined
    return this.#corrected(passage, i, word, context) ?? this.slips.split(passage, i, word)
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

/** Log-odds that one of several corrections, of which at most one can be, is right. */
function pool(odds: readonly number[]): number {
  const chance = odds.reduce((sum, one) => sum + 1 / (1 + Math.exp(-one)), 0)
  return chance >= 0.9999 ? Math.max(9.2, ...odds) : Math.log(chance / (1 - chance))
}
