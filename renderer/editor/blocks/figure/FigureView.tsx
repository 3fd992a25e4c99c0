/** A picture on the sheet: the picture, its caption left and its credit right, and, while it is worked on, all that can be set. */
import { Crosshair, ImageUp } from 'lucide-react'
import { useState } from 'react'
import type { Figure, Picture } from '../../../../core/document'
import { IconButton, useText } from '../../../ui'
import { usePending } from '../../pictures/usePending'
import { BlockFrame } from '../BlockFrame'
import { FocusPoint } from '../media/FocusPoint'
import { FocusSamples } from '../media/FocusSamples'
import { AltField, CaptionLine, Fields, WidthControl } from '../media/fields'
import { MediaFrame, useMedia, useMediaChange } from '../media/MediaFrame'
import type { MediaViewProps } from '../media/MediaNode'
import { MediaPicture } from '../media/MediaPicture'
import { OfferedWords } from '../media/OfferedWords'
import { useChoosePicture } from '../media/useChoose'

export function FigureView(props: MediaViewProps<Figure>) {
  return (
    <MediaFrame {...props}>
      <FigureParts {...props} />
    </MediaFrame>
  )
}

function FigureParts({ nodeKey, block }: MediaViewProps<Figure>) {
  const t = useText()
  const { active, readOnly } = useMedia()
  const change = useMediaChange<Figure>()
  const [pointing, setPointing] = useState(false)
  const pending = usePending(nodeKey)
  const choose = useChoosePicture((picture: Picture) =>
    // Where the point was in another picture says nothing about this one.
    change({ picture, missing: '', ...(picture.file === block.picture?.file ? {} : { focus: null }) }),
  )
  const isPointing = pointing && active && block.picture !== null
  return (
    <>
      <BlockFrame nodeKey={nodeKey} label={t('editor.figure.title')}>
        <MediaPicture
          picture={block.picture}
          missing={block.missing}
          alt={block.alt}
          pending={pending}
          onFind={readOnly ? undefined : choose}
        />
        {isPointing ? (
          <FocusPoint focus={block.focus} onChange={(focus, joins) => change({ focus }, { joins })} />
        ) : null}
      </BlockFrame>
      <Fields
        settings={
          <>
            <AltField />
            <WidthControl />
            {block.picture === null ? null : (
              <IconButton
                icon={Crosshair}
                label={t('editor.figure.focus.label')}
                pressed={isPointing}
                onClick={() => setPointing(!pointing)}
              />
            )}
            <IconButton icon={ImageUp} label={t('editor.figure.replace')} onClick={choose} />
            {isPointing && block.picture !== null ? (
              <FocusSamples picture={block.picture} focus={block.focus} onClear={() => change({ focus: null })} />
            ) : null}
          </>
        }
      >
        <CaptionLine credit="credit" label={t('editor.figure.caption')} />
        <OfferedWords picture={block.picture} caption="caption" credit="credit" />
      </Fields>
    </>
  )
}
