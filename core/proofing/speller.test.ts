import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { IgnoredWords } from './ignoredWords'
import { createSpeller, type Speller } from './speller'

const file = readFileSync(new URL('../../assets/proofing/model.bin', import.meta.url))
const speller: Speller = createSpeller(file.buffer as ArrayBuffer)

/** Marks as "written → first suggestion". */
const marks = (text: string, ...options: [Parameters<Speller['check']>[1]?]) =>
  speller.check(text, ...options).map(({ start, end, suggestions }) => `${text.slice(start, end)} → ${suggestions[0]}`)
const rulesIn = (text: string) => speller.check(text).map(({ rule }) => rule)

describe('what the speller finds', () => {
  it.each([
    ['Ông muốn chia sẽ kinh nghiệm với bà con.', 'sẽ → sẻ', 'hoi-nga'],
    ['Hội đồng đã bổ xung nhiều quy định mới.', 'xung → sung', 's-x'],
    ['Công an tỉnh đã khởi tố vụ an, bắt tạm giam bị can.', 'an → án', 'tone-missing'],
    ['Lãnh đạo huyện thăm và tặng quà các gia đinh chính sách.', 'đinh → đình', 'tone-missing'],
    ['Chương trình phát triển kinh tế xa hội của tỉnh.', 'xa → xã', 'tone-missing'],
    ['Cần nâng cao chất lượng phục vụ nguời dân.', 'nguời → người', 'marks'],
    ['Tinh thần trách nhiệm của mổi cán bộ được đề cao.', 'mổi → mỗi', 'hoi-nga'],
    ['Đây là một vấn đề đặt biệt quan trọng.', 'đặt → đặc', 'c-t'],
    ['Các đại biểu đã thông qua nghị quyêt của hội đồng.', 'quyêt → quyết', 'tone-missing'],
    ['Họat động cuả đoàn thanh niên', 'Họat → Hoạt', 'tone-placement'],
    ['Cuộc họp diễn ra vào sáng hôm qua tại trụ sở ủy ban nhaan dân tỉnh.', 'nhaan → nhân', 'telex'],
    ['Ngành giáo dục có nhiều nguoi72 tâm huyết.', 'nguoi72 → người', 'vni'],
    ['Lực lượng chức năng tiếp tục điều tra, làm rõ nguyên nhân và và trách nhiệm.', 'và và → và', 'doubled-word'],
  ])('%s', (text, mark, rule) => {
    expect(marks(text)).toContain(mark)
    expect(rulesIn(text)).toContain(rule)
  })

  it('explains itself in a few Vietnamese words and ranks what it proposes', () => {
    const [issue] = speller.check('Ông muốn chia sẽ kinh nghiệm với bà con.')
    expect(issue).toMatchObject({ kind: 'spelling', level: 'sure', message: 'hỏi/ngã' })
    expect(issue?.suggestions.length).toBeGreaterThan(0)
  })

  it('takes a name that nobody has listed for a question, never for an error', () => {
    const found = speller.check('Ông Nguyễn Văn Bảy ở thôn Đông Ải cho biết nước lên nhanh.')
    expect(found.filter(({ level }) => level === 'sure')).toEqual([])
  })

  it('keeps capitals, and writes the tone style it is asked for', () => {
    expect(marks('Họat động')).toEqual(['Họat → Hoạt'])
    expect(marks('HỌAT ĐỘNG')).toEqual(['HỌAT → HOẠT'])
    const text = 'Hai bên ký hiệp định hoa bình lâu dài tại Liên hợp quốc.'
    expect(marks(text)).toEqual(['hoa → hòa'])
    expect(marks(text, { toneStyle: 'new' })).toEqual(['hoa → hoà'])
  })
})

