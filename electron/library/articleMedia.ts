/** The originals of an article's pictures, films and sounds, by the article's id. */
import { failed, type Outcome, succeeded } from '../../core/contract'
import type { MediaFile, Picture } from '../../core/document'
import type { ArticlePlaces } from './articlePlaces'
import { writeProblem } from './diskProblem'
import type { MediaKind } from './films'
import { addMediaFile, addPicture, copyMedia, findMedia } from './mediaStore'

export interface ArticleMedia {
  readonly addPicture: (id: string, name: string, bytes: Uint8Array) => Promise<Outcome<Picture>>
  /** Originals of another article that a copied block brings along. Answers which were there. */
  readonly copyMedia: (id: string, from: string, files: readonly string[]) => Promise<Outcome<readonly string[]>>
  readonly addMediaFile: (id: string, source: string, kind: MediaKind) => Promise<Outcome<MediaFile>>
  /** Full path of an original of the article, or undefined. */
  readonly findMedia: (id: string, file: string) => Promise<string | undefined>
}

export function createArticleMedia({ folderPath }: ArticlePlaces): ArticleMedia {
  return {
    async addPicture(id, name, bytes) {
      const place = await folderPath(id)
      return place.ok ? addPicture(place.value, name, bytes) : place
    },

    async copyMedia(id, from, files) {
      const [to, source] = await Promise.all([folderPath(id), folderPath(from)])
      if (!to.ok) return to
      // The other article is gone, and its files with it.
      if (!source.ok) return succeeded([])
      try {
        return succeeded(await copyMedia(source.value, to.value, new Set(files)))
      } catch (error) {
        return failed(writeProblem(error, to.value))
      }
    },

    async addMediaFile(id, source, kind) {
      const place = await folderPath(id)
      return place.ok ? addMediaFile(place.value, source, kind) : place
    },

    async findMedia(id, file) {
      const place = await folderPath(id)
      return place.ok ? findMedia(place.value, file) : undefined
    },
  }
}
