/** The page as its readers will see it: on a phone, a tablet and a desktop, and as a card where it is shared. */
import { ArrowLeft, Check, FileOutput, RotateCw, SunMoon, TriangleAlert } from 'lucide-react'
import { useEffect, useState } from 'react'
import { previewUrl } from '../../core/contract'
import { clockTime, exportPage, type OpenState, runCommand, saveNow, show, useOpenArticle } from '../session'
import { Button, IconButton, Segmented, ToastArea, useLocale, useText } from '../ui'
import { Device, type DeviceName } from './Device'
import { Facts } from './Facts'
import styles from './Preview.module.css'
import { ShareCards } from './ShareCards'

const DEVICES: readonly DeviceName[] = ['phone', 'tablet', 'desktop']

export function Preview() {
  const open = useOpenArticle((state) => state.open)
  return open === undefined ? null : <OpenPreview open={open} />
}

function OpenPreview({ open }: { readonly open: OpenState }) {
  const t = useText()
  const [device, setDevice] = useState<DeviceName | 'all'>('all')
  /** Grows with each "build again": a frame only looks again at a new address. */
  const [round, setRound] = useState(0)
  const url = `${previewUrl(open.article.id, open.revision)}${round === 0 ? '' : `?${round}`}`
  const headline = open.article.headline || t('article.untitled')

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return
      if (event.key === 'Escape') show({ surface: 'write' })
      if (event.key === 'F5') {
        event.preventDefault()
        void rebuild()
      }
    }
    const rebuild = async () => {
      await saveNow()
      setRound((before) => before + 1)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])

  return (
    <div className={styles.preview}>
      <header className={styles.bar}>
        {/* The preview takes the place of the page, and the focus comes along. */}
        <Button icon={ArrowLeft} autoFocus onClick={() => show({ surface: 'write' })}>
          {t('preview.back')}
        </Button>
        <span className={styles.line} />
        <h1 className={`${styles.title} cut`}>{t('preview.title', { headline })}</h1>
        <span className={styles.space} />
        <Segmented
          label={t('preview.devices')}
          value={device}
          onChange={setDevice}
          options={[
            { value: 'all', label: t('preview.all') },
            ...DEVICES.map((name) => ({ value: name, label: t(`preview.${name}`) })),
          ]}
        />
        <span className={styles.line} />
        <IconButton
          icon={RotateCw}
          label={t('preview.refresh')}
          shortcut="F5"
          onClick={() => void saveNow().then(() => setRound(round + 1))}
        />
        <IconButton icon={FileOutput} label={t('preview.export')} onClick={() => void exportPage()} />
      </header>
      <main className={styles.stage} data-devices={device}>
        {device === 'all' ? (
          <div className={styles.three}>
            <Device name="phone" url={url} />
            <div className={styles.column}>
              <Device name="desktop" url={url} />
              <div className={styles.pair}>
                <Device name="tablet" url={url} />
                <Facts key={url} article={open.article} />
              </div>
            </div>
          </div>
        ) : (
          <Device key={device} name={device} url={url} alone />
        )}
        <ToastArea />
      </main>
      <ShareCards article={open.article} />
      <PreviewStatus open={open} />
    </div>
  )
}

function PreviewStatus({ open }: { readonly open: OpenState }) {
  const t = useText()
  const locale = useLocale()
  const isSaved = open.status.kind === 'saved'
  return (
    <footer className={styles.status}>
      {isSaved ? (
        <span className={styles.item}>
          <Check size={14} aria-hidden />
          {open.savedAt === undefined
            ? t('preview.builtFromSaved')
            : t('preview.builtFrom', { time: clockTime(open.savedAt, locale) })}
        </span>
      ) : (
        <span className={styles.bad}>
          <TriangleAlert size={14} aria-hidden />
          {t('preview.notSaved')}
        </span>
      )}
      <span className={styles.space} />
      <span className={styles.dim}>{t('preview.same')}</span>
      <IconButton
        icon={SunMoon}
        size="small"
        label={t('preview.theme')}
        tooltipSide="top"
        onClick={() => runCommand('view.theme')}
      />
    </footer>
  )
}
