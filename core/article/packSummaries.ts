/**
 * A long list of articles as a few long texts, one a column: between processes a text travels as it is, while fifty
 * thousand objects would be taken apart and put together again one by one.
 */
import type { ArticleSummary } from './summary'

export interface PackedSummaries {
  readonly count: number
  /** One line an article, in the order of the list. */
  readonly columns: Readonly<Record<Column, string>>
}

/** None of these holds a line break: the schema of an article makes spaces of them. */
const TEXT_COLUMNS = [
  'id',
  'headline',
  'channel',
  'workflow',
  'section',
  'topic',
  'createdAt',
  'updatedAt',
  'folder',
] as const
type Column = (typeof TEXT_COLUMNS)[number] | 'authors' | 'syllables'

const BETWEEN_NAMES = '\t'

export function packSummaries(summaries: readonly ArticleSummary[]): PackedSummaries {
  const column = (textOf: (summary: ArticleSummary) => string) =>
    summaries.map((summary) => textOf(summary).replaceAll('\n', ' ')).join('\n')
  return {
    count: summaries.length,
    columns: {
      ...(Object.fromEntries(TEXT_COLUMNS.map((name) => [name, column((summary) => summary[name])])) as Record<
        (typeof TEXT_COLUMNS)[number],
        string
      >),
      authors: column(({ authors }) => authors.join(BETWEEN_NAMES)),
      syllables: column(({ syllables }) => String(syllables)),
    },
  }
}

export function unpackSummaries({ count, columns }: PackedSummaries): ArticleSummary[] {
  const split: Partial<Record<string, readonly string[]>> = Object.fromEntries(
    Object.entries(columns).map(([name, text]) => [name, text.split('\n')]),
  )
  // One text for each section and topic instead of one an article: a library of years has few of them.
  const once = new Map<string, string>()
  const shared = (text: string) => {
    const first = once.get(text)
    if (first === undefined) once.set(text, text)
    return first ?? text
  }
  return Array.from({ length: count }, (_, at) => {
    const text = (name: Column) => split[name]?.[at] ?? ''
    const authors = text('authors')
    return {
      id: text('id'),
      headline: text('headline'),
      channel: shared(text('channel')) as ArticleSummary['channel'],
      workflow: shared(text('workflow')) as ArticleSummary['workflow'],
      section: shared(text('section')),
      topic: shared(text('topic')),
      authors: authors === '' ? [] : authors.split(BETWEEN_NAMES).map(shared),
      syllables: Number(text('syllables')),
      createdAt: text('createdAt'),
      updatedAt: text('updatedAt'),
      folder: text('folder'),
    }
  })
}
