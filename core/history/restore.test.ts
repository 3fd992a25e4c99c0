import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Article, createArticle } from '../article'
import { type Block, createDocument, text } from '../document'
import { compareArticles } from './compareArticles'
import { isRestorableField, restoreArticle, restoreBlock, restoreField } from './restore'

const blank = createArticle({ id: 'bai-de-bau-sen', now: '2026-11-22T07:40:00+07:00' })
const p = (words: string): Block => ({ type: 'paragraph', version: 1, children: [text(words)] })
const article = (paragraphs: readonly string[], change: Partial<Article> = {}): Article => ({
  ...blank,
  ...change,
  body: createDocument(paragraphs.map(p)),
})
const lines = (body: Article['body']) =>
  body.root.children.map((block) =>
    'children' in block ? block.children.map((run) => ('text' in run ? run.text : '')).join('') : block.type,
  )

const a = 'Sáng 21/11, những xe đất cuối cùng đổ xuống đoạn đê'
const b = 'Mặt đê rộng 5 m, mái phía sông lát 11.000 tấm bê tông'
const c = 'Bà con hiến gần 6.300 m² đất vườn để có mặt bằng'
const d = 'Giai đoạn hai khởi công sau vụ đông xuân năm tới'

/** Undoes the first change of this kind. */
function undo(before: readonly string[], after: readonly string[], kind: string): readonly string[] {
  const [earlier, later] = [article(before), article(after)]
  const comparison = compareArticles(earlier, later)
  const change = comparison.blocks.find((block) => block.kind === kind)
  if (change === undefined) throw new Error(`Nothing was ${kind}`)
  return lines(restoreBlock(earlier, later, comparison, change))
}

describe('one block of an earlier text', () => {
  it('takes the place of the block that it became', () =>
    expect(undo([a, b, c], [a, b.replace('5 m', '6 m'), c], 'changed')).toEqual([a, b, c]))
  it('comes back behind what stood before it', () => {
    expect(undo([a, b, c], [a, c], 'deleted')).toEqual([a, b, c])
    expect(undo([a, b, c], [b, c], 'deleted')).toEqual([a, b, c])
    expect(undo([a, b, c], [a, b, d], 'deleted')).toEqual([a, b, c, d])
  })
  it('goes where it was not there', () => expect(undo([a, c], [a, b, c], 'inserted')).toEqual([a, c]))
  it('goes back to its place where it was moved, with its words of then', () => {
    expect(undo([a, b, c, d], [c, a, b, d], 'moved')).toEqual([a, b, c, d])
    expect(undo([a, b, c, d], [b, c, d, a.replace('cuối', 'sau')], 'moved')).toEqual([a, b, c, d])
  })
  it('leaves every other change as it is', () =>
    expect(undo([a, b, c], [a.replace('21', '22'), d], 'deleted')).toContain(a.replace('21', '22')))

  it('change after change, leads back to the whole earlier text', () => {
    const words = fc.constantFrom(a, b, c, d, `${a} ${d}`, b.replace('5', '6'))
    fc.assert(
      fc.property(fc.uniqueArray(words, { maxLength: 6 }), fc.uniqueArray(words, { maxLength: 6 }), (before, after) => {
        const earlier = article(before)
        let later = article(after)
        for (let step = 0; step < 30; step++) {
          const comparison = compareArticles(earlier, later)
          const change = comparison.blocks.find(({ kind }) => kind !== 'same')
          if (change === undefined) break
          later = { ...later, body: restoreBlock(earlier, later, comparison, change) }
        }
        expect(lines(later.body)).toEqual(before)
      }),
    )
  })
})

describe('the rest of an earlier text', () => {
  it('comes back field by field, the others as they are', () => {
    const earlier = article([], { topic: 'Đê điều', podcast: { ...blank.podcast, series: 'Chuyện đê', season: 1 } })
    const later = article([], { topic: 'Bão lũ', podcast: { ...blank.podcast, series: 'Chuyện sông', season: 2 } })
    expect(restoreField(earlier, later, 'topic')).toEqual({ topic: 'Đê điều' })
    expect(restoreField(earlier, later, 'podcast.series').podcast).toMatchObject({ series: 'Chuyện đê', season: 2 })
  })
  it('says nothing about where the article stands', () => {
    const earlier = article([a], { headline: 'Cũ', workflow: 'draft' })
    const later = article([b], { headline: 'Mới', workflow: 'published', publishedAt: '2026-11-22T09:00:00+07:00' })
    expect(isRestorableField('workflow')).toBe(false)
    expect(restoreField(earlier, later, 'workflow')).toEqual({})
    expect(restoreArticle(earlier, later)).toMatchObject({
      headline: 'Cũ',
      workflow: 'published',
      publishedAt: later.publishedAt,
    })
    expect(lines(restoreArticle(earlier, later).body)).toEqual([a])
  })
})
