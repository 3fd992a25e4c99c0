/** What the proofreader knows about one word by itself: its syllable, its number in the model, whether it is foreign. */
import {
  bareLetters,
  findPlacement,
  isEnglishWord,
  isKnownWord,
  isLegalSyllable,
  splitTone,
  type Tone,
} from '../vietnamese'
import { lookUp } from './hashTable'
import { replaceLookAlikes } from './lookAlikes'
import type { Model } from './model'
import { NONE } from './ngrams'

export interface WordInfo {
  /** NFC, lower case. */
  readonly text: string
  readonly letters: string
  readonly tone: Tone
  readonly bare: string
  /** Number in the model's vocabulary, or NONE. */
  readonly id: number
  /** A syllable that Vietnamese can spell, wherever its tone stands. */
  readonly legal: boolean
  /** A legal syllable whose tone stands on the wrong letter: họat, cuả. */
  readonly misplaced: boolean
  /** Only a–z. */
  readonly ascii: boolean
  /** Encoded count among foreign words, abbreviations and loans; 0 if never seen. */
  readonly foreign: number
  readonly english: boolean
  /** The Vietnamese word it would be but for letters of another alphabet: "ðược" → "được". Its syllable is that word's. */
  readonly twin?: string
  /** On a white list: Đắk, Krông, units, loans. */
  readonly known: boolean
}

/** Texts repeat themselves; this many words are remembered before starting anew. */
const MEMORY = 20_000

export class Lexicon {
  readonly #model: Model
  readonly #ids = new Map<string, number>()
  readonly #seen = new Map<string, WordInfo>()

  constructor(model: Model) {
    this.#model = model
    model.vocabulary.forEach((entry, id) => {
      this.#ids.set(entry, id)
    })
  }

  /** `text` is NFC and lower case. */
  find(text: string): WordInfo {
    const seen = this.#seen.get(text)
    if (seen !== undefined) return seen
    const info = this.#describe(text)
    if (this.#seen.size >= MEMORY) this.#seen.clear()
    this.#seen.set(text, info)
    return info
  }

  /** The vocabulary's number of a syllable, NONE if the model has never seen it. */
  findSyllable(letters: string, tone: Tone): number {
    return this.#ids.get(letters + tone) ?? NONE
  }

  #describe(text: string): WordInfo {
    const { letters, tone, marks } = splitTone(text)
    const legal = marks <= 1 && isLegalSyllable(letters, tone)
    if (!legal) {
      const twin = replaceLookAlikes(text)
      if (twin !== undefined) {
        const meant = this.find(twin)
        if (meant.legal && meant.id !== NONE) return { ...meant, text, twin, misplaced: false }
      }
    }
    const id = marks <= 1 ? (this.#ids.get(letters + tone) ?? NONE) : NONE
    return {
      text,
      letters,
      tone,
      bare: bareLetters(letters),
      id,
      legal,
      misplaced: legal && marks === 1 && findPlacement(text) === 'neither',
      ascii: /^[a-z]+$/.test(text),
      foreign: legal ? 0 : lookUp(this.#model.foreign, text),
      english: isEnglishWord(text),
      known: isKnownWord(text),
    }
  }
}
