import { describe, expect, it } from 'vitest'
import { type Article, articleSchema, createArticle, createProfile, profileSchema } from '../article'
import { createTranslate } from '../texts'
import { type ChecklistOptions, checkBeforePublishing } from './checklist'

const profile = profileSchema.parse({
  name: 'Báo Sông Trà',
  siteUrl: 'https://baosongtra.vn',
  datelineText: 'Baosongtra.vn',
})
const draft = createArticle({ id: 'mot-bai-bao', now: '2026-11-22T07:40:00+07:00' })
const HASH = 'a'.repeat(64)
const picture = { file: `${HASH}.jpg`, mime: 'image/jpeg', sizeBytes: 1, name: 'de.jpg', widthPx: 1600, heightPx: 900 }

function article(fields: object): Article {
  return articleSchema.parse({ ...draft, ...fields })
}

function withBody(...children: object[]): object {
  return { body: { root: { children } } }
}

const paragraph = (text: string) => ({ type: 'paragraph', children: [{ type: 'text', text }] })

function find(id: string, fields: object, options?: ChecklistOptions) {
  return checkBeforePublishing(article(fields), profile, options).find((item) => item.id === id)
}

describe('the checklist', () => {
  it('finds nothing to mend in an article that is whole', () => {
    const whole = article({
      kicker: 'Hạ tầng',
      headline: 'Cẩm Lưu hoàn tất gia cố đê Bàu Sen',
      standfirst: 'Sau bốn tháng thi công, 2,4 km đê qua xã Cẩm Lưu đã được đắp cao thêm 0,8 m. '.repeat(3),
      section: 'Đời sống',
      topic: 'Phòng, chống thiên tai',
      bylines: [{ penName: 'Lê Thu Vân' }],
      related: [{ headline: 'Mưa lớn', url: 'https://baosongtra.vn/tin-moi/mua-lon/' }],
      ...withBody(paragraph('Trên mặt đê còn thơm mùi đất mới.'), {
        type: 'figure',
        picture,
        alt: 'Mặt đê mới',
        credit: 'Lê Thu Vân',
      }),
    })
    const items = checkBeforePublishing(whole, profile)
    expect(items.filter((item) => item.level !== 'ok')).toEqual([])
    expect(items.length).toBeGreaterThan(6)
  })

  it('asks a draft for headline, standfirst, words, section and a name for the newspaper', () => {
    const must = checkBeforePublishing(draft, createProfile()).filter((item) => item.level === 'must')
    expect(must.map((item) => item.id)).toEqual(['profile', 'headline', 'standfirst', 'body', 'section', 'slug'])
  })

  it.each([
    ['Lũ', 'should', 'short'],
    ['Cẩm Lưu hoàn tất gia cố đê Bàu Sen', 'ok', 'ok'],
    ['Trước mùa lũ năm nay, Cẩm Lưu hoàn tất gia cố tuyến đê Bàu Sen, Quế Ổ', 'should', 'long'],
    ['Trước mùa lũ năm nay, xã Cẩm Lưu và xã Quế Ổ hoàn tất gia cố tuyến đê Bàu Sen', 'should', 'tooLong'],
  ])('measures the headline “%s”', (headline, level, name) => {
    expect(find('headline', { headline })).toMatchObject({ level, text: `publishing.check.headline.${name}` })
  })

  it('measures the title for sharing where there is one, because that is what is seen', () => {
    const headline = 'Trước mùa lũ năm nay, xã Cẩm Lưu và xã Quế Ổ hoàn tất gia cố tuyến đê Bàu Sen'
    expect(find('headline', { headline, share: { title: 'Cẩm Lưu xong đê Bàu Sen' } })?.level).toBe('ok')
  })

  it.each(['[chờ số liệu]', '[ Cần kiểm chứng ]', '[TK]', 'TODO', 'xxx', '???'])('does not let “%s” out', (text) => {
    expect(find('placeholder:body:0', withBody(paragraph(`Đê dài ${text} km`)))).toMatchObject({
      level: 'must',
      values: { text },
    })
  })

  it.each(['Đại hội lần thứ XXX', '[1]', '[Cầnthơ]', 'Thật sao?', 'Lời ông [Khoát] nói'])('lets “%s” pass', (text) => {
    expect(find('placeholder:body:0', withBody(paragraph(text)))).toBeUndefined()
  })

  it('advises to look at comments that are still open, and forgets those that are done', () => {
    const at = '2026-11-22T07:40:00+07:00'
    const thread = { id: 'ghi-chu-1', quote: 'đê', entries: [{ author: 'Vân', at, text: 'Hỏi lại xã?' }] }
    const done = { ...thread, id: 'ghi-chu-2', resolved: { author: 'Vân', at } }
    expect(find('comments', { comments: [thread, done] })).toMatchObject({ level: 'should', values: { count: 1 } })
    expect(find('comments', { comments: [done] })).toBeUndefined()
  })

  it('points at the picture without description or credit, by its number and its block', () => {
    const body = withBody(
      paragraph('Một'),
      { type: 'figure', picture, alt: 'Mặt đê', credit: 'Vân' },
      { type: 'figure', picture },
    )
    expect(find('alt:2', body)).toMatchObject({ level: 'must', values: { number: 2 }, blockIndex: 2 })
    expect(find('credit:2', body)).toMatchObject({ level: 'must', blockIndex: 2 })
    expect(find('alt:1', body)).toBeUndefined()
  })

  it('misses the file of a picture that is not in the folder, and then asks for no words', () => {
    const body = withBody({ type: 'figure', picture })
    expect(find('missingFile:1', body, { mediaFiles: new Set() })).toMatchObject({ level: 'must' })
    expect(find('alt:1', body, { mediaFiles: new Set() })).toBeUndefined()
    expect(find('missingFile:1', body, { mediaFiles: new Set([picture.file]) })).toBeUndefined()
    expect(find('missingFile:1', withBody({ type: 'figure', picture: null, missing: 'de.jpg' }))).toBeDefined()
  })

  it('finds the share picture too small for a large card', () => {
    const leadPicture = { picture: { ...picture, widthPx: 900 }, alt: 'Đê', credit: 'Vân' }
    expect(find('share', { leadPicture })).toMatchObject({ level: 'should', values: { width: 900, limit: 1200 } })
    expect(find('share', {})?.text).toBe('publishing.check.share.missing')
  })

  it('finds links that lead nowhere, in lists too', () => {
    const bad = { type: 'link', url: 'javascript:alert(1)', children: [{ type: 'text', text: 'đây' }] }
    expect(find('link:0:0', withBody({ type: 'paragraph', children: [bad] }))).toMatchObject({
      level: 'must',
      blockIndex: 0,
    })
    const list = { type: 'list', listType: 'bullet', children: [{ type: 'listitem', children: [bad] }] }
    expect(find('link:0:0', withBody(list))).toBeDefined()
  })

  it('tells related articles without an address from those with a bad one', () => {
    const related = [
      { headline: 'Mưa lớn', url: '' },
      { headline: 'Bản đồ ngập', url: 'file:///etc/passwd' },
    ]
    expect(find('related', { related })).toMatchObject({ level: 'should', values: { count: 1 } })
    expect(find('related:0', { related })).toMatchObject({ level: 'must', values: { headline: 'Bản đồ ngập' } })
  })

  it('asks a film for its file and its poster, and an episode for its sound', () => {
    expect(find('video:file', { channel: 'video' })?.level).toBe('must')
    expect(find('video:poster', { channel: 'video' })?.level).toBe('must')
    expect(find('podcast:file', { channel: 'podcast' })?.level).toBe('must')
    const file = { file: `${HASH}.mp4`, mime: 'video/mp4', sizeBytes: 1, name: '' }
    expect(find('video:fileGone', { channel: 'video', video: { file } }, { mediaFiles: new Set() })?.level).toBe('must')
  })

  it('has unique ids, and a sentence in both languages for every item', () => {
    const many = article({
      channel: 'video',
      headline: 'xxx TODO',
      ...withBody({ type: 'figure', picture }, { type: 'figure', picture: null, missing: 'a' }),
    })
    const items = checkBeforePublishing(many, createProfile())
    expect(new Set(items.map((item) => item.id)).size).toBe(items.length)
    for (const language of ['vi', 'en'] as const) {
      const translate = createTranslate(language)
      for (const { text, values } of items) {
        const sentence = translate(text, values)
        expect(sentence).not.toBe(text)
        expect(sentence).not.toContain('{{')
      }
    }
  })
})
