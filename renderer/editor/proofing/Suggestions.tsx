/** The suggestions for one issue, beside its word: what is wrong, what to write, and the ways to let it stand. */
import { getExtensionDependencyFromEditor } from '@lexical/extension'
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { useExtensionSignalValue } from '@lexical/react/useExtensionSignalValue'
import type { LexicalEditor } from 'lexical'
import { ChevronDown, ChevronUp, MessageSquareMore, SpellCheck2 } from 'lucide-react'
import { type KeyboardEvent, type RefObject, useEffect, useId, useLayoutEffect, useRef } from 'react'
import { commands } from '../../../core/contract'
import { fullKind, IssueChoices, type OpenIssue, useProofing } from '../../proofing'
import { classes, IconButton, showToast, useLocale, useText } from '../../ui'
import { fieldOf, type IssueDesk, type OpenSuggestions } from './issueDesk'
import { findRange } from './marks'
import { ProofingExtension } from './ProofingExtension'
import styles from './Suggestions.module.css'

export function Suggestions() {
  const [editor] = useLexicalComposerContext()
  const open = useExtensionSignalValue(ProofingExtension, 'open')
  const desk = useExtensionSignalValue(ProofingExtension, 'desk')
  const issue = useProofing(({ issues }) => issues.find(({ id }) => id === open?.id))
  const isGone = open !== undefined && issue === undefined
  useNothingFound()

  // Put right, let stand, or written over: then there is nothing to suggest.
  useEffect(() => {
    if (isGone) getExtensionDependencyFromEditor(editor, ProofingExtension).output.open.value = undefined
  }, [editor, isGone])

  if (open === undefined || issue === undefined || desk === undefined) return null
  return <OpenPopover key={issue.id} editor={editor} open={open} issue={issue} desk={desk} />
}

/** Said, also to those who do not see that nothing has moved. */
function useNothingFound(): void {
  const t = useText()
  const nothing = useExtensionSignalValue(ProofingExtension, 'nothing')
  useEffect(() => {
    if (nothing === undefined) return
    // While a text is being read nobody knows yet; without the proofreader nobody will.
    const { enabled, reading } = useProofing.getState()
    const title = !enabled
      ? t('proofing.summary.off')
      : nothing.where === 'here'
        ? t('proofing.noneHere')
        : t(reading ? 'proofing.summary.checking' : 'proofing.noneLeft')
    showToast({ tone: 'note', title })
  }, [nothing, t])
}

interface OpenProps {
  readonly editor: LexicalEditor
  readonly open: OpenSuggestions
  readonly issue: OpenIssue
  readonly desk: IssueDesk
}

function OpenPopover({ editor, open, issue, desk }: OpenProps) {
  const t = useText()
  const locale = useLocale()
  const titleId = useId()
  const surface = useRef<HTMLDivElement>(null)
  const issues = useProofing((state) => state.issues)
  const number = issues.findIndex(({ id }) => id === issue.id) + 1
  useLayoutEffect(() => placeBeside(surface.current, editor, issue), [editor, issue])
  useFocus(surface, open)
  useCloseOutside(surface, () => desk.closeSuggestions({ toText: false }))

  const accept = (instead: string) => {
    const done = desk.sheet.replace([{ issue, instead }])
    desk.closeSuggestions({ toText: true })
    if (done === 0) showToast({ tone: 'note', title: t('proofing.changed') })
  }
  const Icon = issue.kind === 'spelling' ? SpellCheck2 : MessageSquareMore

  return (
    <div
      ref={surface}
      role="dialog"
      aria-labelledby={titleId}
      tabIndex={-1}
      className={classes(styles.popover, issue.level === 'check' && styles.advice)}
      data-raised
      onKeyDown={(event) => answerKey(event, desk)}
    >
      <div className={styles.head}>
        <span id={titleId} className={styles.kind}>
          <Icon size={14} aria-hidden />
          {fullKind(issue, t, locale)}
        </span>
        <span className={styles.space} />
        <span>{t('proofing.position', { number, total: issues.length })}</span>
        <span className={styles.steps}>
          <IconButton
            icon={ChevronUp}
            size="small"
            label={t('proofing.previous')}
            shortcut={commands['proofing.previous'].accelerator}
            onClick={() => desk.go(-1)}
          />
          <IconButton
            icon={ChevronDown}
            size="small"
            label={t('proofing.next')}
            shortcut={commands['proofing.next'].accelerator}
            onClick={() => desk.go(1)}
          />
        </span>
      </div>
      <IssueChoices issue={issue} onAccept={accept} onClose={() => desk.closeSuggestions({ toText: true })} />
    </div>
  )
}

