/** What an export would write: how large, from which template, and what it tells search engines. */
import { useEffect, useState } from 'react'
import { type Article, channelName } from '../../core/article'
import type { CallAnswer } from '../../core/contract'
import { SCHEMA_TYPES } from '../../core/publishing'
import { desk, useProfile } from '../session'
import { useLocale, useText } from '../ui'
import styles from './Facts.module.css'

type Measured = Extract<CallAnswer<'measurePage'>, { ok: true }>['value']

export function Facts({ article }: { readonly article: Article }) {
  const t = useText()
  const locale = useLocale()
  const profile = useProfile()
  const measured = useMeasure(article.id)
  const sizes = measured === undefined ? undefined : sumByKind(measured.files)
  const size = (bytes: number | undefined) =>
    bytes === undefined ? t('preview.facts.measuring') : kilobytes(bytes, locale)
  return (
    <section className={styles.facts} aria-labelledby="preview-facts">
      <h2 id="preview-facts" className={styles.title}>
        {t('preview.facts.title')}
      </h2>
      <dl>
        <div>
          <dt>{t('preview.facts.template')}</dt>
          <dd>{channelName(profile, article.channel)}</dd>
        </div>
        <div>
          <dt>{t('preview.facts.html')}</dt>
          <dd>{size(sizes?.html)}</dd>
        </div>
        <div>
          <dt>{t('preview.facts.styles')}</dt>
          <dd>{size(sizes?.styles)}</dd>
        </div>
        {sizes !== undefined && sizes.pictureCount === 0 ? null : (
          <div>
            <dt>{t('preview.facts.pictures', { count: String(sizes?.pictureCount ?? '…') })}</dt>
            <dd>{size(sizes?.pictures)}</dd>
          </div>
        )}
        {sizes === undefined || sizes.media === 0 ? null : (
          <div>
            <dt>{t('preview.facts.media')}</dt>
            <dd>{size(sizes.media)}</dd>
          </div>
        )}
        <div>
          <dt>{t('preview.facts.data')}</dt>
          <dd>{SCHEMA_TYPES[article.channel]}</dd>
        </div>
      </dl>
      {measured === undefined || measured.warnings.length === 0 ? null : (
        <>
          <h3 className={styles.title}>{t('preview.facts.warnings')}</h3>
          <ul className={styles.warnings}>
            {measured.warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function useMeasure(id: string): Measured | undefined {
  const [measured, setMeasured] = useState<Measured>()
  useEffect(() => {
    let stale = false
    desk()
      .measurePage({ id })
      .then((answer) => {
        if (!stale && answer.ok) setMeasured(answer.value)
      })
      // The sizes are a courtesy; what is wrong with the page is told by the page itself.
      .catch(console.error)
    return () => {
      stale = true
    }
  }, [id])
  return measured
}

function sumByKind(files: Measured['files']) {
  const sum = { html: 0, styles: 0, pictures: 0, pictureCount: 0, media: 0 }
  for (const { path, sizeBytes } of files) {
    if (/\.html$/.test(path)) sum.html += sizeBytes
    else if (/\.(css|woff2)$/.test(path)) sum.styles += sizeBytes
    else if (/\.(mp4|webm|mov|m4v|mp3|m4a|ogg|oga|wav|vtt)$/.test(path)) sum.media += sizeBytes
    else {
      sum.pictures += sizeBytes
      sum.pictureCount += 1
    }
  }
  return sum
}

function kilobytes(bytes: number, locale: string): string {
  const number = (value: number, digits: number) =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value)
  return bytes < 1_000_000 ? `${number(Math.max(1, bytes / 1_000), 0)} kB` : `${number(bytes / 1_000_000, 1)} MB`
}
