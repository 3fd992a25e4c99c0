/** An embed on the sheet: a card with what it is and where it lives. The app is offline: nothing is loaded from there. */
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { Camera, ExternalLink, Globe, ImageUp, Link2, type LucideIcon, MessageSquareText, Play } from 'lucide-react'
import { useState } from 'react'
import { mediaUrl } from '../../../../core/contract'
import { EMBED_ASPECTS, type Embed, type EmbedProvider } from '../../../../core/document'
import { Button, IconButton, Segmented, useText } from '../../../ui'
import { useEditorSurroundings } from '../../editorContext'
import { focusSheet } from '../../focusSheet'
import { BlockFrame } from '../BlockFrame'
import { FieldText } from '../media/FieldText'
import { CaptionLine, Fields } from '../media/fields'
import { MediaFrame, OwnGround, useMedia, useMediaChange } from '../media/MediaFrame'
import type { MediaViewProps } from '../media/MediaNode'
import media from '../media/media.module.css'
import { showMediaField } from '../media/mediaKeys'
import { useChoosePicture } from '../media/useChoose'
import { EmbedAddress } from './EmbedAddress'
import styles from './embed.module.css'

export function EmbedView(props: MediaViewProps<Embed>) {
  return (
    <MediaFrame {...props}>
      <EmbedParts {...props} />
    </MediaFrame>
  )
}

function EmbedParts({ nodeKey, block }: MediaViewProps<Embed>) {
  const t = useText()
  const { active, readOnly } = useMedia()
  const { openExternal } = useEditorSurroundings()
  const change = useMediaChange<Embed>()
  const choosePreview = useChoosePicture((preview) => change({ preview }))
  const [editing, setEditing] = useState(false)
  const [editor] = useLexicalComposerContext()
  // The field that was written in goes: the caption takes its caret, or the block does.
  const goOn = () =>
    showMediaField(editor, { key: nodeKey, field: 'caption' }, (area) => {
      if (area === null) focusSheet(editor)
      else area.focus()
    })
  const asks = !readOnly && (block.url === '' || (editing && active))
  return (
    <>
      <BlockFrame
        nodeKey={nodeKey}
        label={t('media.embed.titleOf', { provider: t(`media.embed.provider.${block.provider}`) })}
      >
        {asks ? (
          <OwnGround className={styles.card}>
            <EmbedAddress
              url={block.url}
              onTake={({ provider, url, aspect }) => {
                change({ provider, url, aspect })
                setEditing(false)
                goOn()
              }}
              onCancel={
                block.url === ''
                  ? undefined
                  : () => {
                      setEditing(false)
                      goOn()
                    }
              }
            />
          </OwnGround>
        ) : (
          <Card block={block} />
        )}
      </BlockFrame>
      <Fields
        settings={
          block.url === '' ? undefined : (
            <>
              <Button icon={Link2} onClick={() => setEditing(true)} disabled={asks}>
                {t('media.embed.change')}
              </Button>
              <Button icon={ExternalLink} onClick={() => openExternal(block.url)}>
                {t('editor.link.open')}
              </Button>
              {block.preview === null ? (
                <Button icon={ImageUp} onClick={choosePreview}>
                  {t('media.embed.preview')}
                </Button>
              ) : (
                <>
                  <IconButton icon={ImageUp} label={t('media.embed.previewReplace')} onClick={choosePreview} />
                  <Button onClick={() => change({ preview: null })}>{t('media.embed.previewRemove')}</Button>
                </>
              )}
              {block.provider === 'link' ? null : (
                <Segmented
                  label={t('media.embed.aspect')}
                  value={block.aspect}
                  options={EMBED_ASPECTS.map((aspect) => ({ value: aspect, label: aspect }))}
                  onChange={(aspect) => change({ aspect })}
                />
              )}
              <span className={styles.note}>{t('media.embed.note')}</span>
            </>
          )
        }
      >
        {block.url === '' ? null : (
          <>
            {active || block.title !== '' ? (
              <FieldText
                field="title"
                className={media.title}
                label={t('media.embed.contentTitle')}
                placeholder={t('media.embed.contentTitle')}
              />
            ) : null}
            {active || block.caption !== '' ? <CaptionLine label={t('media.embed.caption')} /> : null}
          </>
        )}
      </Fields>
    </>
  )
}

const ICONS: Readonly<Record<EmbedProvider, LucideIcon>> = {
  youtube: Play,
  tiktok: Play,
  vimeo: Play,
  facebook: MessageSquareText,
  x: MessageSquareText,
  instagram: Camera,
  link: Globe,
}

function Card({ block }: { readonly block: Embed }) {
  const t = useText()
  const { articleId } = useEditorSurroundings()
  const Icon = ICONS[block.provider]
  return (
    <div className={styles.card} data-preview={block.preview !== null || undefined}>
      {block.preview === null ? (
        <Icon size={20} aria-hidden />
      ) : (
        <img className={styles.preview} src={mediaUrl(articleId, block.preview.file)} alt="" draggable={false} />
      )}
      <div className={styles.about}>
        <b>{t(`media.embed.provider.${block.provider}`)}</b>
        <span className={styles.address}>{block.url.replace(/^https?:\/\/(www\.)?/, '')}</span>
      </div>
    </div>
  )
}
