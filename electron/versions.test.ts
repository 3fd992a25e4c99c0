import { describe, expect, it } from 'vitest'
import { type Article, createArticle } from '../core/article'
import type { Library } from './library'
import { createVersions } from './versions'

const article = createArticle({ id: 'bai-de-bau-sen', now: '2026-11-22T07:40:00+07:00' })
const text = (headline: string, workflow: Article['workflow'] = 'draft'): Article => ({
  ...article,
  headline,
  workflow,
})

/** A desk that saves once a minute; the library only counts what it is asked to keep. */
function atWork() {
  let nowMs = 0
  const kept: number[] = []
  const library = {
    inFolder: async () => {
      kept.push(nowMs / 60_000)
      return { ok: true, value: null }
    },
  } as unknown as Library
  const versions = createVersions({
    now: () => '2026-11-22T07:40:00+07:00',
    steadyMs: () => nowMs,
    by: () => '',
    tell: () => undefined,
  })
  const wait = (minutes: number) => {
    nowMs += minutes * 60_000
  }
  return { versions, library, kept, wait }
}

describe('earlier texts of an article that is written', () => {
  it('are kept every five minutes of work, and not while nobody writes', () => {
    const { versions, library, kept, wait } = atWork()
    for (let minute = 0; minute <= 12; minute++) {
      versions.saved(library, text(`phút ${minute}`), text(`phút ${minute - 1}`))
      wait(1)
    }
    expect(kept).toEqual([0, 5, 10])
    wait(240)
    expect(kept).toHaveLength(3)
    versions.saved(library, text('buổi chiều'), text('phút 12'))
    expect(kept).toHaveLength(4)
  })

  it('are kept at each change of state, however soon', () => {
    const { versions, library, kept } = atWork()
    versions.saved(library, text('một'), text(''))
    versions.saved(library, text('một', 'awaiting-edit'), text('một'))
    versions.saved(library, text('một', 'edited'), text('một', 'awaiting-edit'))
    expect(kept).toHaveLength(3)
  })

  it('are kept when the article is put away, once, and only if something was saved since', () => {
    const { versions, library, kept, wait } = atWork()
    versions.saved(library, text('một'), text(''))
    versions.left(library, text('một'))
    expect(kept).toHaveLength(1)
    wait(1)
    versions.saved(library, text('hai'), text('một'))
    versions.left(library, text('hai'))
    versions.left(library, text('hai'))
    expect(kept).toHaveLength(2)
  })
})
