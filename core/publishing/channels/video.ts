/** The page of a film: the player on its stage, then what it tells, in words for everybody. */
import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import { isoDuration, printedDuration, publishedAtOf } from '../dates'
import type { ChannelTemplate, Page } from '../page'
import { byline, ends, headline, kicker, meta, related, sourceLine, standfirst, transcript } from '../parts'
import { SCHEMA_TYPES } from '../share'
import { commonProperties, imageAddresses } from '../structuredData'

export const video: ChannelTemplate = {
  sizes: {
    text: '(min-width: 48em) 592px, 100vw',
    wide: '(min-width: 48em) 592px, 100vw',
    full: '(min-width: 48em) 592px, 100vw',
  },
  themeColor: { light: '#0c1319', dark: '#0c1319' },
  render: (page) => [
    h('article', [
      ...stage(page),
      h('div', { className: ['story'] }, [
        h('header', { className: ['head'] }, [...kicker(page), headline(page), meta(page), ...duration(page)]),
        h('div', { className: ['body'] }, [
          ...standfirst(page),
          ...page.lead,
          ...page.body,
          ...byline(page),
          ...sourceLine(page),
          ...transcript(page.article.video.transcript, page.translate('publishing.page.video.transcript')),
        ]),
        ...ends(page),
        ...related(page),
      ]),
    ]),
  ],
  structuredData: (page) => {
    const { article, media, title, url } = page
    return {
      '@type': SCHEMA_TYPES[article.channel],
      name: title,
      ...commonProperties(page),
      thumbnailUrl: imageAddresses(page),
      uploadDate: publishedAtOf(article),
      duration: article.video.durationSeconds === null ? undefined : isoDuration(article.video.durationSeconds),
      contentUrl: media.recording && url + media.recording.path,
      encodingFormat: media.recording?.contentType,
      transcript: article.video.transcript.trim(),
    }
  },
}

/** The player; without a film its picture; nothing where there is neither. */
function stage(page: Page): ElementContent[] {
  const { media, translate, title, article } = page
  const film = media.recording
  if (film === undefined) return page.stage.length === 0 ? [] : [inStage(page.stage)]
  const poster = media.used.stage && media.pictures.get(media.used.stage.picture.file)
  // The last but one is the desktop size: a poster needs no more.
  const still = poster?.renditions.find((rendition) => rendition.widthPx >= 1280) ?? poster?.renditions.at(-1)
  return [
    inStage([
      h(
        'video',
        {
          controls: true,
          preload: 'metadata',
          playsInline: true,
          width: 1280,
          height: 720,
          ...(still ? { poster: still.path } : {}),
          ariaLabel: translate('publishing.page.video.player', { headline: title }),
        },
        [
          h('source', { src: film.path, type: film.contentType }),
          ...(media.captions
            ? [
                h('track', {
                  kind: 'captions',
                  src: media.captions.path,
                  srcLang: article.language,
                  label: translate('publishing.page.video.captions'),
                  default: true,
                }),
              ]
            : []),
          h('a', { href: film.path }, translate('publishing.page.video.download')),
        ],
      ),
    ]),
  ]
}

function inStage(children: readonly ElementContent[]): ElementContent {
  return h('div', { className: ['stage'] }, [h('div', { className: ['stage-in'] }, [...children])])
}

function duration({ article, translate }: Page): ElementContent[] {
  const seconds = article.video.durationSeconds
  if (seconds === null || seconds === 0) return []
  return [
    h('p', { className: ['meta', 'length'] }, [
      `${translate('publishing.page.video.duration')} `,
      h('time', { dateTime: isoDuration(seconds) }, printedDuration(seconds, translate)),
    ]),
  ]
}
