/** A screen with the page in it, at its true width, drawn as small as the place allows. */
import { type RefObject, type SyntheticEvent, useLayoutEffect, useRef, useState } from 'react'
import { classes, useText } from '../ui'
import styles from './Device.module.css'

export type DeviceName = 'phone' | 'tablet' | 'desktop'

/** CSS pixels: a common phone, a tablet upright, a laptop. */
const WIDTH_PX: Readonly<Record<DeviceName, number>> = { phone: 390, tablet: 768, desktop: 1280 }

export interface DeviceProps {
  readonly name: DeviceName
  readonly url: string
  /** The only one on the stage: as large as it can be, up to its true size. */
  readonly alone?: boolean
}

export function Device({ name, url, alone = false }: DeviceProps) {
  const t = useText()
  const screen = useRef<HTMLDivElement>(null)
  const size = useSize(screen)
  const width = WIDTH_PX[name]
  const scale = size === undefined ? 0 : size.width / width
  return (
    <section className={classes(styles.device, styles[name], alone && styles.alone)} aria-label={t(`preview.${name}`)}>
      <div className={styles.name}>
        {t(`preview.${name}`)} <em>{width}</em>
      </div>
      <div className={styles.screen}>
        <div ref={screen} className={styles.glass}>
          {scale === 0 ? null : (
            <iframe
              className={styles.frame}
              title={t('preview.frame', { device: t(`preview.${name}`).toLocaleLowerCase('vi') })}
              src={url}
              // No scripts, no forms, no windows. The page keeps its origin so that it may load its own fonts.
              sandbox="allow-same-origin"
              onLoad={keepLinksIn}
              style={{ width, height: Math.ceil((size?.height ?? 0) / scale), transform: `scale(${scale})` }}
            />
          )}
        </div>
      </div>
    </section>
  )
}

/** A link of the page leads nowhere from here: the preview shows this page and no other. */
function keepLinksIn(event: SyntheticEvent<HTMLIFrameElement>) {
  const page = event.currentTarget.contentDocument
  page?.addEventListener('click', (click) => {
    const link = (click.target as Element | null)?.closest?.('a')
    if (link && !link.getAttribute('href')?.startsWith('#')) click.preventDefault()
  })
}

function useSize(element: RefObject<HTMLElement | null>) {
  const [size, setSize] = useState<{ readonly width: number; readonly height: number }>()
  useLayoutEffect(() => {
    if (element.current === null) return
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setSize({ width: entry.contentRect.width, height: entry.contentRect.height })
    })
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [element])
  return size
}
