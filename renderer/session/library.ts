/** The list of articles as the window knows it. */
import { create } from 'zustand'
import { type ArticleSummary, unpackSummaries } from '../../core/article'
import type { ArticleListing, Indexing, UnreadableArticle } from '../../core/contract'
import { desk } from './desk'
import { attempt } from './problems'
import { useSettings } from './settingsStore'

interface LibraryState {
  /** Newest first. */
  readonly articles: readonly ArticleSummary[]
  /** Folders whose article cannot be shown. */
  readonly unreadable: readonly UnreadableArticle[]
  /** How far the reading for the search has come; null: nothing is being read. */
  readonly indexing: Indexing | null
}

export const useLibrary = create<LibraryState>(() => ({ articles: [], unreadable: [], indexing: null }))

/** Nothing to show, nothing that cannot be shown, and nothing on its way. */
export const isLibraryEmpty = ({ articles, unreadable, indexing }: LibraryState): boolean =>
  articles.length === 0 && unreadable.length === 0 && indexing === null

let refreshing: Promise<void> | undefined
let again = false

/** Reads the list again. Calls that come while one is under way are answered by one more reading. */
export function refreshLibrary(): Promise<void> {
  if (refreshing !== undefined) {
    again = true
    return refreshing
  }
  refreshing = (async () => {
    do {
      again = false
      const listed = await attempt(desk().listArticles({}))
      if (listed) takeListing(listed.value)
    } while (again)
  })().finally(() => {
    refreshing = undefined
  })
  return refreshing
}

function takeListing({ articles, unreadable }: ArticleListing): void {
  useLibrary.setState({ articles: unpackSummaries(articles), unreadable })
}

/** The row of one article after it was made or saved, without reading the whole list. */
export function putSummary(summary: ArticleSummary): void {
  useLibrary.setState(({ articles }) => ({
    articles: [summary, ...articles.filter(({ id }) => id !== summary.id)],
  }))
}

export function dropSummary(id: string): void {
  useLibrary.setState(({ articles }) => ({ articles: articles.filter((article) => article.id !== id) }))
}

/** Asks for another folder and shows what is in it. True where one was chosen. */
export async function chooseLibrary(): Promise<boolean> {
  const chosen = await attempt(desk().chooseLibraryFolder({}))
  if (!chosen || chosen.value === null) return false
  useSettings.setState({ libraryFolder: chosen.value.folder })
  useLibrary.setState({ indexing: null })
  takeListing(chosen.value.listing)
  return true
}
