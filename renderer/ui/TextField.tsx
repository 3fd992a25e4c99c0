/** One line of text, and several. Both fit inside a `Field` or stand alone with an `aria-label`. */
import { type ComponentProps, type ReactNode, useState } from 'react'
import { classes } from './classes'
import { useFieldProps } from './Field'
import styles from './TextField.module.css'

export interface TextFieldProps extends Omit<ComponentProps<'input'>, 'value' | 'onChange'> {
  readonly value: string
  readonly onChange?: (value: string) => void
  /** For addresses and paths; the built-in input method leaves their keys alone. */
  readonly mono?: boolean
  /** At the right end, inside the frame. */
  readonly end?: ReactNode
  /** At the left end, inside the frame. */
  readonly start?: ReactNode
}

export function TextField({
  value,
  onChange,
  mono = false,
  end,
  start,
  readOnly = false,
  className,
  ...rest
}: TextFieldProps) {
  const field = useFieldProps()
  return (
    <span className={classes(styles.frame, readOnly && styles.readOnly, mono && styles.mono, className)}>
      {start}
      <input
        type="text"
        autoComplete="off"
        spellCheck={false}
        {...field}
        className={styles.input}
        value={value}
        readOnly={readOnly}
        data-plain-keys={mono || undefined}
        onChange={(event) => onChange?.(event.target.value)}
        {...rest}
      />
      {end}
    </span>
  )
}

export interface TextAreaProps extends Omit<ComponentProps<'textarea'>, 'value' | 'onChange'> {
  readonly value: string
  readonly onChange?: (value: string) => void
  /** Enter does not start a new line; a pasted one becomes a space. */
  readonly oneLine?: boolean
}

/** Grows with its text. */
export function TextArea({ value, onChange, oneLine = false, className, ...rest }: TextAreaProps) {
  const field = useFieldProps()
  return (
    <span className={classes(styles.frame, styles.area, className)}>
      <textarea
        autoComplete="off"
        spellCheck={false}
        rows={1}
        {...field}
        className={styles.input}
        value={value}
        onKeyDown={(event) => {
          if (oneLine && event.key === 'Enter' && !event.nativeEvent.isComposing) event.preventDefault()
        }}
        onChange={(event) => onChange?.(oneLine ? event.target.value.replace(/[\r\n]+/g, ' ') : event.target.value)}
        {...rest}
      />
    </span>
  )
}

export interface NumberFieldProps extends Omit<ComponentProps<'input'>, 'value' | 'onChange'> {
  readonly value: number | null
  /** Positive whole numbers only; null for an empty field. */
  readonly onChange: (value: number | null) => void
}

/** A whole number from 1; anything else is put back when the field is left. */
export function NumberField({ value, onChange, ...rest }: NumberFieldProps) {
  const [draft, setDraft] = useState<string>()
  return (
    <TextField
      inputMode="numeric"
      value={draft ?? (value === null ? '' : String(value))}
      onChange={(text) => {
        const digits = text.replace(/\D/g, '').slice(0, 6)
        setDraft(digits)
        onChange(Number(digits) > 0 ? Number(digits) : null)
      }}
      onBlur={() => setDraft(undefined)}
      {...rest}
    />
  )
}
