/** The point of a picture that every crop must keep: taken hold of by the pointer, or moved by the arrow keys. */
import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react'
import type { FocalPoint } from '../../../../core/document'
import { useText } from '../../../ui'
import styles from './focus.module.css'
import { OwnGround } from './MediaFrame'

const MIDDLE: FocalPoint = { x: 0.5, y: 0.5 }
/** One press of an arrow, and one with Shift. */
const STEP = 0.01
const LEAP = 0.1
/** Presses that follow one another this closely are one step of the history. */
const TOGETHER_MS = 1500

export function FocusPoint({
  focus,
  onChange,
}: {
  readonly focus: FocalPoint | null
  /** `joins`: it goes on with the change before. */
  readonly onChange: (focus: FocalPoint, joins: boolean) => void
}) {
  const t = useText()
  const area = useRef<HTMLDivElement>(null)
  const point = useRef<HTMLButtonElement>(null)
  const [held, setHeld] = useState<FocalPoint>()
  const movedMs = useRef(-TOGETHER_MS)
  const { x, y } = held ?? focus ?? MIDDLE

  useEffect(() => point.current?.focus(), [])

  const at = (event: PointerEvent): FocalPoint => {
    const box = area.current?.getBoundingClientRect()
    if (box === undefined) return MIDDLE
    return { x: portion((event.clientX - box.left) / box.width), y: portion((event.clientY - box.top) / box.height) }
  }
  const take = (event: PointerEvent<HTMLDivElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    setHeld(at(event))
    point.current?.focus()
  }
  const letGo = (event: PointerEvent<HTMLDivElement>) => {
    if (held === undefined) return
    onChange(at(event), false)
    setHeld(undefined)
  }
  const move = (event: KeyboardEvent) => {
    const [byX, byY] = ARROWS[event.key] ?? []
    if (byX === undefined || byY === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    const by = event.shiftKey ? LEAP : STEP
    const nowMs = performance.now()
    onChange({ x: portion(x + byX * by), y: portion(y + byY * by) }, nowMs - movedMs.current < TOGETHER_MS)
    movedMs.current = nowMs
  }

  return (
    <OwnGround className={styles.focusGround}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the point inside takes the keys; the picture only says where. */}
      <div
        ref={area}
        className={styles.focusArea}
        // The focus is the point's, whatever is pressed.
        onMouseDown={(event) => event.preventDefault()}
        onPointerDown={take}
        onPointerMove={(event) => {
          if (held !== undefined) setHeld(at(event))
        }}
        onPointerUp={letGo}
        onPointerCancel={() => setHeld(undefined)}
      >
        <button
          ref={point}
          type="button"
          className={styles.focusPoint}
          style={{ left: `${x * 100}%`, top: `${y * 100}%` }}
          aria-label={t('editor.figure.focus.point', { x: percent(x), y: percent(y) })}
          aria-live="polite"
          onKeyDown={move}
        />
      </div>
    </OwnGround>
  )
}

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

function portion(value: number): number {
  return Math.round(Math.min(1, Math.max(0, value)) * 1000) / 1000
}

function percent(value: number): number {
  return Math.round(value * 100)
}
