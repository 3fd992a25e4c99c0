import { describe, expect, it } from 'vitest'
import { createArticle } from './article'
import { packSummaries, unpackSummaries } from './packSummaries'
import { summarize } from './summary'

const summary = (headline: string, authors: readonly string[] = []) =>
  summarize(
    {
      ...createArticle({ id: 'bai-viet-01', now: '2026-11-22T07:40:00+07:00' }),
      headline,
      bylines: authors.map((penName) => ({ name: '', penName, role: '' })),
    },
    '2026-11-22 bai-moi',
  )

describe('a packed list', () => {
  it('comes out as it went in', () => {
    const list = [summary('Cầu Đò Hạ', ['Lê Thu Vân', 'Hồng Ngự']), summary(''), summary('Đê Bàu Sen', ['An'])]
    expect(unpackSummaries(packSummaries(list))).toEqual(list)
  })

  it('can be empty', () => expect(unpackSummaries(packSummaries([]))).toEqual([]))

  it('keeps its lines apart where a folder’s name holds a line break', () => {
    const odd = { ...summary('Một'), folder: 'hai\ndòng' }
    expect(unpackSummaries(packSummaries([odd, summary('Hai')])).map(({ headline }) => headline)).toEqual([
      'Một',
      'Hai',
    ])
  })
})
