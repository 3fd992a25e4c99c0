import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { legalSyllables, renderSyllable } from '../syllable'
import type { ToneStyle } from '../tonePlacement'
import { bareLetters, type Tone } from '../tones'
import { createInputMethod } from './createInputMethod'
import { METHODS, type MethodName } from './methods'
import { playKeys } from './playKeys'

/** How a method is typed: the key behind a marked letter, and the tone keys. */
interface Hand {
  readonly mark: (letter: string) => string
  readonly tones: string
  readonly longO: string
}

const HANDS: Readonly<Partial<Record<MethodName, Hand>>> = {
  telex: { mark: (letter) => (/[ăơư]/.test(letter) ? 'w' : bareLetters(letter)), tones: ' frxsj', longO: 'ooo' },
  vni: { mark: (letter) => ({ đ: '9', ă: '8', ơ: '7', ư: '7' })[letter] ?? '6', tones: ' 23415', longO: 'oo' },
  viqr: { mark: (letter) => ({ đ: 'd', ă: '(', ơ: '+', ư: '+' })[letter] ?? '^', tones: " `?~'.", longO: 'oo' },
}

/** Every mark behind its letter, the tone at the end. uơ before n and t asks for the mark once more. */
function inOrder(letters: string, tone: Tone, hand: Hand): string {
  let keys = ''
  for (const letter of letters.replace('oo', '#')) {
    const bare = bareLetters(letter)
    keys += letter === '#' ? hand.longO : bare === letter ? letter : bare + hand.mark(letter)
  }
  return keys + (isRareHorn(letters) ? hand.mark('ơ') : '') + toneKey(tone, hand)
}

/** The bare letters first, then the marks, then the tone; one key marks both letters of ươ. Not for uơn: uonw is ươn. */
function marksLast(letters: string, tone: Tone, hand: Hand): string {
  if (isRareHorn(letters)) return inOrder(letters, tone, hand)
  const marks = [...letters.replace('ươ', 'ơ')].filter((letter) => bareLetters(letter) !== letter).map(hand.mark)
  const bare = bareLetters(letters).replace('oo', hand.longO)
  return bare + marks.join('') + toneKey(tone, hand)
}

function isRareHorn(letters: string): boolean {
  return /(?<!q)uơ[nt]$/.test(letters)
}

function toneKey(tone: Tone, hand: Hand): string {
  return tone === 0 ? '' : (hand.tones[tone] as string)
}

const SYLLABLES = [...legalSyllables()]

describe('every legal syllable', () => {
  it('is in the table', () => expect(SYLLABLES.length).toBeGreaterThan(18_000))

  for (const [name, hand] of Object.entries(HANDS)) {
    const orders = { 'in order': inOrder, 'marks last': marksLast }
    for (const [order, keysFor] of Object.entries(orders)) {
      it(`can be typed in ${name}, ${order}, in both styles`, () => {
        const wrong: string[] = []
        for (const style of ['old', 'new'] as const satisfies readonly ToneStyle[]) {
          const method = createInputMethod({ method: name as MethodName, toneStyle: style })
          for (const syllable of SYLLABLES) {
            const text = renderSyllable(syllable, style)
            if (style === 'new' && text === renderSyllable(syllable, 'old')) continue
            method.reset()
            const keys = keysFor(syllable.letters, syllable.tone, hand)
            const typed = playKeys(method, keys)
            if (typed !== text) wrong.push(`${keys} → ${typed}, not ${text}`)
          }
        }
        expect(wrong.slice(0, 10)).toEqual([])
      }, 30_000)
    }
  }
})

const RUNS = 600

describe('any keys at all', () => {
  const methodNames = Object.keys(METHODS) as MethodName[]
  const options = fc.record({
    method: fc.constantFrom(...methodNames),
    toneStyle: fc.constantFrom('old' as const, 'new' as const),
    freeMarking: fc.boolean(),
    spellCheck: fc.boolean(),
    restoreForeignWords: fc.boolean(),
    quickTyping: fc.boolean(),
    autoCapitalize: fc.boolean(),
  })
  const likely = fc.constantFrom(..."aăeioôuyưdđgnhtcpqwsfrxjz0123456789[]{}^+(`'?~.\\ <<AEOUWDS")
  const keys = fc.array(
    fc.oneof({ weight: 9, arbitrary: likely }, { weight: 1, arbitrary: fc.string({ unit: 'binary' }) }),
  )

  it('delete no more than was written, and leave the word at the caret', () => {
    fc.assert(
      fc.property(options, keys, (chosen, pressed) => {
        const method = createInputMethod(chosen)
        let text = ''
        for (const key of pressed.join('')) {
          text = playKeys(method, key, text)
          // Behind the word there may be a backslash that waits for its key.
          expect([text, text.slice(0, -1)].some((shown) => shown.endsWith(method.text))).toBe(true)
        }
      }),
      { numRuns: RUNS },
    )
  }, 30_000)

  it('come back as they were when a letter that changed nothing is taken away', () => {
    const letters = fc.array(fc.constantFrom(...'aeiouydghnmtcplbwsfrxj'), { minLength: 1, maxLength: 9 })
    fc.assert(
      fc.property(letters, fc.boolean(), (pressed, spellCheck) => {
        const method = createInputMethod({ method: 'telex', spellCheck })
        const earlier = playKeys(method, pressed.slice(0, -1).join(''))
        const edit = method.press(pressed.at(-1) as string)
        fc.pre(edit === null)
        expect(playKeys(method, '<', earlier + pressed.at(-1))).toBe(earlier)
        expect(method.text).toBe(earlier)
      }),
      { numRuns: RUNS },
    )
  }, 30_000)

  it('go away letter by letter', () => {
    fc.assert(
      fc.property(options, fc.array(likely, { maxLength: 12 }), (chosen, pressed) => {
        const method = createInputMethod({ ...chosen, autoCapitalize: false })
        const typed = pressed.filter((key) => /[a-z]/i.test(key)).join('')
        const text = playKeys(method, typed)
        const after = playKeys(method, '<', text)
        expect(after.length).toBe(Math.max(0, text.length - 1))
      }),
      { numRuns: RUNS },
    )
  }, 30_000)
})
