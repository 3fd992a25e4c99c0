/** What cannot come out of a clipboard or a file of HTML: anything that runs. */
import fs from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Element, ElementContent } from 'hast'
import { describe, expect, it } from 'vitest'
import { type Block, createDocument, documentToHast } from '../../core/document'
import { blockLabels } from '../../core/publishing'
import { createTranslate } from '../../core/texts'
import { readArticleFile } from '../../electron/exchange'
import { HOSTILE_HTML } from '../fixtures/paste/hostileHtml'
import { paste } from './pasted'

/** What the blocks become on a page. */
function elementsOf(blocks: readonly Block[]): Element[] {
  const label = blockLabels(createTranslate('vi'))
  const tree = documentToHast(createDocument(blocks), {
    renderPicture: () => undefined,
    recordingAt: () => undefined,
    label,
    language: 'vi',
  })
  const walk = (nodes: readonly ElementContent[]): Element[] =>
    nodes.flatMap((node) => (node.type === 'element' ? [node, ...walk(node.children)] : []))
  return walk(tree)
}

/** Everything in the blocks that is not words. */
function addressesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(addressesOf)
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'string' ? (/^(url|missing|file)$/.test(key) ? [inner] : []) : addressesOf(inner),
  )
}

/** Neither in the blocks nor on the page that they become. */
function expectHarmless(blocks: readonly Block[]): void {
  for (const { tagName, properties } of elementsOf(blocks)) {
    expect(tagName).not.toMatch(/^(script|style|object|embed|form|input|button|base|meta|link|svg|math)$/)
    for (const [name, value] of Object.entries(properties)) {
      expect(name).not.toMatch(/^on/i)
      if (name !== 'srcDoc') expect(String(value)).not.toMatch(/^\s*(javascript|vbscript|data):/i)
    }
  }
  for (const value of addressesOf(blocks)) expect(value).not.toMatch(/^\s*(javascript|vbscript|data):/i)
}

describe('nothing that runs comes out of a clipboard', () => {
  it.each(HOSTILE_HTML)('%s', (html) => {
    const { clip } = paste(html)
    expect(JSON.stringify(clip.blocks)).toContain('chữ')
    expectHarmless(clip.blocks)
  })
})

describe('nor out of a file of HTML', () => {
  it.each(HOSTILE_HTML)('%s', async (html) => {
    const folder = await fs.mkdtemp(path.join(tmpdir(), 'toasoan-hostile-'))
    try {
      const file = path.join(folder, 'bai.html')
      await fs.writeFile(file, `<!doctype html><meta charset=utf-8><p>mở đầu bài</p>${html}`)
      const read = await readArticleFile(file, {
        translate: createTranslate('vi'),
        now: () => '2026-11-22T07:40:00+07:00',
        newId: () => 'bai-viet-0001',
      })
      if (!read.ok) throw new Error(read.problem.code)
      await read.value.discard()
      expectHarmless(read.value.article.body.root.children)
      expect(JSON.stringify(read.value.article)).toContain('chữ')
    } finally {
      await fs.rm(folder, { recursive: true })
    }
  })
})
