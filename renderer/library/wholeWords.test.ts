import { describe, expect, it } from 'vitest'
import { stretchesOf } from './wholeWords'

const headline = 'Các hồ chứa phía tây chủ động hạ mực nước'
const run = (words: string) => ({ start: headline.indexOf(words), end: headline.indexOf(words) + words.length })

/** As it is drawn: words that stay together between brackets, what was found between stars. */
const drawn = (kept: readonly string[], found: readonly string[] = []) =>
  stretchesOf(headline, kept.map(run), found.map(run))
    .map(({ start, end, isKept, marks }) => {
      let words = ''
      let from = start
      for (const mark of marks) {
        words += `${headline.slice(from, mark.start)}*${headline.slice(mark.start, mark.end)}*`
        from = mark.end
      }
      words += headline.slice(from, end)
      return isKept ? `[${words}]` : words
    })
    .join('')

describe('a headline in the list', () => {
  it('is whole, whatever is kept together in it', () => {
    expect(drawn([])).toBe(headline)
    expect(drawn(['hồ chứa', 'chủ động'])).toBe('Các [hồ chứa] phía tây [chủ động] hạ mực nước')
    expect(drawn(['Các hồ', 'mực nước'])).toBe('[Các hồ] chứa phía tây chủ động hạ [mực nước]')
  })

  it('shows what a search has found inside a word, beside it and over its edge', () => {
    expect(drawn(['chủ động'], ['động'])).toBe('Các hồ chứa phía tây [chủ *động*] hạ mực nước')
    expect(drawn(['chủ động'], ['hồ', 'nước'])).toBe('Các *hồ* chứa phía tây [chủ động] hạ mực *nước*')
    expect(drawn(['chủ động'], ['tây chủ'])).toBe('Các hồ chứa phía *tây *[*chủ* động] hạ mực nước')
  })
})
