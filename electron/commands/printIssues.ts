/** Issues as a person at a terminal reads them: where, what, what instead, and the words around it. */
import type { Issue } from '../../core/proofing'
import { findingText, type TextLanguage, type Translate } from '../../core/texts'

export interface LocatedIssue extends Issue {
  /** From 1. */
  readonly line: number
  /** From 1, in characters as a person counts them. */
  readonly column: number
  readonly text: string
}

/** `issues` in the order of the text. */
export function locateIssues(text: string, issues: readonly Issue[]): readonly LocatedIssue[] {
  const breaks = /\r\n|\r|\n/g
  let line = 1
  let lineStart = 0
  let next = breaks.exec(text)
  return issues.map((issue) => {
    while (next !== null && next.index < issue.start) {
      line += 1
      lineStart = breaks.lastIndex
      next = breaks.exec(text)
    }
    const column = [...text.slice(lineStart, issue.start).normalize('NFC')].length + 1
    return { ...issue, line, column, text: text.slice(issue.start, issue.end) }
  })
}

export function summarizeIssues(file: string, issues: readonly LocatedIssue[]) {
  const sure = issues.filter(({ level }) => level === 'sure').length
  return { file, sure, check: issues.length - sure, issues }
}

/** How much of the line is shown on either side. */
const CONTEXT = 32

export function printIssues(
  file: string,
  text: string,
  issues: readonly LocatedIssue[],
  { translate: t, language }: { readonly translate: Translate; readonly language: TextLanguage },
): string {
  if (issues.length === 0) return `${t('proofing.cli.none', { file })}\n`
  const { sure, check } = summarizeIssues(file, issues)
  const rows = issues.map((issue) => {
    const instead = issue.suggestions
      .map((suggestion) => (suggestion === '' ? t('proofing.remove') : visible(suggestion)))
      .join(' | ')
    const what = instead === '' ? visible(oneLine(issue.text)) : `${visible(issue.text)} → ${instead}`
    const place = `${issue.line}:${issue.column}`
    return `${place.padEnd(8)}${t(`proofing.cli.${issue.level}`)}  ${what}  (${findingText(issue.message, language)})\n        ${around(text, issue)}\n`
  })
  const errors = t('proofing.summary.sure', { count: sure })
  const suggestions = t('proofing.summary.check', { count: check })
  return `${rows.join('')}${t('proofing.cli.summary', { file, sure: errors, check: suggestions })}\n`
}

function around(text: string, { start, end }: Issue): string {
  const before = text.slice(Math.max(0, start - CONTEXT), start).replace(/^[\s\S]*[\r\n]/, '')
  const after = text.slice(end, end + CONTEXT).replace(/[\r\n][\s\S]*$/, '')
  const opens = before.length === CONTEXT ? `…${before.replace(/^\S*\s/, '')}` : before
  const closes = after.length === CONTEXT ? `${after.replace(/\s\S*$/, '')}…` : after
  return `${opens}${oneLine(text.slice(start, end))}${closes}`
}

/** Blanks are what some issues are about. */
function visible(words: string): string {
  return words.replace(/^\s+|\s+$|\s{2,}/g, (blanks) => '␣'.repeat(blanks.length))
}

/** Long finds (a whole paragraph) are shown by their beginning. */
function oneLine(words: string): string {
  const line = words.replace(/\s+/g, ' ')
  return line.length > 80 ? `${line.slice(0, 79)}…` : line
}
