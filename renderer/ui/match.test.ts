import { describe, expect, it } from 'vitest'
import { findMatch } from './match'

const marked = (text: string, query: string) =>
  findMatch(text, query)?.ranges.map(({ start, end }) => text.slice(start, end))

describe('matching what was typed', () => {
  it('needs no marks', () => {
    expect(marked('Mở bảng Xuất bản', 'xuat ban')).toEqual(['Xuất bản'])
    expect(marked('Lô gạo đầu mùa xuất bán sang đảo', 'xuat ban')).toEqual(['xuất bán'])
    expect(marked('Đắk Lắk vào vụ', 'dak lak')).toEqual(['Đắk Lắk'])
  })

  it('keeps to the marks that were typed', () => {
    expect(marked('xuất bán sang đảo', 'xuất bản')).toBeUndefined()
    expect(marked('nhà xuất bản', 'xuất ban')).toEqual(['xuất bản'])
  })

  it('finds words in any order, and every one of them', () => {
    expect(marked('Xem trước trang xuất bản', 'trang xem')).toEqual(['Xem', 'trang'])
    expect(marked('Xem trước trang xuất bản', 'trang bìa')).toBeUndefined()
  })

  it('marks decomposed text by its own offsets', () => {
    const text = 'Cẩm Lưu'.normalize('NFD')
    expect(marked(text, 'luu')?.[0]?.normalize('NFC')).toBe('Lưu')
  })

  it('likes a phrase better than scattered words, and the start of a word better than its middle', () => {
    const score = (text: string, query: string) => findMatch(text, query)?.score ?? -1
    expect(score('Mở bảng Xuất bản', 'xuat ban')).toBeGreaterThan(score('Bản thảo chưa xuất', 'xuat ban'))
    expect(score('Nhập bài từ tệp', 'bai')).toBeGreaterThan(score('Trabai', 'bai'))
  })

  it('lets an empty query match everything', () => {
    expect(findMatch('Bài mới', '  ')).toEqual({ ranges: [], score: 0 })
  })
})
