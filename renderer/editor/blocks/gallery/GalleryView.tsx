/** A gallery on the sheet: its pictures in a grid or as a slide show, and, while it is worked on, the words of the one in front. */
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { COMMAND_PRIORITY_LOW } from 'lexical'
import { ArrowLeft, ArrowRight, ChevronLeft, ChevronRight, Crosshair, ImagePlus, ImageUp, Trash2 } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { FocalPoint, Gallery } from '../../../../core/document'
import { Button, IconButton, Segmented, useText } from '../../../ui'
import { BlockFrame } from '../BlockFrame'
import { FocusPoint } from '../media/FocusPoint'
import { FocusSamples } from '../media/FocusSamples'
import { AltField, CaptionLine, Fields, WidthControl } from '../media/fields'
import { MediaFrame, OwnGround, useMedia, useMediaChange } from '../media/MediaFrame'
import type { MediaViewProps } from '../media/MediaNode'
import { MediaPicture } from '../media/MediaPicture'
import { SHOW_FIELD_COMMAND } from '../media/mediaKeys'
import { OfferedWords } from '../media/OfferedWords'
import { useChoosePicture, useChoosePictures } from '../media/useChoose'
import styles from './gallery.module.css'
import { itemOf, moveItem } from './items'
import { Tiles } from './Tiles'

export function GalleryView(props: MediaViewProps<Gallery>) {
  return (
    <MediaFrame {...props} className={styles.gallery}>
      <GalleryParts {...props} />
    </MediaFrame>
  )
}

