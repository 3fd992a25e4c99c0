/** Which two texts lie side by side: an earlier text of the open article, another article or a file, and what it is held against. */
import { useMemo } from 'react'
import { create } from 'zustand'
import type { Article } from '../../core/article'
import type { Problem, Version } from '../../core/contract'
import { attempt, desk, saveNow, show, useOpenArticle } from '../session'

/** The text that was chosen to be looked at. */
export type ChosenText =
  | { readonly kind: 'version'; readonly version: Version; readonly article: Article }
  | { readonly kind: 'article'; readonly name: string; readonly article: Article }
  | {
      readonly kind: 'file'
      readonly name: string
      readonly article: Article
      /** What of the file could not be read. */
      readonly warnings: readonly string[]
    }

/** What a version is held against: the text on the page, or the version before it. */
export type Against = 'open' | 'previous'

interface Comparing {
  /** The article that the list belongs to. */
  readonly articleId: string | undefined
  /** Newest first; undefined until they have been read. */
  readonly versions: readonly Version[] | undefined
  /** Versions that can no longer be read. */
  readonly problems: readonly Problem[]
  readonly chosen: ChosenText | undefined
  readonly against: Against
  /** The version before the chosen one; null where there is none. Read only while it is held against it. */
  readonly previous: { readonly version: Version; readonly article: Article } | null
}

const NOTHING: Comparing = {
  articleId: undefined,
  versions: undefined,
  problems: [],
  chosen: undefined,
  against: 'open',
  previous: null,
}

export const useComparing = create<Comparing>(() => NOTHING)

/** Each request has a number: an answer that comes after a newer request is not shown. */
let request = 0

/** Reads the list of earlier texts again. */
export async function readVersions(id: string): Promise<void> {
  if (useComparing.getState().articleId !== id) {
    request += 1
    useComparing.setState({ ...NOTHING, articleId: id })
  }
  const listed = await attempt(desk().listVersions({ id }))
  if (listed === undefined || useComparing.getState().articleId !== id) return
  useComparing.setState({ versions: listed.value.versions, problems: listed.value.problems })
}

/** Puts a version beside the text that it is held against, in the page's place. */
export async function chooseVersion(version: Version, against = useComparing.getState().against): Promise<void> {
  const mine = ++request
  const { versions = [], articleId } = useComparing.getState()
  if (articleId === undefined) return
  const place = versions.findIndex(({ id }) => id === version.id)
  const before = against === 'previous' && place >= 0 ? versions[place + 1] : undefined
  const [chosen, previous] = await Promise.all([readText(articleId, version), before && readText(articleId, before)])
  if (mine !== request || chosen === undefined) return
  useComparing.setState({
    chosen: { kind: 'version', version, article: chosen },
    against,
    previous: before !== undefined && previous !== undefined ? { version: before, article: previous } : null,
  })
  show({ surface: 'compare', tab: 'history' })
}

/** Puts another article of the library beside the open one. */
export async function compareWithArticle(id: string, name: string): Promise<void> {
  const mine = ++request
  const read = await attempt(desk().readArticle({ id }))
  if (mine !== request || read === undefined) return
  useComparing.setState({ chosen: { kind: 'article', name, article: read.value.article }, previous: null })
  show({ surface: 'compare', tab: 'history' })
}

/** Asks for a file and puts it beside the open article. */
export async function compareWithFile(): Promise<void> {
  const mine = ++request
  const chosen = await attempt(desk().chooseFileToCompare({}))
  if (mine !== request || chosen === undefined || chosen.value === null) return
  useComparing.setState({ chosen: { kind: 'file', ...chosen.value }, previous: null })
  show({ surface: 'compare', tab: 'history' })
}

/** Gives the page back to the article. */
export function stopComparing(): void {
  request += 1
  useComparing.setState({ chosen: undefined, previous: null })
  show({ surface: 'write' })
}

/** Keeps the text on the page as a version under a name. */
export async function keepNamed(name: string): Promise<void> {
  await saveNow()
  const { open } = useOpenArticle.getState()
  if (open === undefined) return
  const kept = await attempt(desk().keepVersion({ article: open.article, kind: 'auto', name }))
  if (kept !== undefined) await readVersions(open.article.id)
}

/** An empty name takes the name away. */
export async function nameVersion(id: string, version: string, name: string): Promise<void> {
  const named = await attempt(desk().nameVersion({ id, version, name }))
  if (named === undefined) return
  useComparing.setState(({ versions, chosen }) => ({
    versions: versions?.map((each) => (each.id === version ? named.value : each)),
    chosen: chosen?.kind === 'version' && chosen.version.id === version ? { ...chosen, version: named.value } : chosen,
  }))
}

/** Two texts to compare; undefined where nothing was chosen. `isOpen`: the later one is the text on the page. */
export function useTwoTexts():
  | { readonly earlier: Article; readonly later: Article; readonly isOpen: boolean }
  | undefined {
  const { chosen, against, previous } = useComparing()
  const open = useOpenArticle((state) => state.open?.article)
  return useMemo(() => {
    if (chosen === undefined || open === undefined) return undefined
    if (chosen.kind === 'version' && against === 'previous') {
      // The first version has nothing before it: everything in it is new.
      return { earlier: previous?.article ?? emptied(chosen.article), later: chosen.article, isOpen: false }
    }
    return { earlier: chosen.article, later: open, isOpen: true }
  }, [chosen, against, previous, open])
}

function emptied(article: Article): Article {
  const body = { root: { ...article.body.root, children: [] } }
  return { ...article, kicker: '', headline: '', standfirst: '', body }
}

async function readText(id: string, version: Version): Promise<Article | undefined> {
  return (await attempt(desk().readVersion({ id, version: version.id })))?.value
}
