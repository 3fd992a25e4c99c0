/** How the built-in input method writes: which one, where the tones stand, and the words that it leaves alone. */
import { TYPING_METHODS, type TypingSettings } from '../../core/contract'
import { Check, Field, Segmented, TokenField, useText } from '../ui'
import styles from './TypingFields.module.css'

interface TypingFieldsProps {
  readonly value: TypingSettings
  readonly onChange: (value: TypingSettings) => void
}

export function TypingFields({ value, onChange }: TypingFieldsProps) {
  const t = useText()
  const { exceptions } = value
  const check = (
    name: 'freeMarking' | 'restoreForeignWords' | 'quickTyping' | 'signs' | 'hardSpaces',
    label: string,
  ) => (
    <Check
      className={styles.check}
      checked={value[name]}
      onChange={(checked) => onChange({ ...value, [name]: checked })}
    >
      {label}
    </Check>
  )
  return (
    <>
      <Field label={t('typing.settings.method')} help={t('typing.settings.help')} group>
        <Segmented
          value={value.on ? value.method : 'off'}
          onChange={(method) => onChange(method === 'off' ? { ...value, on: false } : { ...value, on: true, method })}
          options={(['off', ...TYPING_METHODS] as const).map((method) => ({
            value: method,
            label: t(`typing.method.${method}`),
          }))}
        />
      </Field>
      {value.on ? (
        <>
          <Field label={t('typing.settings.toneStyle')} group>
            <Segmented
              value={value.toneStyle}
              onChange={(toneStyle) => onChange({ ...value, toneStyle })}
              options={[
                { value: 'old', label: t('typing.settings.old') },
                { value: 'new', label: t('typing.settings.new') },
              ]}
            />
          </Field>
          {check('freeMarking', t('typing.settings.freeMarking'))}
          {check('restoreForeignWords', t('typing.settings.restore'))}
          {check('quickTyping', t('typing.settings.quick'))}
          <Field label={t('typing.settings.exceptions')} help={t('typing.settings.exceptionsHelp')}>
            {/* The words are to be written here letter by letter, not as the input method would have them. */}
            <div data-plain-keys>
              <TokenField
                tokens={exceptions.map((word) => ({ key: word, label: word }))}
                separators={/[\s,;]/}
                onAdd={(text) => {
                  const word = text.normalize('NFC').slice(0, 40)
                  if (!exceptions.includes(word)) onChange({ ...value, exceptions: [...exceptions, word] })
                }}
                onRemove={(index) => onChange({ ...value, exceptions: exceptions.filter((_, at) => at !== index) })}
              />
            </div>
          </Field>
        </>
      ) : null}
      {check('signs', t('typing.settings.signs'))}
      {check('hardSpaces', t('typing.settings.hardSpaces'))}
    </>
  )
}
