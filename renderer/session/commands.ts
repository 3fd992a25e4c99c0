/** What each command does, in one place: the menu, the palette, the toolbar's shortcuts and the buttons all come here. */
import { type CommandDefinition, type CommandId, commandIds, commands, type ExportFormat } from '../../core/contract'
import { showToast } from '../ui'
import { desk } from './desk'
import { editor, whenSheet } from './editorLink'
import { importArticles } from './imports'
import { changeLibrary } from './libraryChanges'
import { takeTurns } from './narrowWindow'
import { newArticle, saveNow, type TabPlace } from './openArticle'
import { attempt } from './problems'
import { changeSettings } from './settings'
import { translate, useSettings } from './settingsStore'
import { closeTab, stepTab } from './tabs'
import { useOpenArticle } from './tabsStore'
import { nextTheme } from './theme'
import { withChosen } from './turns'
import { typeAhead } from './typeAhead'
import { focusSearch, type InspectorTab, show, useView, walkDifferences } from './view'

/** Commands of the window; all others are the editor's. */
const own: Partial<Record<CommandId, () => unknown>> = {
  'article.new': () => beginArticle('here'),
  'tab.new': () => beginArticle('new'),
  'tab.next': () => stepTab(1),
  'tab.previous': () => stepTab(-1),
  'tab.close': () => closeTab(),
  'article.newFromTemplate': () => show({ shelf: 'templates' }),
  'article.saveAsTemplate': () => show({ shelf: 'keepTemplate' }),
  'snippet.insert': () => show({ shelf: 'snippets' }),
  'snippet.save': () => {
    if (editor()?.selectedBlocks().length) return show({ shelf: 'keepSnippet' })
    showToast({
      tone: 'note',
      title: translate('templates.keep.nothing'),
      body: translate('templates.keep.nothingBody'),
    })
  },
  'article.import': importArticles,
  'article.save': saveNow,
  'article.reveal': () => withOpen(({ article }) => attempt(desk().revealArticle({ id: article.id }))),
  'article.cleanMedia': () => show({ cleaningMedia: true }),
  'article.bin': () => withOpen(({ article }) => show({ binning: article.id })),
  'article.preview': openPreview,
  'article.export': exportFront,
  'article.exportAs': () => exportFrontAs(null),
  'typing.toggle': () => {
    const { typing } = useSettings.getState().settings
    return changeSettings({ typing: { ...typing, on: !typing.on } })
  },
  'view.library': () => takeTurns() || changeSettings({ libraryOpen: !useSettings.getState().settings.libraryOpen }),
  'view.inspector': () => changeSettings({ inspectorOpen: !useSettings.getState().settings.inspectorOpen }),
  'view.article': () => openTab('article'),
  'view.proofing': () => openTab('proofing'),
  'view.publish': () => openTab('publish'),
  'view.history': () => openTab('history'),
  'history.next': () => walk(1),
  'history.previous': () => walk(-1),
  'view.notes': () => openTab('notes'),
  'comment.add': async () => {
    // The words are asked for first: where the panel takes the focus there is no selection any more.
    editor()?.run('comment.add')
    await openTab('notes')
  },
  'view.search': async () => {
    if (!useSettings.getState().settings.libraryOpen) await changeSettings({ libraryOpen: true })
    focusSearch()
  },
  'view.palette': () => show({ palette: !useView.getState().palette }),
  'view.focusParagraph': () => toggleFocus('paragraph'),
  'view.focusSentence': () => toggleFocus('sentence'),
  'view.typewriter': () => changeSettings({ typewriter: !useSettings.getState().settings.typewriter }),
  'view.zoomIn': () => zoomText(1),
  'view.zoomOut': () => zoomText(-1),
  'view.zoomReset': () => changeSettings({ textZoom: 100 }),
  'view.theme': () => changeSettings({ theme: nextTheme(useSettings.getState().settings.theme) }),
  'app.settings': () => show({ settings: true }),
  'app.chooseLibrary': changeLibrary,
}

/** Captions are read and searched too: from there, and from the find bar, the way to the next issue or place is the same. */
const WHEREVER = /^(?:proofing|comment|placeholder|view|tab)\.|^edit\.(find|replace)/

/** What changes no article and shows none; saving, which cannot come too early; and what waits by itself. */
const NEVER_WAITS = /^view\.|^tab\.|^article\.save$/

/** What fields know as well. */
const IN_FIELDS: ReadonlySet<CommandId> = new Set(['edit.undo', 'edit.redo', 'insert.hardSpace'])

/** These act at the caret, as the editor's own commands do. */
const AT_CARET = /^(?:snippet|comment)\./

/**
 * Runs a command wherever it comes from. Commands that need an article do nothing without one; while another article is on
 * its way to the front they wait for it, and are given up with it.
 */
export function runCommand(id: CommandId): void {
  const { needs }: CommandDefinition = commands[id]
  const waits = needs === 'article' && !NEVER_WAITS.test(id) && !isForCaret(id)
  if (waits) void withChosen(() => runNow(id))
  else runNow(id)
}

