/** How the page looks in a search result and in two conversations. */
import type { Article, Profile } from '../../core/article'
import { mediaUrl } from '../../core/contract'
import type { Picture } from '../../core/document'
import { canonicalUrl, shareDescriptionOf, shareTitleOf } from '../../core/publishing'
import { useProfile } from '../session'
import { classes, useLocale, useText } from '../ui'
import styles from './ShareCards.module.css'

export function ShareCards({ article }: { readonly article: Article }) {
  const t = useText()
  const locale = useLocale()
  const profile = useProfile()
  const title = shareTitleOf(article, t)
  const description = shareDescriptionOf(article)
  const picture = sharePictureOf(article)
  const host = new URL(profile.siteUrl).hostname
  const src = picture === undefined ? undefined : mediaUrl(article.id, picture.file)
  const length = (text: string) => String([...text].length)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must be able to come here.
    <aside className={classes(styles.rail, 'scrolls')} aria-label={t('preview.share.title')} tabIndex={0}>
      <h2 className={styles.heading}>
        {t('preview.share.google')}{' '}
        <span>{t('preview.share.googleNote', { title: length(title), description: length(description) })}</span>
      </h2>
      <div className={classes(styles.card, styles.google)}>
        <div className={styles.site}>
          <i aria-hidden>{initialsOf(profile.name)}</i>
          <div>
            {profile.name}
            <span>{crumbsOf(article, profile)}</span>
          </div>
        </div>
        <div className={styles.googleTitle}>{title}</div>
        <div className={styles.googleText}>
          {dayOf(article, locale)} — {description}
        </div>
      </div>

      <h2 className={styles.heading}>
        {t('preview.share.facebook')}{' '}
        <span>
          {picture === undefined
            ? t('preview.share.noPicture')
            : t('preview.share.facebookNote', { width: picture.widthPx, height: picture.heightPx })}
        </span>
      </h2>
      <div className={classes(styles.card, styles.facebook)}>
        {src === undefined ? null : <img src={src} alt="" />}
        <div className={styles.facebookWords}>
          <span>{host}</span>
          <b>{title}</b>
          <p>{description}</p>
        </div>
      </div>

      <h2 className={styles.heading}>
        {t('preview.share.zalo')} <span>{t('preview.share.zaloNote')}</span>
      </h2>
      <div className={classes(styles.card, styles.zalo, src === undefined && styles.noPicture)}>
        {src === undefined ? null : <img src={src} alt="" />}
        <div>
          <b>{title}</b>
          <p>{description}</p>
          <span>{host}</span>
        </div>
      </div>
    </aside>
  )
}

/** The lead picture; where there is none, the picture of the channel, or the first in the text. */
function sharePictureOf(article: Article): Picture | undefined {
  const ofChannel =
    article.channel === 'video' ? article.video.poster : article.channel === 'podcast' ? article.podcast.cover : null
  const inText = article.body.root.children.find((block) => block.type === 'figure' && block.picture !== null)
  return (
    article.leadPicture?.picture ?? ofChannel ?? (inText?.type === 'figure' ? (inText.picture ?? undefined) : undefined)
  )
}

/** "baosongtra.vn › tin-moi", as search results write an address. */
function crumbsOf(article: Article, profile: Profile): string {
  const url = new URL(canonicalUrl(article, profile))
  const parts = url.pathname.split('/').filter((part) => part !== '')
  return [url.hostname, ...parts.slice(0, -1)].join(' › ')
}

/** "Báo Sông Trà" → "ST": the last two words tell newspapers apart, "Báo" does not. */
function initialsOf(name: string): string {
  return name
    .split(/\s+/)
    .slice(-2)
    .map((word) => word.charAt(0))
    .join('')
    .toLocaleUpperCase('vi')
}

function dayOf(article: Article, locale: string): string {
  const date = new Date(article.publishedAt ?? article.updatedAt)
  if (locale === 'vi') return `${date.getDate()} thg ${date.getMonth() + 1}, ${date.getFullYear()}`
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(date)
}
