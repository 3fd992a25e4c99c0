/** The menu that "/" opens at the start of a line: every block there is, found with or without accents. */
import { getExtensionDependencyFromEditor } from '@lexical/extension'
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { useExtensionSignalValue } from '@lexical/react/useExtensionSignalValue'
import {
  COMMAND_PRIORITY_CRITICAL,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  mergeRegister,
} from 'lexical'
import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { type CommandDefinition, commands } from '../../../core/contract'
import { findMatch, shortcutLabel, usePlatform, useText } from '../../ui'
import { type BlockEntry, blockEntries } from '../blocks'
import { choose, SlashExtension, type SlashQuestion } from './SlashExtension'
import styles from './SlashMenu.module.css'

export function SlashMenu() {
  const [editor] = useLexicalComposerContext()
  const question = useExtensionSignalValue(SlashExtension, 'question')
  return question === undefined ? null : <OpenMenu key={question.key} editor={editor} question={question} />
}

interface Choice extends BlockEntry {
  readonly label: string
}

function OpenMenu({ editor, question }: { readonly editor: LexicalEditor; readonly question: SlashQuestion }) {
  const t = useText()
  const mac = usePlatform() === 'darwin'
  const id = useId()
  const surface = useRef<HTMLDivElement>(null)
  const choices = useChoices(question.query)
  // The letters decide anew what is first.
  const [marked, setMarked] = useState({ query: question.query, at: 0 })
  const at = marked.query === question.query ? Math.min(marked.at, choices.length - 1) : 0
  const setAt = (next: number) => setMarked({ query: question.query, at: (next + choices.length) % choices.length })

  const close = () => {
    getExtensionDependencyFromEditor(editor, SlashExtension).output.question.value = undefined
  }
  const take = (choice: Choice | undefined): boolean => {
    if (choice === undefined) return false
    close()
    choose(editor, question, choice.command)
    return true
  }

  useLayoutEffect(() => placeUnder(surface.current, editor, question), [editor, question])
  useKeys(editor, {
    step: (by) => {
      if (choices.length === 0) return false
      setAt(at + by)
      return true
    },
    take: () => take(choices[at]),
    close: () => {
      close()
      return true
    },
  })
  useActiveOption(editor, choices.length === 0 ? undefined : { list: id, option: `${id}-${at}` })
  useEffect(() => {
    surface.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  })

  return (
    <div ref={surface} className={styles.menu} data-raised data-empty={choices.length === 0 || undefined}>
      <div className={styles.title}>{t(choices.length === 0 ? 'editor.slash.none' : 'editor.slash.title')}</div>
      {/* The caret stays in the text; the list only shows what its keys choose. */}
      <div id={id} role="listbox" aria-label={t('editor.slash.title')} className={`${styles.list} scrolls`}>
        {choices.map((choice, index) => (
          <button
            key={choice.command}
            id={`${id}-${index}`}
            type="button"
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            className={styles.item}
            onMouseDown={(event) => event.preventDefault()}
            onMouseMove={() => {
              if (index !== at) setAt(index)
            }}
            onClick={() => take(choice)}
          >
            <choice.icon size={16} aria-hidden />
            <span className="cut">{choice.label}</span>
            {choice.hint === undefined ? null : <small className="cut">{t(choice.hint)}</small>}
            <Keys command={choice.command} mac={mac} />
          </button>
        ))}
      </div>
      <span className="visually-hidden" role="status">
        {choices.length === 0 ? t('editor.slash.none') : t('editor.slash.count', { count: choices.length })}
      </span>
    </div>
  )
}

function Keys({ command, mac }: { readonly command: BlockEntry['command']; readonly mac: boolean }) {
  const { accelerator }: CommandDefinition = commands[command]
  return accelerator === undefined ? null : <kbd aria-hidden>{shortcutLabel(accelerator, mac)}</kbd>
}

