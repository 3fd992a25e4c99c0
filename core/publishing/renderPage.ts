/**
 * Article → page. The tree made here is what the preview shows and what an export writes; nobody else builds HTML of an
 * article. Pure: what only the disk knows (which pictures are there, how large they are) arrives in `available`.
 */
import type { Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import type { Article, Profile } from '../article'
import { documentToHast } from '../document'
import { createTranslate } from '../texts'
import { canonicalUrl } from './address'
import { blockLabels } from './blockLabels'
import { channelTemplates } from './channels'
import { foot, masthead, skipLink } from './furniture'
import { documentHead } from './head'
import { keepWordsTogether } from './keepTogether'
import { type AvailableMedia, type MediaPlan, planMedia } from './mediaPlan'
import type { Page } from './page'
import { findPageWarnings, type PageWarning } from './pageWarnings'
import { createPictureRenderer, figureOf } from './picture'
import { titleOf } from './share'
import { printable, tidyBody } from './tidyTree'

export interface RenderedTree {
  readonly tree: Root
  /** The files that the tree names, and how each is made. */
  readonly media: MediaPlan
  /** What the page leaves out, to be told to the journalist. */
  readonly warnings: readonly PageWarning[]
}

/** The page of an article in its channel. */
export function renderPage(written: Article, profile: Profile, available: AvailableMedia): RenderedTree {
  const article = { ...written, language: languageOf(written.language) }
  const translate = createTranslate(article.language.toLowerCase().startsWith('en') ? 'en' : 'vi')
  const media = planMedia(article, profile, available)
  const template = channelTemplates[article.channel]
  const title = titleOf(article, translate)
  const renderPicture = createPictureRenderer(media, template.sizes)
  const { stage, lead } = media.used
  const stagePicture = stage && renderPicture(stage.picture.file, stage.alt.trim() || coverWords(), 'wide')
  const leadPicture =
    lead &&
    renderPicture(lead.picture.file, lead.alt.trim() || lead.caption, article.channel === 'emagazine' ? 'full' : 'wide')
  function coverWords(): string {
    const name = article.podcast.series.trim() || title
    return article.channel === 'podcast' ? translate('publishing.page.podcast.cover', { name }) : title
  }
  const page: Page = {
    article,
    profile,
    url: canonicalUrl(article, profile),
    title,
    media,
    translate,
    stage: stage && stagePicture ? [figureOf(stage, stagePicture, ['ph', 'art'], translate)] : [],
    lead: lead && leadPicture ? [figureOf(lead, leadPicture, ['ph', 'lead'], translate)] : [],
    body: tidyBody(
      documentToHast(article.body, {
        renderPicture: (picture, alt, width) => renderPicture(picture.file, alt, width),
        recordingAt: (file) => media.recordings.get(file.file),
        label: blockLabels(translate),
        language: article.language,
      }),
    ),
  }
  const main = h('main', { id: 'bai' }, template.render(page))
  const isVietnamese = article.language.toLowerCase().startsWith('vi')
  const html = h('html', { lang: article.language }, [
    documentHead(page, template),
    h('body', { className: [article.channel] }, [
      skipLink(page),
      masthead(page),
      isVietnamese ? keepWordsTogether(main) : main,
      foot(page),
    ]),
  ])
  return {
    tree: { type: 'root', children: [{ type: 'doctype' }, { type: 'text', value: '\n' }, printable(html)] },
    media,
    warnings: findPageWarnings(article, title, media, available),
  }
}

/** The file `index.html`. */
export function serializePage(tree: Root): string {
  return `${toHtml(tree, { upperDoctype: true, characterReferences: { useNamedReferences: true } })}\n`
}

/** A language tag as BCP 47 writes it; Vietnamese where the article's is none. */
function languageOf(language: string): string {
  return /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(language) ? language : 'vi'
}
