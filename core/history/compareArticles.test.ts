import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Article, createArticle } from '../article'
import { type Block, createDocument, TEXT_FORMATS, text } from '../document'
import { compareArticles } from './compareArticles'
import { compareWords, type WordChange } from './words'

const blank = createArticle({ id: 'bai-de-bau-sen', now: '2026-11-21T09:40:00+07:00' })
const p = (words: string): Block => ({ type: 'paragraph', version: 1, children: [text(words)] })
const picture = {
  file: '0123456789abcdef.jpg',
  mime: 'image/jpeg',
  sizeBytes: 9,
  name: 'de.jpg',
  widthPx: 4,
  heightPx: 3,
}
const figure = (more: object = {}): Block => ({
  type: 'figure',
  version: 1,
  picture,
  missing: '',
  caption: 'Đoạn đê qua thôn Đông Ải',
  credit: 'Lê Thu Vân',
  alt: '',
  width: 'text',
  focus: null,
  ...more,
})
const article = (blocks: readonly Block[], more: Partial<Article> = {}): Article => ({
  ...blank,
  ...more,
  body: createDocument(blocks),
})

/** "Sau [-gần-] bốn tháng": how a sub-editor would write it on paper. */
const onPaper = (changes: readonly WordChange[]) =>
  changes
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'deleted' ? `[-${text}-]` : `{+${text}+}`))
    .join('')

const shape = (before: readonly Block[], after: readonly Block[]) =>
  compareArticles(article(before), article(after)).blocks.map(({ kind, words }) => `${kind}: ${onPaper(words)}`)

const one = 'Sáng 21/11, những xe đất cuối cùng đổ xuống đoạn đê qua thôn Đông Ải.'
const two = 'Theo ban quản lý dự án, mặt đê rộng 5 m, mái phía sông lát 11.000 tấm bê tông.'
const three = 'Bà Ngãi tự dỡ dãy chuồng trại sát chân đê, lùi hàng rào vào bốn mét.'

describe('two passages', () => {
  it.each([
    ['đắp cao thêm 0,6 m, lát mái', 'đắp cao thêm 0,8 m, lát mái', 'đắp cao thêm [-0,6-]{+0,8+} m, lát mái'],
    ['lát 11000 tấm', 'lát 11.000 tấm', 'lát [-11000-]{+11.000+} tấm'],
    ['Khoát, Bí thư Đảng ủy xã', 'Khoát, Chủ tịch UBND xã', 'Khoát, [-Bí thư Đảng ủy-]{+Chủ tịch UBND+} xã'],
    ['Sau bốn tháng', 'Sau gần bốn tháng', 'Sau {+gần +}bốn tháng'],
    ['mưa lũ', 'mưa, lũ', 'mưa{+,+} lũ'],
    ['đê', 'Đê', '[-đê-]{+Đê+}'],
    ['', 'một', '{+một+}'],
    ['một', '', '[-một-]'],
    ['', '', ''],
    ['hòa', 'hoà', '[-hòa-]{+hoà+}'],
  ])('%j and %j', (before, after, expected) => expect(onPaper(compareWords(before, after))).toBe(expected))

  it('are both whole in what is shown, whatever they are', () => {
    const sentence = fc
      .array(fc.constantFrom('đê', 'Bàu', 'Sen', ' ', '  ', ',', '0,8', '\n', 'a-b', '👍🏽', '“'))
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(sentence, sentence, (before, after) => {
        const changes = compareWords(before, after)
        const without = (kind: string) =>
          changes
            .filter((change) => change.kind !== kind)
            .map(({ text }) => text)
            .join('')
        expect(without('inserted')).toBe(before)
        expect(without('deleted')).toBe(after)
      }),
    )
  })

  it('that have nothing in common do not take long', () => {
    const words = (seed: string) => Array.from({ length: 20_000 }, (_, index) => `${seed}${index}`).join(' ')
    const started = performance.now()
    const changes = compareWords(words('a'), words('b'))
    expect(changes.some(({ kind }) => kind === 'deleted')).toBe(true)
    expect(performance.now() - started).toBeLessThan(5000)
  })
})

