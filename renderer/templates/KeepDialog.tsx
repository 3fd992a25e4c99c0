/** Asks for the name that a template or a snippet is kept under. One of that name is replaced only when it is said so. */
import { useRef, useState } from 'react'
import { returnFocus } from '../session'
import { Button, Dialog, Field, TextField, useText } from '../ui'
import type { Kept } from './shelf'

export function KeepDialog({
  title,
  description,
  withNote = false,
  keep,
  onClose,
}: {
  readonly title: string
  readonly description: string
  readonly withNote?: boolean
  readonly keep: (name: string, note: string, replace: boolean) => Promise<Kept>
  readonly onClose: () => void
}) {
  const t = useText()
  const first = useRef<HTMLInputElement>(null)
  const [name, setName] = useState('')
  const [note, setNote] = useState('')
  const [taken, setTaken] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const isTaken = taken === name.trim()
  const run = async () => {
    if (name.trim() === '' || isBusy) return
    setBusy(true)
    const kept = await keep(name.trim(), note.trim(), isTaken)
    setBusy(false)
    if (kept === 'kept') onClose()
    else if (kept === 'exists') setTaken(name.trim())
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={title}
      description={description}
      width={460}
      initialFocus={first}
      finalFocus={returnFocus}
      actions={
        <>
          <Button variant="line" onClick={onClose}>
            {t('templates.cancel')}
          </Button>
          <Button variant="main" disabled={name.trim() === '' || isBusy} onClick={() => void run()}>
            {t(isTaken ? 'templates.keep.replace' : 'templates.keep.action')}
          </Button>
        </>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Enter in a field is the dialog's main button. */}
      <div
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.preventDefault()
          void run()
        }}
      >
        <Field label={t('templates.keep.name')} error={isTaken ? t('templates.keep.exists') : undefined}>
          <TextField ref={first} value={name} onChange={setName} maxLength={120} />
        </Field>
        {withNote ? (
          <Field label={t('templates.keep.note')}>
            <TextField
              value={note}
              onChange={setNote}
              maxLength={300}
              placeholder={t('templates.keep.notePlaceholder')}
            />
          </Field>
        ) : null}
      </div>
    </Dialog>
  )
}
