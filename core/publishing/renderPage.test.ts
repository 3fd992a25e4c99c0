import fc from 'fast-check'
import type { Element, Nodes } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toString as textOf } from 'hast-util-to-string'
import { describe, expect, it } from 'vitest'
import { type Article, articleSchema, createArticle, createProfile, profileSchema } from '../article'
import type { AvailableMedia } from './mediaPlan'
import { renderPage, serializePage } from './renderPage'

const profile = profileSchema.parse({
  name: 'Báo Sông Trà',
  siteUrl: 'https://baosongtra.vn/',
  datelineText: 'Baosongtra.vn',
})
const draft = createArticle({ id: 'mot-bai-bao', now: '2026-11-22T07:40:00+07:00' })
const fileOf = (letter: string, extension = 'jpg') => `${letter.repeat(64)}.${extension}`
const picture = (letter: string, widthPx = 1600, heightPx = 900) => ({
  file: fileOf(letter),
  mime: 'image/jpeg',
  sizeBytes: 1,
  name: `${letter}.jpg`,
  widthPx,
  heightPx,
})
const nothing: AvailableMedia = { pictures: new Map(), recordings: new Set(), damaged: new Set(), logo: undefined }

function available(...pictures: ReturnType<typeof picture>[]): AvailableMedia {
  return {
    ...nothing,
    pictures: new Map(
      pictures.map(({ file, widthPx, heightPx }) => [
        file,
        { widthPx, heightPx, animated: undefined, transparent: false },
      ]),
    ),
  }
}

function article(fields: object): Article {
  return articleSchema.parse({ ...draft, ...fields })
}

const paragraph = (text: string) => ({ type: 'paragraph', children: [{ type: 'text', text }] })
const bodyOf = (...children: object[]) => ({ body: { root: { children } } })

function all(tree: Nodes, tagName: string): Element[] {
  const inside = 'children' in tree ? tree.children.flatMap((child) => all(child, tagName)) : []
  return tree.type === 'element' && tree.tagName === tagName ? [tree, ...inside] : inside
}

