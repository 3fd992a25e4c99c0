/** What stands in the brackets before every standfirst, with how it will be printed. */
import { renderDateline } from '../../core/article'
import { Field, TextField, useText } from '../ui'

export function DatelineField({
  value,
  onChange,
  onBlur,
}: {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onBlur?: () => void
}) {
  const t = useText()
  const printed = renderDateline({ datelineText: value })
  return (
    <Field
      label={t('app.profile.dateline')}
      note={printed === '' ? undefined : t('app.profile.datelineShown', { dateline: printed })}
    >
      <TextField
        value={value}
        placeholder={t('app.profile.datelinePlaceholder')}
        maxLength={100}
        onChange={onChange}
        {...(onBlur === undefined ? {} : { onBlur })}
      />
    </Field>
  )
}