/** New blocks first, then the kinds of line; what is typed puts the best match on top. */
function useChoices(query: string): readonly Choice[] {
  const t = useText()
  const all = useMemo(() => {
    const verb = t('editor.slash.verb').trim()
    const named = blockEntries
      .filter(({ command }) => command !== 'block.paragraph')
      .map((entry): Choice => ({ ...entry, label: bareName(t(`commands.${entry.command}`), verb) }))
    return [...named.filter(({ place }) => place === 'insert'), ...named.filter(({ place }) => place === 'kind')]
  }, [t])
  return useMemo(() => {
    if (query.trim() === '') return all
    return all
      .flatMap((choice) => {
        const byName = findMatch(choice.label, query)?.score
        const byHint = choice.hint === undefined ? undefined : findMatch(t(choice.hint), query)?.score
        const score = byName === undefined ? byHint : byName + 1_000
        return score === undefined ? [] : [{ choice, score }]
      })
      .sort((a, b) => b.score - a.score)
      .map(({ choice }) => choice)
  }, [all, query, t])
}

/** "Chèn ảnh…" is "Ảnh" in a list of things to insert. */
function bareName(words: string, verb: string): string {
  const bare = words.startsWith(`${verb} `) ? words.slice(verb.length + 1) : words
  return (bare.charAt(0).toUpperCase() + bare.slice(1)).replace(/…$/, '')
}

interface Answers {
  readonly step: (by: 1 | -1) => boolean
  readonly take: () => boolean
  readonly close: () => boolean
}

/** Each answers whether the key was used. */
function useKeys(editor: LexicalEditor, answers: Answers): void {
  const latest = useRef(answers)
  useLayoutEffect(() => {
    latest.current = answers
  })
  useEffect(() => {
    const answer = (does: (answers: Answers) => boolean) => (event: KeyboardEvent | null) => {
      // While a word of the query is composed its keys belong to the input method.
      if (event === null || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return false
      if (!does(latest.current)) return false
      event.preventDefault()
      event.stopPropagation()
      return true
    }
    return mergeRegister(
      editor.registerCommand(
        KEY_ARROW_DOWN_COMMAND,
        answer(({ step }) => step(1)),
        COMMAND_PRIORITY_CRITICAL,
      ),
      editor.registerCommand(
        KEY_ARROW_UP_COMMAND,
        answer(({ step }) => step(-1)),
        COMMAND_PRIORITY_CRITICAL,
      ),
      editor.registerCommand(
        KEY_ENTER_COMMAND,
        answer(({ take }) => take()),
        COMMAND_PRIORITY_CRITICAL,
      ),
      editor.registerCommand(
        KEY_TAB_COMMAND,
        answer(({ take }) => take()),
        COMMAND_PRIORITY_CRITICAL,
      ),
      editor.registerCommand(
        KEY_ESCAPE_COMMAND,
        answer(({ close }) => close()),
        COMMAND_PRIORITY_CRITICAL,
      ),
    )
  }, [editor])
}

/** Tells a screen reader which line is marked while the focus stays in the text. */
function useActiveOption(
  editor: LexicalEditor,
  active: { readonly list: string; readonly option: string } | undefined,
): void {
  const { list, option } = active ?? {}
  useEffect(() => {
    const root = editor.getRootElement()
    if (root === null || list === undefined || option === undefined) return
    root.setAttribute('aria-controls', list)
    root.setAttribute('aria-activedescendant', option)
    return () => {
      root.removeAttribute('aria-controls')
      root.removeAttribute('aria-activedescendant')
    }
  }, [editor, list, option])
}

const GAP_PX = 6
const EDGE_PX = 12
/** The title and two lines: less could not be walked through. */
const LEAST_PX = 104

/** Under the line, over it where there is more room; as high as that room at most. It scrolls with the text. */
function placeUnder(surface: HTMLElement | null, editor: LexicalEditor, { key }: SlashQuestion): void {
  const pane = surface?.parentElement
  const line = editor.getElementByKey(key)?.getBoundingClientRect()
  if (!surface || !pane || line === undefined) return
  const view = pane.getBoundingClientRect()
  surface.style.removeProperty('max-height')
  const wanted = surface.getBoundingClientRect().height
  const below = view.bottom - EDGE_PX - (line.bottom + GAP_PX)
  const above = line.top - GAP_PX - (view.top + EDGE_PX)
  const isBelow = wanted <= below || below >= above
  const height = Math.min(wanted, Math.max(isBelow ? below : above, LEAST_PX))
  if (height < wanted) surface.style.maxHeight = `${height}px`
  const top = isBelow ? line.bottom + GAP_PX : line.top - GAP_PX - height
  surface.style.top = `${top - view.top + pane.scrollTop}px`
  surface.style.left = `${Math.max(line.left - 10 - view.left, EDGE_PX)}px`
}
