/** What became of files that were imported: those that were refused, those that were there already, and what to look at again. */
import type { ReactNode } from 'react'
import type { ImportReport as Report } from '../../core/contract'
import { dayAndClock, importAgain, openArticle, problemText, returnFocus, showReport, useImports } from '../session'
import { Button, Dialog, useLocale, useText } from '../ui'
import styles from './ImportReport.module.css'

export function ImportReport() {
  const report = useImports(({ shown }) => shown)
  return report === undefined ? null : <Shown report={report} />
}

function Shown({ report }: { readonly report: Report }) {
  const t = useText()
  const locale = useLocale()
  const { imported, known, refused, passedOver, left } = report
  const close = () => showReport(undefined)
  const open = (id: string) => {
    close()
    void openArticle(id)
  }
  const doubtful = imported.filter(({ warnings }) => warnings.length > 0)
  const lines = [
    t('app.import.done', { count: imported.length }),
    ...(passedOver === 0 ? [] : [t('app.import.passedOver', { count: passedOver })]),
    ...(left === 0 ? [] : [t('app.import.left', { count: left })]),
  ]
  const sentences = refused.map(({ problem }) => problemText(problem, t, locale))
  const asText = () =>
    [
      ...lines,
      ...refused.map(({ file }, index) => `${file}: ${sentences[index]?.title}. ${sentences[index]?.body}`),
      ...known.map(({ file, since }) => `${file}: ${t('app.import.since', { time: dayAndClock(since, locale) })}`),
      ...doubtful.map(({ file, warnings }) => `${file}: ${warnings.join(' ')}`),
    ].join('\n')
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => (isOpen ? undefined : close())}
      title={t('app.import.title')}
      description={lines.join(' ')}
      width={600}
      finalFocus={returnFocus}
      leading={
        <Button onClick={() => void navigator.clipboard.writeText(asText()).catch(() => undefined)}>
          {t('app.import.copy')}
        </Button>
      }
      actions={
        <>
          {known.length === 0 ? null : (
            <Button
              variant="line"
              onClick={() => {
                close()
                void importAgain(known.map(({ file }) => file))
              }}
            >
              {t('app.import.again')}
            </Button>
          )}
          <Button variant="main" onClick={close}>
            {t('app.close')}
          </Button>
        </>
      }
    >
      <div className={`${styles.list} scrolls`}>
        <Group title={t('app.import.refused', { count: refused.length })} count={refused.length}>
          {refused.map(({ file }, index) => (
            <Row key={file} name={baseName(file)} words={[`${sentences[index]?.title}. ${sentences[index]?.body}`]} />
          ))}
        </Group>
        <Group title={t('app.import.knownCount', { count: known.length })} count={known.length}>
          {known.map(({ file, summary, since }) => (
            <Row
              key={file}
              name={baseName(file)}
              words={[t('app.import.since', { time: dayAndClock(since, locale) })]}
              onOpen={() => open(summary.id)}
            />
          ))}
        </Group>
        <Group title={t('app.import.doubtful', { count: doubtful.length })} count={doubtful.length}>
          {doubtful.map(({ file, summary, warnings }) => (
            <Row key={file} name={baseName(file)} words={warnings} onOpen={() => open(summary.id)} />
          ))}
        </Group>
      </div>
    </Dialog>
  )
}

function Group(props: { readonly title: string; readonly count: number; readonly children: ReactNode }) {
  if (props.count === 0) return null
  return (
    <section>
      <h3 className={styles.group}>{props.title}</h3>
      <ul className={styles.rows}>{props.children}</ul>
    </section>
  )
}

function Row({
  name,
  words,
  onOpen,
}: {
  readonly name: string
  readonly words: readonly string[]
  readonly onOpen?: () => void
}) {
  const t = useText()
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <span className={styles.name}>{name}</span>
        {words.map((sentence) => (
          <span key={sentence} className={styles.note}>
            {sentence}
          </span>
        ))}
      </div>
      {onOpen === undefined ? null : (
        <Button onClick={onOpen} aria-label={t('app.import.openNamed', { name })}>
          {t('app.recovered.open')}
        </Button>
      )}
    </li>
  )
}

/** A folder that is an article is known by the folder's name. */
function baseName(file: string): string {
  const parts = file.split(/[\\/]/)
  return (parts.at(-1) === 'article.json' ? parts.at(-2) : parts.at(-1)) ?? file
}
