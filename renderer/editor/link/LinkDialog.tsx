/** Asks for the words and the address of a link. */
import { getExtensionDependencyFromEditor } from '@lexical/extension'
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { useExtensionSignalValue } from '@lexical/react/useExtensionSignalValue'
import { ExternalLink, Unlink } from 'lucide-react'
import { type FormEvent, useRef, useState } from 'react'
import { safeUrl } from '../../../core/document'
import { Button, Dialog, Field, TextField, useText } from '../../ui'
import { useEditorSurroundings } from '../editorContext'
import { focusSheet } from '../focusSheet'
import styles from './link.module.css'
import { applyLink, LinkDialogExtension, type LinkDraft, removeLink } from './linkCommands'

export function LinkDialog() {
  const [editor] = useLexicalComposerContext()
  const t = useText()
  const draft = useExtensionSignalValue(LinkDialogExtension, 'draft')
  const address = useRef<HTMLInputElement>(null)
  // The last draft stays while the dialog fades.
  const shown = useRef<LinkDraft>(undefined)
  if (draft !== undefined) shown.current = draft

  const close = () => {
    getExtensionDependencyFromEditor(editor, LinkDialogExtension).output.draft.value = undefined
    focusSheet(editor)
  }
  return (
    <Dialog
      open={draft !== undefined}
      onOpenChange={(open) => {
        if (!open) close()
      }}
      title={t('editor.link.title')}
      width={480}
      initialFocus={address}
    >
      {shown.current === undefined ? null : <LinkForm draft={shown.current} close={close} address={address} />}
    </Dialog>
  )
}

function LinkForm({
  draft,
  close,
  address,
}: {
  readonly draft: LinkDraft
  readonly close: () => void
  readonly address: React.RefObject<HTMLInputElement | null>
}) {
  const [editor] = useLexicalComposerContext()
  const { openExternal } = useEditorSurroundings()
  const t = useText()
  const [text, setText] = useState(draft.text)
  const [url, setUrl] = useState(draft.url)
  const [problem, setProblem] = useState<'missing' | 'refused'>()

  const apply = (event: FormEvent) => {
    event.preventDefault()
    const safe = safeUrl(url)
    if (safe === undefined) {
      setProblem(url.trim() === '' ? 'missing' : 'refused')
      address.current?.focus()
      return
    }
    applyLink(editor, safe, text)
    close()
  }
  const known = safeUrl(url)
  return (
    <form className={styles.form} onSubmit={apply} noValidate>
      {text === undefined ? null : (
        <Field label={t('editor.link.text')}>
          <TextField value={text} onChange={setText} />
        </Field>
      )}
      <Field label={t('editor.link.address')} error={problem === undefined ? undefined : t(`editor.link.${problem}`)}>
        <TextField
          ref={address}
          value={url}
          mono
          placeholder={t('editor.link.addressExample')}
          onChange={(value) => {
            setUrl(value)
            setProblem(undefined)
          }}
        />
      </Field>
      <div className={styles.actions}>
        {draft.exists ? (
          <>
            <Button
              icon={Unlink}
              onClick={() => {
                removeLink(editor)
                close()
              }}
            >
              {t('editor.link.remove')}
            </Button>
            <Button icon={ExternalLink} disabled={known === undefined} onClick={() => known && openExternal(known)}>
              {t('editor.link.open')}
            </Button>
          </>
        ) : null}
        <span className={styles.space} />
        <Button variant="line" onClick={close}>
          {t('editor.link.cancel')}
        </Button>
        <Button variant="main" type="submit">
          {t('editor.link.apply')}
        </Button>
      </div>
    </form>
  )
}
