/** What a careful desk looks for before an article goes out: what must be mended, what should be, and what is in order. */
import {
  type Article,
  countArticle,
  countOpenComments,
  createProfile,
  datelineTextOf,
  findPlaceholders,
  type Profile,
  slugOf,
} from '../article'
import { addressesIn, proseOf } from '../document'
import type { TextKey } from '../texts'
import { checkBlocks } from './checkBlocks'
import type { ChecklistField, ChecklistItem, ChecklistLevel } from './checklistItem'
import { checkPictures, checkSharePicture } from './checkPictures'
import { publishableHref } from './publishableHref'
import { printedName } from './share'

export interface OpenIssues {
  readonly sure: number
  readonly check: number
  /** The spelling model is missing: only house style was read. */
  readonly withoutSpelling?: boolean
}

export interface ChecklistOptions {
  /** File names in the article's media folder; without it every file is taken to be there. */
  readonly mediaFiles?: ReadonlySet<string>
  /** What the proofreader has found and nobody has dealt with yet. Left out where nobody has read along. */
  readonly openIssues?: OpenIssues
}

/** Fewer tell no story. */
const HEADLINE_SHORTEST = 10
/** Where search results begin to cut, in characters of Latin letters with marks. */
const HEADLINE_GOOD = 60
const HEADLINE_LONGEST = 70
/** A sapo that is shorter says too little; where the newspaper's own limit is low, half of that. */
const STANDFIRST_FROM = 160

/** In the order of the page. Pure: same article, same list. */
export function checkBeforePublishing(
  article: Article,
  profile: Profile,
  { mediaFiles, openIssues }: ChecklistOptions = {},
): readonly ChecklistItem[] {
  const isThere = (file: string) => mediaFiles === undefined || mediaFiles.has(file)
  return [
    ...checkProfile(article, profile),
    checkHeadline(article, profile),
    checkStandfirst(article, profile),
    ...checkProofing(openIssues),
    ...checkPlaceholders(article),
    ...checkComments(article),
    ...checkRecording(article, isThere),
    ...checkPictures(article, isThere),
    ...checkBlocks(article, isThere),
    ...checkBody(article),
    ...checkFiling(article),
    ...checkRelated(article),
    checkSharePicture(article, isThere),
  ]
}

function checkHeadline({ headline, share, channel }: Article, { limits }: Profile): ChecklistItem {
  const most = limits[channel].headline
  const count = lengthOf(headline.trim())
  const item = (
    level: ChecklistLevel,
    name: 'missing' | 'short' | 'overLimit' | 'long' | 'tooLong' | 'ok',
    limit = 0,
  ): ChecklistItem => ({
    id: 'headline',
    level,
    text: `publishing.check.headline.${name}`,
    values: { count, limit },
    field: 'headline',
  })
  if (count === 0) return item('must', 'missing')
  if (count < HEADLINE_SHORTEST) return item('should', 'short')
  if (most !== null && count > most) return item('should', 'overLimit', most)
  // A title of its own for sharing is what search engines see.
  const seen = lengthOf(share.title.trim()) || count
  if (seen > HEADLINE_LONGEST) return item('should', 'tooLong', HEADLINE_LONGEST)
  if (seen > HEADLINE_GOOD) return item('should', 'long', HEADLINE_GOOD)
  return item('ok', 'ok')
}

function checkStandfirst({ standfirst, channel }: Article, { limits }: Profile): ChecklistItem {
  const most = limits[channel].standfirst
  const from = Math.min(STANDFIRST_FROM, Math.floor((most ?? STANDFIRST_FROM * 2) / 2))
  const count = lengthOf(standfirst.trim())
  const item = (
    level: ChecklistLevel,
    name: 'missing' | 'short' | 'shortUnlimited' | 'long' | 'ok',
  ): ChecklistItem => ({
    id: 'standfirst',
    level,
    text: `publishing.check.standfirst.${name}`,
    values: { count, from, to: most ?? '' },
    field: 'standfirst',
  })
  if (count === 0) return item(channel === 'news' ? 'must' : 'should', 'missing')
  if (count < from) return item('should', most === null ? 'shortUnlimited' : 'short')
  return most !== null && count > most ? item('should', 'long') : item('ok', 'ok')
}

