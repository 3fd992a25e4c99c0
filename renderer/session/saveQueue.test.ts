import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Article, createArticle, summarize } from '../../core/article'
import { failed, type Outcome, type Problem, type SavedArticle, succeeded } from '../../core/contract'
import { createSaveQueue, SAVE_WITHIN_MS, type SaveStatus } from './saveQueue'

const blank = createArticle({ id: 'bai-de-bau-sen', now: '2026-11-21T09:40:00+07:00' })
const text = (headline: string): Article => ({ ...blank, headline })

const busy: Problem = { code: 'write-refused', file: 'article.json', reason: 'busy' }
const conflict: Problem = { code: 'changed-on-disk', folder: 'de-bau-sen', savedAt: '2026-11-21T09:38:00+07:00' }

/** A disk that takes `durationMs` for each save and answers as it is told. */
function fakeDisk({ durationMs = 50, answers = [] as (Problem | 'broken')[] } = {}) {
  const written: string[] = []
  const basedOn: string[] = []
  let atOnce = 0
  let mostAtOnce = 0
  const save = async (article: Article, revision: string): Promise<Outcome<SavedArticle>> => {
    atOnce += 1
    mostAtOnce = Math.max(mostAtOnce, atOnce)
    await new Promise((resolve) => setTimeout(resolve, durationMs))
    atOnce -= 1
    const answer = answers.shift()
    if (answer === 'broken') throw new Error('the line is dead')
    if (answer !== undefined) return failed(answer)
    written.push(article.headline)
    basedOn.push(revision)
    return succeeded({
      revision: `r${written.length}`,
      savedAt: '2026-11-21T09:42:00+07:00',
      summary: summarize(article, 'de-bau-sen'),
    })
  }
  const kept: string[] = []
  const keep = async (article: Article) => {
    kept.push(article.headline)
    return succeeded({ at: `09:42:0${kept.length}` })
  }
  return { save, written, basedOn, mostAtOnce: () => mostAtOnce, keep, kept, keptAt: [] as string[] }
}

function queueOn(disk: ReturnType<typeof fakeDisk>) {
  const statuses: SaveStatus['kind'][] = []
  const queue = createSaveQueue({
    revision: 'r0',
    save: disk.save,
    onStatus: (status) => statuses.push(status.kind),
    onSaved: () => {},
    keep: disk.keep,
    onKept: (at) => void disk.keptAt.push(at),
  })
  return { queue, statuses }
}

