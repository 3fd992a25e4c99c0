/** Sites whose films and posts a page can carry: how their addresses read, and where their player is. */
import { safeUrl } from './safeUrl'

export const EMBED_PROVIDERS = ['youtube', 'facebook', 'tiktok', 'vimeo', 'x', 'instagram', 'link'] as const
export const EMBED_ASPECTS = ['16:9', '4:3', '1:1', '9:16'] as const

export type EmbedProvider = (typeof EMBED_PROVIDERS)[number]
export type EmbedAspect = (typeof EMBED_ASPECTS)[number]

export interface EmbedAddress {
  readonly provider: EmbedProvider
  /** The page a reader would open, without what follows readers around ("?si=…", "utm_…"). */
  readonly url: string
  readonly aspect: EmbedAspect
  /** What the page loads after the click, and not before; undefined for a plain link. */
  readonly player: string | undefined
}

/** Takes apart an address that somebody pasted, or the address of a player on another page. Undefined for what is no web address. */
export function parseEmbed(raw: string): EmbedAddress | undefined {
  const url = safeUrl(raw)
  const parts = /^https?:\/\/([^/?#]+)([^?#]*)(?:\?([^#]*))?/i.exec(url ?? '')
  if (url === undefined || parts === null) return undefined
  const host = (parts[1] ?? '').toLowerCase().replace(/^(www|m|mobile|web)\./, '')
  const path = parts[2] ?? ''
  const query = new Map(
    (parts[3] ?? '').split('&').map((pair): [string, string] => {
      const at = pair.indexOf('=')
      return at < 0 ? [pair, ''] : [pair.slice(0, at), decoded(pair.slice(at + 1))]
    }),
  )
  return (
    youtube(host, path, query) ??
    facebook(host, path, query) ??
    tiktok(host, path) ??
    vimeo(host, path) ??
    x(host, path, query) ??
    instagram(host, path) ??
    linkOf(url)
  )
}

function linkOf(url: string): EmbedAddress {
  return { provider: 'link', url, aspect: '16:9', player: undefined }
}

function youtube(host: string, path: string, query: ReadonlyMap<string, string>): EmbedAddress | undefined {
  if (!['youtube.com', 'youtu.be', 'youtube-nocookie.com', 'music.youtube.com'].includes(host)) return undefined
  const short = /^\/shorts\/([\w-]{6,20})/.exec(path)?.[1]
  const id =
    short ??
    (host === 'youtu.be' ? /^\/([\w-]{6,20})/ : /^\/(?:embed|live|v)\/([\w-]{6,20})/).exec(path)?.[1] ??
    /^[\w-]{6,20}$/.exec(query.get('v') ?? '')?.[0]
  if (id === undefined || id === 'videoseries') return undefined
  const start = secondsOf(query.get('t') ?? query.get('start') ?? '')
  return {
    provider: 'youtube',
    url: short
      ? `https://www.youtube.com/shorts/${id}`
      : `https://www.youtube.com/watch?v=${id}${start > 0 ? `&t=${start}s` : ''}`,
    aspect: short ? '9:16' : '16:9',
    player: `https://www.youtube-nocookie.com/embed/${id}?autoplay=1&rel=0${start > 0 ? `&start=${start}` : ''}`,
  }
}

function facebook(host: string, path: string, query: ReadonlyMap<string, string>): EmbedAddress | undefined {
  if (!['facebook.com', 'fb.watch', 'fb.com'].includes(host)) return undefined
  // The player of another page names the post in its address.
  if (/^\/plugins\/(video|post)\.php$/.test(path)) {
    const inner = query.get('href') ?? ''
    return /^https?:\/\/([\w-]+\.)?(facebook\.com|fb\.watch|fb\.com)\/(?!plugins\/)/i.test(inner)
      ? parseEmbed(inner)
      : undefined
  }
  const video = query.get('v') ?? query.get('video_id')
  const isReel = /^\/(reel|share\/r)\//.test(path)
  const isFilm = isReel || host === 'fb.watch' || /\/videos\/|^\/watch\/?|^\/share\/v\//.test(path)
  const isPost = /\/posts\/|^\/permalink\.php|^\/photo|\/photos\/|^\/story\.php|^\/share\//.test(path)
  if (!isFilm && !isPost) return undefined
  const kept = ['v', 'story_fbid', 'id', 'fbid', 'set'].flatMap((name) => {
    const value = name === 'v' ? video : query.get(name)
    return value ? [`${name}=${encodeURIComponent(value)}`] : []
  })
  const site = host === 'fb.watch' ? 'https://fb.watch' : 'https://www.facebook.com'
  const url = `${site}${path}${kept.length === 0 ? '' : `?${kept.join('&')}`}`
  return {
    provider: 'facebook',
    url,
    aspect: isReel ? '9:16' : isFilm ? '16:9' : '1:1',
    player: `https://www.facebook.com/plugins/${isFilm ? 'video' : 'post'}.php?href=${encodeURIComponent(url)}&show_text=${isFilm ? 'false&autoplay=true' : 'true'}`,
  }
}

function tiktok(host: string, path: string): EmbedAddress | undefined {
  if (host !== 'tiktok.com') return undefined
  const named = /^\/(@[\w.-]+)\/(?:video|photo)\/(\d{5,25})/.exec(path)
  const id = named?.[2] ?? /^\/(?:embed(?:\/v2)?|player\/v1|v)\/(\d{5,25})/.exec(path)?.[1]
  if (id === undefined) return undefined
  return {
    provider: 'tiktok',
    url: `https://www.tiktok.com/${named?.[1] ?? '@'}/video/${id}`,
    aspect: '9:16',
    player: `https://www.tiktok.com/player/v1/${id}?autoplay=1`,
  }
}

function vimeo(host: string, path: string): EmbedAddress | undefined {
  if (host !== 'vimeo.com' && host !== 'player.vimeo.com') return undefined
  const id = /^\/(?:video\/)?(\d{5,15})/.exec(path)?.[1]
  if (id === undefined) return undefined
  return {
    provider: 'vimeo',
    url: `https://vimeo.com/${id}`,
    aspect: '16:9',
    player: `https://player.vimeo.com/video/${id}?autoplay=1&dnt=1`,
  }
}

/** The frame that the site's own script puts into a page, without the script; `dnt` asks it not to follow the reader. */
function x(host: string, path: string, query: ReadonlyMap<string, string>): EmbedAddress | undefined {
  if (!['x.com', 'twitter.com', 'platform.twitter.com', 'platform.x.com'].includes(host)) return undefined
  const named = /^\/(?:i\/(?:web\/)?|(\w{1,20})\/)status(?:es)?\/(\d{5,25})/.exec(path)
  const id = named?.[2] ?? (path === '/embed/Tweet.html' ? /^\d{5,25}$/.exec(query.get('id') ?? '')?.[0] : undefined)
  if (id === undefined) return undefined
  return {
    provider: 'x',
    url: `https://x.com/${named?.[1] ?? 'i'}/status/${id}`,
    aspect: '1:1',
    player: `https://platform.twitter.com/embed/Tweet.html?id=${id}&dnt=true`,
  }
}

function instagram(host: string, path: string): EmbedAddress | undefined {
  if (host !== 'instagram.com' && host !== 'instagr.am') return undefined
  const [, kind, id] = /^\/(?:[\w.]{1,30}\/)?(p|reels?|tv)\/([\w-]{5,40})/.exec(path) ?? []
  if (kind === undefined || id === undefined) return undefined
  const post = `https://www.instagram.com/${kind === 'reels' ? 'reel' : kind}/${id}/`
  return { provider: 'instagram', url: post, aspect: '9:16', player: `${post}embed/` }
}

/** Sites whose frames hold what readers look at (a map, a chart, a song) and not advertising: kept as a link to it. */
const CONTENT_FRAMES =
  /^https?:\/\/([\w-]+\.)*(google\.com\/maps|openstreetmap\.org|datawrapper\.(de|dwcdn\.net)|dwcdn\.net|flourish\.studio|infogram\.com|soundcloud\.com|spotify\.com|dailymotion\.com|instagram\.com|twitter\.com|x\.com|threads\.net)\//i

/** What a frame of another page shows, where it is content. */
export function parseFrame(src: string): EmbedAddress | undefined {
  const found = parseEmbed(src)
  return found === undefined || (found.provider === 'link' && !CONTENT_FRAMES.test(found.url)) ? undefined : found
}

/** "1m30s", "90", "90s" */
function secondsOf(time: string): number {
  const parts = /^(?:(\d{1,2})h)?(?:(\d{1,3})m)?(?:(\d{1,6})s?)?$/.exec(time)
  return parts === null ? 0 : Number(parts[1] ?? 0) * 3600 + Number(parts[2] ?? 0) * 60 + Number(parts[3] ?? 0)
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value.replaceAll('+', ' '))
  } catch {
    return value
  }
}
