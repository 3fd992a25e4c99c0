/** A sound on the sheet: its title over a player of one line. */
import { FileMusic } from 'lucide-react'
import { mediaUrl } from '../../../../core/contract'
import type { Audio } from '../../../../core/document'
import { IconButton, useLocale, useText } from '../../../ui'
import { useEditorSurroundings } from '../../editorContext'
import { BlockFrame } from '../BlockFrame'
import { FieldText } from '../media/FieldText'
import { CaptionLine, Fields } from '../media/fields'
import { MediaFrame, OwnGround, useMedia, useMediaChange } from '../media/MediaFrame'
import type { MediaViewProps } from '../media/MediaNode'
import { MissingFile, useBroken } from '../media/MediaPicture'
import { formatSize } from '../media/measures'
import media from '../media/media.module.css'
import { useChooseMedia } from '../media/useChoose'
import styles from './audio.module.css'

export function AudioView(props: MediaViewProps<Audio>) {
  return (
    <MediaFrame {...props}>
      <AudioParts {...props} />
    </MediaFrame>
  )
}

function AudioParts({ nodeKey, block }: MediaViewProps<Audio>) {
  const t = useText()
  const locale = useLocale()
  const { articleId } = useEditorSurroundings()
  const { readOnly } = useMedia()
  const change = useMediaChange<Audio>()
  const { file } = block
  const { broken, fail } = useBroken(file?.file)
  const choose = useChooseMedia('audio', (chosen) => change({ file: chosen, missing: '' }))
  return (
    <>
      <BlockFrame nodeKey={nodeKey} label={t('media.audio.title')}>
        {file === null || broken ? (
          <MissingFile kind="audio" name={file?.name || block.missing} onFind={readOnly ? undefined : choose} />
        ) : (
          <div className={styles.card}>
            <OwnGround>
              <FieldText
                field="title"
                className={media.title}
                label={t('media.audio.soundTitle')}
                placeholder={t('media.audio.soundTitle')}
              />
              {/* biome-ignore lint/a11y/useMediaCaption: what is said in it stands in the article; a caption track is for films. */}
              <audio
                key={file.file}
                className={styles.player}
                src={mediaUrl(articleId, file.file)}
                aria-label={block.title || t('media.audio.title')}
                controls
                controlsList="nodownload noplaybackrate"
                preload="metadata"
                onError={fail}
              />
            </OwnGround>
          </div>
        )}
      </BlockFrame>
      <Fields
        settings={
          file === null ? undefined : (
            <>
              <span className={media.fileName}>
                {file.name || file.file}, {formatSize(file.sizeBytes, locale)}
              </span>
              <IconButton icon={FileMusic} label={t('media.audio.replace')} onClick={choose} />
            </>
          )
        }
      >
        <CaptionLine credit="credit" label={t('media.audio.caption')} />
      </Fields>
    </>
  )
}
