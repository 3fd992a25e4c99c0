/** Says that pictures which came together can be one gallery, and goes away by itself. */
import { useExtensionSignalValue } from '@lexical/react/useExtensionSignalValue'
import { useEffect } from 'react'
import { closeToast, showToast, useText } from '../../ui'
import { PictureIntakeExtension } from './pictureIntake'

export function GalleryOffer() {
  const t = useText()
  const offer = useExtensionSignalValue(PictureIntakeExtension, 'offer')
  useEffect(() => {
    if (offer === undefined) return
    const id = showToast({
      title: t('media.gallery.offer.title', { count: offer.count }),
      body: t('media.gallery.offer.body'),
      tone: 'note',
      actions: [{ label: t('media.gallery.offer.join'), onSelect: offer.accept }],
    })
    return () => closeToast(id)
  }, [offer, t])
  return null
}