function GalleryParts({ nodeKey, block }: MediaViewProps<Gallery>) {
  const t = useText()
  const { active, readOnly } = useMedia()
  const change = useMediaChange<Gallery>()
  const [front, setFront] = useFront(nodeKey, block.items.length)
  const [news, setNews] = useState('')
  const [pointing, setPointing] = useState<number>()
  const ground = useRef<HTMLDivElement>(null)
  const { items } = block
  const item = items[front]
  const isShow = block.layout === 'slideshow'

  const add = useChoosePictures((pictures) => change((now) => ({ items: [...now.items, ...pictures.map(itemOf)] })))
  const wanted = useRef(0)
  const choose = useChoosePicture((picture) =>
    change((now) => ({
      items: now.items.map((one, index) =>
        index === wanted.current
          ? { ...one, picture, missing: '', ...(one.picture?.file === picture.file ? {} : { focus: null }) }
          : one,
      ),
    })),
  )
  const replace = (index: number) => {
    wanted.current = index
    choose()
  }
  const move = (from: number, to: number) => {
    if (to < 0 || to >= items.length || from === to) return
    change((now) => ({ items: moveItem(now.items, from, to) }))
    setFront(to)
    setNews(t('media.gallery.moved', { from: from + 1, to: to + 1, count: items.length }))
  }
  const focusFront = (focus: FocalPoint | null, joins = false) =>
    change((now) => ({ items: now.items.map((one, index) => (index === front ? { ...one, focus } : one)) }), { joins })
  const remove = (index: number) => {
    change((now) => ({ items: now.items.filter((_, at) => at !== index) }))
    setFront(Math.max(0, Math.min(index, items.length - 2)))
    setNews(t('media.gallery.removed', { number: index + 1, count: items.length - 1 }))
  }

  if (items.length === 0) {
    return (
      <BlockFrame nodeKey={nodeKey} label={t('media.gallery.title')} className={styles.empty}>
        <span>{t('media.gallery.empty')}</span>
        {readOnly ? null : (
          <OwnGround>
            <Button variant="line" icon={ImagePlus} onClick={add} data-way-in>
              {t('media.gallery.choose')}
            </Button>
          </OwnGround>
        )}
      </BlockFrame>
    )
  }
  const tiles = (
    <Tiles
      items={items}
      front={front}
      strip={isShow}
      readOnly={readOnly}
      onFront={setFront}
      onMove={move}
      onRemove={remove}
      onFind={replace}
      onEnter={() => ground.current?.querySelector('textarea')?.focus()}
    />
  )
  return (
    <>
      <BlockFrame nodeKey={nodeKey} label={t('media.gallery.titleOf', { count: items.length })}>
        {isShow && item !== undefined ? (
          <div className={styles.slide}>
            <MediaPicture
              picture={item.picture}
              missing={item.missing}
              alt={item.alt}
              className={styles.slidePicture}
              onFind={readOnly ? undefined : () => replace(front)}
            />
            <OwnGround className={styles.pager}>
              <IconButton
                icon={ChevronLeft}
                label={t('media.gallery.previous')}
                disabled={front === 0}
                onClick={() => setFront(front - 1)}
              />
              <span>{t('media.gallery.place', { number: front + 1, count: items.length })}</span>
              <IconButton
                icon={ChevronRight}
                label={t('media.gallery.next')}
                disabled={front === items.length - 1}
                onClick={() => setFront(front + 1)}
              />
            </OwnGround>
            {active || item.caption === '' ? null : <span className={styles.tileCaption}>{item.caption}</span>}
          </div>
        ) : null}
        {isShow && !active ? null : tiles}
      </BlockFrame>
      <Fields
        settings={
          <>
            <Segmented
              label={t('media.gallery.layout.label')}
              value={block.layout}
              options={(['grid', 'slideshow'] as const).map((layout) => ({
                value: layout,
                label: t(`media.gallery.layout.${layout}`),
              }))}
              onChange={(layout) => change({ layout })}
            />
            <WidthControl />
            <Button icon={ImagePlus} onClick={add}>
              {t('media.gallery.add')}
            </Button>
          </>
        }
      >
        {active && item !== undefined ? (
          // biome-ignore lint/a11y/useSemanticElements: a group of things inside running text, not a form's fieldset.
          <div
            ref={ground}
            className={styles.front}
            role="group"
            aria-label={t('media.gallery.picture', { number: front + 1, count: items.length })}
          >
            <span className={styles.number} aria-hidden>
              {t('media.gallery.place', { number: front + 1, count: items.length })}
            </span>
            <div className={styles.words}>
              <CaptionLine
                key={`caption-${front}`}
                caption={`items:${front}:caption`}
                credit={`items:${front}:credit`}
                label={t('media.gallery.captionOf', { number: front + 1 })}
                placeholder={t('media.gallery.captionOf', { number: front + 1 })}
              />
              <OfferedWords
                picture={item.picture}
                caption={`items:${front}:caption`}
                credit={`items:${front}:credit`}
              />
              <AltField key={`alt-${front}`} field={`items:${front}:alt`} />
            </div>
            <div className={styles.tools}>
              <IconButton
                icon={ArrowLeft}
                label={t('media.gallery.moveLeft')}
                disabled={front === 0}
                onClick={() => move(front, front - 1)}
              />
              <IconButton
                icon={ArrowRight}
                label={t('media.gallery.moveRight')}
                disabled={front === items.length - 1}
                onClick={() => move(front, front + 1)}
              />
              {item.picture === null ? null : (
                <IconButton
                  icon={Crosshair}
                  label={t('editor.figure.focus.label')}
                  pressed={pointing === front}
                  onClick={() => setPointing(pointing === front ? undefined : front)}
                />
              )}
              <IconButton icon={ImageUp} label={t('editor.figure.replace')} onClick={() => replace(front)} />
              <IconButton icon={Trash2} label={t('media.gallery.remove')} onClick={() => remove(front)} />
            </div>
          </div>
        ) : null}
        {pointing === front && active && item !== undefined && item.picture !== null ? (
          // The tiles are cut: the point is set on the whole picture.
          <div className={styles.pointing} key={`focus-${front}`}>
            <div className={styles.whole}>
              <MediaPicture picture={item.picture} missing={item.missing} alt={item.alt} />
              <FocusPoint focus={item.focus} onChange={focusFront} />
            </div>
            <FocusSamples picture={item.picture} focus={item.focus} onClear={() => focusFront(null)} />
          </div>
        ) : null}
        {active || block.caption !== '' ? (
          <CaptionLine label={t('media.gallery.caption')} placeholder={t('media.gallery.caption')} />
        ) : null}
        <span className="visually-hidden" role="status">
          {news}
        </span>
      </Fields>
    </>
  )
}

/** Which picture is in front. Somebody who looks for words in another one has it brought forward. */
function useFront(nodeKey: string, count: number): readonly [number, (index: number) => void] {
  const [editor] = useLexicalComposerContext()
  const [front, setFront] = useState(0)
  useEffect(
    () =>
      editor.registerCommand(
        SHOW_FIELD_COMMAND,
        ({ key, field }) => {
          const index = /^items:(\d+):/.exec(field)?.[1]
          if (key !== nodeKey || index === undefined) return false
          setFront(Number(index))
          return true
        },
        COMMAND_PRIORITY_LOW,
      ),
    [editor, nodeKey],
  )
  // An undo may have taken pictures away.
  return [Math.max(0, Math.min(front, count - 1)), setFront]
}
