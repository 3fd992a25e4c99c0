/** What the window asks of the desk about templates and snippets. */
import fs from 'node:fs/promises'
import {
  createArticle,
  createSnippet,
  fillDraft,
  outlineOf,
  serializeSnippet,
  serializeTemplate,
  templateFromArticle,
} from '../../core/article'
import {
  type Desk,
  failed,
  type OpenedArticle,
  type Outcome,
  type SharedTemplate,
  succeeded,
} from '../../core/contract'
import { localTimestamp, newArticleId } from '../clock'
import type { Library } from '../library'
import { keepShared, type ReadForeign, readBuiltIn, readSnippets, readTemplates, sharedFolder } from '../templates'

export interface TemplateCallsOptions {
  readonly assetsFolder: string
  readonly penName: () => string
  readonly inLibrary: <Value>(job: (library: Library) => Promise<Outcome<Value>>) => Promise<Outcome<Value>>
  /** Puts what a job answers with on the page. */
  readonly onPage: (job: (library: Library) => Promise<Outcome<OpenedArticle>>) => Promise<Outcome<OpenedArticle>>
  readonly readForeign: ReadForeign
  readonly reveal: (file: string) => void
}

type TemplateCall =
  | 'listTemplates'
  | 'createFromTemplate'
  | 'saveTemplate'
  | 'listSnippets'
  | 'saveSnippet'
  | 'revealShared'

export function createTemplateCalls({
  assetsFolder,
  penName,
  inLibrary,
  onPage,
  readForeign,
  reveal,
}: TemplateCallsOptions): Pick<Desk, TemplateCall> {
  const all = async (root: string) => {
    const [own, builtIn] = [
      await readTemplates(sharedFolder(root, 'templates'), readForeign),
      await readBuiltIn(assetsFolder),
    ]
    return { found: [...own.found, ...builtIn.found], damaged: own.damaged }
  }
  return {
    listTemplates: () =>
      inLibrary(async ({ root }) => {
        const { found, damaged } = await all(root)
        const templates = found.map(({ id, value: { name, note, article } }): SharedTemplate => {
          const { channel, headline, standfirst, body } = article
          return { id, name, note, channel, headline, standfirst, outline: outlineOf(body) }
        })
        return succeeded({ templates, damaged, folder: sharedFolder(root, 'templates') })
      }),

    createFromTemplate: ({ template }) =>
      onPage(async (library) => {
        const { found } = await all(library.root)
        const chosen = found.find(({ id }) => id === template)
        // Somebody has taken it away since the list was read.
        if (chosen === undefined) return failed({ code: 'file-missing', file: template })
        const draft = createArticle({ id: newArticleId(), now: localTimestamp() })
        const bylines = penName() === '' ? [] : [{ name: '', penName: penName(), role: '' }]
        return library.add(fillDraft({ ...draft, bylines }, chosen.value))
      }),

    saveTemplate: ({ article, name, note, replace }) =>
      inLibrary(({ root }) => {
        const content = serializeTemplate(templateFromArticle(article, { name, note }))
        return keepShared(sharedFolder(root, 'templates'), name, content, replace)
      }),

    listSnippets: () =>
      inLibrary(async ({ root }) => {
        const folder = sharedFolder(root, 'snippets')
        const { found, damaged } = await readSnippets(folder, readForeign)
        return succeeded({
          snippets: found.map(({ id, value: { name, body } }) => ({ id, name, body })),
          damaged,
          folder,
        })
      }),

    saveSnippet: ({ name, body, replace }) =>
      inLibrary(({ root }) =>
        keepShared(sharedFolder(root, 'snippets'), name, serializeSnippet(createSnippet(name, body)), replace),
      ),

    revealShared: ({ kind }) =>
      inLibrary(async ({ root }) => {
        const folder = sharedFolder(root, kind)
        await fs.mkdir(folder, { recursive: true }).catch(() => undefined)
        reveal(folder)
        return succeeded(null)
      }),
  }
}
