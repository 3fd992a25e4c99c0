/** What the checklist asks of each kind of block before it may go on a page. */
import { describe, expect, it } from 'vitest'
import { articleSchema, createArticle } from '../article'
import { type Block, blocks, createDocument } from '../document'
import { createTranslate } from '../texts'
import { checkBlocks } from './checkBlocks'

const draft = createArticle({ id: 'mot-bai-bao', now: '2026-11-22T07:40:00+07:00' })
const picture = { file: `${'a'.repeat(64)}.jpg`, mime: 'image/jpeg', sizeBytes: 1, name: '', widthPx: 9, heightPx: 9 }
const film = { file: `${'b'.repeat(64)}.mp4`, mime: 'video/mp4', sizeBytes: 1, name: 'lu.mp4' }
const track = { file: `${'c'.repeat(64)}.vtt`, mime: 'text/vtt', sizeBytes: 1, name: 'lu.vtt' }
const sound = { file: `${'d'.repeat(64)}.mp3`, mime: 'audio/mpeg', sizeBytes: 1, name: 'gio.mp3' }
const words = (text: string) => [{ type: 'text', text }]

/** What is asked of one block, as `id level`; `gone` are files that the folder lacks. */
function asked(block: object, gone: readonly string[] = []): string[] {
  const article = articleSchema.parse({ ...draft, body: { root: { children: [block] } } })
  return checkBlocks(article, (file) => !gone.includes(file)).map(({ id, level }) => `${id} ${level}`)
}

describe('before an article is published', () => {
  it.each<[string, object, readonly string[], readonly string[]]>([
    ['a film without its file', { type: 'video', title: 'Lũ' }, [], ['recording:0:0 must']],
    ['a film that has gone', { type: 'video', file: film, captions: track }, [film.file], ['recording:0:0 must']],
    ['captions that have gone', { type: 'video', file: film, captions: track }, [track.file], ['recording:0:0 must']],
    ['a film without captions', { type: 'video', file: film }, [], ['filmCaptions:0 should']],
    ['a film with captions', { type: 'video', file: film, captions: track }, [], []],
    ['a sound without its file', { type: 'audio', title: 'Gió' }, [], ['recording:0:0 must']],
    ['a sound that is there', { type: 'audio', file: sound }, [], []],
    ['an address that is none', { type: 'embed', url: 'x', title: 'A' }, [], ['embedAddress:0 must']],
    ['an embed without a name', { type: 'embed', url: 'https://youtu.be/aBcDeFgHiJk' }, [], ['embedTitle:0 should']],
    ['a drawing not told in words', { type: 'infographic', picture }, [], ['longDescription:0 should']],
    ['a drawing told in words', { type: 'infographic', picture, longDescription: 'Một.' }, [], []],
    [
      'a table without headings',
      { type: 'table', rows: [{ cells: [{ children: words('a') }] }] },
      [],
      ['tableHead:0 should'],
    ],
    ['a table with headings', { type: 'table', rows: [{ cells: [{ children: words('a'), header: 'row' }] }] }, [], []],
    [
      'a question nobody answered',
      { type: 'qa', items: [{ question: words('Sao?'), answer: [] }] },
      [],
      ['answer:0 should'],
    ],
    [
      'a question with its answer',
      { type: 'qa', items: [{ question: words('Sao?'), answer: [{ type: 'paragraph', children: words('Vì.') }] }] },
      [],
      [],
    ],
    // Of a block of a newer version nothing is known, so nothing is asked.
    ['a block of a newer version', { type: 'quiz', version: 9 }, [], []],
  ])('%s', (_, block, gone, expected) => {
    expect(asked(block, gone)).toEqual(expected)
  })

  it.each(blocks.map(({ type, empty, needsContent }) => ({ type, block: empty(), isAir: isAir(type), needsContent })))(
    'an empty $type is named where it was put in by hand',
    ({ block, isAir: air, needsContent }) => {
      const empty = asked(block)
      expect(empty).toEqual(air || needsContent === false ? [] : ['empty:0 should'])
    },
  )

  it('says of ten empty blocks which each of them is', () => {
    const children = blocks.map(({ empty }) => empty())
    const article = articleSchema.parse({ ...draft, body: { root: { children } } })
    for (const language of ['vi', 'en'] as const) {
      const said = checkBlocks(article, () => true).map(({ text }) => createTranslate(language)(text))
      expect(said.length).toBeGreaterThan(10)
      expect(new Set(said).size).toBe(said.length)
      for (const sentence of said) expect(sentence).not.toContain('publishing.')
    }
  })

  it.each(blocks.flatMap(({ type, examples }) => examples.map((block, index) => ({ type, index, block }))))(
    '$type ($index) with all its files is never stopped',
    ({ block }) => {
      expect(asked(block).filter((line) => line.endsWith('must'))).toEqual([])
    },
  )

  it('leads to the block, and names the file that has gone', () => {
    const paragraph = { type: 'paragraph', version: 1, children: [] }
    const blocks = [paragraph, { type: 'video', version: 1, file: film }] as unknown as Block[]
    const article = articleSchema.parse({ ...draft, body: createDocument(blocks) })
    expect(checkBlocks(article, () => false)).toEqual([
      expect.objectContaining({ field: 'body', blockIndex: 1, values: { name: 'lu.mp4' } }),
      expect.objectContaining({ id: 'filmCaptions:1' }),
    ])
  })

  it('has a sentence in both languages for everything it asks', () => {
    const wanting = [
      { type: 'video', title: 'Lũ' },
      { type: 'audio', title: 'Gió' },
      { type: 'embed', url: 'x' },
      { type: 'infographic', picture },
      { type: 'gallery' },
    ]
    const article = articleSchema.parse({ ...draft, body: { root: { children: wanting } } })
    const items = checkBlocks(article, () => true)
    expect(items.length).toBeGreaterThanOrEqual(wanting.length)
    for (const language of ['vi', 'en'] as const) {
      for (const { text, values } of items) {
        expect(createTranslate(language)(text, values)).toMatch(/^[^{}]+\S$/)
        expect(createTranslate(language)(text, values)).not.toBe(text)
      }
    }
  })
})

function isAir(type: string): boolean {
  return ['paragraph', 'heading', 'quote', 'list'].includes(type)
}
