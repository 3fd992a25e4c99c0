/** What the page tells machines about itself, in the words of schema.org. */
import { channelName, datelineTextOf } from '../article'
import { picturesIn, recordingsIn } from '../document'
import { publishedAtOf, yearOf } from './dates'
import type { JsonLdNode, Page } from './page'
import { contributorsOf, SCHEMA_TYPES, shareDescriptionOf, writersOf } from './share'

/** The newspaper, written out in full in every node that names it. */
function publisherNode({ profile, url, media }: Page): JsonLdNode {
  return {
    '@type': 'NewsMediaOrganization',
    name: profile.name,
    url: `${profile.siteUrl}/`,
    logo: media.logo && {
      '@type': 'ImageObject',
      url: url + media.logo.path,
      width: media.logo.widthPx,
      height: media.logo.heightPx,
    },
  }
}

/** Those who wrote it; the newspaper itself where nobody is named. */
function authorNodes(page: Page): JsonLdNode[] {
  const writers = writersOf(page.article)
  if (writers.length === 0)
    return [{ '@type': 'NewsMediaOrganization', name: page.profile.name, url: `${page.profile.siteUrl}/` }]
  return writers.map((name) => ({ '@type': 'Person', name }))
}

/** What an article of any channel says about itself. */
export function commonProperties(page: Page): JsonLdNode {
  const { article, url } = page
  return {
    description: shareDescriptionOf(article),
    inLanguage: article.language,
    url,
    mainEntityOfPage: url,
    datePublished: publishedAtOf(article),
    dateModified: article.updatedAt,
    author: authorNodes(page),
    contributor: contributorsOf(article).map(({ name }) => ({ '@type': 'Person', name })),
    publisher: publisherNode(page),
    keywords: article.tags.map((tag) => tag.trim()),
    about: article.topic.trim() === '' ? undefined : { '@type': 'Thing', name: article.topic.trim() },
    isAccessibleForFree: true,
  }
}

/** The properties of an article to be read: news and long form. */
export function articleNode(page: Page): JsonLdNode {
  const { article, profile, title } = page
  return {
    '@type': SCHEMA_TYPES[article.channel],
    headline: title,
    ...commonProperties(page),
    alternativeHeadline: article.share.title.trim(),
    dateline: datelineTextOf(profile, article),
    articleSection: article.section.trim(),
    image: imageAddresses(page),
  }
}

/** Addresses of the pictures that stand for the article: the largest of each, lead first, then the one for sharing. */
export function imageAddresses({ media, url }: Page): string[] {
  const largest = [...media.pictures.values()].flatMap((picture) => picture.renditions.at(-1)?.path ?? [])
  return [...largest, ...(media.share ? [media.share.path] : [])].map((path) => url + path)
}

/** The way from the front page to this one. */
export function breadcrumbNode({ article, profile, url, title, translate }: Page): JsonLdNode {
  const channel = profile.channels.find((entry) => entry.channel === article.channel)
  const steps = [
    { name: translate('publishing.page.homeCrumb'), item: `${profile.siteUrl}/` },
    ...(channel ? [{ name: channelName(profile, channel.channel), item: profile.siteUrl + channel.path }] : []),
    { name: title, item: url },
  ]
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map((step, index) => ({ '@type': 'ListItem', position: index + 1, ...step })),
  }
}

/** One for each picture on the page, with who is owed for it. */
export function imageNodes({ article, profile, media, url }: Page): JsonLdNode[] {
  const shown = [
    ...(media.used.stage ? [media.used.stage] : []),
    ...(media.used.lead ? [media.used.lead] : []),
    // The still of a film is part of the film.
    ...media.used.figures.filter(({ role }) => role === 'content'),
  ]
  const first = shown.filter(
    (entry, index) => shown.findIndex((other) => other.picture.file === entry.picture.file) === index,
  )
  return first.flatMap(({ picture, caption, alt, credit }): JsonLdNode[] => {
    const largest = media.pictures.get(picture.file)?.renditions.at(-1)
    if (largest === undefined) return []
    const name = credit.trim()
    return [
      {
        '@type': 'ImageObject',
        contentUrl: url + largest.path,
        url: url + largest.path,
        width: largest.widthPx,
        height: largest.heightPx,
        caption: caption.trim() || alt.trim(),
        creator: name === '' ? undefined : { '@type': 'Person', name },
        creditText: name === '' ? profile.name : name,
        copyrightNotice: `© ${yearOf(publishedAtOf(article))} ${name === '' ? profile.name : name}`,
      },
    ]
  })
}

/** One for each film in the text that has a still; without one no search engine shows it. */
export function filmNodes(page: Page): JsonLdNode[] {
  const { article, media, url, title } = page
  return article.body.root.children.flatMap((block): JsonLdNode[] => {
    if (block.type === 'locked') return []
    const films = recordingsIn(block).filter(({ kind }) => kind === 'film')
    const still = picturesIn(block).find(({ role }) => role === 'cover')?.picture
    const thumbnail = still && media.pictures.get(still.file)?.renditions.at(-1)
    return films.flatMap(({ file, title: name }): JsonLdNode[] => {
      const planned = file && media.recordings.get(file.file)
      if (!planned || !thumbnail) return []
      return [
        {
          '@type': 'VideoObject',
          name: name.trim() || title,
          description: name.trim() || shareDescriptionOf(article) || title,
          thumbnailUrl: [url + thumbnail.path],
          uploadDate: publishedAtOf(article),
          contentUrl: url + planned.path,
          encodingFormat: planned.contentType,
          publisher: publisherNode(page),
        },
      ]
    })
  })
}
