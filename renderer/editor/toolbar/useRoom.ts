/** How much of the toolbar has room: nothing is ever cut off or drawn over the next pane, it moves into the menus. */
import { type RefObject, useLayoutEffect, useState } from 'react'

/** `all`: every tool. `fewer`: without those that are in the menu of kinds too. `least`: the rest is in the other menus. */
export type Room = (typeof ROOMS)[number]

const ROOMS = ['all', 'fewer', 'least'] as const

/** Tries the widest first whenever the bar has another width. What it holds besides its tools counts, in any language. */
export function useRoom(bar: RefObject<HTMLElement | null>): Room {
  const [{ width, at }, setTried] = useState({ width: 0, at: 0 })
  useLayoutEffect(() => {
    const element = bar.current
    if (element === null) return undefined
    const observer = new ResizeObserver(() =>
      setTried((tried) => (tried.width === element.clientWidth ? tried : { width: element.clientWidth, at: 0 })),
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [bar])
  // After each drawing and before the paint: what comes and goes beside the tools may take their room as well.
  useLayoutEffect(() => {
    const element = bar.current
    if (element !== null && width > 0 && at < ROOMS.length - 1 && element.scrollWidth > element.clientWidth)
      setTried({ width, at: at + 1 })
  })
  return ROOMS[at] ?? 'least'
}
