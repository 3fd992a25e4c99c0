/** Addresses inside the window's own scheme, `app://toasoan/…`, written relative so that they hold wherever the page is served. */
import type { ArticleId } from '../article'

export const APP_SCHEME = 'app'
export const APP_HOST = 'toasoan'

/** A file of an article's media folder. */
export function mediaUrl(article: ArticleId, file: string): string {
  return `/media/${article}/${encodeURIComponent(file)}`
}

/** The page of an article as it would be exported now, made from the last saved text. `revision` makes each save a new address. */
export function previewUrl(article: ArticleId, revision: string): string {
  return `/preview/${article}/${encodeURIComponent(revision)}/index.html`
}
