/** Asks once before an article goes to the bin. */
import { useRef } from 'react'
import { binArticle, returnFocus, show, useLibrary, useView } from '../session'
import { Button, Dialog, useText } from '../ui'

export function BinDialog() {
  const t = useText()
  const id = useView(({ binning }) => binning)
  const headline = useLibrary(({ articles }) => articles.find((article) => article.id === id)?.headline)
  const confirm = useRef<HTMLButtonElement>(null)
  return (
    <Dialog
      open={id !== undefined}
      onOpenChange={(open) => (open ? undefined : show({ binning: undefined }))}
      title={t('app.bin.title')}
      description={t('app.bin.body', { headline: headline || t('article.untitled') })}
      width={440}
      alert
      initialFocus={confirm}
      finalFocus={returnFocus}
      actions={
        <>
          <Button variant="line" onClick={() => show({ binning: undefined })}>
            {t('app.bin.keep')}
          </Button>
          <Button
            ref={confirm}
            variant="main"
            onClick={() => {
              show({ binning: undefined })
              if (id !== undefined) void binArticle(id)
            }}
          >
            {t('app.bin.confirm')}
          </Button>
        </>
      }
    />
  )
}
