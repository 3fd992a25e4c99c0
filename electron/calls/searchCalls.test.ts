/** How far a search reaches: to the best at first, and to the last one for whoever scrolls on. */
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import type { Outcome } from '../../core/contract'
import { openLibrary } from '../library'
import { createSearchCalls } from './searchCalls'

function value<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem))
  return outcome.value
}

it('gives as many answers as are wanted, and says whether there are more', async () => {
  const root = await fs.realpath(await fs.mkdtemp(path.join(os.tmpdir(), 'toasoan-search-')))
  let number = 0
  const options = { now: () => '2026-11-22T07:40:00+07:00', newId: () => `bai-moi-000${++number}` }
  const library = value(await openLibrary(root, { ...options, make: true, moveToBin: async () => undefined }))
  try {
    for (const headline of ['Bão số 1', 'Bão số 2', 'Bão số 3']) {
      const { article, revision } = value(await library.create('news'))
      value(await library.save({ ...article, headline }, revision))
    }
    const { calls } = createSearchCalls({ inLibrary: (job) => job(library), reveal: () => {}, tell: () => {} })
    const reach = async (most?: number) => {
      const asked = { query: 'bão', thorough: true, ...(most === undefined ? {} : { most }) }
      const { ids, rest } = value(await calls.searchArticles(asked))
      return [ids.length, rest]
    }
    expect(await reach(2)).toEqual([2, 'more'])
    expect(await reach(3)).toEqual([3, 'none'])
    expect(await reach()).toEqual([3, 'none'])
  } finally {
    library.close()
    await fs.rm(root, { recursive: true, force: true })
  }
})
