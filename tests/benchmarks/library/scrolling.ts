/**
 * What a frame costs while the list of articles is scrolled: processor time of the page's main thread (script, style,
 * layout, paint) from one frame to the next, and frames that came late. An empty virtual list of the same height stands
 * beside it in the same window, so that what the machine adds can be seen.
 */
import type { CDPSession, Page } from '@playwright/test'

const LIST = '[role="listbox"]'
const EMPTY = '#empty-virtual-list'
const WHEELS = 150
const WHEEL_PX = 240
const DRAGGED_FRAMES = 150
/** What a frame of sixty a second may last; half as long again, and the next one was missed. */
const FRAME_MS = 1000 / 60
const LATE_MS = FRAME_MS * 1.5

export async function measureScrolling(window: Page): Promise<readonly string[]> {
  await window.locator(`${LIST} [data-id]`).first().waitFor()
  const rowPx = await window.evaluate(
    (list) => document.querySelector(`${list} [data-id]`)?.parentElement?.getBoundingClientRect().height ?? 66,
    LIST,
  )
  const total = await window.evaluate((list) => document.querySelector(list)?.scrollHeight ?? 0, LIST)
  // What tsx puts around the functions of this file, which the page does not have.
  await window.evaluate('globalThis.__name = (value) => value')
  await window.evaluate(layEmptyList, { list: LIST, id: EMPTY.slice(1), rowPx, total })
  const session = await window.context().newCDPSession(window)
  const lines: string[] = []
  for (const [name, selector] of [
    ['the list', LIST],
    ['an empty list', EMPTY],
  ] as const) {
    await window.evaluate(
      ({ id, isShown }) => {
        const empty = document.getElementById(id)
        if (empty) empty.style.display = isShown ? 'block' : 'none'
      },
      { id: EMPTY.slice(1), isShown: selector === EMPTY },
    )
    for (const [manner, scroll] of [
      ['by the wheel', byWheel],
      ['by its bar', byBar],
    ] as const) {
      await window.locator(selector).evaluate((list) => list.scrollTo({ top: 0 }))
      await window.waitForTimeout(500)
      const { work, late, frames } = await traced(session, window, () => scroll(window, selector))
      const sorted = work.toSorted((a, b) => a - b)
      const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
      lines.push(
        `${name} scrolled ${manner}: ${frames} frames, ${late} late; main thread a frame p50 ${at(0.5).toFixed(1)}, ` +
          `p95 ${at(0.95).toFixed(1)}, longest ${at(1).toFixed(1)} ms of processor (a frame has ${FRAME_MS.toFixed(1)})`,
      )
    }
  }
  await session.detach()
  return lines
}

async function byWheel(window: Page, selector: string): Promise<void> {
  await window.locator(selector).hover({ position: { x: 100, y: 200 }, force: true })
  for (let turn = 0; turn < WHEELS; turn++) {
    await window.mouse.wheel(0, WHEEL_PX)
    await window.waitForTimeout(16)
  }
}

/** From the newest to the oldest article in a few seconds: every frame shows rows that were never seen. */
async function byBar(window: Page, selector: string): Promise<void> {
  await window.locator(selector).evaluate(
    (list, frames) =>
      new Promise<void>((resolve) => {
        const stepPx = (list.scrollHeight - list.clientHeight) / frames
        const step = (number: number) => {
          list.scrollTop = stepPx * number
          if (number < frames) requestAnimationFrame(() => step(number + 1))
          else resolve()
        }
        step(1)
      }),
    DRAGGED_FRAMES,
  )
}

interface TraceEvent {
  readonly name: string
  readonly pid: number
  readonly tid: number
  readonly ts: number
  readonly dur?: number
  readonly tdur?: number
}

