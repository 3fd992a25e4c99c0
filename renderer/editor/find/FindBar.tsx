/** The bar under the tools: what is sought, how strictly, how often it is there, and what to write instead. */
import { useExtensionSignalValue } from '@lexical/react/useExtensionSignalValue'
import {
  CaseSensitive,
  CaseUpper,
  ChevronDown,
  ChevronUp,
  createLucideIcon,
  type LucideIcon,
  Regex,
  Replace,
  TextSelect,
  WholeWord,
  X,
} from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { commands } from '../../../core/contract'
import { Button, IconButton, TextField, useText } from '../../ui'
import { useEditorSurroundings } from '../editorContext'
import styles from './FindBar.module.css'
import { FindExtension } from './FindExtension'
import type { FindDesk } from './findDesk'
import type { FindState } from './findState'

/** An a with its roof. */
const Accent = createLucideIcon('accent', [
  ['circle', { cx: '11', cy: '15.5', r: '4', key: 'bowl' }],
  ['path', { d: 'M15 11.5v8', key: 'stem' }],
  ['path', { d: 'm7.5 7.5 3.5-3 3.5 3', key: 'roof' }],
])

export function FindBar() {
  const state = useExtensionSignalValue(FindExtension, 'state')
  const desk = useExtensionSignalValue(FindExtension, 'desk')
  return (
    <>
      {state.isOpen && desk !== undefined ? <OpenBar state={state} desk={desk} /> : null}
      <Spoken state={state} />
    </>
  )
}

type Toggle = 'accents' | 'matchCase' | 'wholeWord' | 'regex' | 'inSelection' | 'keepCase'

function OpenBar({ state, desk }: { readonly state: FindState; readonly desk: FindDesk }) {
  const t = useText()
  const { readOnly } = useEditorSurroundings()
  const query = useRef<HTMLInputElement>(null)
  const { focusCount, withReplace, at, problem } = state
  const count = state.count ?? 0
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for again, it takes the focus again.
  useEffect(() => {
    query.current?.focus()
    query.current?.select()
  }, [focusCount])

  const toggle = (name: Toggle, icon: LucideIcon) => (
    <IconButton
      icon={icon}
      label={t(`editor.find.${name}`)}
      pressed={state[name]}
      onClick={() => desk.change({ [name]: !state[name], ...(name === 'accents' ? { accentsChosen: true } : {}) })}
    />
  )
  const canReplace = count > 0 && !readOnly

  return (
    // biome-ignore lint/a11y/useSemanticElements: `search` takes no label that every reader reads.
    <div
      role="search"
      aria-label={t('editor.find.title')}
      className={styles.bar}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
        event.preventDefault()
        desk.close({ toText: true })
      }}
    >
      <div className={styles.row}>
        <TextField
          ref={query}
          className={styles.field ?? ''}
          aria-label={t('editor.find.query')}
          aria-invalid={problem !== undefined}
          aria-describedby={problem === undefined ? undefined : 'find-problem'}
          placeholder={t('editor.find.query')}
          value={state.query}
          onChange={(text) => desk.change({ query: text })}
          onKeyDown={(event) => answerEnter(event, () => void desk.go(event.shiftKey ? -1 : 1))}
          end={
            state.query === '' || state.count === undefined || problem !== undefined ? null : (
              <span className={styles.count} data-find-count>
                {count === 0 ? t('editor.find.none') : `${at + 1}/${count}`}
              </span>
            )
          }
        />
        <span className={styles.group}>
          {toggle('accents', Accent)}
          {toggle('matchCase', CaseSensitive)}
          {toggle('wholeWord', WholeWord)}
          {toggle('regex', Regex)}
          {toggle('inSelection', TextSelect)}
        </span>
        <span className={styles.group}>
          <IconButton
            icon={ChevronUp}
            label={t('commands.edit.findPrevious')}
            shortcut={commands['edit.findPrevious'].accelerator}
            disabled={count === 0}
            onClick={() => void desk.go(-1)}
          />
          <IconButton
            icon={ChevronDown}
            label={t('commands.edit.findNext')}
            shortcut={commands['edit.findNext'].accelerator}
            disabled={count === 0}
            onClick={() => void desk.go(1)}
          />
          {readOnly ? null : (
            <IconButton
              icon={Replace}
              label={t('commands.edit.replace')}
              shortcut={commands['edit.replace'].accelerator}
              pressed={withReplace}
              onClick={() => desk.change({ withReplace: !withReplace })}
            />
          )}
          <IconButton icon={X} label={t('editor.find.close')} onClick={() => desk.close({ toText: true })} />
        </span>
      </div>
      {problem === undefined ? null : (
        <p id="find-problem" className={styles.problem}>
          {problemWords(problem, t)}
        </p>
      )}
      {withReplace && !readOnly ? (
        <div className={styles.row}>
          <TextField
            className={styles.field ?? ''}
            aria-label={t('editor.find.instead')}
            placeholder={t('editor.find.instead')}
            value={state.instead}
            onChange={(instead) => desk.change({ instead })}
            onKeyDown={(event) =>
              answerEnter(event, () => void (event.ctrlKey || event.metaKey ? desk.replaceAll() : desk.replaceOne()))
            }
          />
          <span className={styles.group}>
            {toggle('keepCase', CaseUpper)}
            <Button disabled={!canReplace} onClick={() => void desk.replaceOne()}>
              {t('editor.find.replaceOne')}
            </Button>
            <Button disabled={!canReplace} onClick={() => void desk.replaceAll()}>
              {t('editor.find.replaceAll')}
            </Button>
          </span>
        </div>
      ) : null}
    </div>
  )
}

function answerEnter(event: KeyboardEvent, action: () => void): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
  event.preventDefault()
  action()
}

/** What was found and what was written, said aloud. It is there before the bar is, or nothing would be said at the first time. */
function Spoken({ state }: { readonly state: FindState }) {
  const t = useText()
  return (
    <span className="visually-hidden" role="status" key={state.said === undefined ? 0 : state.said.number % 2}>
      {wordsOf(state, t)}
    </span>
  )
}

function wordsOf({ said, problem, query, count = 0, at }: FindState, t: ReturnType<typeof useText>): string {
  if (said === undefined || query === '') return ''
  if (said.what === 'replaced') {
    const kept = said.kept === 0 ? '' : ` ${t('editor.find.kept', { count: said.kept })}`
    return `${t('editor.find.replaced', { count: said.done })}${kept}`
  }
  if (problem !== undefined) return problemWords(problem, t)
  return count === 0 ? t('editor.find.noneSaid') : t('editor.find.counted', { at: at + 1, count })
}

function problemWords(problem: NonNullable<FindState['problem']>, t: ReturnType<typeof useText>): string {
  return t(problem.kind === 'slow' ? 'editor.find.slow' : `editor.find.fault.${problem.fault}`)
}
