import { describe, expect, it } from 'vitest'
import { plainTextOf } from '../document'
import { parseNewspaperText } from './newspaperText'

const options = {
  datelineText: 'Baosongtra.vn',
  channelNames: ['Tin mới', 'Emagazine', 'Truyền hình', 'Podcast'],
}

const HEADLINE = 'Cầu Đò Hạ hợp long: TX. Cẩm Lưu rút ngắn 40 phút đi chợ'
const FOLDED = 'cau do ha hop long tx cam luu rut ngan 40 phut di cho'
const FIRST = 'Chiều 21/11, nhịp cuối của cầu Đò Hạ (xã Trà Lam) được nối liền sau mười bốn tháng thi công.'
const SECOND = 'Chủ đề của buổi lễ là "Đôi bờ", bà Lê Thị Mận, trưởng thôn Bến Đá, cho biết...'

const page = `${HEADLINE}

(Baosongtra.vn) - Từ hôm nay, người dân hai bờ sông Trà không còn phải chờ đò.

${FOLDED}

${FIRST}

${FOLDED}

${SECOND}

Chủ đề Giao thông nông thôn

Đọc thêm

Chuyến đò cuối của ông Năm Lái
https://baosongtra.vn/chuyen-do-cuoi

Chợ phiên Bến Đá thêm hai phiên mỗi tháng

Tin mới Emagazine Truyền hình Podcast`

/** The body as lines; a figure as the name of what is missing. */
const bodyOf = (source: string) =>
  parseNewspaperText(source, options).body.root.children.map((block) =>
    block.type === 'figure'
      ? `[${block.missing}]`
      : block.type === 'paragraph'
        ? plainTextOf(block.children)
        : block.type,
  )

describe('the plain text of a newspaper page', () => {
  const read = parseNewspaperText(page, options)

  it('gives headline, standfirst without its dateline, and topic', () => {
    expect(read.headline).toBe(HEADLINE)
    expect(read.standfirst).toBe('Từ hôm nay, người dân hai bờ sông Trà không còn phải chờ đò.')
    expect(read.topic).toBe('Giao thông nông thôn')
  })

  it('keeps every paragraph once, in order, with the places of its pictures', () =>
    expect(bodyOf(page)).toEqual([`[${FOLDED}]`, FIRST, `[${FOLDED}]`, SECOND]))

  it('lists the related articles with their addresses', () =>
    expect(read.related).toEqual([
      { headline: 'Chuyến đò cuối của ông Năm Lái', url: 'https://baosongtra.vn/chuyen-do-cuoi' },
      { headline: 'Chợ phiên Bến Đá thêm hai phiên mỗi tháng', url: '' },
    ]))

  it('says which pictures are missing, and nothing about what was understood', () =>
    expect(read.warnings).toEqual([
      { code: 'picture-missing', number: 1 },
      { code: 'picture-missing', number: 2 },
    ]))

  it('takes any line ends, byte order mark, hard spaces and decomposed letters', () => {
    const disguised = `\uFEFF${page.normalize('NFD').replaceAll('\n', '\r\n').replaceAll(' hai ', '\u00A0 hai  ')}  \r\n`
    expect(parseNewspaperText(disguised, options)).toEqual(read)
  })

  it('takes a page without blank lines, a paragraph a line', () =>
    expect(parseNewspaperText(page.replaceAll(/\n+/g, '\n'), options)).toEqual(read))

  it('joins the lines of a wrapped paragraph', () => {
    const wrapped = page.replace('được nối liền', 'được\nnối liền').replace(`-long\n`, '')
    expect(bodyOf(wrapped)).toEqual(bodyOf(page))
  })

  it('tells of a dateline that is not the newspaper’s own', () =>
    expect(parseNewspaperText(page, { ...options, datelineText: 'Báo Trà Lam' }).warnings).toContainEqual({
      code: 'dateline-differs',
      found: 'Baosongtra.vn',
      own: 'Báo Trà Lam',
    }))

  it('knows the channel bar in any order, any case, and split over lines', () => {
    const bar = 'PODCAST | Tin mới\nTruyền hình\nemagazine'
    expect(bodyOf(page.replace('Tin mới Emagazine Truyền hình Podcast', bar))).toEqual(bodyOf(page))
    expect(bodyOf(`Tin mới Podcast\n\n${page}`)).toEqual(bodyOf(page))
  })

  it('leaves alone what only looks like furniture', () => {
    expect(bodyOf('Tít\n\nMột câu.\n\nTruyền hình\n\nHai câu.')).toEqual(['Một câu.', 'Truyền hình', 'Hai câu.'])
    expect(bodyOf('Tít\n\nTin mới về cầu.\n\nHết.')).toEqual(['Tin mới về cầu.', 'Hết.'])
  })

  it('leaves alone a sentence that opens with “Chủ đề” or follows a short one', () => {
    const prose =
      'Chủ đề năm nay\n\nNăm nay, các em vẽ về dòng sông quê mình và cây cầu mới, nơi lũ lụt đã cuốn trôi bến đò cũ.'
    const { topic, body } = parseNewspaperText(`Tít\n\n${prose}`, options)
    expect(topic).toBe('')
    expect(body.root.children).toHaveLength(2)
  })

  it('goes back to the text after a box of related articles in its middle', () => {
    const long =
      'Theo kế hoạch, cầu thông xe kỹ thuật trong tháng 12; hai đường dẫn dài 1,2 km được trải nhựa trước Tết Nguyên đán để người dân kịp đi lại.'
    const { body, related } = parseNewspaperText(`Tít\n\nMột câu.\n\nĐọc thêm:\n\nBài cũ\n\n${long}`, options)
    expect(related).toEqual([{ headline: 'Bài cũ', url: '' }])
    expect(body.root.children).toHaveLength(2)
  })

  it('keeps brackets with a dash in the middle of the text as text', () => {
    const lines = ['Một.', 'Hai.', 'Ba.', '(Còn nữa) - kỳ sau đăng tiếp']
    expect(bodyOf(`Tít\n\n${lines.join('\n\n')}`)).toEqual(lines)
  })

  it('takes a text without a headline as body', () => {
    const prose = 'Một câu rất dài. '.repeat(60).trim()
    const { headline, warnings } = parseNewspaperText(prose, options)
    expect(headline).toBe('')
    expect(warnings).toEqual([{ code: 'headline-missing' }])
    expect(bodyOf(prose)).toEqual([prose])
  })

  it('makes nothing of nothing', () => {
    const { headline, body, warnings } = parseNewspaperText(' \r\n\t\n', options)
    expect([headline, body.root.children, warnings]).toEqual(['', [], []])
  })
})
