import { describe, expect, it } from 'vitest'
import { commandIds } from '../contract'
import { catalogues, createTranslate } from './translate'

type Tree = { readonly [key: string]: string | Tree }

function leaves(tree: Tree, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string' ? [[`${prefix}${key}`, value] as const] : [...leaves(value, `${prefix}${key}.`)],
    ),
  )
}

const vi = leaves(catalogues.vi)
const english = leaves(catalogues.en as Tree)
/** Vietnamese counts without endings; English says "1 file" with a sentence of its own. */
const singular = new Map([...english].filter(([key]) => key.endsWith('_one')))
const en = new Map([...english].filter(([key]) => !singular.has(key)))

describe('the interface texts', () => {
  it('say the same things in both languages', () => expect([...en.keys()].sort()).toEqual([...vi.keys()].sort()))
  it('have the same places to fill in', () => {
    const places = (text = '') => [...text.matchAll(/\{\{\w+\}\}/g)].map(String).sort()
    for (const [key, text] of vi) expect(places(en.get(key)), key).toEqual(places(text))
  })
  it('say in English what is one as one', () => {
    for (const key of singular.keys()) expect(vi.get(key.replace(/_one$/, '')), key).toContain('{{count}}')
    const english = createTranslate('en')
    const sizes = (count: number) => english('proofing.dictionary.words', { count })
    expect([sizes(0), sizes(1), sizes(2)]).toEqual(['0 words', '1 word', '2 words'])
  })
  it('are NFC and never empty', () => {
    for (const [key, text] of [...vi, ...english]) {
      expect(text, key).toBe(text.normalize('NFC'))
      expect(text.trim(), key).not.toBe('')
    }
  })
  it('name every command', () => {
    for (const id of commandIds) expect([...vi.keys()]).toContain(`commands.${id}`)
  })
  it('fill in names without escaping them twice', () => {
    expect(createTranslate('vi')('problems.file-empty.body', { file: 'Tin & ảnh <1>.txt' })).toContain(
      'Tin & ảnh <1>.txt',
    )
  })
})
