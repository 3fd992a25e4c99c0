/**
 * What search engines require or recommend of each type (Google's lists for articles, videos, breadcrumbs and image
 * licences), and a check against it. Written by hand, because every testing tool that runs offline misses something.
 */

type Node = Readonly<Record<string, unknown>>

const RULES: Readonly<Record<string, readonly string[]>> = {
  NewsArticle: [
    'headline',
    'image',
    'datePublished',
    'dateModified',
    'author',
    'publisher',
    'mainEntityOfPage',
    'dateline',
    'inLanguage',
  ],
  ReportageNewsArticle: [
    'headline',
    'image',
    'datePublished',
    'dateModified',
    'author',
    'publisher',
    'mainEntityOfPage',
    'inLanguage',
  ],
  // The length is recommended; of a film inside a text nobody has measured it.
  VideoObject: ['name', 'description', 'thumbnailUrl', 'uploadDate', 'contentUrl', 'publisher'],
  PodcastEpisode: ['name', 'url', 'datePublished', 'associatedMedia', 'partOfSeries', 'publisher'],
  AudioObject: ['contentUrl', 'encodingFormat', 'duration'],
  BreadcrumbList: ['itemListElement'],
  ListItem: ['position', 'name', 'item'],
  ImageObject: ['contentUrl', 'width', 'height', 'creditText', 'copyrightNotice'],
  NewsMediaOrganization: ['name', 'url'],
  Person: ['name'],
}

const ADDRESSES = new Set(['url', 'contentUrl', 'item', 'mainEntityOfPage', 'image', 'thumbnailUrl', 'logo'])
const TIMES = new Set(['datePublished', 'dateModified', 'uploadDate'])

/** The nodes of a page, one for each script. Throws where one is not JSON. */
export function structuredDataIn(html: string): Node[] {
  const scripts = html.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)
  return [...scripts].map((match) => JSON.parse(match[1] ?? '') as Node)
}

/** What is missing or malformed, as "Type.property: reason". */
export function judgeStructuredData(nodes: readonly Node[]): string[] {
  return nodes.flatMap((node) => [
    ...(node['@context'] === 'https://schema.org' ? [] : [`${String(node['@type'])}: no context`]),
    ...judgeNode(node),
  ])
}

function judgeNode(node: Node): string[] {
  const type = String(node['@type'])
  // The logo in the publisher is an ImageObject that needs only its address.
  const required = type === 'ImageObject' && !('contentUrl' in node) ? ['url', 'width', 'height'] : (RULES[type] ?? [])
  return [
    ...required.filter((property) => isEmpty(node[property])).map((property) => `${type}.${property}: missing`),
    ...Object.entries(node).flatMap(([property, value]) => judgeValue(`${type}.${property}`, property, value)),
  ]
}

function judgeValue(place: string, property: string, value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap((inner) => judgeValue(place, property, inner))
  if (typeof value === 'object' && value !== null) return judgeNode(value as Node)
  if (isEmpty(value)) return [`${place}: empty`]
  if (ADDRESSES.has(property) && !/^https:\/\/[^\s]+$/.test(String(value))) return [`${place}: no absolute address`]
  if (TIMES.has(property) && !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?([+-]\d\d:\d\d|Z)$/.test(String(value)))
    return [`${place}: no time with its offset`]
  if (property === 'duration' && !/^PT(\d+H)?(\d+M)?(\d+S)?$/.test(String(value)))
    return [`${place}: no ISO 8601 duration`]
  return []
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
}
