/**
 * Files over the window: what a drop would do is said while they are held, and done when they are let go. Documents and
 * folders become articles wherever they fall; pictures belong on the sheet, which takes them itself.
 */
import { FileInput, ImageDown } from 'lucide-react'
import { useEffect, useState } from 'react'
import { attempt, desk, importDropped, useImports } from '../session'
import { Button, ProgressBar, showToast, useText } from '../ui'
import styles from './DropZone.module.css'

/** `sheet`: only pictures, and they are over the sheet: it shows for itself where they go. */
type Held = 'documents' | 'both' | 'pictures' | 'sheet'

export function DropZone() {
  const t = useText()
  const [held, setHeld] = useState<Held>()

  useEffect(() => {
    /** A picture or a block of our own page that is being moved. */
    let isOurs = false
    let quiet: number | undefined
    const letGo = () => {
      window.clearTimeout(quiet)
      setHeld(undefined)
    }
    const over = (event: DragEvent) => {
      if (isOurs || !hasFiles(event)) return
      event.preventDefault()
      const items = [...(event.dataTransfer?.items ?? [])].filter(({ kind }) => kind === 'file')
      const found = isBusy() ? undefined : whatIsHeld(items, isSheet(event))
      if (event.dataTransfer) {
        event.dataTransfer.dropEffect = found === undefined || found === 'pictures' ? 'none' : 'copy'
      }
      setHeld(found)
      // Not every system says that the files have left the window.
      window.clearTimeout(quiet)
      quiet = window.setTimeout(letGo, 1000)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) letGo()
    }
    const drop = (event: DragEvent) => {
      if (isOurs || !hasFiles(event)) return
      // Whatever falls here: a window must never be led away to a file.
      event.preventDefault()
      letGo()
      if (isBusy()) return
      const files = [...(event.dataTransfer?.files ?? [])]
      const documents = files.filter((file) => !isPicture(file))
      const pictures = files.length - documents.length
      const onSheet = isSheet(event)
      if (pictures > 0 && !onSheet) {
        showToast({ tone: 'note', title: t('app.drop.pictures'), body: t('app.drop.picturesBody') })
      }
      if (documents.length > 0) void importDropped(documents, { behind: onSheet && pictures > 0 })
    }
    const begin = () => {
      isOurs = true
    }
    const end = () => {
      isOurs = false
    }
    const gone = new AbortController()
    // Before the sheet and its fields, which keep drops to themselves.
    const options = { capture: true, signal: gone.signal }
    window.addEventListener('dragstart', begin, options)
    window.addEventListener('dragend', end, options)
    window.addEventListener('dragenter', over, options)
    window.addEventListener('dragover', over, options)
    window.addEventListener('dragleave', leave, options)
    window.addEventListener('drop', drop, options)
    return () => {
      window.clearTimeout(quiet)
      gone.abort()
    }
  }, [t])

  return (
    <>
      {held === undefined || held === 'sheet' ? null : <Hint held={held} />}
      <Progress />
    </>
  )
}

function Hint({ held }: { readonly held: Exclude<Held, 'sheet'> }) {
  const t = useText()
  const Icon = held === 'pictures' ? ImageDown : FileInput
  return (
    <div className={styles.hint} data-held={held}>
      <div className={styles.card} role="status">
        <Icon size={22} aria-hidden />
        <b>{t(`app.drop.${held}`)}</b>
        <span>{t(`app.drop.${held}Body`)}</span>
      </div>
    </div>
  )
}

/** Shown only where it takes long enough to be wondered at. */
function Progress() {
  const t = useText()
  const progress = useImports((state) => state.progress)
  if (progress === null || progress.total < 2) return null
  const { done, total, file } = progress
  return (
    <section className={styles.progress} aria-label={t('app.import.running')} data-raised>
      <ProgressBar max={total} value={done} label={t('app.import.running')} />
      <p className={styles.line}>
        <span className="cut">{t('app.import.progress', { number: done + 1, total, file })}</span>
        <Button onClick={() => void attempt(desk().stopImport({}))}>{t('app.import.stop')}</Button>
      </p>
    </section>
  )
}

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') === true
}

/** While a dialog waits for an answer nothing else happens. */
function isBusy(): boolean {
  return document.querySelector('[role="dialog"], [role="alertdialog"]') !== null
}

function isSheet({ target }: DragEvent): boolean {
  return target instanceof Element && target.closest('[data-editor-pane] [contenteditable="true"]') !== null
}

/** Until they are let go, files say only their types, and not on every system. */
function whatIsHeld(items: readonly DataTransferItem[], onSheet: boolean): Held {
  const pictures = items.filter(({ type }) => type.startsWith('image/')).length
  if (pictures === 0) return 'documents'
  if (pictures < items.length) return onSheet ? 'both' : 'documents'
  return onSheet ? 'sheet' : 'pictures'
}

function isPicture({ name, type }: File): boolean {
  return type.startsWith('image/') || /\.(?:jpe?g|png|webp|avif|gif|tiff?|svg|heic|heif)$/i.test(name)
}
