/**
 * The pictures of a gallery side by side: a list from which one is chosen. Arrows choose, Alt with an arrow moves, Delete
 * takes out, Enter goes to the words; the pointer drags one to its new place.
 */
import { type DragEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { GalleryItem } from '../../../../core/document'
import { useText } from '../../../ui'
import { objectPosition } from '../media/FocusSamples'
import { OwnGround, useMedia } from '../media/MediaFrame'
import { MediaPicture } from '../media/MediaPicture'
import styles from './gallery.module.css'

export function Tiles({
  items,
  front,
  strip,
  readOnly,
  onFront,
  onMove,
  onRemove,
  onFind,
  onEnter,
}: {
  readonly items: readonly GalleryItem[]
  readonly front: number
  /** In one small row, under a slide show. */
  readonly strip: boolean
  readonly readOnly: boolean
  readonly onFront: (index: number) => void
  readonly onMove: (from: number, to: number) => void
  readonly onRemove: (index: number) => void
  readonly onFind: (index: number) => void
  readonly onEnter: () => void
}) {
  const t = useText()
  const { active } = useMedia()
  const list = useRef<HTMLDivElement>(null)
  const follow = useRef(false)
  const [drag, setDrag] = useState<{ readonly from: number; readonly to: number }>()

  // The focus goes along with the picture that was chosen or moved by the keyboard.
  useEffect(() => {
    if (follow.current) list.current?.querySelectorAll<HTMLElement>('[role=option]')[front]?.focus()
    follow.current = false
  })

  const onKeyDown = (event: KeyboardEvent) => {
    // A button inside a picture's place keeps its keys.
    if (event.target instanceof HTMLButtonElement) return
    const step = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[event.key]
    const act = (job: () => void, keepsFocus = true) => {
      event.preventDefault()
      follow.current = keepsFocus
      job()
    }
    if (step !== undefined && event.altKey) act(() => !readOnly && onMove(front, front + step))
    else if (step !== undefined) act(() => onFront(Math.min(Math.max(0, front + step), items.length - 1)))
    else if (event.key === 'Home') act(() => onFront(0))
    else if (event.key === 'End') act(() => onFront(items.length - 1))
    else if (event.key === 'Enter') act(onEnter, false)
    else if ((event.key === 'Delete' || event.key === 'Backspace') && !readOnly) act(() => onRemove(front))
  }
  const over = (event: DragEvent, index: number) => {
    if (drag === undefined) return
    event.preventDefault()
    if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'move'
    if (drag.to !== index) setDrag({ ...drag, to: index })
  }

  return (
    <OwnGround>
      <div
        ref={list}
        className={strip ? styles.strip : styles.grid}
        data-count={Math.min(items.length, 5)}
        role="listbox"
        aria-label={t('media.gallery.pictures')}
        aria-orientation="horizontal"
        tabIndex={-1}
        onKeyDown={onKeyDown}
      >
        {items.map((item, index) => (
          <div
            // biome-ignore lint/suspicious/noArrayIndexKey: the same picture may stand in a gallery twice; its place is all that names it.
            key={index}
            role="option"
            aria-selected={index === front}
            aria-label={t('media.gallery.option', {
              number: index + 1,
              count: items.length,
              words: item.caption || item.alt || item.picture?.name || item.missing,
            })}
            tabIndex={index === front ? 0 : -1}
            className={styles.tile}
            data-way-in={index === front || undefined}
            data-front={(active && index === front) || undefined}
            data-dragged={drag?.from === index || undefined}
            data-drop={
              drag === undefined || drag.to !== index || drag.from === index
                ? undefined
                : drag.from < index
                  ? 'after'
                  : 'before'
            }
            draggable={!readOnly}
            onFocus={() => onFront(index)}
            onDragStart={(event) => {
              event.dataTransfer.effectAllowed = 'move'
              // Firefox and the accessibility of a drop want some data; nobody else shall read it.
              event.dataTransfer.setData('application/x-toasoan-tile', String(index))
              setDrag({ from: index, to: index })
            }}
            onDragOver={(event) => over(event, index)}
            onDrop={(event) => {
              if (drag === undefined) return
              event.preventDefault()
              onMove(drag.from, index)
              setDrag(undefined)
            }}
            onDragEnd={() => setDrag(undefined)}
          >
            <MediaPicture
              picture={item.picture}
              missing={item.missing}
              alt={item.alt}
              className={styles.tilePicture}
              position={objectPosition(item.focus)}
              compact
              onFind={readOnly || strip ? undefined : () => onFind(index)}
            />
            {strip || active || item.caption === '' ? null : <span className={styles.tileCaption}>{item.caption}</span>}
          </div>
        ))}
      </div>
    </OwnGround>
  )
}
