/** The page of an episode: cover, sound and the facts of the series on a stage, then its words. */
import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { isoDuration, printedDate, printedDuration, publishedAtOf } from '../dates'
import type { ChannelTemplate, Page } from '../page'
import { byline, ends, headline, kicker, related, sourceLine, standfirst, transcript } from '../parts'
import { SCHEMA_TYPES } from '../share'
import { commonProperties, imageAddresses } from '../structuredData'

export const podcast: ChannelTemplate = {
  sizes: {
    text: '(min-width: 48em) 592px, 100vw',
    wide: '(min-width: 48em) 592px, 100vw',
    full: '(min-width: 48em) 592px, 100vw',
  },
  themeColor: { light: '#0b3356', dark: '#0b3356' },
  render: (page) => [
    h('article', [
      h('div', { className: ['stage'] }, [
        h('div', { className: ['stage-in'] }, [
          ...page.stage,
          h('div', { className: ['facts'] }, [
            h('header', { className: ['head'] }, [...show(page), headline(page)]),
            ...player(page),
            facts(page),
          ]),
        ]),
      ]),
      h('div', { className: ['story'] }, [
        h('div', { className: ['body'] }, [
          ...standfirst(page),
          ...page.lead,
          ...page.body,
          ...byline(page),
          ...sourceLine(page),
          ...transcript(page.article.podcast.transcript, page.translate('publishing.page.podcast.transcript')),
        ]),
        ...ends(page),
        ...related(page),
      ]),
    ]),
  ],
  structuredData: (page) => {
    const { article, media, title, url } = page
    const { durationSeconds, series, season, episode } = article.podcast
    const duration = durationSeconds === null ? undefined : isoDuration(durationSeconds)
    return {
      '@type': SCHEMA_TYPES[article.channel],
      name: title,
      ...commonProperties(page),
      image: imageAddresses(page),
      duration,
      episodeNumber: episode ?? undefined,
      partOfSeason: season === null ? undefined : { '@type': 'PodcastSeason', seasonNumber: season },
      partOfSeries: series.trim() === '' ? undefined : { '@type': 'PodcastSeries', name: series.trim() },
      associatedMedia: media.recording && {
        '@type': 'AudioObject',
        name: title,
        contentUrl: url + media.recording.path,
        encodingFormat: media.recording.contentType,
        duration,
        uploadDate: publishedAtOf(article),
        transcript: article.podcast.transcript.trim(),
      },
    }
  },
}

/** The series, or the kicker where the episode stands alone. */
function show(page: Page): Element[] {
  const series = page.article.podcast.series.trim()
  return series === '' ? kicker(page) : [h('p', { className: ['kicker', 'show'] }, series)]
}

function player({ media, translate, title }: Page): ElementContent[] {
  const sound = media.recording
  if (sound === undefined) return []
  return [
    h('audio', {
      controls: true,
      preload: 'metadata',
      src: sound.path,
      ariaLabel: translate('publishing.page.podcast.player', { headline: title }),
    }),
    h('p', { className: ['feeds'] }, [
      h('a', { href: sound.path, download: true }, translate('publishing.page.podcast.download')),
    ]),
  ]
}

function facts({ article, translate }: Page): Element {
  const { season, episode, durationSeconds } = article.podcast
  const published = publishedAtOf(article)
  const rows: readonly (readonly [string, string | Element])[] = [
    ...(episode === null ? [] : [[translate('publishing.page.podcast.episode'), String(episode)] as const]),
    ...(season === null ? [] : [[translate('publishing.page.podcast.season'), String(season)] as const]),
    ...(durationSeconds === null || durationSeconds === 0
      ? []
      : [[translate('publishing.page.podcast.duration'), printedDuration(durationSeconds, translate)] as const]),
    [translate('publishing.page.podcast.aired'), h('time', { dateTime: published }, printedDate(published, translate))],
  ]
  return h(
    'dl',
    { className: ['data'] },
    rows.map(([name, value]) => h('div', [h('dt', name), h('dd', [value])])),
  )
}
