/** The walk from difference to difference, on the page and in the question which text to keep. */
import { type RefObject, useEffect, useRef, useState } from 'react'
import { useView } from '../session'

/** Moves the focus from difference to difference, round the corner at the ends. */
export function useWalk(
  surface: RefObject<HTMLElement | null>,
  comparison: unknown,
): { readonly at: number | undefined } {
  const request = useView(({ differenceRequest }) => differenceRequest)
  // Another comparison begins before its first difference.
  const [walked, setWalked] = useState<{ readonly in: unknown; readonly at: number }>()
  const at = walked?.in === comparison ? walked?.at : undefined
  const seen = useRef(request?.count)
  useEffect(() => {
    if (request === undefined || seen.current === request.count) return
    seen.current = request.count
    const places = [...(surface.current?.querySelectorAll<HTMLElement>('[data-difference]') ?? [])]
    if (places.length === 0) return
    const from = places.findIndex((place) => place.contains(document.activeElement))
    const now = from >= 0 ? from : (at ?? (request.step === 1 ? -1 : 0))
    const next = (now + request.step + places.length) % places.length
    setWalked({ in: comparison, at: next })
    places[next]?.focus({ preventScroll: true })
    places[next]?.scrollIntoView({ block: 'center' })
  }, [request, at, surface, comparison])
  return { at }
}
