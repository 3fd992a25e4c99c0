/** Several short things in one field: names, tags. Enter or a comma adds one, Backspace in the empty line takes the last away. */
import { X } from 'lucide-react'
import { type PointerEvent, type ReactNode, useRef, useState } from 'react'
import { useFieldProps } from './Field'
import frame from './TextField.module.css'
import styles from './TokenField.module.css'
import { useText } from './text'

interface Token {
  readonly key: string
  readonly label: string
}

export interface TokenFieldProps {
  readonly tokens: readonly Token[]
  /** Called with the trimmed text of a new token, never an empty one. */
  readonly onAdd: (text: string) => void
  readonly onRemove: (index: number) => void
  /** Draws a token's words; default: plain words. For tokens that open something. */
  readonly renderToken?: (token: Token, index: number) => ReactNode
  readonly placeholder?: string
  readonly disabled?: boolean
  /** Characters beside Enter that end a token. Default: comma and semicolon. */
  readonly separators?: RegExp
}

export function TokenField({
  tokens,
  onAdd,
  onRemove,
  renderToken,
  placeholder,
  disabled = false,
  separators = /[,;\n]/,
}: TokenFieldProps) {
  const t = useText()
  const field = useFieldProps()
  const [draft, setDraft] = useState('')
  const input = useRef<HTMLInputElement>(null)

  const take = (text: string) => {
    for (const part of text.split(separators)) if (part.trim() !== '') onAdd(part.trim())
    setDraft('')
  }

  return (
    <span className={`${frame.frame} ${styles.tokens}`} onPointerDown={(event) => focusLine(event, input.current)}>
      {tokens.map((token, index) => (
        <span key={token.key} className={styles.token}>
          {renderToken ? renderToken(token, index) : <span className="cut">{token.label}</span>}
          {disabled ? null : (
            <button
              type="button"
              className={styles.remove}
              aria-label={t('app.tokens.remove', { name: token.label })}
              onClick={() => {
                onRemove(index)
                input.current?.focus()
              }}
            >
              <X size={12} aria-hidden />
            </button>
          )}
        </span>
      ))}
      <input
        ref={input}
        type="text"
        autoComplete="off"
        spellCheck={false}
        {...field}
        className={`${frame.input} ${styles.line}`}
        value={draft}
        disabled={disabled}
        placeholder={tokens.length === 0 ? placeholder : undefined}
        onChange={(event) => {
          const text = event.target.value
          // A comma that an input method is still composing with is not the end of a token.
          if (separators.test(text) && !(event.nativeEvent as InputEvent).isComposing) take(text)
          else setDraft(text)
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Enter') {
            event.preventDefault()
            take(draft)
          } else if (event.key === 'Backspace' && draft === '' && tokens.length > 0) {
            onRemove(tokens.length - 1)
          }
        }}
        onBlur={() => take(draft)}
      />
    </span>
  )
}

function focusLine(event: PointerEvent, line: HTMLInputElement | null) {
  if (event.target !== event.currentTarget) return
  event.preventDefault()
  line?.focus()
}
