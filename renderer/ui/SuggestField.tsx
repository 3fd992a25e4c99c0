/** A line of text with what was written there before offered under it; anything else may be typed as well. */
import { Autocomplete as Base } from '@base-ui/react/autocomplete'
import { ChevronDown } from 'lucide-react'
import { fold } from '../../core/vietnamese'
import { classes } from './classes'
import { useFieldProps } from './Field'
import menu from './Menu.module.css'
import styles from './SuggestField.module.css'
import surface from './Surface.module.css'
import text from './TextField.module.css'

export interface SuggestFieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly suggestions: readonly string[]
  readonly placeholder?: string
  /** The name of the arrow that shows all suggestions. */
  readonly openLabel: string
  readonly readOnly?: boolean
}

export function SuggestField({
  value,
  onChange,
  suggestions,
  placeholder,
  openLabel,
  readOnly = false,
}: SuggestFieldProps) {
  const field = useFieldProps()
  return (
    <Base.Root
      value={value}
      readOnly={readOnly}
      items={suggestions}
      // With or without marks; a value that is already one of the list shows the whole list.
      filter={(item: string, query: string) => suggestions.includes(query) || fold(item).includes(fold(query))}
      onValueChange={(next) => onChange(next)}
      openOnInputClick={false}
    >
      <Base.InputGroup className={classes(text.frame, styles.group)}>
        <Base.Input {...field} className={text.input} placeholder={placeholder} spellCheck={false} />
        {suggestions.length === 0 ? null : (
          <Base.Trigger className={styles.arrow} aria-label={openLabel}>
            <ChevronDown size={14} aria-hidden />
          </Base.Trigger>
        )}
      </Base.InputGroup>
      <Base.Portal>
        <Base.Positioner className={surface.positioner} align="start" sideOffset={4} collisionPadding={8}>
          <Base.Popup className={classes(surface.raised, menu.menu, styles.popup)} data-raised>
            <Base.List>
              {(item: string) => (
                <Base.Item key={item} value={item} className={menu.item}>
                  <span className="cut">{item}</span>
                </Base.Item>
              )}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
