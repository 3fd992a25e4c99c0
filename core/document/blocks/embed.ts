/**
 * A film or post that lives on another site. The page asks that site for nothing until the reader clicks: in the player's
 * place stands a document of the page's own, which is a link to the player. And always a plain link to the source.
 */
import type { Element } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { z } from 'zod'
import { captionFromHast } from '../caption'
import { defineBlock, type ReadContext, type RenderContext } from '../defineBlock'
import { EMBED_ASPECTS, EMBED_PROVIDERS, type EmbedProvider, parseEmbed, parseFrame } from '../embedProviders'
import { exampleOf, examplePicture } from '../examples'
import { elementsIn, findAll, findFirst, hasClass, stringOf, wordsIn } from '../hastParts'
import { pictureSchema } from '../picture'
import { safeUrl } from '../safeUrl'
import { imagesOf } from './figure'

const schema = z.object({
  type: z.literal('embed'),
  version: z.literal(1).default(1),
  /** `link`: a page that has no player here. */
  provider: z.enum(EMBED_PROVIDERS).catch('link').default('link'),
  url: z.string().max(4096).default(''),
  /** What it is called, for those who cannot see it and those who have not clicked yet. */
  title: z.string().default(''),
  caption: z.string().default(''),
  /** Shown until the click; the page's own picture, because the site's would be asked of the site. */
  preview: pictureSchema.nullable().default(null),
  aspect: z.enum(EMBED_ASPECTS).catch('16:9').default('16:9'),
})

export type Embed = z.output<typeof schema>

export const EMBED_NAMES: Readonly<Record<EmbedProvider, string>> = {
  youtube: 'YouTube',
  facebook: 'Facebook',
  tiktok: 'TikTok',
  vimeo: 'Vimeo',
  x: 'X',
  instagram: 'Instagram',
  link: '',
}

export const embed = defineBlock<Embed>({
  type: 'embed',
  schema,
  empty: () => emptyEmbed(),
  prose: (block) => [
    { field: 'title', text: block.title },
    { field: 'caption', text: block.caption },
  ],
  pictures: ({ preview, title }) =>
    preview === null
      ? []
      : [
          {
            picture: preview,
            missing: '',
            caption: title,
            credit: '',
            alt: '',
            width: 'text',
            focus: null,
            role: 'cover',
          },
        ],
  addresses: ({ url }) => (url.trim() === '' ? [] : [url]),
  lacks: ({ url, title }) => [
    ...(parseEmbed(url) === undefined ? (['embedAddress'] as const) : []),
    ...(title.trim() === '' ? (['embedTitle'] as const) : []),
  ],
  toHast(block, context) {
    const address = parseEmbed(block.url)
    if (address === undefined) return []
    const site = EMBED_NAMES[address.provider] || hostOf(address.url)
    const name = block.title.trim()
    const preview = block.preview && context.renderPicture(block.preview, '', 'text')
    const frame =
      address.player === undefined
        ? preview
          ? [h('div', { className: ['frame'] }, [preview])]
          : []
        : [
            h('div', { className: ['frame', `a${block.aspect.replace(':', 'x')}`] }, [
              ...(preview ? [preview] : []),
              h('iframe', {
                srcDoc: placeholder(address.player, context, { site, name, isBare: !preview }),
                title: name === '' ? site : context.label('embed', { site, title: name }),
                allow: 'autoplay; encrypted-media; fullscreen; picture-in-picture',
                referrerPolicy: 'strict-origin-when-cross-origin',
              }),
            ]),
          ]
    const caption = block.caption.trim()
    return [
      h('figure', { className: ['embed', address.provider], dataAspect: block.aspect }, [
        ...frame,
        h('figcaption', [
          ...(name === '' ? [] : [h('strong', { className: ['name'] }, name), ' ']),
          ...(caption === '' ? [] : [caption, ' ']),
          h(
            'a',
            {
              className: ['opens', 'standing'],
              href: block.url.trim() === address.url ? address.url : safeUrl(block.url),
            },
            context.label('open', { site }),
          ),
        ]),
      ]),
    ]
  },
  fromHast(element, context) {
    const ours = element.tagName === 'figure' && hasClass(element, 'embed') ? ownFromHast(element, context) : undefined
    if (ours !== undefined) return [ours]
    const found = foreignFromHast(element)
    if (found === undefined) return undefined
    const { title, caption } = captionFromHast(element)
    return [{ ...emptyEmbed(), ...found, title: title || found.title, caption }]
  },
  examples: [
    exampleOf(emptyEmbed(), {
      provider: 'youtube',
      url: 'https://www.youtube.com/watch?v=aBcDeFgHiJk',
      title: 'Nước lên ở Cẩm Lưu',
      caption: 'Phim của người dân.',
      preview: examplePicture,
    }),
    exampleOf(emptyEmbed(), {
      provider: 'tiktok',
      url: 'https://www.tiktok.com/@camluu/video/7123456789012345678',
      aspect: '9:16',
    }),
    exampleOf(emptyEmbed(), {
      provider: 'x',
      url: 'https://x.com/camluu/status/1723456789012345678',
      title: 'Xã Cẩm Lưu báo mực nước',
      aspect: '1:1',
    }),
    exampleOf(emptyEmbed(), {
      provider: 'instagram',
      url: 'https://www.instagram.com/p/CxYz12AbCdE/',
      title: 'Bến Đò Hạ sáng nay',
      aspect: '9:16',
    }),
    exampleOf(emptyEmbed(), { provider: 'link', url: 'https://baosongtra.vn/ban-do/', title: 'Bản đồ ngập' }),
  ],
})

