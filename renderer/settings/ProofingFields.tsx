/** How the proofreader reads along: on or off, which house style, which of its rules, and the words it is to know. */
import type { ProofingSettings } from '../../core/contract'
import { importWordList, useDictionaries } from '../proofing'
import { Button, Check, Field, Segmented, useText } from '../ui'
import styles from './ProofingFields.module.css'
import { RuleList } from './RuleList'

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
      <Check className={styles.check} checked={value.enabled} onChange={(enabled) => onChange({ ...value, enabled })}>
        {t('proofing.settings.enabled')}
      </Check>
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
