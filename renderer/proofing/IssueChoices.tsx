/** What can be done about one find: take a suggestion, let it stand, or teach the dictionary its word. */
import { useState } from 'react'
import { findingText, type TextLanguage } from '../../core/texts'
import { Button, useLocale, useText } from '../ui'
import { addToDictionary } from './dictionaries'
import styles from './IssueChoices.module.css'
import { letIssueStand } from './letIssueStand'
import type { OpenIssue } from './proofing'

interface IssueChoicesProps {
  readonly issue: OpenIssue
  readonly onAccept: (instead: string) => void
  /** Before the find goes away: the surface around closes and says where the focus is from now on. */
  readonly onClose: () => void
}

export function IssueChoices({ issue, onAccept, onClose }: IssueChoicesProps) {
  const t = useText()
  const locale = useLocale()
  const [isAdding, setAdding] = useState(false)
  const letStand = (where: 'here' | 'everywhere') => {
    onClose()
    letIssueStand(issue, where)
  }
  const add = async (dictionary: 'own' | 'newsroom') => {
    onClose()
    await addToDictionary(issue.written, dictionary)
  }
  return (
    <>
      {issue.suggestions.length === 0 ? (
        <p className={styles.none}>{t('proofing.noSuggestion')}</p>
      ) : (
        <ul className={styles.suggestions}>
          {issue.suggestions.map((suggestion) => (
            <li key={suggestion}>
              <button type="button" className={styles.suggestion} data-suggestion onClick={() => onAccept(suggestion)}>
                <span className="visually-hidden">
                  {t('proofing.accept', { text: suggestion || t('proofing.remove') })}
                </span>
                <s className="cut" aria-hidden>
                  {visible(issue.written)}
                </s>
                <b aria-hidden>{suggestion === '' ? t('proofing.remove') : visible(suggestion)}</b>
                <kbd aria-hidden>Enter</kbd>
              </button>
            </li>
          ))}
        </ul>
      )}
      {saysMore(issue) ? <p className={styles.why}>{explain(issue, locale)}</p> : null}
      {isAdding ? (
        <div className={styles.actions}>
          <span className={styles.ask}>{t('proofing.addTo', { word: issue.written })}</span>
          <Button autoFocus onClick={() => void add('own')}>
            {t('proofing.own')}
          </Button>
          <Button onClick={() => void add('newsroom')}>{t('proofing.newsroom')}</Button>
        </div>
      ) : (
        <div className={styles.actions}>
          <Button onClick={() => letStand('here')}>{t('proofing.skip')}</Button>
          <Button onClick={() => letStand('everywhere')}>{t('proofing.skipAll')}</Button>
          {issue.kind === 'spelling' ? <Button onClick={() => setAdding(true)}>{t('proofing.add')}</Button> : null}
        </div>
      )}
    </>
  )
}

/** Of a spelling the heading already says what was confused. */
function saysMore({ group, title, message }: OpenIssue): boolean {
  return group !== 'spelling' || title.toLowerCase() !== message.toLowerCase()
}

/** A sentence of its own: a capital first, a full stop last. */
function explain({ message }: OpenIssue, language: TextLanguage): string {
  const words = findingText(message, language)
  const sentence = words.charAt(0).toUpperCase() + words.slice(1)
  return /[.!?…]$/.test(sentence) ? sentence : `${sentence}.`
}

/** Blanks are what some issues are about. */
function visible(words: string): string {
  return words.replace(/^ +| +$| {2,}/g, (blanks) => '␣'.repeat(blanks.length))
}
