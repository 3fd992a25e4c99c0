/** Shows which files of the article nothing uses, and moves those that are ticked into the system's bin. */
import { File } from 'lucide-react'
import { useEffect, useId, useState } from 'react'
import { mediaUrl, type UnusedMedia } from '../../core/contract'
import { cleanMedia, dayAndClock, findUnusedMedia, returnFocus, show, useOpenArticle, useView } from '../session'
import { Button, Dialog, fileSize, showToast, useLocale, useText } from '../ui'
import styles from './CleanMediaDialog.module.css'

type Found = NonNullable<Awaited<ReturnType<typeof findUnusedMedia>>>

export function CleanMediaDialog() {
  const isOpen = useView(({ cleaningMedia }) => cleaningMedia)
  // Read anew each time it is opened.
  return isOpen ? <Cleaning /> : null
}

function Cleaning() {
  const t = useText()
  const locale = useLocale()
  const article = useOpenArticle(({ open }) => open?.article.id)
  const [found, setFound] = useState<Found>()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [busy, setBusy] = useState(false)
  const close = () => show({ cleaningMedia: false })

  useEffect(() => {
    let stale = false
    void findUnusedMedia().then((answer) => {
      if (stale) return
      if (answer === undefined) return show({ cleaningMedia: false })
      setFound(answer)
      // What an earlier text needs is only thrown away by somebody who ticks it.
      const safe = answer.unreadableVersions > 0 ? [] : answer.files.filter(({ versions }) => versions === null)
      setChosen(new Set(safe.map(({ file }) => file)))
    })
    return () => {
      stale = true
    }
  }, [])

  const files = found?.files ?? []
  const size = files.filter(({ file }) => chosen.has(file)).reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
  const clean = async () => {
    setBusy(true)
    const count = await cleanMedia([...chosen]).finally(close)
    if (count > 0) showToast({ tone: 'note', title: t('media.clean.done', { count }), body: t('media.clean.doneBody') })
  }
  const description =
    found === undefined ? t('media.clean.looking') : files.length === 0 ? t('media.clean.none') : t('media.clean.body')
  return (
    <Dialog
      open
      onOpenChange={(open) => (open || busy ? undefined : close())}
      title={t('media.clean.title')}
      description={description}
      width={560}
      finalFocus={returnFocus}
      actions={
        <>
          <Button variant="line" onClick={close}>
            {t(files.length === 0 ? 'media.clean.close' : 'media.clean.keep')}
          </Button>
          {files.length === 0 ? null : (
            <Button variant="main" disabled={chosen.size === 0 || busy} onClick={() => void clean()}>
              {t('media.clean.confirm', { count: chosen.size, size: fileSize(size, locale) })}
            </Button>
          )}
        </>
      }
    >
      {found === undefined || files.length === 0 ? undefined : (
        <>
          {found.unreadableVersions === 0 ? null : (
            <p className={styles.warning}>{t('media.clean.unreadable', { count: found.unreadableVersions })}</p>
          )}
          <ul className={`${styles.list} scrolls`}>
            {files.map((file) => (
              <Row
                key={file.file}
                file={file}
                article={article ?? ''}
                chosen={chosen.has(file.file)}
                onChoose={(isChosen) => {
                  const next = new Set(chosen)
                  if (isChosen) next.add(file.file)
                  else next.delete(file.file)
                  setChosen(next)
                }}
              />
            ))}
          </ul>
        </>
      )}
    </Dialog>
  )
}

function Row({
  file,
  article,
  chosen,
  onChoose,
}: {
  readonly file: UnusedMedia
  readonly article: string
  readonly chosen: boolean
  readonly onChoose: (chosen: boolean) => void
}) {
  const t = useText()
  const locale = useLocale()
  const note = useId()
  const isPicture = /\.(jpg|png|webp|avif|gif)$/.test(file.file)
  return (
    <li>
      <label className={styles.row}>
        <input
          type="checkbox"
          checked={chosen}
          aria-describedby={note}
          onChange={({ target }) => onChoose(target.checked)}
        />
        <span className={styles.thumb}>
          {isPicture ? (
            <img src={mediaUrl(article, file.file)} alt="" loading="lazy" decoding="async" />
          ) : (
            <File size={18} aria-hidden />
          )}
        </span>
        <span className={styles.words}>
          <span className={styles.name}>{file.name === '' ? shortName(file.file) : file.name}</span>
          <span id={note} className={styles.note} data-used={file.versions === null ? undefined : true}>
            {fileSize(file.sizeBytes, locale)} ·{' '}
            {file.versions === null
              ? t('media.clean.nowhere')
              : t('media.clean.inVersions', {
                  count: file.versions.count,
                  time: dayAndClock(file.versions.newestAt, locale),
                })}
          </span>
        </span>
      </label>
    </li>
  )
}

/** No text remembers what it was called: "3f2a91c0….jpg" */
function shortName(file: string): string {
  return `${file.slice(0, 8)}…${file.slice(file.lastIndexOf('.'))}`
}
