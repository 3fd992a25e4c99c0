import { describe, expect, it } from 'vitest'
import { createArticle, summarize } from '../../core/article'
import { createTranslate } from '../../core/texts'
import { findEntries, type PaletteQuestion } from './paletteEntries'

const t = createTranslate('vi')

function article(headline: string, id: string) {
  return summarize({ ...createArticle({ id, now: '2026-11-21T09:42:00+07:00' }), headline }, id)
}

const library = [
  article('Nhà xuất bản nhỏ in sách chữ nổi ở Tân Phụng', 'nha-xuat-ban'),
  article('Lô gạo đầu mùa xuất bán sang đảo Lạc Ngạn', 'lo-gao-dau-mua'),
  article('Trước mùa lũ, Cẩm Lưu hoàn tất gia cố tuyến đê Bàu Sen', 'de-bau-sen'),
]

function ask(question: Partial<PaletteQuestion>) {
  const groups = findEntries({
    query: '',
    articles: library,
    hasArticle: true,
    onlyArticles: false,
    nameOf: (id) => t(`commands.${id}`),
    ...question,
  })
  return Object.fromEntries(groups.map(({ name, entries }) => [name, entries.map(({ key }) => key)]))
}

describe('the palette', () => {
  it('finds commands and articles without marks', () => {
    const found = ask({ query: 'xuat ban' })
    expect(found.commands).toEqual(expect.arrayContaining(['view.publish', 'article.preview']))
    expect(found.articles).toEqual(['nha-xuat-ban', 'lo-gao-dau-mua'])
  })

  it('takes marks seriously where they are typed', () => {
    expect(ask({ query: 'xuất bán' })).toEqual({ articles: ['lo-gao-dau-mua'] })
  })

  it('offers no command that needs an article while none is open', () => {
    expect(ask({ query: 'luu', hasArticle: true }).commands).toContain('article.save')
    expect(ask({ query: 'luu', hasArticle: false })).toEqual({ articles: ['de-bau-sen'] })
  })

  it('can be narrowed to articles', () => {
    expect(Object.keys(ask({ query: 'xuat ban', onlyArticles: true }))).toEqual(['articles'])
  })

  it('does not offer itself', () => {
    expect(ask({ query: 'bảng lệnh' }).commands).toBeUndefined()
  })

  it('says nothing where nothing matches', () => {
    expect(ask({ query: 'không có gì như thế' })).toEqual({})
  })
})
