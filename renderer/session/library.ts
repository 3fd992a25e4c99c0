/** The list of articles as the window knows it. */
import { create } from 'zustand'
import type { ArticleSummary } from '../../core/article'
import { desk } from './desk'
import { attempt } from './problems'
import { useSettings } from './settingsStore'

interface LibraryState {
  readonly articles: readonly ArticleSummary[]
}

export const useLibrary = create<LibraryState>(() => ({ articles: [] }))

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
      if (listed) useLibrary.setState({ articles: listed.value })
    } while (again)
  })().finally(() => {
    refreshing = undefined
  })
  return refreshing
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
  useLibrary.setState({ articles: chosen.value.articles })
  return true
}
