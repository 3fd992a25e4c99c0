/** Which syllables Vietnamese can have: an automaton of onset, rime and tone, generated from a table of twelve rows. */
import { placeTone, type ToneStyle } from './tonePlacement'
import { splitTone, TONES, type Tone } from './tones'

/** A legal syllable, taken apart. Lower case, NFC. */
export interface Syllable {
  /** Letters without tone: "hoàng" → "hoang". With `tone` this is the syllable whatever the placement style. */
  readonly letters: string
  readonly tone: Tone
  /** "", "b", "gi", "qu", "ngh"… */
  readonly onset: string
  /** Medial, nucleus and coda: "oang". After qu it still opens with the absorbed u where the rime has one: quốc is qu + uôc. */
  readonly rime: string
}

/** Onsets that any vowel can follow as far as spelling goes; "" is a syllable that opens with its vowel. */
const PLAIN = ' b ch d đ h kh l m n nh p ph r s t th tr v x'

/**
 * Onsets on the left, the rimes they take on the right. The rows differ by the spelling rules of /k/ /g/ /ng/ before
 * front vowels, by gi and qu swallowing an i or a u, and by y standing alone after few letters.
 */
const TABLE: readonly (readonly [onsets: string, rimes: string])[] = [
  [
    `${PLAIN} c g gi ng qu`,
    'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây ơ ơi ơm ơn ơp ơt ơc ơng uôc',
  ],
  [`${PLAIN} gh gi k ngh qu`, 'e ec em en eng eo ep et ê êch êm ên ênh êp êt êu êc êng'],
  [`${PLAIN} g gh k ngh qu`, 'i'],
  [`${PLAIN} g gh k ngh`, 'in'],
  [`${PLAIN} gh k ngh`, 'ich im inh ip it iu ic ia'],
  [PLAIN.replace(/^ /, '').concat(' gh k ngh'), 'iêc iêm iên iêng iêp iêt iêu'],
  [
    `${PLAIN} c g gi ng`,
    'o oc oi om on ong op ot ooc oong ô ôc ôi ôm ôn ông ôp ôt u uc ui um un ung up ut ' +
      'ư ưc ưi ưm ưn ưng ưt ưu ua uôi uôm uôn uông uôp uôt ưa ươc ươi ươm ươn ương ươp ươt ươu',
  ],
  [' h k l m qu s t v', 'y'],
  [' qu', 'yêm yên yêng yêt yêu'],
  [`${PLAIN} g gi ng`, 'oa'],
  [
    `${PLAIN} g ng`,
    'oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăp oăt uâc uân uâng uât uây ' +
      'oe oen oeo oet oem oeng oec uê uêch uên uênh uêu uơ uơn uơt uy uya uyên uyêt uyêm uyêng',
  ],
  [`${PLAIN} g ng qu`, 'uych uyn uynh uyp uyt uyu'],
]

/** quốc (country) is the one word where qu meets uôc. */
const ONLY_QUOC = 'quôc'

/** Codas that stop the voice take only sắc and nặng. */
const STOPPED = /(?:c|ch|p|t)$/

/** Every legal spelling without tone → its onset and rime. */
const SPELLINGS = new Map<string, readonly [onset: string, rime: string]>()
for (const [onsets, rimes] of TABLE) {
  for (const onset of onsets.split(' ')) {
    for (const rime of rimes.split(' ')) {
      // The u of qu is the medial of the rime, written once: qu + uôc is quốc, qu + uynh is quỳnh.
      const letters = onset === 'qu' && rime.startsWith('u') ? `q${rime}` : onset + rime
      SPELLINGS.set(letters, [onset, rime])
    }
  }
}

/** The tones a spelling can carry: all six, or sắc and nặng before c ch p t. */
export function tonesOf(letters: string): readonly Tone[] {
  if (letters === ONLY_QUOC) return [4]
  return STOPPED.test(letters) ? [4, 5] : TONES
}

/** True where letters (lower case, no tone) and tone make a legal syllable. */
export function isLegalSyllable(letters: string, tone: Tone): boolean {
  if (tone < 4 || letters === ONLY_QUOC) return SPELLINGS.has(letters) && tonesOf(letters).includes(tone)
  return SPELLINGS.has(letters)
}

/** True where some tone would make these letters (lower case, no tone) a legal syllable. */
export function isLegalSpelling(letters: string): boolean {
  return SPELLINGS.has(letters)
}

/**
 * Takes one word apart, in any case and Unicode form. The tone may stand on any letter: "họat" parses as "hoạt";
 * ask `findPlacement` whether it stands where it should. Undefined where no syllable can be spelt so.
 */
export function parseSyllable(word: string): Syllable | undefined {
  const { letters, tone, marks } = splitTone(word.normalize('NFC').toLowerCase())
  if (marks > 1 || !isLegalSyllable(letters, tone)) return undefined
  const [onset, rime] = SPELLINGS.get(letters) as readonly [string, string]
  return { letters, tone, onset, rime }
}

/** Writes a syllable: { letters: "hoa", tone: 1 } → "hòa" (old style) or "hoà" (new style). */
export function renderSyllable(syllable: Pick<Syllable, 'letters' | 'tone'>, style: ToneStyle = 'old'): string {
  return placeTone(syllable.letters, syllable.tone, style)
}

/** Every legal syllable, 18,497 of them, in no particular order. */
export function* legalSyllables(): Generator<Syllable> {
  for (const [letters, [onset, rime]] of SPELLINGS) {
    for (const tone of tonesOf(letters)) yield { letters, tone, onset, rime }
  }
}
