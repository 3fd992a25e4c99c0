/** A picture on the sheet: the picture, its caption left and its credit right, and, while it is worked on, all that can be set. */
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { $getNodeByKey, HISTORY_PUSH_TAG, type NodeKey } from 'lexical'
import { ImageOff, ImageUp } from 'lucide-react'
import { useRef, useState } from 'react'
import { mediaUrl } from '../../../../core/contract'
import { FIGURE_WIDTHS, type Figure, type Picture } from '../../../../core/document'
import { Button, IconButton, Segmented, useText } from '../../../ui'
import { useEditorSurroundings } from '../../editorContext'
import { usePending } from '../../pictures/usePending'
import { BlockFrame } from '../BlockFrame'
import { useIsSelected } from '../useIsSelected'
import { FieldText } from './FieldText'
import { $createFigureNode, $isFigureNode, type FigureViewProps } from './FigureNode'
import styles from './figure.module.css'
import { useFieldKeys } from './useFieldKeys'

export function FigureView({ nodeKey, figure }: FigureViewProps) {
  const t = useText()
  const [editor] = useLexicalComposerContext()
  const { readOnly } = useEditorSurroundings()
  const selected = useIsSelected(nodeKey)
  const [inside, setInside] = useState(false)
  const fields = useRef<HTMLDivElement>(null)
  useFieldKeys(fields, nodeKey)
  const active = !readOnly && (selected || inside)

  const change = (next: Partial<Figure>) =>
    editor.update(
      () => {
        const node = $getNodeByKey(nodeKey)
        if ($isFigureNode(node)) node.setFigure(next)
      },
      { tag: HISTORY_PUSH_TAG },
    )

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only listens whether the focus is inside.
    <div
      className={styles.figure}
      data-width={figure.width}
      data-active={active || undefined}
      onFocus={() => setInside(true)}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setInside(false)
      }}
    >
      <PicturePlace nodeKey={nodeKey} figure={figure} />
      <div ref={fields} className={styles.fields}>
        <div className={styles.caption}>
          <FieldText
            nodeKey={nodeKey}
            field="caption"
            value={figure.caption}
            label={t('editor.figure.caption')}
            placeholder={t('editor.figure.captionPlaceholder')}
            readOnly={readOnly}
          />
          {(figure.credit !== '' || !readOnly) && (
            <span className={styles.credit}>
              <span aria-hidden>{t('editor.figure.creditLabel')}</span>
              <FieldText
                nodeKey={nodeKey}
                field="credit"
                value={figure.credit}
                label={t('editor.figure.credit')}
                placeholder={t('editor.figure.creditPlaceholder')}
                readOnly={readOnly}
              />
            </span>
          )}
        </div>
        {active ? (
          <div className={styles.settings}>
            <div className={styles.alt}>
              <FieldText
                nodeKey={nodeKey}
                field="alt"
                value={figure.alt}
                label={t('editor.figure.alt')}
                placeholder={t('editor.figure.altPlaceholder')}
                readOnly={readOnly}
              />
            </div>
            <Segmented
              label={t('editor.figure.width.label')}
              value={figure.width}
              options={FIGURE_WIDTHS.map((width) => ({ value: width, label: t(`editor.figure.width.${width}`) }))}
              onChange={(width) => change({ width })}
            />
            <ReplaceButton nodeKey={nodeKey} />
          </div>
        ) : null}
      </div>
    </div>
  )
}

function PicturePlace({ nodeKey, figure }: FigureViewProps) {
  const t = useText()
  const { articleId, readOnly } = useEditorSurroundings()
  const [broken, setBroken] = useState<string>()
  const pending = usePending(nodeKey)
  const find = useFindPicture(nodeKey)
  const { picture } = figure
  const name = picture?.name || figure.missing

  if (picture !== null && broken !== picture.file) {
    return (
      <BlockFrame nodeKey={nodeKey} label={t('editor.figure.title')}>
        <img
          className={styles.picture}
          src={mediaUrl(articleId, picture.file)}
          alt={figure.alt}
          width={picture.widthPx}
          height={picture.heightPx}
          draggable={false}
          decoding="async"
          onError={() => setBroken(picture.file)}
        />
      </BlockFrame>
    )
  }
  return (
    <BlockFrame nodeKey={nodeKey} label={t('editor.figure.title')} className={styles.missing}>
      {pending ? (
        <span role="status">{t('editor.figure.pending', { name })}</span>
      ) : (
        <>
          <ImageOff size={20} aria-hidden />
          <span className={styles.missingName}>
            {name === '' || name === 'data' || name === 'blob'
              ? t('editor.figure.missingNameless')
              : t('editor.figure.missing', { name })}
          </span>
          {readOnly ? null : (
            <Button variant="line" onClick={() => void find()}>
              {t('editor.figure.find')}
            </Button>
          )}
        </>
      )}
    </BlockFrame>
  )
}

function ReplaceButton({ nodeKey }: { readonly nodeKey: NodeKey }) {
  const t = useText()
  const find = useFindPicture(nodeKey)
  return <IconButton icon={ImageUp} label={t('editor.figure.replace')} onClick={() => void find()} />
}

/** Asks for a picture for this place. Words and width stay; further pictures come to stand below. */
function useFindPicture(nodeKey: NodeKey): () => Promise<void> {
  const [editor] = useLexicalComposerContext()
  const { choosePictures } = useEditorSurroundings()
  return async () => {
    const [first, ...others] = await choosePictures()
    if (first === undefined) return
    editor.update(
      () => {
        const node = $getNodeByKey(nodeKey)
        if (!$isFigureNode(node)) return
        node.setFigure({ picture: first, missing: '' })
        let last: ReturnType<typeof $createFigureNode> = node
        for (const picture of others) last = insertBelow(last, picture)
      },
      { tag: HISTORY_PUSH_TAG },
    )
  }
}

function insertBelow(node: ReturnType<typeof $createFigureNode>, picture: Picture) {
  const { caption: _caption, alt: _alt, credit: _credit, ...rest } = node.getFigure()
  const next = $createFigureNode({ ...rest, picture, caption: '', alt: '', credit: '' })
  node.insertAfter(next)
  return next
}
