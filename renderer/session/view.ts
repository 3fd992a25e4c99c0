/** What the window shows beside the article itself: which surface, which panel, which dialog. */
import { create } from 'zustand'
import type { Counts } from '../../core/article'

export type InspectorTab = 'article' | 'proofing' | 'publish' | 'history' | 'notes'

/** A place in the inspector's Bài tab that something else can point to. */
export type InspectorField =
  | 'section'
  | 'topic'
  | 'bylines'
  | 'slug'
  | 'tags'
  | 'share'
  | 'leadPicture'
  | 'related'
  | 'video'
  | 'podcast'

interface ViewState {
  /** `compare`: two texts beside one another in the page's place; library and inspector stay. */
  readonly surface: 'write' | 'preview' | 'compare'
  readonly tab: InspectorTab
  readonly palette: boolean
  /** The dialog of templates and snippets that is open. */
  readonly shelf: 'templates' | 'snippets' | 'keepTemplate' | 'keepSnippet' | undefined
  readonly settings: boolean
  /** The conflict's dialog is open. */
  readonly conflict: boolean
  /** The id of the article that the journalist is asked about before it goes to the bin. */
  readonly binning: string | undefined
  /** The list of files that nothing uses is open. */
  readonly cleaningMedia: boolean
  /** Raised to walk to the next (1) or the previous (-1) difference of the comparison. */
  readonly differenceRequest: { readonly step: 1 | -1; readonly count: number } | undefined
  /** What is selected on the sheet, counted; undefined where nothing is. */
  readonly selected: Counts | undefined
  /** Words to be sought on the page of this article, because it was found by them; the page takes the request away. */
  readonly findRequest: { readonly article: string; readonly words: string } | undefined
  /** Raised to move the focus into the search field. */
  readonly searchRequest: number
  /** Raised with a field to move the focus to it. */
  readonly fieldRequest: { readonly field: InspectorField; readonly count: number } | undefined
}

export const useView = create<ViewState>(() => ({
  surface: 'write',
  tab: 'article',
  palette: false,
  shelf: undefined,
  settings: false,
  conflict: false,
  binning: undefined,
  cleaningMedia: false,
  selected: undefined,
  differenceRequest: undefined,
  findRequest: undefined,
  searchRequest: 0,
  fieldRequest: undefined,
}))

export function show(patch: Partial<ViewState>): void {
  useView.setState(patch)
}

export function focusSearch(): void {
  useView.setState(({ searchRequest }) => ({ surface: 'write', searchRequest: searchRequest + 1 }))
}

export function walkDifferences(step: 1 | -1): void {
  useView.setState(({ differenceRequest }) => ({
    differenceRequest: { step, count: (differenceRequest?.count ?? 0) + 1 },
  }))
}

export function focusField(field: InspectorField): void {
  useView.setState(({ fieldRequest }) => ({
    surface: 'write',
    tab: 'article',
    fieldRequest: { field, count: (fieldRequest?.count ?? 0) + 1 },
  }))
}
