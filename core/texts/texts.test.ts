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
    expect(english('library.row', { state: 'Draft', count: '1' })).toBe('Draft, 1 word')
    expect(english('library.row', { state: 'Draft', count: '1,200' })).toBe('Draft, 1,200 words')
  })
  it('have an English sentence for one wherever several of something are counted', () => {
    /** Said of more than one only: what is over a limit, what is offered for several pictures, the rest of a long list. */
    const ONLY_SEVERAL =
      /^editor\.limits\.|^publishing\.check\.(headline|standfirst)\.(long|tooLong|ok|overLimit)$|^media\.gallery\.offer\.|^library\.foundMore$|^proofing\.settings\.rules$/
    const several = [...en].filter(
      ([key, text]) => /\{\{count\}\} (?:\p{L}+ ){0,2}?\p{L}+s\b/u.test(text) && !ONLY_SEVERAL.test(key),
    )
    expect(several.length).toBeGreaterThan(20)
    expect(several.map(([key]) => key).filter((key) => !singular.has(`${key}_one`))).toEqual([])
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