describe('the save queue', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('saves what is said in one go once', async () => {
    const disk = fakeDisk()
    const { queue, statuses } = queueOn(disk)
    queue.change(text('T'))
    queue.change(text('Tr'))
    queue.change(text('Trước'))
    await vi.advanceTimersByTimeAsync(SAVE_WITHIN_MS - 1)
    expect(disk.written).toEqual([])
    expect(queue.status.kind).toBe('unsaved')
    await vi.advanceTimersByTimeAsync(100)
    expect(disk.written).toEqual(['Trước'])
    expect(statuses).toEqual(['unsaved', 'saved'])
  })

  it('does not wait for a pause that never comes', async () => {
    const disk = fakeDisk({ durationMs: 1 })
    const { queue } = queueOn(disk)
    for (let ms = 0; ms < 2 * SAVE_WITHIN_MS; ms += 100) {
      queue.change(text(`gõ đến ${ms}`))
      await vi.advanceTimersByTimeAsync(100)
    }
    expect(disk.written.length).toBeGreaterThanOrEqual(1)
    expect(disk.written[0]).toBe(`gõ đến ${SAVE_WITHIN_MS - 100}`)
  })

  it('never runs two saves at once, and saves the newest text last', async () => {
    const disk = fakeDisk({ durationMs: 3_000 })
    const { queue } = queueOn(disk)
    for (let step = 0; step < 40; step++) {
      queue.change(text(`bản ${step}`))
      await vi.advanceTimersByTimeAsync(250)
    }
    await vi.advanceTimersByTimeAsync(20_000)
    expect(disk.mostAtOnce()).toBe(1)
    expect(disk.written.length).toBeGreaterThan(1)
    expect(disk.written.at(-1)).toBe('bản 39')
    expect(queue.status.kind).toBe('saved')
  })

  it('bases each save on the one before it', async () => {
    const disk = fakeDisk()
    const { queue } = queueOn(disk)
    queue.change(text('một'))
    await queueSettled(queue)
    queue.change(text('hai'))
    await queueSettled(queue)
    expect(disk.basedOn).toEqual(['r0', 'r1'])
  })

  it('is not saved while a newer text waits, even when an older one has just been written', async () => {
    const disk = fakeDisk({ durationMs: 1_000 })
    const { queue, statuses } = queueOn(disk)
    queue.change(text('cũ'))
    await vi.advanceTimersByTimeAsync(SAVE_WITHIN_MS + 500)
    queue.change(text('mới'))
    await vi.advanceTimersByTimeAsync(600)
    expect(disk.written).toEqual(['cũ'])
    expect(statuses).not.toContain('saved')
    await vi.advanceTimersByTimeAsync(1_000)
    expect(disk.written).toEqual(['cũ', 'mới'])
    expect(queue.status.kind).toBe('saved')
  })

  it('says truthfully that a save failed, tries again by itself, and then saves what was typed meanwhile', async () => {
    const disk = fakeDisk({ durationMs: 1, answers: [busy, busy] })
    const { queue, statuses } = queueOn(disk)
    queue.change(text('trước khi hỏng'))
    await vi.advanceTimersByTimeAsync(700)
    expect(queue.status).toMatchObject({ kind: 'failed', problem: busy, retryAfterMs: 2_000 })
    queue.change(text('gõ trong lúc hỏng'))
    await vi.advanceTimersByTimeAsync(2_000)
    expect(queue.status).toMatchObject({ kind: 'failed', retryAfterMs: 5_000 })
    await vi.advanceTimersByTimeAsync(5_000)
    expect(disk.written).toEqual(['gõ trong lúc hỏng'])
    expect(statuses).toEqual(['unsaved', 'failed', 'failed', 'saved'])
  })

  it('treats a call that breaks as a failed save, not as a lost one', async () => {
    const disk = fakeDisk({ durationMs: 1, answers: ['broken'] })
    const { queue } = queueOn(disk)
    queue.change(text('còn nguyên'))
    await vi.advanceTimersByTimeAsync(700)
    expect(queue.status).toMatchObject({ kind: 'failed', problem: { code: 'unexpected' } })
    await vi.advanceTimersByTimeAsync(2_100)
    expect(disk.written).toEqual(['còn nguyên'])
  })

  it('saves at once when asked to, and says whether everything is on disk', async () => {
    const disk = fakeDisk({ durationMs: 1, answers: [busy] })
    const { queue } = queueOn(disk)
    queue.change(text('sắp đóng cửa sổ'))
    const first = queue.flush()
    await vi.advanceTimersByTimeAsync(1)
    expect(await first).toBe(false)
    const second = queue.flush()
    await vi.advanceTimersByTimeAsync(1)
    expect(await second).toBe(true)
    expect(disk.written).toEqual(['sắp đóng cửa sổ'])
  })

  it('waits for a running save before it answers a flush', async () => {
    const disk = fakeDisk({ durationMs: 1_000 })
    const { queue } = queueOn(disk)
    queue.change(text('một'))
    await vi.advanceTimersByTimeAsync(SAVE_WITHIN_MS + 100)
    queue.change(text('hai'))
    const flushed = queue.flush()
    await vi.advanceTimersByTimeAsync(5_000)
    expect(await flushed).toBe(true)
    expect(disk.written).toEqual(['một', 'hai'])
    expect(disk.mostAtOnce()).toBe(1)
  })

  it('writes nothing more after a conflict until somebody has chosen', async () => {
    const disk = fakeDisk({ durationMs: 1, answers: [conflict] })
    const { queue } = queueOn(disk)
    queue.change(text('bản của tôi'))
    await vi.advanceTimersByTimeAsync(700)
    expect(queue.status).toMatchObject({ kind: 'conflict', problem: conflict })
    queue.change(text('bản của tôi, viết tiếp'))
    await vi.advanceTimersByTimeAsync(120_000)
    expect(disk.written).toEqual([])
    expect(await queue.flush()).toBe(false)
  })

  it('saves nothing once it is given up', async () => {
    const disk = fakeDisk()
    const { queue } = queueOn(disk)
    queue.change(text('đã bỏ vào thùng rác'))
    queue.dispose()
    await vi.advanceTimersByTimeAsync(10_000)
    expect(disk.written).toEqual([])
  })

  it('has what is typed during a slow save in the journal within the second', async () => {
    const disk = fakeDisk({ durationMs: 5000 })
    const { queue } = queueOn(disk)
    queue.change(text('Trước'))
    await vi.advanceTimersByTimeAsync(SAVE_WITHIN_MS + 10)
    queue.change(text('Trước m'))
    queue.change(text('Trước mùa'))
    expect(disk.kept).toEqual([])
    await vi.advanceTimersByTimeAsync(SAVE_WITHIN_MS)
    expect(disk.kept).toEqual(['Trước mùa'])
    expect(disk.written).toEqual([])
  })

  it('saves over the other text once the journalist has chosen this one, whatever was typed meanwhile', async () => {
    const disk = fakeDisk({ durationMs: 1, answers: [conflict] })
    const { queue, statuses } = queueOn(disk)
    queue.change(text('bản của tôi'))
    await vi.advanceTimersByTimeAsync(700)
    queue.change(text('bản của tôi, viết tiếp'))
    queue.rebase('bản trong thư mục')
    await vi.advanceTimersByTimeAsync(100)
    expect(disk.written).toEqual(['bản của tôi, viết tiếp'])
    expect(disk.basedOn).toEqual(['bản trong thư mục'])
    expect(statuses.at(-1)).toBe('saved')
    // Without a conflict there is nothing to choose.
    queue.rebase('một bản khác')
    expect(queue.revision).toBe('r1')
  })

  it.each([busy, conflict])(
    'has what is typed after a failed save in the journal within the second: $code',
    async (problem) => {
      const disk = fakeDisk({ answers: [{ ...problem, keptInJournalAt: '09:42:00' }] })
      const { queue } = queueOn(disk)
      queue.change(text('Trước'))
      await vi.advanceTimersByTimeAsync(SAVE_WITHIN_MS + 60)
      expect(disk.keptAt).toEqual(['09:42:00'])
      queue.change(text('Trước mùa'))
      await vi.advanceTimersByTimeAsync(SAVE_WITHIN_MS)
      expect(disk.kept).toEqual(['Trước mùa'])
      expect(disk.keptAt).toEqual(['09:42:00', '09:42:01'])
    },
  )

  it('keeps nothing for an article that was put away', async () => {
    const disk = fakeDisk({ durationMs: 5000 })
    const { queue } = queueOn(disk)
    queue.change(text('Trước'))
    await vi.advanceTimersByTimeAsync(SAVE_WITHIN_MS + 10)
    queue.change(text('Trước mùa'))
    queue.dispose()
    await vi.advanceTimersByTimeAsync(10_000)
    expect(disk.kept).toEqual([])
  })
})

async function queueSettled(queue: { readonly status: SaveStatus }) {
  for (let ms = 0; ms < 5_000 && queue.status.kind !== 'saved'; ms += 50) await vi.advanceTimersByTimeAsync(50)
  expect(queue.status.kind).toBe('saved')
}
