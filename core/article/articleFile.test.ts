import { describe, expect, it } from 'vitest'
import { createArticle, parseArticle, serializeArticle } from './index'

const now = '2026-11-22T07:40:00+07:00'
const draft = createArticle({ id: 'bai-thu-nghiem', now })

describe('an article file', () => {
  it('comes back as it was written', () => {
    const article = { ...draft, headline: 'Cầu Đò Hạ hợp long', tags: ['cầu', 'Vĩnh Sa'] }
    expect(parseArticle(serializeArticle(article))).toEqual({ status: 'ok', article })
  })
  it('has its keys in one order, whatever order the value was built in', () => {
    const shuffled = Object.fromEntries(Object.entries({ ...draft, headline: 'a' }).reverse()) as typeof draft
    expect(serializeArticle(shuffled)).toBe(serializeArticle({ ...draft, headline: 'a' }))
  })
  it('ends with one newline and begins with its format', () => {
    expect(serializeArticle(draft)).toMatch(/^\{\n {2}"format": "toasoan\/article",\n {2}"version": 1,[\s\S]*\}\n$/)
  })
  it('is NFC, whatever the keyboard sent', () => {
    const text = serializeArticle({
      ...draft,
      headline: 'Đê Bàu Sen'.normalize('NFD'),
      tags: ['Cẩm Lưu'.normalize('NFD')],
    })
    expect(text).toBe(text.normalize('NFC'))
    expect(text).toContain('Đê Bàu Sen')
  })
  it('holds no half of a surrogate pair, which UTF-8 could not', () => {
    const read = parseArticle(serializeArticle({ ...draft, headline: 'a\uD83Db' }))
    expect(read).toMatchObject({ status: 'ok', article: { headline: 'a\uFFFDb' } })
  })
  it('may begin with a byte order mark', () =>
    expect(parseArticle(`\uFEFF${serializeArticle(draft)}`).status).toBe('ok'))
  it('keeps blocks of a newer version through reading and writing', () => {
    const file = JSON.parse(serializeArticle(draft))
    file.body.root.children.push({ type: 'timeline', version: 9, events: [1] })
    const read = parseArticle(JSON.stringify(file))
    expect(read.status === 'ok' && JSON.parse(serializeArticle(read.article)).body).toEqual(file.body)
  })
  it('of a newer version is named as such, and shown as far as it is understood', () => {
    const file = { ...JSON.parse(serializeArticle({ ...draft, headline: 'Mai sau' })), version: 7, novelty: true }
    expect(parseArticle(JSON.stringify(file))).toMatchObject({
      status: 'newer',
      version: 7,
      article: { headline: 'Mai sau' },
    })
  })
  it.each([
    ['nothing', ''],
    ['NUL bytes', '\0\0\0\0'],
    ['half of itself', serializeArticle(draft).slice(0, 200)],
    ['another program’s JSON', '{"format":"other","version":1}'],
    ['an array', '[]'],
    ['null', 'null'],
    [
      'a body that is not one',
      JSON.stringify({
        ...draft,
        body: { root: { type: 'root', version: 1, children: [{ type: 'paragraph', children: 'x' }] } },
      }),
    ],
    ['an id that points out of the library', JSON.stringify({ ...draft, id: '../../etc' })],
  ])('with %s in it is damaged, with a reason', (_what, text) => {
    const read = parseArticle(text)
    expect(read.status).toBe('damaged')
    expect(read.status === 'damaged' && read.reason).toMatch(/\S/)
  })
})
