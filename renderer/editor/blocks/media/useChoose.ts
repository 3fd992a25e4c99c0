/** Files for a block, asked of the journalist. What was chosen is in the article's media folder when it is handed on. */
import { getExtensionDependencyFromEditor } from '@lexical/extension'
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import type { MediaFile, Picture } from '../../../../core/document'
import { type MediaKind, useEditorSurroundings } from '../../editorContext'
import { PictureIntakeExtension } from '../../pictures/pictureIntake'

/** One picture. Nothing happens where none was chosen. */
export function useChoosePicture(take: (picture: Picture) => void): () => void {
  const choose = useChoosePictures(([picture]) => picture !== undefined && take(picture), { multiple: false })
  return choose
}

export function useChoosePictures(
  take: (pictures: readonly Picture[]) => void,
  { multiple = true }: { readonly multiple?: boolean } = {},
): () => void {
  const { choosePictures } = useEditorSurroundings()
  const arrive = useArrive()
  return () =>
    void choosePictures({ multiple }).then((pictures) => {
      if (pictures.length === 0) return
      take(pictures)
      arrive()
    })
}

/** A film, a sound or a caption track. */
export function useChooseMedia(kind: MediaKind, take: (file: MediaFile) => void): () => void {
  const { chooseMedia } = useEditorSurroundings()
  const arrive = useArrive()
  return () =>
    void chooseMedia(kind).then((file) => {
      if (file === undefined) return
      take(file)
      arrive()
    })
}

/** The same file found again has the same name: what could not be shown is tried anew. */
function useArrive(): () => void {
  const [editor] = useLexicalComposerContext()
  return () => {
    getExtensionDependencyFromEditor(editor, PictureIntakeExtension).output.arrivals.value += 1
  }
}
