/** A labelled place to fill in: the label, a note at its right (a count, where the value comes from), help and what is wrong. */
import { createContext, type ReactNode, useContext, useId, useMemo } from 'react'
import styles from './Field.module.css'

interface FieldNames {
  readonly id: string
  readonly labelId: string
  readonly describedBy: string | undefined
  readonly invalid: boolean
}

const FieldContext = createContext<FieldNames | undefined>(undefined)

export interface FieldProps {
  readonly label: string
  /** At the right of the label: "54 / 60", "theo hồ sơ tờ báo". */
  readonly note?: ReactNode
  readonly help?: ReactNode
  /** What is wrong with the value; the field is then marked as invalid. */
  readonly error?: string | undefined
  readonly children: ReactNode
  /** Set where the field's control is no single input (a group of buttons): the label is then not a `label` element. */
  readonly group?: boolean
}

export function Field({ label, note, help, error, children, group = false }: FieldProps) {
  const id = useId()
  const hasDescription = error !== undefined || help !== undefined
  const names = useMemo(
    () => ({
      id,
      labelId: `${id}-label`,
      describedBy: hasDescription ? `${id}-description` : undefined,
      invalid: error !== undefined,
    }),
    [id, hasDescription, error],
  )
  return (
    <FieldContext value={names}>
      <div className={styles.field}>
        <div className={styles.head}>
          {group ? (
            <span id={names.labelId}>{label}</span>
          ) : (
            <label id={names.labelId} htmlFor={id}>
              {label}
            </label>
          )}
          {note === undefined ? null : <span className={styles.note}>{note}</span>}
        </div>
        {children}
        {hasDescription ? (
          <p id={names.describedBy} className={error === undefined ? styles.help : styles.error}>
            {error ?? help}
          </p>
        ) : null}
      </div>
    </FieldContext>
  )
}

/** The attributes that tie a control to the field around it; empty outside of a field. */
export function useFieldProps() {
  const names = useContext(FieldContext)
  if (names === undefined) return {}
  return {
    id: names.id,
    'aria-describedby': names.describedBy,
    'aria-invalid': names.invalid || undefined,
  }
}

/** The id of the field's label, for a control that is named by `aria-labelledby`; undefined outside of a field. */
export function useFieldLabelId(): string | undefined {
  return useContext(FieldContext)?.labelId
}
