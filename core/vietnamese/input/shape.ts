/** How the letters typed so far divide into onset, vowels and coda, and whether a syllable can still come of them. */
import { legalSyllables } from '../syllable'
import { bareLetters, isVowel } from '../tones'

/**
 * How much is asked of a word before a key may change it. `syllable`: some legal rime must still be reachable.
 * `structure`: a legal rime behind any Vietnamese onset, whether they go together or not (spell check off).
 * `name`: any consonants around a Vietnamese vowel group, for names such as Krông or Búk.
 */
export type Strictness = 'syllable' | 'structure' | 'name'

/** Where the parts of a word begin, as letter indexes, and whether it passes. */
export interface Shape {
  /** First vowel letter that can carry a mark; the u of qu and the i of gi belong to the onset. */
  readonly vowels: number
  /** First letter after the vowels. */
  readonly coda: number
  /** False once no key may change the word any more: it is foreign, and letters are letters. */
  readonly open: boolean
}

/** dz spells names: Dzũng, Dzoãn. A z alone begins foreign ones: Zara, Zoom. */
const ONSETS = new Set(' b c ch d đ dz g gh gi h k kh l m n ng ngh nh p ph q qu r s t th tr v x'.split(' '))

/** The letters k stands before; the others are written with c, so that Kansai and Kojima are left alone. */
const AFTER_K = /^[eêiy]/

/** Onsets that never stand before ư, so that a lone w after them stays a w. */
const NEVER_BEFORE_U_HORN = new Set(['q', 'k', 'gh', 'ngh'])

/** Beginnings of rimes with any of their marks still missing: "uô", "uo", "uôc", "uoc"… */
interface Beginnings {
  readonly rimes: ReadonlySet<string>
  /** The same for what follows qu, where the rime has given its u away: "y", "ynh", "yêt". */
  readonly rimesAfterQu: ReadonlySet<string>
  readonly vowelGroups: ReadonlySet<string>
}

let beginnings: Beginnings | undefined

/** Divides a word: lower-case letters without tone. */
export function shapeOf(letters: string, strictness: Strictness): Shape {
  beginnings ??= collectBeginnings()
  const { rimes, rimesAfterQu, vowelGroups } = beginnings
  const length = letters.length
  let vowels = 0
  while (vowels < length && !isVowel(letters[vowels] as string)) vowels++
  const absorbing = letters.startsWith('qu') || letters.startsWith('gi')
  if (absorbing && isVowel(letters[2] ?? '')) vowels = 2
  let coda = vowels
  while (coda < length && isVowel(letters[coda] as string)) coda++

  const onset = letters.slice(0, vowels)
  const group = letters.slice(vowels, coda)
  const tail = letters.slice(coda)
  const open = isOpen()
  return { vowels, coda, open }

  function isOpen(): boolean {
    if (strictness === 'name') return vowelGroups.has(group) && !/[^a-zđ]/.test(onset + tail)
    if (!ONSETS.has(onset) || (vowels === 2 && absorbing && onset[1] === group[0])) return false
    if (group === '') return tail === ''
    const rime = group + tail
    if (onset === 'q' && group[0] !== 'u') return false
    if (strictness === 'syllable' && onset === 'k' && !AFTER_K.test(group)) return false
    if (strictness === 'syllable') return rimes.has(rime) || (onset === 'qu' && rimesAfterQu.has(rime))
    // ýt is as good as ít, and qu may keep its u in the rime: quôi.
    return rimes.has(rime) || rime === 'yt' || (onset === 'qu' && rimes.has(`u${rime}`))
  }
}

/** True where a w alone may stand for ư: before any vowel, after consonants that ư can follow. */
export function takesLoneUHorn(onset: string): boolean {
  return ONSETS.has(onset) && !NEVER_BEFORE_U_HORN.has(onset)
}

/** Gathers the beginnings from the one table of legal syllables. */
function collectBeginnings(): Beginnings {
  const rimes = new Set<string>()
  const rimesAfterQu = new Set<string>()
  const vowelGroups = new Set<string>()
  const seen = new Set<string>()
  for (const { tone, onset, rime } of legalSyllables()) {
    // Sắc is the one tone that every spelling can carry.
    if (tone !== 4) continue
    const key = onset === 'qu' ? `qu${rime}` : rime
    if (seen.has(key)) continue
    seen.add(key)
    if (onset !== 'qu') addBeginnings(rime, rimes)
    else addBeginnings(rime.replace(/^u/, ''), rimesAfterQu)
    let end = 0
    while (end < rime.length && isVowel(rime[end] as string)) end++
    addBeginnings(rime.slice(0, end), vowelGroups)
  }
  return { rimes, rimesAfterQu, vowelGroups }
}

function addBeginnings(text: string, into: Set<string>): void {
  let variants = ['']
  for (const letter of text) {
    const bare = bareLetters(letter)
    variants = variants.flatMap((variant) =>
      bare === letter ? [variant + letter] : [variant + letter, variant + bare],
    )
    for (const variant of variants) into.add(variant)
  }
}
