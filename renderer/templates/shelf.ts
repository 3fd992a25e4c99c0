/** Templates and snippets as the window reads and keeps them. */
import type { DamagedShared, SharedSnippet, SharedTemplate } from '../../core/contract'
import { createDocument } from '../../core/document'
import { attempt, desk, editor, openNew, saveNow, show, useOpenArticle } from '../session'

export interface ShelfContent<One> {
  readonly all: readonly One[]
  readonly damaged: readonly DamagedShared[]
  readonly folder: string
}

/** Undefined where the library cannot be read; the message has been shown. */
export async function readTemplates(): Promise<ShelfContent<SharedTemplate> | undefined> {
  const read = await attempt(desk().listTemplates({}))
  return read && { all: read.value.templates, damaged: read.value.damaged, folder: read.value.folder }
}

export async function readSnippets(): Promise<ShelfContent<SharedSnippet> | undefined> {
  const read = await attempt(desk().listSnippets({}))
  return read && { all: read.value.snippets, damaged: read.value.damaged, folder: read.value.folder }
}

/** A new article that begins with the template, on the page. */
export async function beginWith(template: SharedTemplate): Promise<void> {
  show({ shelf: undefined })
  if (await openNew(() => desk().createFromTemplate({ template: template.id }))) {
    requestAnimationFrame(() => requestAnimationFrame(() => editor()?.run('placeholder.next')))
  }
}

export function insertSnippet({ body }: SharedSnippet): void {
  show({ shelf: undefined })
  editor()?.insertBlocks(body.root.children)
}

/** `exists`: there is one of this name, and it stays until it is to be replaced. Undefined: a message says why not. */
export type Kept = 'kept' | 'exists' | undefined

export async function keepTemplate(name: string, note: string, replace: boolean): Promise<Kept> {
  // With the very last letter, as it stands on the page.
  await saveNow()
  const { open } = useOpenArticle.getState()
  if (open === undefined) return undefined
  const kept = await attempt(desk().saveTemplate({ article: open.article, name, note, replace }))
  return kept && (kept.value.exists ? 'exists' : 'kept')
}

export async function keepSnippet(name: string, replace: boolean): Promise<Kept> {
  const blocks = editor()?.selectedBlocks() ?? []
  if (blocks.length === 0) return undefined
  const kept = await attempt(desk().saveSnippet({ name, body: createDocument(blocks), replace }))
  return kept && (kept.value.exists ? 'exists' : 'kept')
}
