/** How long headline and standfirst may be, channel by channel. */
import { LIMITED_FIELDS, type Limits } from '../../core/article'
import { Field, NumberField, useText } from '../ui'
import type { ProfileDraft } from './profileDraft'
import styles from './Settings.module.css'

export function LimitFields({
  draft,
  onChange,
}: {
  readonly draft: ProfileDraft
  readonly onChange: (limits: Limits) => void
}) {
  const t = useText()
  return (
    <Field label={t('app.settings.limits.label')} help={t('app.settings.limits.help')} group>
      <ul className={styles.channels}>
        <li className={styles.limit} aria-hidden>
          <span />
          {LIMITED_FIELDS.map((field) => (
            <span key={field} className={styles.limitHead}>
              {t(`app.settings.limits.${field}Head`)}
            </span>
          ))}
        </li>
        {draft.channels
          .filter(({ used }) => used)
          .map(({ channel, name }) => (
            <li key={channel} className={styles.limit}>
              <span className="cut">{name}</span>
              {LIMITED_FIELDS.map((field) => (
                <NumberField
                  key={field}
                  id={`limit-${channel}-${field}`}
                  aria-label={t(`app.settings.limits.${field}`, { channel: name })}
                  value={draft.limits[channel][field]}
                  onChange={(value) =>
                    onChange({
                      ...draft.limits,
                      [channel]: {
                        ...draft.limits[channel],
                        [field]: value === null ? null : Math.min(value, 100_000),
                      },
                    })
                  }
                />
              ))}
            </li>
          ))}
      </ul>
    </Field>
  )
}
