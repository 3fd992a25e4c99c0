/** How the proofreader reads along: on or off, which house style, which of its rules, and the words it is to know. */
import { useEffect, useMemo, useState } from 'react'
import type { ProofingSettings } from '../../core/contract'
import type { RuleChoice } from '../../core/proofing'
import { importWordList, useDictionaries } from '../proofing'
import { Button, Field, findMatch, Segmented, TextField, useText } from '../ui'
import styles from './ProofingFields.module.css'

interface ProofingFieldsProps {
  readonly value: ProofingSettings
  readonly onChange: (value: ProofingSettings) => void
}

export function ProofingFields({ value, onChange }: ProofingFieldsProps) {
  const t = useText()
  const choose = (profile: ProofingSettings['profile']) =>
    // The newsroom's own begins as what it was chosen from, unless there is one already.
    onChange({
      ...value,
      profile,
      base:
        profile === 'custom' && value.profile !== 'custom' && Object.keys(value.rules).length === 0
          ? value.profile
          : value.base,
    })
  return (
    <>
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={value.enabled}
          onChange={({ target }) => onChange({ ...value, enabled: target.checked })}
        />
        {t('proofing.settings.enabled')}
      </label>
      <Field label={t('proofing.settings.profile')} group>
        <Segmented
          value={value.profile}
          onChange={choose}
          disabled={!value.enabled}
          options={[
            { value: 'online', label: t('proofing.settings.online') },
            { value: 'decree30', label: t('proofing.settings.decree30') },
            { value: 'custom', label: t('proofing.settings.custom') },
          ]}
        />
      </Field>
      {value.enabled ? <RuleList value={value} onChange={onChange} /> : null}
      <WordFiles />
    </>
  )
}

function RuleList({ value, onChange }: ProofingFieldsProps) {
  const t = useText()
  const [query, setQuery] = useState('')
  const choices = useRules(value)
  const shown = useMemo(
    () => choices.filter(({ rule }) => query.trim() === '' || findMatch(searchable(rule), query) !== undefined),
    [choices, query],
  )
  const on = choices.filter((choice) => choice.on).length
  const canChange = value.profile === 'custom'
  return (
    <Field label={t('proofing.settings.rules', { on, count: choices.length })} group>
      <TextField
        aria-label={t('proofing.settings.search')}
        placeholder={t('proofing.settings.search')}
        value={query}
        onChange={setQuery}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: while the profile is fixed no box in it takes the focus, and the keys must scroll it all the same */}
      <ul className={`${styles.rules} scrolls`} tabIndex={0}>
        {shown.map(({ rule, on: isOn }) => {
          const example = rule.examples.find(({ after }) => after !== undefined) ?? rule.examples[0]
          return (
            <li key={rule.name}>
              <label className={styles.rule}>
                <input
                  type="checkbox"
                  checked={isOn}
                  disabled={!canChange}
                  onChange={({ target }) =>
                    onChange({
                      ...value,
                      rules: { ...value.rules, [rule.name]: { ...value.rules[rule.name], on: target.checked } },
                    })
                  }
                />
                <span>
                  {rule.title}
                  {example === undefined ? null : (
                    <small>
                      {example.after === undefined
                        ? example.before
                        : t('proofing.settings.example', { before: example.before, after: example.after })}
                    </small>
                  )}
                </span>
              </label>
            </li>
          )
        })}
        {shown.length === 0 && choices.length > 0 ? (
          <li className={styles.none}>{t('proofing.settings.noRule')}</li>
        ) : null}
      </ul>
      {canChange ? null : <p className={styles.help}>{t('proofing.settings.own')}</p>}
    </Field>
  )
}

/** The rules are loaded with this screen: the window itself never needs them. */
function useRules({ profile, base, rules }: ProofingSettings): readonly RuleChoice[] {
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
    if (proofing === undefined) return []
    if (profile !== 'custom') return proofing.rulesOf(proofing.builtInProfiles[profile])
    const read = proofing.readStyleProfile({ name: 'custom', base, rules })
    return proofing.rulesOf(read.profile)
  }, [proofing, profile, base, rules])
}

function searchable({ title, message, examples }: RuleChoice['rule']): string {
  return `${title} ${message} ${examples[0]?.before ?? ''}`
}

function WordFiles() {
  const t = useText()
  const dictionaries = useDictionaries((state) => state.dictionaries)
  const entries = dictionaries?.wordList.entries.length ?? 0
  return (
    <Field label={t('proofing.dictionary.list')} group help={t('proofing.settings.importNote')}>
      <div className={styles.files}>
        <span className="cut">
          {entries === 0 ? t('proofing.dictionary.none') : t('proofing.dictionary.words', { count: entries })}
        </span>
        <Button variant="line" onClick={() => void importWordList()}>
          {t('proofing.settings.import')}
        </Button>
      </div>
    </Field>
  )
}
