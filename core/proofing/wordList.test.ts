import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDictionary, renderDictionary } from './dictionary'
import { parseWordList, prepareWordList, renderWordList, type WordListEntry } from './wordList'

const entry = (wrong: string, right = '', note = ''): WordListEntry => ({ wrong, right, note })

describe('a word list', () => {
  it.each([
    ['commas', 'Sai,Đúng,Ghi chú\r\nbổ xung,bổ sung,hay nhầm\r\nkhủng,,\r\n'],
    ['semicolons', 'Sai;Đúng;Ghi chú\nbổ xung;bổ sung;hay nhầm\nkhủng;;\n'],
    ['tabs', 'wrong\tright\tnote\nbổ xung\tbổ sung\thay nhầm\nkhủng\t\t'],
    ['a byte order mark', '\ufeffTừ sai,Từ đúng,Lý do\nbổ xung,bổ sung,hay nhầm\nkhủng,,'],
    ['Excel’s sep line', 'sep=;\nSai;Đúng;Ghi chú\nbổ xung;bổ sung;hay nhầm\nkhủng'],
    ['no header', 'bổ xung,bổ sung,hay nhầm\nkhủng'],
    ['columns in another order', 'Ghi chú,Đúng,Sai\nhay nhầm,bổ sung,bổ xung\n,,khủng'],
    ['old Mac line ends', 'bổ xung,bổ sung,hay nhầm\rkhủng\r'],
    ['quotation marks', '"bổ xung","bổ sung","hay nhầm"\n"khủng"'],
    ['decomposed letters', 'bổ xung,bổ sung,hay nhầm\nkhủng'.normalize('NFD')],
  ])('is read from CSV with %s', (_, csv) => {
    expect(parseWordList(csv)).toEqual({
      entries: [entry('bổ xung', 'bổ sung', 'hay nhầm'), entry('khủng')],
      problems: [],
    })
  })

  it('is read with separators, quotation marks and line ends inside quotation marks', () => {
    const csv = 'Sai,Đúng,Ghi chú\n"a, b","nói ""thẳng""","dòng một\ndòng hai"\nc,d,\n'
    expect(parseWordList(csv).entries).toEqual([entry('a, b', 'nói "thẳng"', 'dòng một dòng hai'), entry('c', 'd')])
  })

  it('tells the damaged lines and keeps the rest', () => {
    const csv = [
      'Sai,Đúng',
      'bổ xung,bổ sung',
      ',thiếu từ sai',
      'như,như',
      '???,x',
      'bổ xung,thêm',
      '"mở mà,không đóng',
      'sát nhập,sáp nhập',
    ]
    const { entries, problems } = parseWordList(csv.join('\n'))
    expect(entries).toEqual([entry('bổ xung', 'bổ sung'), entry('sát nhập', 'sáp nhập')])
    expect(problems.map(({ line, fault }) => [line, fault])).toEqual([
      [3, 'no-wrong-word'],
      [4, 'same-words'],
      [5, 'no-letters'],
      [6, 'listed-twice'],
      [7, 'open-quote'],
    ])
  })

  it('counts the lines of the file, also after a cell of several lines', () => {
    const { problems } = parseWordList('a,b,"x\ny\nz"\n\n,thiếu')
    expect(problems).toEqual([{ line: 5, text: ' | thiếu', fault: 'no-wrong-word' }])
  })

  it('leaves out what is too long, and is not fooled by an empty file', () => {
    expect(parseWordList(`${'a'.repeat(201)},b`).problems).toMatchObject([{ fault: 'too-long' }])
    for (const empty of ['', '\ufeff', '\n\n', ' , ,\n'])
      expect(parseWordList(empty)).toEqual({ entries: [], problems: [] })
  })

  it('comes back from its own CSV, whatever stands in it', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ệ', ' ', ',', ';', '\t', '"', '\n', '1', '.'), maxLength: 8 })
    const tidy = (text: string) => text.trim().replace(/\s+/g, ' ')
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell, cell), { maxLength: 5 }),
        fc.constantFrom(',', ';', '\t'),
        (rows, separator) => {
          const entries = rows.map(([a, b, c], at) => entry(tidy(`từ${at}${a}`), tidy(b), tidy(c)))
          const read = parseWordList(renderWordList(entries, separator as ','))
          expect(read).toEqual({ entries, problems: [] })
        },
      ),
    )
  })

  it('that was put together by hand drops what could never be found', () => {
    const { entries } = prepareWordList([entry(''), entry('...'), entry('khủng')])
    expect(entries).toHaveLength(3)
  })
})

describe('a dictionary', () => {
  it('has a word or a phrase a line, and comments', () => {
    const { words, problems } = parseDictionary(
      '\ufeff# Tên riêng\r\nCẩm Lưu\r\n\r\nTrà  Lam  # xã ven sông\r\nC#\r\nCẩm Lưu\r\n',
    )
    expect(words).toEqual(['Cẩm Lưu', 'Trà Lam', 'C#'])
    expect(problems).toEqual([])
  })

  it('is NFC whatever the file is', () => {
    expect(parseDictionary('Cẩm Lưu'.normalize('NFD')).words).toEqual(['Cẩm Lưu'])
  })

  it('tells the damaged lines and keeps the rest', () => {
    const { words, problems } = parseDictionary(`tốt\n12345\n${'a'.repeat(101)}\nhỏng\u0000\nhỏng\ufffd\nđẹp`)
    expect(words).toEqual(['tốt', 'đẹp'])
    expect(problems.map(({ line, fault }) => [line, fault])).toEqual([
      [2, 'no-letters'],
      [3, 'too-long'],
      [4, 'not-text'],
      [5, 'not-text'],
    ])
  })

  it('is written in Vietnamese order and comes back', () => {
    const text = renderDictionary(['Trà Lam', 'đẹp', 'dâu', 'Cẩm Lưu', 'đẹp'], 'Từ điển của tòa soạn')
    expect(text).toBe('# Từ điển của tòa soạn\nCẩm Lưu\ndâu\nđẹp\nTrà Lam\n')
    expect(parseDictionary(text).words).toEqual(['Cẩm Lưu', 'dâu', 'đẹp', 'Trà Lam'])
  })
})
