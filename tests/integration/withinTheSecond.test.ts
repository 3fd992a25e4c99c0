/** The promise of the newsroom: no letter is older than a second before it is on its way to the journal. */
import { createHeadlessEditor } from '@lexical/headless'
import { LinkNode } from '@lexical/link'
import { $createTextNode, $getRoot, $isElementNode } from 'lexical'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createArticle, summarize } from '../../core/article'
import { succeeded } from '../../core/contract'
import { createDocument, text } from '../../core/document'
import { $fillSheet } from '../../renderer/editor/articleText'
import { blockNodes } from '../../renderer/editor/blocks'
import { createChangeReporter } from '../../renderer/editor/changeReporter'
import { headNodes } from '../../renderer/editor/head'
import { createSaveQueue } from '../../renderer/session/saveQueue'

const blank = {
  ...createArticle({ id: 'bai-de-bau-sen', now: '2026-11-21T09:40:00+07:00' }),
  body: createDocument([{ type: 'paragraph', version: 1, children: [text('Đầu: ')] }]),
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('from the key to the journal', () => {
  it.each([
    ['without a pause', 60, 5],
    ['one letter now and then', 290, 5],
    ['in phrases', 450, 5],
    ['without a pause, on a drive that takes three seconds', 60, 3000],
  ])('goes less than a second by for somebody who types %s', async (_how, betweenKeysMs, saveMs) => {
    const editor = createHeadlessEditor({
      namespace: 'toasoan',
      nodes: [...blockNodes, ...headNodes, LinkNode],
      onError: (error) => {
        throw error
      },
    })
    editor.update(() => $fillSheet(blank), { discrete: true })
    let article = blank
    /** When each letter was typed: those that only the sheet knows, and those that wait in the queue. */
    let onSheet: number[] = []
    const inQueue: number[] = []
    let oldestMs = 0
    const handOver = () => {
      for (const typed of inQueue.splice(0)) oldestMs = Math.max(oldestMs, performance.now() - typed)
    }
    const queue = createSaveQueue({
      revision: 'r0',
      // The desk writes the journal first, whatever becomes of the library.
      save: async (saved) => {
        handOver()
        await new Promise((resolve) => setTimeout(resolve, saveMs))
        return succeeded({ revision: 'r', savedAt: '', summary: summarize(saved, 'de') })
      },
      keep: async () => {
        handOver()
        return succeeded({ at: '' })
      },
      onStatus: () => {},
      onSaved: () => {},
      onKept: () => {},
    })
    const reporter = createChangeReporter(editor, (now) => {
      article = { ...article, ...now }
      inQueue.push(...onSheet)
      onSheet = []
      queue.change(article)
    })
    for (let passed = 0; passed < 12_000; passed += betweenKeysMs) {
      editor.update(
        () => {
          const last = $getRoot().getLastChild()
          if ($isElementNode(last)) last.append($createTextNode('a'))
        },
        { discrete: true },
      )
      onSheet.push(performance.now())
      await vi.advanceTimersByTimeAsync(betweenKeysMs)
    }
    await vi.advanceTimersByTimeAsync(10_000)
    expect([...onSheet, ...inQueue]).toEqual([])
    expect(JSON.stringify(article.body)).toContain('aaaa')
    expect(oldestMs).toBeGreaterThan(100)
    // The rest of the second is for the disk.
    expect(oldestMs).toBeLessThanOrEqual(920)
    reporter.close()
    queue.dispose()
  })
})
