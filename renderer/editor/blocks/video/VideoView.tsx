/** A film on the sheet, played where it stands. Its controls come when somebody goes to it; before that it is a still picture. */
import { Captions, CaptionsOff, Film, ImageUp, Play } from 'lucide-react'
import { useState } from 'react'
import { mediaUrl } from '../../../../core/contract'
import type { Video } from '../../../../core/document'
import { Button, IconButton, useLocale, useText } from '../../../ui'
import { useEditorSurroundings } from '../../editorContext'
import { BlockFrame } from '../BlockFrame'
import { FieldText } from '../media/FieldText'
import { CaptionLine, Fields, WidthControl } from '../media/fields'
import { MediaFrame, OwnGround, useMedia, useMediaChange } from '../media/MediaFrame'
import type { MediaViewProps } from '../media/MediaNode'
import { MissingFile, useBroken } from '../media/MediaPicture'
import { formatSize } from '../media/measures'
import media from '../media/media.module.css'
import { useChooseMedia, useChoosePicture } from '../media/useChoose'
import styles from './video.module.css'

export function VideoView(props: MediaViewProps<Video>) {
  return (
    <MediaFrame {...props}>
      <VideoParts {...props} />
    </MediaFrame>
  )
}

function VideoParts({ nodeKey, block }: MediaViewProps<Video>) {
  const t = useText()
  const { readOnly } = useMedia()
  const change = useMediaChange<Video>()
  const { file } = block
  const { broken, fail } = useBroken(file?.file)
  const chooseFilm = useChooseMedia('video', (chosen) => change({ file: chosen, missing: '' }))
  return (
    <>
      <BlockFrame nodeKey={nodeKey} label={t('media.video.title')}>
        {file === null || broken ? (
          <MissingFile kind="video" name={file?.name || block.missing} onFind={readOnly ? undefined : chooseFilm} />
        ) : (
          // Another film is another player: a broken one would not look for its new source.
          <Player key={file.file} block={block} file={file.file} onFail={fail} />
        )}
      </BlockFrame>
      <Fields settings={<VideoSettings block={block} onChooseFilm={chooseFilm} />}>
        <VideoTitle block={block} />
        <CaptionLine credit="credit" label={t('media.video.caption')} />
      </Fields>
    </>
  )
}

function VideoTitle({ block }: { readonly block: Video }) {
  const t = useText()
  const { active } = useMedia()
  if (!active && block.title === '') return null
  return (
    <FieldText
      field="title"
      className={media.title}
      label={t('media.video.filmTitle')}
      placeholder={t('media.video.filmTitle')}
    />
  )
}

function Player({
  block,
  file,
  onFail,
}: {
  readonly block: Video
  readonly file: string
  readonly onFail: () => void
}) {
  const t = useText()
  const { articleId } = useEditorSurroundings()
  const { active, readOnly } = useMedia()
  const [started, setStarted] = useState(false)
  const controls = active || readOnly || started
  const film = (
    // biome-ignore lint/a11y/useMediaCaption: captions are the journalist's to add; the checklist asks for them.
    <video
      className={styles.film}
      src={mediaUrl(articleId, file)}
      poster={block.poster === null ? undefined : mediaUrl(articleId, block.poster.file)}
      aria-label={block.title || t('media.video.title')}
      controls={controls}
      preload="metadata"
      playsInline
      onError={onFail}
      onPlay={() => setStarted(true)}
      onEnded={() => setStarted(false)}
    >
      {block.captions === null ? null : (
        <track
          key={block.captions.file}
          kind="captions"
          src={mediaUrl(articleId, block.captions.file)}
          srcLang="vi"
          label={t('media.video.captions')}
          default
        />
      )}
    </video>
  )
  // At rest a press selects the block; with its controls the player has its presses for itself.
  if (controls) return <OwnGround className={styles.stage}>{film}</OwnGround>
  return (
    <div className={styles.stage}>
      {film}
      <span className={styles.play} aria-hidden>
        <Play size={22} />
      </span>
    </div>
  )
}

function VideoSettings({ block, onChooseFilm }: { readonly block: Video; readonly onChooseFilm: () => void }) {
  const t = useText()
  const locale = useLocale()
  const change = useMediaChange<Video>()
  const { articleId } = useEditorSurroundings()
  const choosePoster = useChoosePicture((poster) => change({ poster }))
  const chooseCaptions = useChooseMedia('captions', (captions) => change({ captions }))
  return (
    <>
      <div className={styles.files}>
        {block.file === null ? null : (
          <span className={media.fileName}>
            {block.file.name || block.file.file}, {formatSize(block.file.sizeBytes, locale)}
          </span>
        )}
        <IconButton icon={Film} label={t('media.video.replace')} onClick={onChooseFilm} />
      </div>
      <div className={styles.files}>
        {block.poster === null ? (
          <Button icon={ImageUp} onClick={choosePoster}>
            {t('media.video.poster')}
          </Button>
        ) : (
          <>
            <img
              className={styles.poster}
              src={mediaUrl(articleId, block.poster.file)}
              alt={t('media.video.posterIs')}
            />
            <IconButton icon={ImageUp} label={t('media.video.posterReplace')} onClick={choosePoster} />
            <Button onClick={() => change({ poster: null })}>{t('media.video.posterRemove')}</Button>
          </>
        )}
      </div>
      <div className={styles.files}>
        {block.captions === null ? (
          <Button icon={Captions} onClick={chooseCaptions}>
            {t('media.video.captionsAdd')}
          </Button>
        ) : (
          <>
            <Button icon={Captions} onClick={chooseCaptions} aria-label={t('media.video.captionsReplace')}>
              {block.captions.name || block.captions.file}
            </Button>
            <IconButton
              icon={CaptionsOff}
              label={t('media.video.captionsRemove')}
              onClick={() => change({ captions: null })}
            />
          </>
        )}
      </div>
      <WidthControl />
    </>
  )
}
