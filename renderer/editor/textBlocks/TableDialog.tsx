/** Asks how large a new table shall be: on a field of squares, or in numbers. */
import { getExtensionDependencyFromEditor } from '@lexical/extension'
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { useExtensionSignalValue } from '@lexical/react/useExtensionSignalValue'
import { type FormEvent, useRef, useState } from 'react'
import { Button, Check, Dialog, Field, NumberField, useText } from '../../ui'
import { focusSheet } from '../focusSheet'
import { insertTable } from './partCommands'
import { PartPlaceExtension } from './partPlace'
import styles from './textBlocks.module.css'

/** What fits a newspaper's column and a reader's patience; a pasted table may be larger. */
const MOST_ROWS = 200
const MOST_COLUMNS = 20
const SQUARES = { rows: 6, columns: 8 }

export function TableDialog() {
  const [editor] = useLexicalComposerContext()
  const t = useText()
  const isOpen = useExtensionSignalValue(PartPlaceExtension, 'isAskingSize')
  const first = useRef<HTMLInputElement>(null)
  const close = () => {
    getExtensionDependencyFromEditor(editor, PartPlaceExtension).output.isAskingSize.value = false
    focusSheet(editor)
  }
  return (
    <Dialog
      open={isOpen}
      onOpenChange={(open) => {
        if (!open) close()
      }}
      title={t('editor.table.insert')}
      width={360}
      initialFocus={first}
      finalFocus={false as never}
    >
      <SizeForm
        first={first}
        close={close}
        done={(size) => {
          close()
          insertTable(editor, size)
        }}
      />
    </Dialog>
  )
}

function SizeForm({
  first,
  close,
  done,
}: {
  readonly first: React.RefObject<HTMLInputElement | null>
  readonly close: () => void
  readonly done: (size: { rows: number; columns: number; headerRow: boolean }) => void
}) {
  const t = useText()
  const [rows, setRows] = useState<number | null>(3)
  const [columns, setColumns] = useState<number | null>(3)
  const [headerRow, setHeaderRow] = useState(true)
  const problem = rows === null || columns === null || rows > MOST_ROWS || columns > MOST_COLUMNS

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!problem) done({ rows, columns, headerRow })
  }
  return (
    <form className={styles.size} onSubmit={submit} noValidate>
      {/* The numbers below say the same to those who see no squares. */}
      <div className={styles.squares} aria-hidden>
        {Array.from({ length: SQUARES.rows * SQUARES.columns }, (_square, index) => {
          const row = Math.floor(index / SQUARES.columns) + 1
          const column = (index % SQUARES.columns) + 1
          return (
            <button
              // biome-ignore lint/suspicious/noArrayIndexKey: a square is its place.
              key={index}
              type="button"
              tabIndex={-1}
              data-on={(row <= (rows ?? 0) && column <= (columns ?? 0)) || undefined}
              // A mouse that only happens to rest where the dialog opens has chosen nothing.
              onPointerMove={({ movementX, movementY }) => {
                if (movementX === 0 && movementY === 0) return
                setRows(row)
                setColumns(column)
              }}
              onClick={() => done({ rows: row, columns: column, headerRow })}
            />
          )
        })}
      </div>
      <div className={styles.numbers}>
        <Field label={t('editor.table.rows')}>
          <NumberField ref={first} value={rows} onChange={setRows} />
        </Field>
        <Field label={t('editor.table.columns')}>
          <NumberField value={columns} onChange={setColumns} />
        </Field>
      </div>
      <Check checked={headerRow} onChange={setHeaderRow}>
        {t('editor.table.firstIsHeader')}
      </Check>
      {problem ? (
        <p className={styles.problem} role="alert">
          {t('editor.table.tooLarge', { rows: MOST_ROWS, columns: MOST_COLUMNS })}
        </p>
      ) : null}
      <div className={styles.actions}>
        <Button variant="line" onClick={close}>
          {t('editor.table.cancel')}
        </Button>
        <Button variant="main" type="submit" disabled={problem}>
          {t('editor.table.apply')}
        </Button>
      </div>
    </form>
  )
}