function emptyEmbed(): Embed {
  return {
    type: 'embed',
    version: 1,
    provider: 'link',
    url: '',
    title: '',
    caption: '',
    preview: null,
    aspect: '16:9',
  }
}

/** The whole document that stands where the player will be. It inherits the page's address, and so its style sheet. */
function placeholder(
  player: string,
  context: RenderContext,
  { site, name, isBare }: { site: string; name: string; isBare: boolean },
): string {
  return toHtml([
    { type: 'doctype' },
    h('html', { lang: context.language }, [
      h('head', [
        h('meta', { charSet: 'utf-8' }),
        h('title', name || site),
        h('link', { rel: ['stylesheet'], href: 'style.css' }),
      ]),
      h('body', { className: ['click', ...(isBare ? ['bare'] : [])] }, [
        h('a', { href: player }, [h('span', context.label('play', { site }))]),
      ]),
    ]),
  ])
}

function hostOf(url: string): string {
  return (/^https?:\/\/(?:www\.)?([^/?#]+)/i.exec(url)?.[1] ?? url).toLowerCase()
}

function ownFromHast(element: Element, context: ReadContext): Embed | undefined {
  const link = findFirst(element, (part) => part.tagName === 'a' && hasClass(part, 'opens'))
  const url = safeUrl(stringOf(link?.properties.href))
  const address = parseEmbed(url ?? '')
  if (url === undefined || address === undefined) return undefined
  const line = findFirst(element, ({ tagName }) => tagName === 'figcaption')
  const name = line && findFirst(line, (part) => hasClass(part, 'name'))
  const rest = line && { ...line, children: line.children.filter((child) => child !== name && child !== link) }
  const aspect = EMBED_ASPECTS.find((one) => one === element.properties.dataAspect) ?? address.aspect
  const image = imagesOf(element)[0]
  return {
    ...emptyEmbed(),
    provider: address.provider,
    url,
    title: wordsIn(name),
    caption: wordsIn(rest),
    preview: (image && context.pictureAt(stringOf(image.properties.src))) ?? null,
    aspect,
  }
}

/** Frames, and what the sites themselves give out to be pasted into pages. */
function foreignFromHast(element: Element): Pick<Embed, 'provider' | 'url' | 'aspect' | 'title'> | undefined {
  const post = sitePost(element)
  if (post !== undefined) return post
  const frame = isEmbedFrame(element)
    ? element
    : element.tagName === 'figure' && imagesOf(element).length === 0
      ? findFirst(element, isEmbedFrame)
      : undefined
  const address =
    (frame && parseFrame(frameAddress(frame))) ??
    // WordPress keeps the bare address and asks the site when the page is shown.
    (hasClass(element, 'wp-block-embed') ? parseEmbed(wordsIn(lastWrapper(element))) : undefined)
  if (address === undefined) return undefined
  const { provider, url, aspect } = address
  return { provider, url, aspect, title: frame === undefined ? '' : titleOf(frame) }
}

/** True for a frame that shows something a document keeps. */
export function isEmbedFrame(element: Element): boolean {
  return ['iframe', 'embed', 'object'].includes(element.tagName) && parseFrame(frameAddress(element)) !== undefined
}

/** Pages that load late keep the address aside. */
function frameAddress({ properties }: Element): string {
  return stringOf(properties.src || properties.dataSrc || properties.data || properties.dataLazySrc)
}

function titleOf(frame: Element): string {
  const title = stringOf(frame.properties.title).trim()
  return /^(youtube video player|facebook|tiktok|embedded content|iframe|video)$/i.test(title) ? '' : title
}

/** The code that a site gives out: its script would draw the post; the post's address, and what it says, are in it. */
function sitePost(element: Element): Pick<Embed, 'provider' | 'url' | 'aspect' | 'title'> | undefined {
  const { properties, tagName } = element
  const isQuote = tagName === 'blockquote'
  const address =
    isQuote && hasClass(element, 'tiktok-embed')
      ? stringOf(properties.cite)
      : hasClass(element, 'fb-video', 'fb-post')
        ? stringOf(properties.dataHref)
        : isQuote && hasClass(element, 'instagram-media')
          ? stringOf(properties.dataInstgrmPermalink)
          : isQuote && hasClass(element, 'twitter-tweet', 'twitter-video')
            ? tweetLink(element)
            : undefined
  const found = address === undefined ? undefined : parseEmbed(address)
  if (found === undefined) return undefined
  const { provider, url, aspect } = found
  return { provider, url, aspect, title: provider === 'x' ? firstLine(element) : '' }
}

/** Links inside the words come before the one to the post itself. */
function tweetLink(element: Element): string | undefined {
  return findAll(element, ({ tagName }) => tagName === 'a')
    .map((link) => stringOf(link.properties.href))
    .findLast((href) => parseEmbed(href)?.provider === 'x')
}

function firstLine(element: Element): string {
  return wordsIn(findFirst(element, ({ tagName }) => tagName === 'p'))
}

function lastWrapper(element: Element): Element {
  return findAll(element, (part) => hasClass(part, 'wp-block-embed__wrapper'))[0] ?? elementsIn(element)[0] ?? element
}
