import { describe, expect, it } from 'vitest'
import {
  type Article,
  articleSchema,
  type CommentPart,
  createArticle,
  findPart,
  findThread,
  parseArticle,
  partAt,
  passagesOf,
  serializeArticle,
  withPlaces,
} from '.'

const at = '2026-11-22T07:40:00+07:00'

function article(...paragraphs: string[]): Article {
  return articleSchema.parse({
    ...createArticle({ id: 'mot-bai-bao', now: at }),
    headline: 'Cẩm Lưu hoàn tất gia cố đê Bàu Sen',
    body: {
      root: { children: paragraphs.map((text) => ({ type: 'paragraph', children: [{ type: 'text', text }] })) },
    },
  })
}

/** The part on words of a text, where they stand for the first time. */
function partOn(text: Article, words: string): CommentPart {
  const passage = passagesOf(text).find((one) => one.text.includes(words))
  if (passage === undefined) throw new Error(`“${words}” is not in the article`)
  const start = passage.text.indexOf(words)
  return partAt(passage, start, start + words.length)
}

function found(part: CommentPart, text: Article): string | undefined {
  const passages = passagesOf(text)
  const place = findPart(part, passages)
  const passage = place && passages[place.passage]
  return place && `${passage?.block}: ${passage?.text.slice(0, place.start)}[${part.text}]`
}

describe('the words of a comment', () => {
  const first = article('Trên mặt đê còn thơm mùi đất mới.', 'Đê dài 2,4 km, cao thêm 0,8 m.', 'Dân góp đất, góp công.')
  const part = partOn(first, '2,4 km')

  it('are where they were put', () => expect(found(part, first)).toBe('1: Đê dài [2,4 km]'))

  it('are found in a later paragraph after somebody has written one before it', () =>
    expect(found(part, article('Một đoạn mới.', ...['Trên mặt đê.', 'Đê dài 2,4 km, cao thêm 0,8 m.']))).toBe(
      '2: Đê dài [2,4 km]',
    ))

  it('are found after words came before them', () =>
    expect(found(part, article('a', 'Tuyến đê Bàu Sen dài 2,4 km, cao thêm'))).toBe('1: Tuyến đê Bàu Sen dài [2,4 km]'))

  it('are, of two places, the one whose neighbours are the same', () =>
    expect(found(part, article('Đường dài 2,4 km nữa.', 'Nghỉ.', 'Đê dài 2,4 km, cao thêm'))).toBe(
      '2: Đê dài [2,4 km]',
    ))

  it('are gone, rather than some other words that read the same', () => {
    expect(found(part, article('Trên mặt đê còn thơm.', 'Đê đã đắp xong.', 'Cầu nặng 2,4 km?'))).toBeUndefined()
    expect(found(part, article('Trên mặt đê'))).toBeUndefined()
  })

  it('stand in the headline too, and in list items and captions under their own names', () => {
    expect(found(partOn(first, 'hoàn tất'), first)).toBe('headline: Cẩm Lưu [hoàn tất]')
    const rich = articleSchema.parse({
      ...first,
      body: {
        root: {
          children: [
            {
              type: 'list',
              listType: 'bullet',
              children: [{ type: 'listitem', children: [{ type: 'text', text: 'Áo phao' }] }],
            },
            { type: 'figure', caption: 'Mặt đê mới' },
          ],
        },
      },
    })
    expect(partOn(rich, 'phao')).toMatchObject({ block: 0, field: 'item:0', start: 3 })
    expect(partOn(rich, 'Mặt đê')).toMatchObject({ block: 1, field: 'caption', start: 0 })
  })

  it('of a thread over two paragraphs are found one by one', () => {
    const thread = {
      id: 'ghi-chu-1',
      about: 'passage' as const,
      quote: '',
      entries: [{ author: 'Vân', at, text: 'Hỏi lại xã?' }],
      resolved: null,
      parts: [partOn(first, 'cao thêm 0,8 m.'), partOn(first, 'Dân góp')],
    }
    expect(findThread(thread, passagesOf(first))).toHaveLength(2)
    expect(findThread(thread, passagesOf(article('Dân góp đất, góp công.')))).toEqual([
      { passage: 3, start: 0, end: 7 },
    ])
  })
})

describe('comments in the file', () => {
  const thread = {
    id: 'ghi-chu-1',
    quote: '2,4 km',
    entries: [{ author: 'Vân', at, text: 'Số này ở đâu ra?' }],
  }
  const commented = articleSchema.parse({ ...article('Đê dài 2,4 km.'), comments: [thread] })

  it('are written and read back', () => {
    const read = parseArticle(serializeArticle(commented))
    expect(read.status === 'ok' && read.article.comments).toEqual(commented.comments)
  })

  it('are no reason to refuse the article of a time when there were none', () => {
    const { comments: _, ...older } = commented
    const read = parseArticle(JSON.stringify(older))
    expect(read.status === 'ok' && read.article.comments).toEqual([])
  })

  it('are the same list where nothing moved, so that nothing is saved for nothing', () => {
    const part = partOn(commented, '2,4 km')
    const placed = withPlaces(commented.comments, new Map([['ghi-chu-1', [part]]]))
    expect(placed[0]?.parts).toEqual([part])
    expect(withPlaces(placed, new Map([['ghi-chu-1', [{ ...part }]]]))).toBe(placed)
    expect(withPlaces(placed, undefined)).toBe(placed)
  })
})
