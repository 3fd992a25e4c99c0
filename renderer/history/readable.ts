/** The names of what changed, and values that the file keeps as codes, in words a newsroom reads. */
import type { FieldChange, WordChange } from '../../core/history'
import type { TextKey, Translate } from '../../core/texts'

/** The name of a part of the metadata or of a block; of one that has no name yet, its own. */
export function fieldName(field: string, t: Translate): string {
  // What follows is the id of a thread.
  const comment = /^comment(State)?(?=\.)/.exec(field)?.[0]
  if (comment !== undefined) return t(`history.field.${comment}` as TextKey)
  return named(`history.field.${field}`, t) ?? named(`history.field.${field.split('.').at(-1)}`, t) ?? field
}

/** "Ảnh", "Trích dẫn"; undefined for plain paragraphs and for kinds without a name. */
export function blockName(type: string, t: Translate): string | undefined {
  return type === 'paragraph' ? undefined : named(`history.block.${type}`, t)
}

/** The words of a change, codes put into words: "awaiting-edit" is "Chờ biên tập". */
export function readableWords({ field, words }: FieldChange, t: Translate, locale: string): readonly WordChange[] {
  // The name of the thread stands before its two states.
  if (field.startsWith('commentState.')) {
    return words.map(({ kind, text }) => ({
      kind,
      text: kind === 'same' ? text : code('history.value.comment')(text, t),
    }))
  }
  const read = READERS[field]
  if (read === undefined) return words
  const [before, after] = [textOf(words, 'deleted'), textOf(words, 'inserted')]
  return [
    ...(before === '' ? [] : [{ kind: 'deleted', text: read(before, t, locale) } as const]),
    ...(after === '' ? [] : [{ kind: 'inserted', text: read(after, t, locale) } as const]),
  ]
}

/** One side of a change. */
function textOf(words: readonly WordChange[], side: 'deleted' | 'inserted'): string {
  return words
    .filter(({ kind }) => kind === 'same' || kind === side)
    .map(({ text }) => text)
    .join('')
}

const code = (room: string) => (value: string, t: Translate) => named(`${room}.${value}`, t) ?? value

const READERS: Readonly<Record<string, (value: string, t: Translate, locale: string) => string>> = {
  workflow: code('article.workflow'),
  channel: code('article.channel'),
  width: code('history.value.width'),
  tag: code('history.value.tag'),
  listType: code('history.value.listType'),
  publishedAt: (value, _, locale) =>
    new Intl.DateTimeFormat(locale === 'vi' ? 'vi' : 'en-GB', { dateStyle: 'short', timeStyle: 'short' }).format(
      new Date(value),
    ),
}

/** Undefined where the catalogue has no sentence of this key: the fields of later versions have none here. */
function named(key: string, t: Translate): string | undefined {
  const words: unknown = t(key as TextKey)
  return typeof words !== 'string' || words === key ? undefined : words
}
