/** What every block of the list must survive. A new block is tested by being in the list. */
import type { Nodes } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { describe, expect, it } from 'vitest'
import { createTranslate, type TextLanguage } from '../texts'
import type { BlockDefinition } from './defineBlock'
import { exampleCaptions, exampleFilm, examplePicture, exampleSound } from './examples'
import {
  type Block,
  blocks,
  createDocument,
  documentFromHast,
  documentSchema,
  documentToHast,
  isEmptyBlock,
  isEmptyDocument,
  proseOf,
  type RenderContext,
  serializeDocument,
} from './index'

const pageIn = (language: TextLanguage): RenderContext => {
  const translate = createTranslate(language)
  return {
    renderPicture: ({ file }, alt) => h('img', { src: `media/${file}`, alt }),
    recordingAt: ({ file, mime }) => ({ path: `media/${file}`, contentType: mime }),
    label: (word, values) => translate(`publishing.page.block.${word}`, values),
    language,
  }
}

const files = [examplePicture, exampleFilm, exampleSound, exampleCaptions]

const publish = (children: readonly Block[], language: TextLanguage = 'vi') =>
  toHtml({ type: 'root', children: documentToHast(createDocument(children), pageIn(language)) })

const read = (tree: Nodes) =>
  documentFromHast(tree, {
    pictureAt: (src) => (src === `media/${examplePicture.file}` ? examplePicture : undefined),
    recordingAt: (src) => files.find(({ file }) => src === `media/${file}`),
  }).root.children

const readHtml = (html: string) => read(fromHtml(html, { fragment: true }))

const listed = (blocks as unknown as readonly BlockDefinition<Block>[]).map(
  (definition) => [definition.type, definition] as const,
)
const examples = listed.flatMap(([type, { examples: of }]) =>
  of.map((example, index) => [`${type}, example ${index + 1}`, example] as const),
)

describe.each(examples)('%s', (_name, example) => {
  it('survives being written to a file', () => {
    const file = JSON.parse(JSON.stringify(serializeDocument(createDocument([example]))))
    expect(documentSchema.parse(file).root.children).toEqual([example])
  })

  it.each(['vi', 'en'] as const)('survives HTML out and in on a page in %s', (language) => {
    const html = publish([example], language)
    expect(html).not.toBe('')
    expect(readHtml(html)).toEqual([example])
  })

  it('survives between other blocks, without taking anything of theirs', () => {
    const before: Block = {
      type: 'paragraph',
      version: 1,
      children: [{ type: 'text', version: 1, text: 'Trước.', format: 0 }],
    }
    const after: Block = {
      type: 'paragraph',
      version: 1,
      children: [{ type: 'text', version: 1, text: 'Sau.', format: 0 }],
    }
    expect(readHtml(publish([before, example, after]))).toEqual([before, example, after])
  })

  it('publishes every word that the proofreader reads, so that no word is in the article and not on its page', () => {
    const words: string[] = []
    const walk = (node: Nodes) => {
      if (node.type === 'text') words.push(node.value)
      if (node.type === 'element') words.push(String(node.properties.alt ?? ''))
      if ('children' in node) for (const child of node.children) walk(child)
    }
    walk(fromHtml(publish([example]), { fragment: true }))
    const page = words.join(' ')
    for (const { text } of proseOf(example))
      for (const line of text.split('\n')) for (const word of line.split(/\s+/)) expect(page).toContain(word)
  })
})

describe.each(listed)('%s', (type, definition) => {
  it('has an example', () => expect(definition.examples.length).toBeGreaterThan(0))

  it('can be made new, written and read again', () => {
    const made = definition.empty()
    expect(definition.schema.parse(JSON.parse(JSON.stringify(made)))).toEqual(made)
  })

  it('fills in what an older file leaves out', () => {
    const bare = type === 'heading' ? { type, tag: 'h2' } : type === 'list' ? { type, listType: 'bullet' } : { type }
    expect(definition.schema.parse(bare)).toMatchObject({ type, version: 1 })
  })

  it('is nothing to a reader while it is new, and leaves no empty element on the page', () => {
    const made = definition.empty()
    expect(isEmptyDocument(createDocument([made]))).toBe(true)
    expect(publish([made])).toBe(definition.needsContent === false ? '<hr>' : '')
    expect(isEmptyBlock(made)).toBe(definition.needsContent !== false)
  })

  it('puts different words into different fields', () => {
    for (const example of definition.examples) {
      const fields = proseOf(example).map(({ field }) => field)
      expect(new Set(fields).size).toBe(fields.length)
    }
  })
})

describe('hostile words', () => {
  const hostile = '</p></figure><script>alert(1)</script><img src=x onerror=alert(1)>"\'&'
  /** Every string of the block's own replaced; what the schema allows only in a certain form stays. */
  const poisoned = (value: unknown, key = ''): unknown => {
    if (Array.isArray(value)) return value.map((inner) => poisoned(inner))
    if (typeof value === 'string' && !KEPT.has(key)) return hostile
    if (value === null || typeof value !== 'object') return value
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, poisoned(inner, name)]))
  }
  const KEPT = new Set('type file mime provider aspect layout width align kind header tag listType url'.split(' '))

  it.each(examples)('stay words in %s', (_name, example) => {
    const block = documentSchema.parse({ root: { children: [poisoned(example)] } }).root.children[0] as Block
    const html = publish([block])
    const tree = fromHtml(html, { fragment: true })
    const names: string[] = []
    const walk = (node: Nodes) => {
      if (node.type === 'element') {
        names.push(node.tagName, ...Object.keys(node.properties))
        if (node.tagName === 'iframe') walk(fromHtml(String(node.properties.srcDoc)))
      }
      if ('children' in node) for (const child of node.children) walk(child)
    }
    walk(tree)
    expect(names).not.toContain('script')
    expect(names).not.toContain('onError')
    expect(names).not.toContain('onerror')
  })
})
