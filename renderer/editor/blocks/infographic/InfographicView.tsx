/** An infographic on the sheet: the drawing, and while it is worked on the field in which its facts are told in words. */
import { ImageUp } from 'lucide-react'
import type { Infographic } from '../../../../core/document'
import { IconButton, useText } from '../../../ui'
import { usePending } from '../../pictures/usePending'
import { BlockFrame } from '../BlockFrame'
import { FieldText } from '../media/FieldText'
import { AltField, CaptionLine, Fields, WidthControl } from '../media/fields'
import { MediaFrame, useMedia, useMediaChange } from '../media/MediaFrame'
import type { MediaViewProps } from '../media/MediaNode'
import { MediaPicture } from '../media/MediaPicture'
import media from '../media/media.module.css'
import { OfferedWords } from '../media/OfferedWords'
import { useChoosePicture } from '../media/useChoose'

export function InfographicView(props: MediaViewProps<Infographic>) {
  return (
    <MediaFrame {...props}>
      <InfographicParts {...props} />
    </MediaFrame>
  )
}

function InfographicParts({ nodeKey, block }: MediaViewProps<Infographic>) {
  const t = useText()
  const { active, readOnly } = useMedia()
  const change = useMediaChange<Infographic>()
  const pending = usePending(nodeKey)
  const choose = useChoosePicture((picture) => change({ picture, missing: '' }))
  return (
    <>
      <BlockFrame nodeKey={nodeKey} label={t('media.infographic.title')}>
        <MediaPicture
          picture={block.picture}
          missing={block.missing}
          alt={block.alt}
          pending={pending}
          onFind={readOnly ? undefined : choose}
        />
      </BlockFrame>
      <Fields
        settings={
          <>
            <AltField />
            <WidthControl />
            <IconButton icon={ImageUp} label={t('editor.figure.replace')} onClick={choose} />
          </>
        }
      >
        <CaptionLine credit="credit" label={t('media.infographic.caption')} />
        <OfferedWords picture={block.picture} caption="caption" credit="credit" />
        {active || (readOnly && block.longDescription !== '') ? (
          <FieldText
            field="longDescription"
            className={media.longText}
            label={t('media.infographic.longDescription')}
            placeholder={t('media.infographic.longDescriptionPlaceholder')}
            manyLines
          />
        ) : null}
      </Fields>
    </>
  )
}
