/** The rules of the house style under their headings; in the newsroom's own each opens to its level and its switches. */
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import type { ProofingSettings } from '../../core/contract'
import type { ProfileBase, RuleChoice, RuleGroup } from '../../core/proofing'
import { ruleTitle, type TextLanguage } from '../../core/texts'
import { Button, Field, findMatch, Segmented, TextField, useLocale, useText } from '../ui'
import styles from './RuleList.module.css'
import { RuleRow } from './RuleRow'
import { withoutRule, withRule } from './ruleChoices'

interface RuleListProps {
  readonly value: ProofingSettings
  readonly onChange: (value: ProofingSettings) => void
}

export function RuleList({ value, onChange }: RuleListProps) {
  const t = useText()
  const locale = useLocale()
  const [query, setQuery] = useState('')
  const book = useRuleBook(value)
  const groups = useMemo(() => (book === undefined ? [] : groupsOf(book, query, locale)), [book, query, locale])
  const canChange = value.profile === 'custom'
  const changed = Object.keys(value.rules).length
  const choices = book?.choices ?? []
  return (
    <>
      {canChange ? (
        <Field label={t('proofing.settings.base')} help={t('proofing.settings.baseHelp')} group>
          <Segmented
            value={value.base}
            onChange={(base: ProfileBase) => onChange({ ...value, base })}
            options={[
              { value: 'online', label: t('proofing.settings.online') },
              { value: 'decree30', label: t('proofing.settings.decree30') },
            ]}
          />
        </Field>
      ) : null}
      <Field
        label={t('proofing.settings.rules', { on: choices.filter(({ on }) => on).length, count: choices.length })}
        group
      >
        <TextField
          aria-label={t('proofing.settings.search')}
          placeholder={t('proofing.settings.search')}
          value={query}
          onChange={setQuery}
        />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: while the profile is fixed nothing in it takes the focus, and the keys must scroll it all the same */}
        <section className={`${styles.rules} scrolls`} tabIndex={0} aria-label={t('proofing.settings.list')}>
          {groups.map(({ group, title, rows }) => (
            <Group key={group} title={locale === 'vi' ? title : t(`proofing.group.${group}`)}>
              {rows.map(({ choice, below }) => (
                <RuleRow
                  key={choice.rule.name}
                  choice={choice}
                  isOwn={canChange && value.rules[choice.rule.name] !== undefined}
                  onChange={canChange ? (patch) => onChange(withRule(value, below, patch)) : undefined}
                  onReset={() => onChange(withoutRule(value, choice.rule.name))}
                />
              ))}
            </Group>
          ))}
          {groups.length === 0 && choices.length > 0 ? (
            <p className={styles.none}>{t('proofing.settings.noRule')}</p>
          ) : null}
        </section>
        {canChange ? (
          <div className={styles.foot}>
            <span>
              {changed === 0
                ? t('proofing.settings.asBase', { base: t(`proofing.settings.${value.base}`) })
                : t('proofing.settings.changed', { count: changed, base: t(`proofing.settings.${value.base}`) })}
            </span>
            {changed === 0 ? null : (
              <Button variant="line" onClick={() => onChange({ ...value, rules: {} })}>
                {t('proofing.settings.resetAll')}
              </Button>
            )}
          </div>
        ) : (
          <p className={styles.help}>{t('proofing.settings.own')}</p>
        )}
      </Field>
    </>
  )
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <>
      <h4 className={styles.group}>{title}</h4>
      <ul>{children}</ul>
    </>
  )
}

interface RuleBook {
  readonly titles: Readonly<Record<RuleGroup, string>>
  /** As the chosen profile has them. */
  readonly choices: readonly RuleChoice[]
  /** The same rules as the base has them, in the same order. */
  readonly below: readonly RuleChoice[]
}

/** The rules are loaded with this screen: the window itself never needs them. */
function useRuleBook({ profile, base, rules }: ProofingSettings): RuleBook | undefined {
  const [proofing, setProofing] = useState<typeof import('../../core/proofing')>()
  useEffect(() => {
    let isHere = true
    void import('../../core/proofing').then((loaded) => {
      if (isHere) setProofing(loaded)
    })
    return () => {
      isHere = false
    }
  }, [])
  return useMemo(() => {
    if (proofing === undefined) return undefined
    const { RULE_GROUPS: titles, builtInProfiles, readStyleProfile, rulesOf } = proofing
    const below = rulesOf(builtInProfiles[profile === 'custom' ? base : profile])
    const choices = profile === 'custom' ? rulesOf(readStyleProfile({ name: 'custom', base, rules }).profile) : below
    return { titles, choices, below }
  }, [proofing, profile, base, rules])
}

interface RuleGroupRows {
  readonly group: RuleGroup
  readonly title: string
  readonly rows: readonly { readonly choice: RuleChoice; readonly below: RuleChoice }[]
}

/** In the order of the headings, without those under which nothing matches. */
function groupsOf(
  { titles, choices, below }: RuleBook,
  query: string,
  language: TextLanguage,
): readonly RuleGroupRows[] {
  const wanted = query.trim()
  const rows = choices.flatMap((choice, index) => {
    const under = below[index]
    return under !== undefined && (wanted === '' || findMatch(searchable(choice.rule, language), wanted) !== undefined)
      ? [{ choice, below: under }]
      : []
  })
  return (Object.keys(titles) as RuleGroup[]).flatMap((group) => {
    const here = rows.filter(({ choice }) => choice.rule.group === group)
    return here.length === 0 ? [] : [{ group, title: titles[group], rows: here }]
  })
}

function searchable(rule: RuleChoice['rule'], language: TextLanguage): string {
  const { title, message, examples, switches } = rule
  const positions = Object.values(switches).flatMap((one) => [one.title, ...Object.values(one.positions)])
  return [ruleTitle(rule, language), title, message, examples[0]?.before ?? '', ...positions].join(' ')
}
