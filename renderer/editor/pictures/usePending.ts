/** Whether the file of a figure is still being taken in. */
import { useExtensionSignalValue } from '@lexical/react/useExtensionSignalValue'
import type { NodeKey } from 'lexical'
import { PictureIntakeExtension } from './pictureIntake'

export function usePending(key: NodeKey): boolean {
  return useExtensionSignalValue(PictureIntakeExtension, 'pending').has(key)
}
