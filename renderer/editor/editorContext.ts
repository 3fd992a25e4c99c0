/** What the pieces of the writing desk get from outside: the article's name, its pictures, and the way to the browser. */
import { createContext, useContext } from 'react'
import type { ArticleId, RelatedArticle } from '../../core/article'
import type { PictureWords } from '../../core/contract'
import type { MediaFile, Picture } from '../../core/document'

export type MediaKind = 'video' | 'audio' | 'captions'

export interface EditorSurroundings {
  readonly articleId: ArticleId
  readonly readOnly: boolean
  /** Takes files in; fewer pictures than files where some were refused (whoever takes them in says why). */
  readonly addPictures: (files: readonly File[]) => Promise<readonly Picture[]>
  /** Asks for picture files; none where the journalist thought better of it. */
  readonly choosePictures: (options?: { readonly multiple?: boolean }) => Promise<readonly Picture[]>
  /** Asks for a film, a sound or a caption file; undefined where none was chosen, or where it was refused. */
  readonly chooseMedia: (kind: MediaKind) => Promise<MediaFile | undefined>
  /** Copies files of another article's media folder into this one's; those that are there no more are left out. */
  readonly copyMedia: (from: ArticleId, files: readonly string[]) => Promise<void>
  /** What the photographer wrote into a picture's file; undefined where there is nothing to offer. */
  readonly readPictureWords: (file: string) => Promise<PictureWords | undefined>
  /** Asks for an article of the library; undefined where the journalist thought better of it. */
  readonly chooseArticle: () => Promise<RelatedArticle | undefined>
  readonly openExternal: (url: string) => void
}

const SurroundingsContext = createContext<EditorSurroundings | undefined>(undefined)

export const EditorSurroundingsProvider = SurroundingsContext.Provider

export function useEditorSurroundings(): EditorSurroundings {
  const surroundings = useContext(SurroundingsContext)
  if (surroundings === undefined) throw new Error('This belongs inside an ArticleEditor')
  return surroundings
}
