/** One of a few, all in sight: a track with one part raised. Arrow keys move, as in any radio group. */
import type { LucideIcon } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { classes } from './classes'
import { useFieldLabelId } from './Field'
import styles from './Segmented.module.css'

interface SegmentedOption<Value extends string> {
  readonly value: Value
  readonly label: string
  readonly icon?: LucideIcon
  readonly disabled?: boolean
}

export interface SegmentedProps<Value extends string> {
  readonly value: Value
  readonly onChange: (value: Value) => void
  readonly options: readonly SegmentedOption<Value>[]
  /** Needed outside of a `Field`. */
  readonly label?: string
  /** Only the chosen part shows its words; the others show their icon and carry the words as a tooltip. */
  readonly compact?: boolean
  readonly disabled?: boolean
}

export function Segmented<Value extends string>({
  value,
  onChange,
  options,
  label,
  compact = false,
  disabled = false,
}: SegmentedProps<Value>) {
  const labelId = useFieldLabelId()
  return (
    <div
      className={styles.track}
      role="radiogroup"
      aria-label={label}
      aria-labelledby={label === undefined ? labelId : undefined}
    >
      {options.map((option) => {
        const chosen = option.value === value
        const wordless = compact && !chosen && option.icon !== undefined
        const Icon = option.icon
        return (
          // biome-ignore lint/a11y/useSemanticElements: a native radio button cannot hold an icon and words.
          <button
            key={option.value}
            type="button"
            role="radio"
            aria-checked={chosen}
            aria-label={wordless ? option.label : undefined}
            title={wordless ? option.label : undefined}
            tabIndex={chosen ? 0 : -1}
            disabled={disabled || option.disabled === true}
            className={classes(styles.part, chosen && styles.on)}
            onClick={() => onChange(option.value)}
            onKeyDown={(event) => moveBy(event)}
          >
            {Icon ? <Icon size={14} aria-hidden /> : null}
            {wordless ? null : option.label}
          </button>
        )
      })}
    </div>
  )
}

/** Arrow keys choose the neighbour, round the corner at the ends. */
function moveBy(event: KeyboardEvent<HTMLButtonElement>) {
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
  if (step === undefined) return
  event.preventDefault()
  const parts = [
    ...(event.currentTarget.parentElement?.querySelectorAll<HTMLButtonElement>('button:not(:disabled)') ?? []),
  ]
  const next = parts[(parts.indexOf(event.currentTarget) + step + parts.length) % parts.length]
  next?.focus()
  next?.click()
}
