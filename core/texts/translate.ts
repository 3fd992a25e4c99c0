/**
 * The words of the interface, in Vietnamese and English: one catalogue for the window, the menus, the messages and the
 * terminal. The words themselves stand in `assets/texts/<language>/<room>.json`; Vietnamese is the original.
 */
import { createInstance } from 'i18next'
import enApp from '../../assets/texts/en/app.json'
import enArticle from '../../assets/texts/en/article.json'
import enCli from '../../assets/texts/en/cli.json'
import enCommands from '../../assets/texts/en/commands.json'
import enComments from '../../assets/texts/en/comments.json'
import enEditor from '../../assets/texts/en/editor.json'
import enExchange from '../../assets/texts/en/exchange.json'
import enHistory from '../../assets/texts/en/history.json'
import enInspector from '../../assets/texts/en/inspector.json'
import enLibrary from '../../assets/texts/en/library.json'
import enMedia from '../../assets/texts/en/media.json'
import enPreview from '../../assets/texts/en/preview.json'
import enProblems from '../../assets/texts/en/problems.json'
import enProofing from '../../assets/texts/en/proofing.json'
import enPublishing from '../../assets/texts/en/publishing.json'
import enShell from '../../assets/texts/en/shell.json'
import enTemplates from '../../assets/texts/en/templates.json'
import enTyping from '../../assets/texts/en/typing.json'
import viApp from '../../assets/texts/vi/app.json'
import viArticle from '../../assets/texts/vi/article.json'
import viCli from '../../assets/texts/vi/cli.json'
import viCommands from '../../assets/texts/vi/commands.json'
import viComments from '../../assets/texts/vi/comments.json'
import viEditor from '../../assets/texts/vi/editor.json'
import viExchange from '../../assets/texts/vi/exchange.json'
import viHistory from '../../assets/texts/vi/history.json'
import viInspector from '../../assets/texts/vi/inspector.json'
import viLibrary from '../../assets/texts/vi/library.json'
import viMedia from '../../assets/texts/vi/media.json'
import viPreview from '../../assets/texts/vi/preview.json'
import viProblems from '../../assets/texts/vi/problems.json'
import viProofing from '../../assets/texts/vi/proofing.json'
import viPublishing from '../../assets/texts/vi/publishing.json'
import viShell from '../../assets/texts/vi/shell.json'
import viTemplates from '../../assets/texts/vi/templates.json'
import viTyping from '../../assets/texts/vi/typing.json'

const vietnamese = {
  app: viApp,
  article: viArticle,
  cli: viCli,
  commands: viCommands,
  comments: viComments,
  editor: viEditor,
  exchange: viExchange,
  history: viHistory,
  inspector: viInspector,
  library: viLibrary,
  media: viMedia,
  preview: viPreview,
  problems: viProblems,
  proofing: viProofing,
  publishing: viPublishing,
  shell: viShell,
  templates: viTemplates,
  typing: viTyping,
}

const english: Record<keyof typeof vietnamese, object> = {
  app: enApp,
  article: enArticle,
  cli: enCli,
  commands: enCommands,
  comments: enComments,
  editor: enEditor,
  exchange: enExchange,
  history: enHistory,
  inspector: enInspector,
  library: enLibrary,
  media: enMedia,
  preview: enPreview,
  problems: enProblems,
  proofing: enProofing,
  publishing: enPublishing,
  shell: enShell,
  templates: enTemplates,
  typing: enTyping,
}

/** Both catalogues, for the test that holds them against each other. */
export const catalogues = { vi: vietnamese, en: english }

/** "room.key.key", for every sentence in the Vietnamese catalogue: a missing one does not compile. */
export type TextKey = Leaves<typeof vietnamese>

type Leaves<Node> = {
  [Key in keyof Node & string]: Node[Key] extends string ? Key : `${Key}.${Leaves<Node[Key]>}`
}[keyof Node & string]

/** Gives the sentence for a key, with `{{name}}` places filled in. Nothing is escaped: React and hast do that. */
export type Translate = (key: TextKey, values?: Readonly<Record<string, string | number>>) => string

export type TextLanguage = keyof typeof catalogues

/** One is made for each language; asking again costs nothing. */
export function createTranslate(language: TextLanguage): Translate {
  const known = made.get(language)
  if (known) return known
  const instance = createInstance()
  // Without a backend i18next initialises at once; the returned promise is already settled.
  void instance.init({
    lng: language,
    fallbackLng: 'vi',
    resources: { vi: { translation: vietnamese }, en: { translation: english } },
    interpolation: { escapeValue: false },
    showSupportNotice: false,
  } as Parameters<typeof instance.init>[0])
  // A count that was formatted for reading is a string, which i18next takes for no number; only "1" has a form of its own.
  const translate: Translate = (key, values) =>
    instance.t(key, { ...values, ...(values?.count === '1' ? { count: 1 } : {}) })
  made.set(language, translate)
  return translate
}

const made = new Map<TextLanguage, Translate>()
