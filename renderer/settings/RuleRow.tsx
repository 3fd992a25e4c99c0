/** One rule of the house style: on or off, and where the newsroom decides, how strictly and in which of its ways. */
import { ChevronDown } from 'lucide-react'
import { useId, useState } from 'react'
import type { RuleChoice } from '../../core/proofing'
import { findingText, ruleTitle } from '../../core/texts'
import { Button, Check, Segmented, useLocale, useText } from '../ui'
import styles from './RuleList.module.css'
import type { RulePatch } from './ruleChoices'

interface RuleRowProps {
  readonly choice: RuleChoice
  /** The newsroom has decided something about it. */
  readonly isOwn: boolean
  /** Undefined: the profile is a fixed one, and the row only shows what holds. */
  readonly onChange: ((patch: RulePatch) => void) | undefined
  readonly onReset: () => void
}

export function RuleRow({ choice: { rule, on, level, settings }, isOwn, onChange, onReset }: RuleRowProps) {
  const t = useText()
  const locale = useLocale()
  const title = ruleTitle(rule, locale)
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const example = rule.examples.find(({ after }) => after !== undefined) ?? rule.examples[0]
  const change = (patch: RulePatch) => onChange?.(patch)
  return (
    <li className={styles.row} data-rule={rule.name}>
      <div className={styles.line}>
        <Check
          className={styles.rule}
          checked={on}
          disabled={onChange === undefined}
          onChange={(checked) => change({ on: checked })}
        >
          {title}
          {example === undefined ? null : (
            <small>
              {example.after === undefined
                ? example.before
                : t('proofing.settings.example', { before: example.before, after: example.after })}
            </small>
          )}
        </Check>
        {onChange === undefined ? (
          <span className={styles.level}>{t(`proofing.level.${level}`)}</span>
        ) : (
          <button
            type="button"
            className={styles.open}
            aria-expanded={isOpen}
            aria-controls={isOpen ? id : undefined}
            aria-label={t('proofing.settings.open', {
              rule: title,
              level: t(`proofing.level.${level}`),
            })}
            onClick={() => setOpen(!isOpen)}
          >
            {isOwn ? <span className={styles.own} aria-hidden /> : null}
            {t(`proofing.level.${level}`)}
            <ChevronDown size={14} aria-hidden />
          </button>
        )}
      </div>
      {isOpen && onChange !== undefined ? (
        <div id={id} className={styles.details}>
          <Segmented
            label={t('proofing.settings.level')}
            value={level}
            onChange={(next) => change({ level: next })}
            options={[
              { value: 'sure', label: t('proofing.level.sure') },
              { value: 'check', label: t('proofing.level.check') },
            ]}
          />
          {Object.entries(rule.switches).map(([name, { title, positions }]) => (
            <fieldset key={name} className={styles.switch}>
              <legend>{findingText(title, locale)}</legend>
              {Object.entries(positions).map(([position, words]) => (
                <Check
                  key={position}
                  type="radio"
                  className={styles.position}
                  name={`${id}-${name}`}
                  checked={settings[name] === position}
                  onChange={() => change({ switches: { [name]: position } })}
                >
                  {findingText(words, locale)}
                </Check>
              ))}
            </fieldset>
          ))}
          {isOwn ? (
            <Button variant="line" className={styles.reset} onClick={onReset}>
              {t('proofing.settings.reset')}
            </Button>
          ) : null}
        </div>
      ) : null}
    </li>
  )
}
