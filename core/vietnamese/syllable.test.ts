import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { legalSyllables, parseSyllable, renderSyllable } from './syllable'
import { findPlacement } from './tonePlacement'

const all = [...legalSyllables()]
const anySyllable = fc.constantFrom(...all)
const anyStyle = fc.constantFrom('old' as const, 'new' as const)

describe('the syllable table', () => {
  it('spells 18,497 toned syllables, each in one way', () => {
    expect(all).toHaveLength(18_497)
    expect(new Set(all.map((syllable) => renderSyllable(syllable))).size).toBe(18_497)
  })

  it('has 335 syllables that the two placement styles write differently', () => {
    const moved = all.filter((syllable) => renderSyllable(syllable, 'old') !== renderSyllable(syllable, 'new'))
    expect(moved).toHaveLength(335)
  })
})

describe('parseSyllable', () => {
  it('reads back every legal syllable in both styles', () => {
    for (const syllable of all) {
      expect(parseSyllable(renderSyllable(syllable, 'old'))).toEqual(syllable)
      expect(parseSyllable(renderSyllable(syllable, 'new'))).toEqual(syllable)
    }
  })

  it('does not mind capitals or the Unicode form', () => {
    fc.assert(
      fc.property(
        anySyllable,
        anyStyle,
        fc.constantFrom('NFC', 'NFD'),
        fc.boolean(),
        (syllable, style, form, upper) => {
          const written = renderSyllable(syllable, style).normalize(form)
          expect(parseSyllable(upper ? written.toUpperCase() : written)).toEqual(syllable)
        },
      ),
    )
  })

  it.each([
    ['quốc', 'qu', 'uôc'],
    ['gì', 'g', 'i'],
    ['giếng', 'gi', 'êng'],
    ['nghiêng', 'ngh', 'iêng'],
    ['khuỷu', 'kh', 'uyu'],
    ['xoong', 'x', 'oong'],
    ['yêu', '', 'yêu'],
  ])('takes %s apart', (word, onset, rime) => {
    expect(parseSyllable(word)).toMatchObject({ onset, rime })
  })

  it.each(['nghành', 'kách', 'cê', 'ngê', 'môt', 'hàc', 'đắk', 'trănm', 'web', '', 'hòà', 'quộc'])(
    'finds no syllable in "%s"',
    (word) => expect(parseSyllable(word)).toBeUndefined(),
  )

  it('reads a syllable whose tone stands on the wrong letter', () => {
    expect(parseSyllable('họat')).toEqual(parseSyllable('hoạt'))
  })
})

describe('findPlacement', () => {
  it.each([
    ['hòa', 'old'],
    ['hoà', 'new'],
    ['thuỷ', 'new'],
    ['toàn', 'both'],
    ['quý', 'both'],
    ['già', 'both'],
    ['người', 'both'],
    ['ban', 'both'],
    ['họat', 'neither'],
    ['cuả', 'neither'],
    ['qúy', 'neither'],
    ['tóan', 'neither'],
  ])('calls %s %s', (word, placement) => expect(findPlacement(word)).toBe(placement))

  it('accepts whatever renderSyllable writes', () => {
    fc.assert(
      fc.property(anySyllable, anyStyle, (syllable, style) => {
        expect(['both', style]).toContain(findPlacement(renderSyllable(syllable, style)))
      }),
    )
  })
})
