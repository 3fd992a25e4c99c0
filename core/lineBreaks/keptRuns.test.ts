import { describe, expect, it } from 'vitest'
import { keptRuns } from './keptRuns'

const kept = (text: string) => keptRuns(text).map(({ start, end }) => text.slice(start, end))

describe('the words of a headline', () => {
  it.each([
    ['Trước mùa lũ, Cẩm Lưu hoàn tất gia cố tuyến đê Bàu Sen', ['Cẩm Lưu', 'hoàn tất', 'gia cố', 'Bàu Sen']],
    ['Kiến nghị bỏ ba loại giấy tờ khi cấp đổi thẻ thuyền viên', ['Kiến nghị', 'giấy tờ', 'thuyền viên']],
    ['Thủ tướng Chính phủ thăm bà con vùng lũ', ['Thủ tướng', 'Chính phủ', 'vùng lũ']],
    ['Tuyến đê dài 2,4 km che chở hơn 600 hộ dân', ['2,4 km', 'che chở', '600 hộ']],
  ])('“%s”', (headline, words) => expect(kept(headline)).toEqual(expect.arrayContaining(words)))

  it('holds a person’s three names where a phone’s line holds them, and two where it does not', () => {
    expect(kept('Chuyện ông Võ Văn Lẫm canh đê')).toContain('Võ Văn Lẫm')
    expect(kept('Chuyện bà Nguyễn Thị Quỳnh Hương')).not.toContain('Nguyễn Thị Quỳnh Hương')
  })

  it('sees where a capital begins a word and not the rest of a name', () => {
    expect(kept('Bộ trưởng Bộ Giáo dục và Đào tạo trả lời')).toEqual(expect.arrayContaining(['Giáo dục', 'Đào tạo']))
  })

  it('parts what stands together by chance, and what a comma or a quotation mark parts', () => {
    expect(kept('của ông trong năm')).toEqual([])
    expect(kept('Mưa lớn, hoàn, tất cả')).not.toContain('hoàn, tất')
    expect(kept('hoàn “tất cả”')).not.toContain('hoàn “tất')
  })

  it('knows a word in either style of tone', () => expect(kept('bản hoà bình')).toContain('hoà bình'))

  it('says nothing of two spaces, of a line break and of nothing', () => {
    expect(kept('hoàn  tất')).toEqual([])
    expect(kept('hoàn\ntất')).toEqual([])
    expect(kept('')).toEqual([])
  })

  it('never holds more than a small phone’s line', () => {
    const long = 'NGHIÊNGNGHIÊNG NGHIÊNGNGHIÊNG'
    expect(kept(long)).toEqual([])
  })
})
