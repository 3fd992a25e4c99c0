/** Pictures, films and sounds that the journalist gives to an article: pasted, dropped, or chosen in a dialog. */
import { type AddedPictures, type Desk, type Outcome, type Problem, succeeded } from '../../core/contract'
import type { MediaFile, Picture } from '../../core/document'
import { readGivenFile } from '../exchange'
import type { Library } from '../library'
import type { Dialogs } from '../surroundings'

export interface PictureCallsOptions {
  readonly dialogs: Pick<Dialogs, 'choosePictureFiles' | 'chooseMediaFile'>
  readonly inLibrary: <Value>(job: (library: Library) => Promise<Outcome<Value>>) => Promise<Outcome<Value>>
}

export function createPictureCalls({
  dialogs,
  inLibrary,
}: PictureCallsOptions): Pick<Desk, 'addPictures' | 'choosePictures' | 'chooseMedia'> {
  const add = (
    id: string,
    files: readonly { readonly name: string; readonly read: () => Promise<Outcome<Uint8Array>> }[],
  ): Promise<Outcome<AddedPictures>> =>
    inLibrary(async (library) => {
      const place = await library.folderPath(id)
      if (!place.ok) return place
      const pictures: Picture[] = []
      const problems: Problem[] = []
      // One after the other: a hundred photographs decoded at once would not fit in memory.
      for (const { name, read } of files) {
        const bytes = await read()
        const added = bytes.ok ? await library.addPicture(id, name, bytes.value) : bytes
        if (added.ok) pictures.push(added.value)
        else problems.push(added.problem)
      }
      return succeeded({ pictures, problems })
    })

  return {
    addPictures: ({ id, files }) =>
      add(
        id,
        files.map(({ name, bytes }) => ({ name, read: async () => succeeded(bytes) })),
      ),

    async choosePictures({ id, multiple }) {
      const files = await dialogs.choosePictureFiles(multiple)
      return add(
        id,
        files.map((file) => ({ name: file, read: () => readGivenFile(file) })),
      )
    },

    async chooseMedia({ id, kind }): Promise<Outcome<MediaFile | null>> {
      const file = await dialogs.chooseMediaFile(kind)
      return file === undefined ? succeeded(null) : inLibrary((library) => library.addMediaFile(id, file, kind))
    },
  }
}