describe('what the speller leaves alone', () => {
  it.each([
    'Sáng nay, Ủy ban nhân dân tỉnh tổ chức hội nghị tổng kết công tác năm.',
    'Hòa bình và hoà bình, thủy sản và thuỷ sản là hai cách viết.',
    'Tỉnh Đắk Lắk, huyện Krông Búk, dài 12 km.',
    'Xem tại https://baosongtra.vn/hop-bao hoặc gửi toasoan@baosongtra.vn.',
    'Luôn luôn lắng nghe, ngày ngày đọc báo, xanh xanh một màu.',
    'Virus SARS-CoV-2, giá vàng SJC, chỉ số VN-Index, xe A4, đội U17.',
    'The government said that it would support the new school.',
    '`const tin = layTin(id)`',
    '陳裕宗 (Trần Dụ Tông), Москва, Αθήνα',
    '',
    ' \n\t',
  ])('%s', (text) => expect(marks(text)).toEqual([]))

  it('leaves what the journalist added, in any case, Unicode form or tone placement', () => {
    const text = 'Họat cảnh đặc sắc, họat họa mới'
    expect(marks(text)).toHaveLength(2)
    expect(marks(text, { ignored: new IgnoredWords(['HOẠT'.normalize('NFD')]) })).toEqual([])
  })

  it('leaves an added name where the whole name stands, and only there', () => {
    const ignored = new IgnoredWords(['nghị quyêt'])
    expect(marks('Hội đồng thông qua nghị quyêt mới.', { ignored })).toEqual([])
    expect(marks('Hội đồng kiên quyêt phản đối.', { ignored })).toEqual(['quyêt → quyết'])
  })
})

describe('offsets', () => {
  const sentence = 'Ông muốn chia sẽ kinh nghiệm, bổ xung quy định.'
  it('hold in every Unicode form and around characters without width', () => {
    const wanted = ['sẽ', 'xung']
    for (const text of [
      sentence,
      sentence.normalize('NFD'),
      sentence.normalize('NFKD'),
      sentence.replace('sẽ', 's\u200bẽ'),
    ]) {
      const found = speller
        .check(text)
        .map(({ start, end }) => text.slice(start, end).replace('\u200b', '').normalize('NFC'))
      expect(found).toEqual(wanted)
    }
  })

  it('are in order, inside the text and without overlap, whatever the text', () => {
    const pieces = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.constantFrom(
        'chia sẽ',
        'bổ xung',
        'họat',
        'nguoi72',
        'ðược',
        'và và',
        'ngh iệp',
        'côngty',
        '\ud83d',
        '\u200b',
        'm\u0303\u0301',
      ),
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), fc.constantFrom(' ', '', '-', '\n'), (parts, glue) => {
        const text = parts.join(glue)
        let at = 0
        for (const { start, end, suggestions } of speller.check(text)) {
          expect(start).toBeGreaterThanOrEqual(at)
          expect(end).toBeGreaterThan(start)
          expect(suggestions[0]).not.toBe(text.slice(start, end))
          at = end
        }
        expect(at).toBeLessThanOrEqual(text.length)
      }),
      { numRuns: 80 },
    )
  })
})

describe('following the advice', () => {
  const wordList =
    `chia sẽ sẻ bổ xung sung xử sử lý dụng đặt đặc biệt mổi mỗi gia đinh đình chính sách nghị quyêt hội đồng
    nhân dân tỉnh uỷ ban thành phố họat động cuả của người nguời côngty kinh tế phát triễn triển xa xã và và các các
    những năm qua giữ gìn giử vững vửng trật tự hangf tooi ngh iệp công ty sản xuất suất Trà Lam Sông`.split(/\s+/)

  it('never leads to another mark in the same place', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...wordList), { minLength: 3, maxLength: 14 }), (words) => {
        const text = words.join(' ')
        for (const { start, end, suggestions } of speller.check(text)) {
          const fix = suggestions[0] as string
          const mended = text.slice(0, start) + fix + text.slice(end)
          const again = speller.check(mended).filter((issue) => issue.start < start + fix.length && start < issue.end)
          expect(again.map(({ rule }) => `${text} | ${rule}`)).toEqual([])
        }
      }),
      { numRuns: 150 },
    )
  })
})

describe('a document', () => {
  it('vouches for a word that it repeats', () => {
    const line = 'Chủ quán nhắc lại món cá giòn sụm của bà Thân Thị Sụm ở Cẩm Lưu.'
    const context = speller.createContext(Array(8).fill(line))
    expect(speller.check(line, { context }).length).toBeLessThanOrEqual(speller.check(line).length)
  })

  it('does not vouch for a slip that everybody knows', () => {
    const line = 'Hội đồng đã bổ xung nhiều quy định mới.'
    const context = speller.createContext(Array(8).fill(line))
    expect(marks(line, { context })).toEqual(['xung → sung'])
  })

  it('of 200,000 words is read to its end', () => {
    // Linear, so seconds; the benchmark prints how many. What grows with the square would not end here.
    const sentence = 'Ủy ban nhân dân tỉnh tổ chức hội nghị tổng kết công tác năm, ông muốn chia sẽ kinh nghiệm. '
    const issues = speller.check(sentence.repeat(10_500))
    expect(issues.at(-1)?.start).toBeGreaterThan(sentence.length * 10_499)
  }, 60_000)
})