function runNow(id: CommandId): void {
  const definition: CommandDefinition = commands[id]
  if (definition.needs === 'article' && useOpenArticle.getState().open === undefined) return
  const handler = own[id]
  if (handler) {
    void handler()
    return
  }
  // A shortcut of the menu arrives here even when the caret stands in a field of the inspector or in a dialog.
  const field = WHEREVER.test(id) ? undefined : focusedField()
  if (field === undefined) {
    whenSheet((sheet) => sheet.run(id))
  } else if (id === 'edit.undo' || id === 'edit.redo') {
    // Deprecated and without a successor: the one way to reach a field's own undo.
    document.execCommand(id === 'edit.undo' ? 'undo' : 'redo')
  } else if (id === 'insert.hardSpace') {
    document.execCommand('insertText', false, '\u00a0')
  }
}

/** Commands that make no sense now; the menu greys them out. */
export function disabledCommands(hasArticle: boolean, readOnly: boolean): readonly CommandId[] {
  return commandIds.filter((id) => {
    const definition: CommandDefinition = commands[id]
    if (definition.needs !== 'article') return false
    if (!hasArticle) return true
    return (
      readOnly &&
      (/^(edit\.(?!find)|format\.|block\.|insert\.|part\.|table\.)/.test(id) ||
        id === 'article.save' ||
        id === 'article.cleanMedia' ||
        /^(comment\.add|placeholder\.next|snippet\.insert)$/.test(id))
    )
  })
}

/** What is typed behind the key goes into the new headline; where no page could be made, where the caret was. */
async function beginArticle(place: TabPlace): Promise<void> {
  await typeAhead((arrive) => newArticle('news', place, () => arrive('headline')))
}

/** Writes the page of the newest text of the article chosen last, and says where. */
export async function exportPage(): Promise<void> {
  await withChosen(exportFront)
}

/** Writes the newest text of the article chosen last as a file, and says where. `null`: the format is chosen together with the file. */
export async function exportAs(format: ExportFormat | null): Promise<void> {
  await withChosen(() => exportFrontAs(format))
}

async function exportFront(): Promise<void> {
  await withOpen(async ({ article }) => {
    if (!(await saveNow())) return
    const exported = await attempt(desk().exportPage({ id: article.id }))
    if (!exported || exported.value === null) return
    const { folder, warnings } = exported.value
    showToast({
      id: 'exported',
      tone: 'note',
      title: translate('app.export.done'),
      body: [folder, ...warnings].join('\n'),
      actions: [
        { label: translate('app.export.open'), onSelect: () => void attempt(desk().showExport({ place: folder })) },
      ],
    })
  })
}

async function exportFrontAs(format: ExportFormat | null): Promise<void> {
  await withOpen(async ({ article }) => {
    if (!(await saveNow())) return
    const exported = await attempt(desk().exportAs({ id: article.id, format }))
    if (!exported || exported.value === null) return
    const { file, warnings } = exported.value
    showToast({
      id: 'exported',
      tone: 'note',
      title: translate('app.export.fileDone'),
      body: [file, ...warnings].join('\n'),
      actions: [
        { label: translate('app.export.open'), onSelect: () => void attempt(desk().showExport({ place: file })) },
      ],
    })
  })
}

async function openPreview(): Promise<void> {
  if (useView.getState().surface === 'preview') return show({ surface: 'write' })
  await withOpen(async ({ article }) => {
    // The preview shows what is on disk: the last letters go there first.
    await saveNow()
    if (useOpenArticle.getState().open?.article.id === article.id) show({ surface: 'preview' })
  })
}

/** Where nothing is compared yet, to the list from which something can be chosen. */
function walk(step: 1 | -1): unknown {
  const { surface, conflict } = useView.getState()
  return conflict || surface === 'compare' ? walkDifferences(step) : openTab('history')
}

async function openTab(tab: InspectorTab): Promise<void> {
  show({ surface: 'write', tab })
  if (!useSettings.getState().settings.inspectorOpen) await changeSettings({ inspectorOpen: true })
}

function toggleFocus(mode: 'paragraph' | 'sentence'): Promise<boolean> {
  const { focusMode } = useSettings.getState().settings
  return changeSettings({ focusMode: focusMode === mode ? 'off' : mode })
}

/** In percent; the steps grow with the size, as the eye sees them. */
const ZOOMS = [80, 90, 100, 110, 125, 150, 175, 200]

async function zoomText(step: 1 | -1): Promise<void> {
  const { textZoom } = useSettings.getState().settings
  const next = step === 1 ? ZOOMS.find((zoom) => zoom > textZoom) : ZOOMS.findLast((zoom) => zoom < textZoom)
  if (next !== undefined) await changeSettings({ textZoom: next })
}

function withOpen<Answer>(
  job: (open: NonNullable<ReturnType<typeof useOpenArticle.getState>['open']>) => Answer,
): Answer | undefined {
  const { open } = useOpenArticle.getState()
  return open === undefined ? undefined : job(open)
}

/** True where the caret says what is meant: whoever still writes in the text before means that text. */
function isForCaret(id: CommandId): boolean {
  if (own[id] !== undefined && !AT_CARET.test(id)) return false
  if (IN_FIELDS.has(id) && focusedField() !== undefined) return true
  return document.activeElement?.closest('[data-editor-pane] [contenteditable="true"]') != null
}

/** The field outside of the editor that has the caret. The editor's own surfaces are `contenteditable`. */
function focusedField(): Element | undefined {
  const active = document.activeElement
  return active?.matches('input, textarea') ? active : undefined
}