function answerKey(event: KeyboardEvent<HTMLDivElement>, desk: IssueDesk): void {
  if (event.key === 'Escape') {
    event.preventDefault()
    event.stopPropagation()
    desk.closeSuggestions({ toText: true })
    return
  }
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (step === undefined) return
  event.preventDefault()
  const buttons = [
    ...event.currentTarget.querySelectorAll<HTMLButtonElement>(
      'button[data-suggestion], button:not([data-suggestion])',
    ),
  ].filter((button) => !button.closest(`.${styles.head}`))
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement)
  buttons[(at + step + buttons.length) % buttons.length]?.focus()
}

/** Called by a key, it takes the focus; called by the mouse, it leaves the caret where the hand has put it. */
function useFocus(surface: RefObject<HTMLElement | null>, { withFocus, count }: OpenSuggestions): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for again, it takes the focus again.
  useEffect(() => {
    if (!withFocus) return
    const first = surface.current?.querySelector<HTMLElement>('[data-suggestion]') ?? surface.current
    first?.focus({ preventScroll: true })
  }, [surface, withFocus, count])
}

function useCloseOutside(surface: RefObject<HTMLElement | null>, close: () => void): void {
  const latest = useRef(close)
  useLayoutEffect(() => {
    latest.current = close
  })
  useEffect(() => {
    const isInside = (target: EventTarget | null) =>
      target instanceof Node && surface.current?.contains(target) === true
    const onPointer = (event: Event) => {
      if (!isInside(event.target)) latest.current()
    }
    const onFocus = (event: FocusEvent) => {
      const from = event.target
      // Into another field or pane; the sheet itself had the focus before.
      if (
        from instanceof Element &&
        isInside(event.target) === false &&
        from.closest('[data-raised]') === null &&
        !from.matches('[contenteditable="true"], [contenteditable="true"] *')
      )
        latest.current()
    }
    document.addEventListener('pointerdown', onPointer, true)
    document.addEventListener('focusin', onFocus)
    return () => {
      document.removeEventListener('pointerdown', onPointer, true)
      document.removeEventListener('focusin', onFocus)
    }
  }, [surface])
}

const GAP_PX = 8
const EDGE_PX = 12

/** Under the word, over it where there is no room below; inside the pane, and scrolling with the text. */
function placeBeside(surface: HTMLElement | null, editor: LexicalEditor, issue: OpenIssue): void {
  const pane = surface?.parentElement
  const word = fieldOf(editor, issue)?.getBoundingClientRect() ?? lastRow(findRange(editor, issue))
  if (!surface || !pane || word === undefined) return
  const view = pane.getBoundingClientRect()
  const { width, height } = surface.getBoundingClientRect()
  const isBelow = word.bottom + GAP_PX + height <= view.bottom - EDGE_PX || word.top - GAP_PX - height < view.top
  const top = isBelow ? word.bottom + GAP_PX : word.top - GAP_PX - height
  const left = Math.min(Math.max(word.left - 52, view.left + EDGE_PX), view.right - EDGE_PX - width)
  surface.style.top = `${top - view.top + pane.scrollTop}px`
  surface.style.left = `${left - view.left}px`
}

/** Words that run over two lines have two boxes; the suggestions stand under the last. */
function lastRow(range: Range | undefined): DOMRect | undefined {
  return range === undefined ? undefined : ([...range.getClientRects()].at(-1) ?? range.getBoundingClientRect())
}
