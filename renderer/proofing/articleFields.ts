/** The words of an article that stand beside its sheet: what the proofreader reads of them, and how a suggestion is written. */
import type { Article } from '../../core/article'
import { changeArticle, runCommand, useOpenArticle } from '../session'
import type { ArticleFieldName } from './places'
import { type FieldPassage, type OpenIssue, readFields, registerFields, useProofing } from './proofing'

/** Between two keys in a field nothing is read. */
const PAUSE_MS = 400

interface ArticleField {
  readonly place: FieldPassage['place']
  /** Undefined while the article has no such field. */
  readonly read: (article: Article) => string | undefined
  readonly write: (article: Article, words: string) => Partial<Article>
}

const articleFields: Readonly<Record<ArticleFieldName, ArticleField>> = {
  leadCaption: {
    place: 'caption',
    read: ({ leadPicture }) => leadPicture?.caption,
    write: ({ leadPicture }, caption) => (leadPicture === null ? {} : { leadPicture: { ...leadPicture, caption } }),
  },
  leadAlt: {
    place: 'caption',
    read: ({ leadPicture }) => leadPicture?.alt,
    write: ({ leadPicture }, alt) => (leadPicture === null ? {} : { leadPicture: { ...leadPicture, alt } }),
  },
  shareTitle: {
    place: 'headline',
    read: ({ share }) => share.title,
    write: ({ share }, title) => ({ share: { ...share, title } }),
  },
  shareDescription: {
    place: 'caption',
    read: ({ share }) => share.description,
    write: ({ share }, description) => ({ share: { ...share, description } }),
  },
  videoTranscript: {
    place: 'body',
    read: ({ channel, video }) => (channel === 'video' ? video.transcript : undefined),
    write: ({ video }, transcript) => ({ video: { ...video, transcript } }),
  },
  podcastTranscript: {
    place: 'body',
    read: ({ channel, podcast }) => (channel === 'podcast' ? podcast.transcript : undefined),
    write: ({ podcast }, transcript) => ({ podcast: { ...podcast, transcript } }),
  },
}

const names = Object.keys(articleFields) as ArticleFieldName[]

/** What there is to read beside the sheet, in the order of the inspector; empty fields are left out. */
export function fieldsOf(article: Article): readonly FieldPassage[] {
  return names.flatMap((field): FieldPassage[] => {
    const { place, read } = articleFields[field]
    const text = read(article) ?? ''
    return text.trim() === '' ? [] : [{ key: `field.${field}`, text, place, label: { kind: 'field', field } }]
  })
}

/** The field with a word put right, or undefined where other words stand there by now. */
export function fixedField(article: Article, issue: OpenIssue, instead: string): Partial<Article> | undefined {
  if (issue.label.kind !== 'field') return undefined
  const { read, write } = articleFields[issue.label.field]
  const words = read(article)
  if (words === undefined || words.slice(issue.start, issue.end) !== issue.written) return undefined
  return write(article, words.slice(0, issue.start) + instead + words.slice(issue.end))
}

/** Reads the fields of the article on the page as they are filled in. Returns its own undo. */
export function followArticleFields(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let generation: number | undefined
  const read = () => {
    const { open } = useOpenArticle.getState()
    readFields(open === undefined ? [] : fieldsOf(open.article))
  }
  const look = () => {
    const { open } = useOpenArticle.getState()
    clearTimeout(timer)
    if (open?.generation !== generation) {
      generation = open?.generation
      read()
    } else timer = setTimeout(read, PAUSE_MS)
  }
  look()
  const stops = [useOpenArticle.subscribe(look), registerFields({ show: showInInspector, replace: replaceInFields })]
  return () => {
    clearTimeout(timer)
    for (const stop of stops) stop()
  }
}

function showInInspector({ id }: OpenIssue): void {
  runCommand('view.article')
  useProofing.setState({ current: id })
}

function replaceInFields(fixes: readonly { readonly issue: OpenIssue; readonly instead: string }[]): number {
  let done = 0
  // From the end, so that the places of the others still hold.
  for (const { issue, instead } of [...fixes].sort((a, b) => b.issue.start - a.issue.start)) {
    const article = useOpenArticle.getState().open?.article
    const change = article === undefined ? undefined : fixedField(article, issue, instead)
    if (change === undefined) continue
    changeArticle(change)
    done += 1
  }
  return done
}