async function traced(
  session: CDPSession,
  window: Page,
  job: () => Promise<void>,
): Promise<{ readonly work: readonly number[]; readonly frames: number; readonly late: number }> {
  const events: TraceEvent[] = []
  const collect = ({ value }: { value: readonly unknown[] }) => {
    for (const event of value as readonly TraceEvent[]) if (WANTED.has(event.name)) events.push(event)
  }
  session.on('Tracing.dataCollected', collect)
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'] },
  })
  await window.evaluate(countFrames)
  await job()
  const between = await window.evaluate(() =>
    (globalThis as unknown as { framesCounted: () => number[] }).framesCounted(),
  )
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve))
  await session.send('Tracing.end')
  await complete
  session.off('Tracing.dataCollected', collect)
  return { work: workOf(events), frames: between.length, late: between.filter((ms) => ms > LATE_MS).length }
}

const TASKS = new Set(['RunTask', 'ThreadControllerImpl::RunTask'])
const WANTED = new Set([...TASKS, 'FireAnimationFrame'])

/** The tasks of the page's main thread, put together from one frame to the next. */
function workOf(events: readonly TraceEvent[]): readonly number[] {
  const fired = events.filter(({ name }) => name === 'FireAnimationFrame')
  const first = fired[0]
  if (first === undefined) return []
  const isOurs = ({ pid, tid }: TraceEvent) => pid === first.pid && tid === first.tid
  const times = fired.filter(isOurs).map(({ ts }) => ts)
  const frames: number[] = []
  let sum = 0
  let at = 0
  for (const task of outermost(events.filter((event) => TASKS.has(event.name) && isOurs(event)))) {
    sum += (task.tdur ?? task.dur ?? 0) / 1000
    const end = task.ts + (task.dur ?? 0)
    let isFrame = false
    while (at < times.length && (times[at] ?? 0) <= end) {
      isFrame = true
      at++
    }
    if (!isFrame) continue
    frames.push(sum)
    sum = 0
  }
  return frames
}

function outermost(tasks: readonly TraceEvent[]): readonly TraceEvent[] {
  let end = 0
  return tasks
    .toSorted((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))
    .filter(({ ts, dur = 0 }) => {
      if (ts < end) return false
      end = ts + dur
      return true
    })
}

/** Runs in the page. */
function countFrames(): void {
  const between: number[] = []
  let before = performance.now()
  let isOver = false
  const count = (now: number) => {
    between.push(now - before)
    before = now
    if (!isOver) requestAnimationFrame(count)
  }
  requestAnimationFrame(count)
  ;(globalThis as unknown as { framesCounted: () => number[] }).framesCounted = () => {
    isOver = true
    // The first began before anybody counted.
    return between.slice(1)
  }
}

/** Runs in the page: rows that hold a number, drawn where the list stands. */
function layEmptyList({
  list,
  id,
  rowPx,
  total,
}: {
  readonly list: string
  readonly id: string
  readonly rowPx: number
  readonly total: number
}): void {
  const { left, top, width, height } = document.querySelector(list)?.getBoundingClientRect() ?? new DOMRect()
  const outer = document.createElement('div')
  outer.id = id
  Object.assign(outer.style, {
    position: 'fixed',
    left: `${left}px`,
    top: `${top}px`,
    width: `${width}px`,
    height: `${height}px`,
    overflow: 'auto',
    background: 'canvas',
    zIndex: '1000',
  })
  const inner = document.createElement('div')
  Object.assign(inner.style, { position: 'relative', height: `${total}px`, contain: 'layout' })
  outer.append(inner)
  const draw = () => {
    const from = Math.max(0, Math.floor(outer.scrollTop / rowPx) - 10)
    const to = Math.ceil((outer.scrollTop + height) / rowPx) + 10
    const rows: HTMLElement[] = []
    for (let at = from; at < to; at++) {
      const row = document.createElement('div')
      Object.assign(row.style, { position: 'absolute', width: '100%', height: `${rowPx}px`, top: `${at * rowPx}px` })
      row.textContent = String(at)
      rows.push(row)
    }
    inner.replaceChildren(...rows)
  }
  outer.addEventListener('scroll', () => requestAnimationFrame(draw))
  document.body.append(outer)
  draw()
}