describe('two texts of an article', () => {
  it('that are the same have no change', () => {
    const same = compareArticles(
      article([p(one), figure()]),
      article([p(one), figure()], { updatedAt: '2026-11-22T01:00:00+07:00' }),
    )
    expect(same).toMatchObject({ isSame: true, fields: [], inserted: 0, deleted: 0 })
    expect(same.blocks.map(({ kind }) => kind)).toEqual(['same', 'same'])
  })

  it('show a rewritten paragraph as one that changed', () =>
    expect(shape([p(one), p(two)], [p(one), p(two.replace('11.000', '12.000'))])).toEqual([
      `same: ${one}`,
      `changed: ${two.replace('11.000', '[-11.000-]{+12.000+}')}`,
    ]))

  it('show what came and what went, each in its place', () =>
    expect(shape([p(one), p(two)], [p(one), p(three)])).toEqual([
      `same: ${one}`,
      `inserted: {+${three}+}`,
      `deleted: [-${two}-]`,
    ]))

  it('show a moved paragraph once, as moved, with what changed in it', () => {
    expect(shape([p(one), p(two), p(three)], [p(three), p(one), p(two)])).toEqual([
      `moved: ${three}`,
      `same: ${one}`,
      `same: ${two}`,
    ])
    expect(shape([p(one), p(two), p(three)], [p(three.replace('bốn', 'năm')), p(one), p(two)])).toEqual([
      `moved: ${three.replace('bốn', '[-bốn-]{+năm+}')}`,
      `same: ${one}`,
      `same: ${two}`,
    ])
  })

  it('do not take an empty line for one that was moved', () =>
    expect(shape([p(''), p(one)], [p(one), p('')])).toEqual(['deleted: ', `same: ${one}`, 'inserted: ']))

  it('know a picture again under another caption, credit and width', () => {
    const [change] = compareArticles(
      article([figure()]),
      article([figure({ caption: 'Đoạn đê mới', credit: 'Hải Nam', width: 'wide' })]),
    ).blocks
    expect(change).toMatchObject({ kind: 'changed', type: 'figure' })
    expect(change?.details.map(({ field, words }) => `${field}: ${onPaper(words)}`)).toEqual([
      'credit: [-Lê Thu Vân-]{+Hải Nam+}',
      'width: [-text-]{+wide+}',
    ])
  })

  it('see that another picture stands in the same place', () => {
    const other = { ...picture, file: 'fedcba9876543210.jpg' }
    const [change] = compareArticles(article([figure()]), article([figure({ picture: other })])).blocks
    expect(change?.details.map(({ field }) => field)).toEqual(['picture'])
  })

  it('see bold words, a new link and another level of heading', () => {
    const bold: Block = { type: 'paragraph', version: 1, children: [text(one, TEXT_FORMATS.bold)] }
    expect(compareArticles(article([p(one)]), article([bold])).blocks[0]).toMatchObject({
      kind: 'changed',
      hasOtherFormats: true,
      words: [{ kind: 'same', text: one }],
    })
    const heading = (tag: 'h2' | 'h3'): Block => ({ type: 'heading', version: 1, tag, children: [text('Dân góp đất')] })
    expect(compareArticles(article([heading('h2')]), article([heading('h3')])).blocks[0]?.details).toEqual([
      {
        field: 'tag',
        words: [
          { kind: 'deleted', text: 'h2' },
          { kind: 'inserted', text: 'h3' },
        ],
      },
    ])
  })

  it('see a paragraph that became a heading', () =>
    expect(
      compareArticles(
        article([p('Dân góp đất, góp công')]),
        article([{ type: 'heading', version: 1, tag: 'h2', children: [text('Dân góp đất, góp công')] }]),
      ).blocks.map(({ kind, type }) => [kind, type]),
    ).toEqual([['changed', 'heading']]))

  it('name the metadata that changed', () => {
    const { fields } = compareArticles(
      article([], {
        headline: 'Đê Bàu Sen',
        tags: ['đê', 'lũ'],
        bylines: [{ name: '', penName: 'Thu Vân', role: '' }],
      }),
      article([], {
        headline: 'Đê Bàu Sen hoàn tất',
        tags: ['đê', 'thủy lợi'],
        bylines: [{ name: '', penName: 'Thu Vân', role: 'Ảnh' }],
        workflow: 'awaiting-edit',
        podcast: { ...blank.podcast, transcript: 'Chào quý vị' },
      }),
    )
    expect(fields.map(({ field, words }) => `${field}: ${onPaper(words)}`)).toEqual([
      'headline: Đê Bàu Sen{+ hoàn tất+}',
      'bylines: Thu Vân{+, Ảnh+}',
      'tags: đê, [-lũ-]{+thủy lợi+}',
      'workflow: [-draft-]{+awaiting-edit+}',
      'podcast.transcript: {+Chào quý vị+}',
    ])
  })

  it('count words, not letters', () =>
    expect(compareArticles(article([p('Sau bốn tháng')]), article([p('Sau gần năm tháng thi công')]))).toMatchObject({
      inserted: 4,
      deleted: 1,
    }))

  it('list every block of both, whatever was done to them', () => {
    const block = fc.constantFrom(
      p(one),
      p(two),
      p(three),
      p(''),
      figure(),
      figure({ caption: 'Khác' }),
      p(`${one} ${two}`),
    )
    fc.assert(
      fc.property(fc.array(block, { maxLength: 8 }), fc.array(block, { maxLength: 8 }), (before, after) => {
        const { blocks } = compareArticles(article(before), article(after))
        const places = (side: 'before' | 'after') => blocks.flatMap((change) => change[side] ?? [])
        expect(places('before').toSorted((a, b) => a - b)).toEqual(before.map((_, index) => index))
        expect(places('after')).toEqual(after.map((_, index) => index))
      }),
    )
  })
})