function checkProofing(found: OpenIssues | undefined): ChecklistItem[] {
  if (found === undefined) return []
  const { sure, check, withoutSpelling = false } = found
  const item = (
    level: ChecklistLevel,
    name: 'sure' | 'check' | 'ok' | 'withoutSpelling',
    count = 0,
  ): ChecklistItem => ({
    id: `proofing:${name}`,
    level,
    text: `publishing.check.proofing.${name}`,
    values: { count },
    field: 'proofing',
  })
  return [
    ...(sure > 0 ? [item('must', 'sure', sure)] : []),
    ...(check > 0 ? [item('should', 'check', check)] : []),
    ...(withoutSpelling ? [item('should', 'withoutSpelling')] : []),
    ...(sure + check === 0 && !withoutSpelling ? [item('ok', 'ok')] : []),
  ]
}

function checkPlaceholders(article: Article): ChecklistItem[] {
  const { headline, kicker, standfirst } = article
  const passages: readonly (readonly [ChecklistField, string])[] = [
    ['headline', `${kicker}\n${headline}`],
    ['standfirst', standfirst],
    [
      'body',
      article.body.root.children
        .flatMap(proseOf)
        .map(({ text }) => text)
        .join('\n'),
    ],
    ['video', article.channel === 'video' ? article.video.transcript : ''],
    ['podcast', article.channel === 'podcast' ? article.podcast.transcript : ''],
  ]
  return passages.flatMap(([field, text]) =>
    findPlaceholders(text).map((found, index) => ({
      id: `placeholder:${field}:${index}`,
      level: 'must' as const,
      text: 'publishing.check.placeholder' as const,
      values: { text: found.text },
      field,
    })),
  )
}

/** What colleagues asked and nobody has answered. It never blocks: whoever signs the article off decides. */
function checkComments({ comments }: Article): ChecklistItem[] {
  const count = countOpenComments(comments)
  if (count === 0) return []
  return [{ id: 'comments', level: 'should', text: 'publishing.check.comments', values: { count }, field: 'comments' }]
}

function checkBody(article: Article): ChecklistItem[] {
  const count = countArticle({ standfirst: '', body: article.body }).syllables
  const empty = count === 0
  // A film or a sound is the story itself; words beside it are welcome and not required.
  const needed = article.channel === 'news' || article.channel === 'emagazine'
  return [
    ...(empty
      ? needed
        ? [{ id: 'body', level: 'must', text: 'publishing.check.body.empty', field: 'body' } as const]
        : []
      : [{ id: 'body', level: 'ok', text: 'publishing.check.body.ok', values: { count }, field: 'body' } as const]),
    ...checkLinks(article),
  ]
}

function checkLinks({ body }: Article): ChecklistItem[] {
  return body.root.children.flatMap((block, blockIndex) =>
    addressesIn(block)
      .filter((url) => publishableHref(url) === undefined)
      .map(
        (url, index): ChecklistItem => ({
          id: `link:${blockIndex}:${index}`,
          level: 'must',
          text: 'publishing.check.link',
          values: { url },
          field: 'body',
          blockIndex,
        }),
      ),
  )
}

function checkFiling(article: Article): ChecklistItem[] {
  const items: ChecklistItem[] = []
  const named = article.bylines.some((byline) => printedName(byline) !== '')
  if (article.section.trim() === '')
    items.push({ id: 'section', level: 'must', text: 'publishing.check.section', field: 'section' })
  if (!named) items.push({ id: 'byline', level: 'should', text: 'publishing.check.byline', field: 'bylines' })
  if (items.length === 0) items.push({ id: 'filing', level: 'ok', text: 'publishing.check.filing', field: 'section' })
  const topic = article.topic.trim()
  items.push(
    topic === ''
      ? { id: 'topic', level: 'should', text: 'publishing.check.topic.missing', field: 'topic' }
      : { id: 'topic', level: 'ok', text: 'publishing.check.topic.ok', values: { topic }, field: 'topic' },
  )
  const slug = slugOf(article)
  items.push(
    slug === ''
      ? { id: 'slug', level: 'must', text: 'publishing.check.slug.missing', field: 'slug' }
      : { id: 'slug', level: 'ok', text: 'publishing.check.slug.ok', values: { slug }, field: 'slug' },
  )
  return items
}