describe('the page of an article', () => {
  it('has its parts in the order of a newspaper', () => {
    const { tree } = renderPage(
      article({
        kicker: 'PHẦN1',
        headline: 'PHẦN2',
        standfirst: 'PHẦN4',
        leadPicture: { picture: picture('a'), caption: 'PHẦN5', credit: 'PHẦN6' },
        bylines: [{ name: 'PHẦN8' }, { name: 'PHẦN9', role: 'Ảnh' }],
        source: 'PHẦN10',
        topic: 'PHẦN11',
        tags: ['PHẦN12'],
        related: [{ headline: 'PHẦN13' }],
        ...bodyOf(paragraph('PHẦN7')),
      }),
      { ...profile, datelineText: 'PHẦN3' },
      available(picture('a')),
    )
    const body = all(tree, 'body')[0]
    expect(body && textOf(body).match(/PHẦN\d+/g)).toEqual(Array.from({ length: 13 }, (_, index) => `PHẦN${index + 1}`))
    expect(body && textOf(body)).toContain('(PHẦN3) - PHẦN4')
    expect(body && textOf(body)).toContain('Theo PHẦN10')
    expect(body && textOf(body)).toContain('Chủ đề PHẦN11')
  })

  it('makes a page of an empty draft, and says that it has no name yet', () => {
    const { tree, warnings } = renderPage(draft, createProfile(), nothing)
    expect(all(tree, 'h1').map((heading) => textOf(heading))).toEqual(['Bài chưa có tít'])
    expect(warnings.map((warning) => warning.text)).toContain('publishing.warning.headline')
    for (const tag of ['p', 'section', 'figure', 'ul', 'li', 'a', 'h2'])
      for (const element of all(tree, tag)) expect(textOf(element).trim()).not.toBe('')
  })

  it('leaves out pictures that have no file, and says which', () => {
    const { tree, warnings } = renderPage(
      article({
        headline: 'Đê',
        ...bodyOf(
          { type: 'figure', picture: picture('b') },
          { type: 'figure', picture: null, missing: 'le cat bang.jpg' },
          { type: 'figure', picture: picture('c') },
        ),
      }),
      profile,
      { ...nothing, damaged: new Set([fileOf('c')]) },
    )
    expect(all(tree, 'figure')).toEqual([])
    expect(warnings.map(({ text, values }) => [text.split('.').at(-1), values?.name])).toEqual([
      ['pictureMissing', 'le cat bang.jpg'],
      ['pictureMissing', 'b.jpg'],
      ['pictureDamaged', 'c.jpg'],
      ['sharePictureMissing', undefined],
    ])
  })

  it('shows the lead picture once, where the body has it already', () => {
    const both = { leadPicture: { picture: picture('a') }, ...bodyOf({ type: 'figure', picture: picture('a') }) }
    expect(all(renderPage(article(both), profile, available(picture('a'))).tree, 'img')).toHaveLength(1)
  })

  it('loads the first picture at once and every other when it comes near', () => {
    const { tree } = renderPage(
      article({
        leadPicture: { picture: picture('a') },
        ...bodyOf({ type: 'figure', picture: picture('b') }, { type: 'figure', picture: picture('c') }),
      }),
      profile,
      available(picture('a'), picture('b'), picture('c')),
    )
    const images = all(tree, 'img').map(({ properties }) => [properties.fetchPriority, properties.loading])
    expect(images).toEqual([
      ['high', undefined],
      [undefined, 'lazy'],
      [undefined, 'lazy'],
    ])
    expect(all(tree, 'source').map((source) => source.properties.type)).toEqual(['image/avif'])
    // The lead picture may be shown wider than the text, so it keeps its full width.
    expect(all(tree, 'img').map(({ properties }) => [properties.width, properties.height])).toEqual([
      [1600, 900],
      [1440, 810],
      [1440, 810],
    ])
  })

  it('never makes a picture larger than it is', () => {
    const { media } = renderPage(
      article({ leadPicture: { picture: picture('a', 640, 480) } }),
      profile,
      available(picture('a', 640, 480)),
    )
    const widths = media.files.map(({ recipe }) => ('widthPx' in recipe ? recipe.widthPx : 0))
    expect(widths).toEqual([640, 640, 640])
    expect(media.share).toMatchObject({ widthPx: 640, heightPx: 336 })
  })

  it('keeps a picture that moves as it is', () => {
    const moving = { widthPx: 480, heightPx: 270, animated: 'gif', transparent: false } as const
    const { media } = renderPage(article({ leadPicture: { picture: picture('a') } }), profile, {
      ...nothing,
      pictures: new Map([[fileOf('a'), moving]]),
    })
    expect(media.files[0]).toMatchObject({ contentType: 'image/gif', recipe: { make: 'animation' } })
  })

  it('is named in the document by its headline or its title for sharing, and stands at one address', () => {
    const html = serializePage(
      renderPage(article({ headline: 'Cẩm Lưu xong đê', share: { title: 'Đê mới' } }), profile, nothing).tree,
    )
    expect(html).toContain('<title>Đê mới | Báo Sông Trà</title>')
    expect(html).toContain('<h1>Cẩm Lưu xong đê</h1>')
    expect(html).toContain('<link rel="canonical" href="https://baosongtra.vn/tin-moi/cam-luu-xong-de/">')
    expect(html.startsWith('<!DOCTYPE html>\n<html lang="vi">')).toBe(true)
  })

  it('speaks the language of the article', () => {
    const html = serializePage(
      renderPage(article({ headline: 'Dike', language: 'en-GB', topic: 'Floods' }), profile, nothing).tree,
    )
    expect(html).toContain('<html lang="en-GB">')
    expect(html).toContain('Topic <strong>Floods</strong>')
  })

  it('takes a language that is none for Vietnamese', () => {
    expect(serializePage(renderPage(article({ language: '"><script>' }), profile, nothing).tree)).toContain(
      '<html lang="vi">',
    )
  })

  it('publishes no recording that a server would show as a page', () => {
    const file = { file: fileOf('d', 'html'), mime: 'video/mp4', sizeBytes: 1, name: '' }
    const { media, warnings } = renderPage(article({ channel: 'video', video: { file } }), profile, {
      ...nothing,
      recordings: new Set([file.file]),
    })
    expect(media.files).toEqual([])
    expect(warnings.map((warning) => warning.text)).toContain('publishing.warning.videoMissing')
  })

  it('gives back every word to whoever reads it, whatever was typed', () => {
    const words = fc.string({ unit: 'binary', minLength: 1, maxLength: 60 })
    const attack = fc.constantFrom(
      '</script>',
      '<!--',
      '&amp;',
      '&#0;',
      '"',
      "'",
      '\r\n',
      '\u2028',
      '<',
      ']]>',
      '{{x}}',
      '$t(a)',
    )
    const typed = fc.array(fc.oneof(words, attack), { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''))
    // What HTML cannot hold is gone, and white space is as a browser shows it.
    const shown = (text: string) =>
      text

        .replace(/[\r\n\t\v\f\u0085]+/g, ' ')
        .replace(/[\p{Cc}\p{Noncharacter_Code_Point}]/gu, '')
        .replace(/[ ]+/g, ' ')
        .trim()
    fc.assert(
      fc.property(typed, typed, typed, (headline, standfirst, line) => {
        const written = article({
          headline: headline,
          standfirst: standfirst,
          ...bodyOf(paragraph(line)),
        })
        const read = fromHtml(serializePage(renderPage(written, profile, nothing).tree))
        const textIn = (tag: string, from = 0) =>
          all(read, tag)
            .slice(from)
            .map((node) => shown(textOf(node)))
        expect(textIn('h1')[0]).toBe(shown(headline) || (written.headline.trim() === '' ? 'Bài chưa có tít' : ''))
        if (shown(standfirst) !== '') expect(textIn('p')).toContain(`(Baosongtra.vn) - ${shown(standfirst)}`)
        if (shown(line) !== '') expect(textIn('p')).toContain(shown(line))
        expect(all(read, 'script')).toHaveLength(2)
        for (const script of all(read, 'script')) JSON.parse(textOf(script))
      }),
      { numRuns: 100 },
    )
  }, 60_000)

  it('says when blocks of a newer version are left out', () => {
    const { warnings } = renderPage(
      article({ headline: 'Đê', ...bodyOf({ type: 'than-tu-lai', version: 1 }) }),
      profile,
      nothing,
    )
    expect(warnings).toContainEqual({ text: 'publishing.warning.locked', values: { count: 1 } })
  })
})
