/** Whether the file of a figure is still being taken in. */
import { useExtensionSignalValue } from '@lexical/react/useExtensionSignalValue'
import type { NodeKey } from 'lexical'
import { PictureIntakeExtension } from './pictureIntake'

export function usePending(key: NodeKey): boolean {
  return useExtensionSignalValue(PictureIntakeExtension, 'pending').has(key)
}

/** Another number each time files have come into the media folder: what could not be shown may be there now. */
export function useMediaArrivals(): number {
  return useExtensionSignalValue(PictureIntakeExtension, 'arrivals')
}