function checkRelated({ related }: Article): ChecklistItem[] {
  const named = related.filter((entry) => entry.headline.trim() !== '')
  if (named.length === 0)
    return [{ id: 'related', level: 'should', text: 'publishing.check.related.missing', field: 'related' }]
  const without = named.filter((entry) => entry.url.trim() === '').length
  const broken = named.filter((entry) => entry.url.trim() !== '' && publishableHref(entry.url) === undefined)
  return [
    ...broken.map(
      (entry, index): ChecklistItem => ({
        id: `related:${index}`,
        level: 'must',
        text: 'publishing.check.related.badAddress',
        values: { headline: entry.headline.trim() },
        field: 'related',
      }),
    ),
    {
      id: 'related',
      level: without === 0 ? 'ok' : 'should',
      text: without === 0 ? 'publishing.check.related.ok' : 'publishing.check.related.noAddress',
      values: { count: without === 0 ? named.length : without },
      field: 'related',
    },
  ]
}

function checkProfile(article: Article, profile: Profile): ChecklistItem[] {
  const standIn = createProfile()
  const items: ChecklistItem[] = []
  const add = (id: string, level: ChecklistLevel, text: TextKey, values: ChecklistItem['values'] = {}) =>
    items.push({ id, level, text, values, field: 'profile' })
  if (profile.name === standIn.name || profile.siteUrl === standIn.siteUrl)
    add('profile', 'must', 'publishing.check.profile.default')
  else if (datelineTextOf(profile, article) === '') add('dateline', 'should', 'publishing.check.profile.dateline')
  if (!profile.channels.some((entry) => entry.channel === article.channel))
    add('channel', 'should', 'publishing.check.profile.channel', { channel: article.channel })
  return items
}

function checkRecording(article: Article, isThere: (file: string) => boolean): ChecklistItem[] {
  const { channel, video, podcast } = article
  const items: ChecklistItem[] = []
  if (channel === 'video') {
    const add = (name: 'file' | 'fileGone' | 'poster' | 'captions', level: ChecklistLevel) =>
      items.push({ id: `video:${name}`, level, text: `publishing.check.video.${name}`, field: 'video' })
    if (video.file === null) add('file', 'must')
    else if (!isThere(video.file.file)) add('fileGone', 'must')
    if (video.poster === null && article.leadPicture === null) add('poster', 'must')
    if (video.captions === null && video.transcript.trim() === '') add('captions', 'should')
    if (items.length === 0) items.push({ id: 'video', level: 'ok', text: 'publishing.check.video.ok', field: 'video' })
  }
  if (channel === 'podcast') {
    const add = (name: 'file' | 'fileGone' | 'cover' | 'transcript', level: ChecklistLevel) =>
      items.push({ id: `podcast:${name}`, level, text: `publishing.check.podcast.${name}`, field: 'podcast' })
    if (podcast.file === null) add('file', 'must')
    else if (!isThere(podcast.file.file)) add('fileGone', 'must')
    if (podcast.cover === null && article.leadPicture === null) add('cover', 'should')
    if (podcast.transcript.trim() === '') add('transcript', 'should')
    if (items.length === 0)
      items.push({ id: 'podcast', level: 'ok', text: 'publishing.check.podcast.ok', field: 'podcast' })
  }
  return items
}

/** Characters as a reader counts them. */
function lengthOf(text: string): number {
  return [...text.normalize('NFC')].length
}
