import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkStyle } from './checkStyle'
import { Passage } from './passage'
import { decree30Profile, onlineProfile, readStyleProfile, rulesOf, type StyleProfile } from './profiles'
import { prepareWordList } from './wordList'

const rulesIn = (text: string, profile?: StyleProfile) => checkStyle(text, profile).map(({ rule }) => rule)

/** Clean copy about invented places, as a desk would pass it. */
const CLEAN = `(Baosongtra.vn) - Chiều 6/10, Ủy ban nhân dân (UBND) xã Trà Lam tổ chức họp bàn việc sáp nhập hai trường học ven sông.
Theo ông Lê Văn Tám, Chủ tịch UBND xã, kinh phí dự kiến 3,5 tỷ đồng, tăng 6,5% so với năm 2025. “Chúng tôi sẽ làm từng bước”, ông nói.
Luôn luôn lắng nghe, ngày ngày gần dân: đó là cách làm của cán bộ vùng Tây Bắc này. Liên hệ: toasoan@baosongtra.vn, https://baosongtra.vn/tin-moi?id=1,2.
Lúc 14h30, mưa vẫn chưa dứt; nước sông Trà lên 2.150 m³/giây… Ông T. cho biết, hàng trăm hộ ở TP.HCM đã gửi quà.`

describe('the style checker', () => {
  it('is quiet on clean copy', () => expect(checkStyle(CLEAN)).toEqual([]))

  it('says what is wrong, where, how sure it is and what to write', () => {
    expect(checkStyle('Xã Trà Lam bổ xung nhân lực')).toEqual([
      {
        start: 11,
        end: 18,
        kind: 'style',
        rule: 'bo-xung',
        level: 'sure',
        message: 'viết là “bổ sung”',
        suggestions: ['bổ sung'],
      },
    ])
  })

  it('sorts its issues and lets none overlap', () => {
    const issues = checkStyle('Nói tóm lại ,,xã sát nhập  , các các hộ bổ xung .')
    expect(issues.length).toBeGreaterThan(4)
    for (const [at, issue] of issues.entries()) expect(issue.start).toBeGreaterThanOrEqual(issues[at - 1]?.end ?? 0)
  })

  it('gives way to narrower marks where a whole headline is marked', () => {
    const found = checkStyle('Hà Nội Triển Khai Bổ Xung Và Mở Rộng', onlineProfile, { place: 'headline' })
    expect(found.map(({ rule }) => rule)).toEqual(['bo-xung'])
  })

  it('finds headline rules in headlines only', () => {
    expect(checkStyle('Hà Nội Triển Khai Kế Hoạch Và Dự Án', onlineProfile, { place: 'headline' })).toHaveLength(1)
    expect(rulesIn('Hà Nội Triển Khai Kế Hoạch Và Dự Án')).toEqual([])
  })

  it('looks at the whole article where it is given one block of it', () => {
    const article = new Passage('Gia đình hòa thuận. Hòa bình, thủy lợi.\nHội nghị hoà giải')
    expect(rulesIn('Hội nghị hoà giải')).toEqual([])
    const issues = checkStyle('Hội nghị hoà giải', onlineProfile, { article })
    expect(issues.map(({ suggestions }) => suggestions)).toEqual([['hòa']])
  })

  it('marks misspelt syllables only where no speller does', () => {
    expect(rulesIn('Nghành giáo dục họat động')).toEqual([])
    const issues = checkStyle('Nghành giáo dục họat động', onlineProfile, { withoutSpeller: true })
    expect(issues.map(({ suggestions }) => suggestions[0])).toEqual(['Ngành', 'hoạt'])
  })

  it('leaves addresses, file names, tags and code alone', () => {
    for (const text of [
      'Thư gửi bien.tap@song-tra.vn,rồi gọi',
      'Xem https://vi.example/a,b;c?d=1,000',
      'Gõ `a ,b  bổ xung` rồi Enter',
      'Ảnh ban_do_1,000.jpg và #bổxung',
    ]) {
      expect(
        rulesIn(text).filter((rule) => rule !== 'space-after-mark'),
        text,
      ).toEqual([])
    }
    expect(rulesIn('Xem https://vi.example/a,b;c?d=1,000')).toEqual([])
  })
})

describe('offsets', () => {
  it('are those of the text as given, whatever its Unicode form', () => {
    const text = 'Đường phố ở Cẩm Lưu: sẽ bổ xung đèn ,biển báo'
    for (const form of ['NFC', 'NFD'] as const) {
      const given = text.normalize(form)
      const marked = checkStyle(given)
        .filter(({ rule }) => rule !== 'composed-letters')
        .map(({ start, end }) => given.slice(start, end).normalize('NFC'))
      expect(marked).toEqual(['bổ xung', ' ,'])
    }
  })

  it('stay inside the text and fix nothing but their own place, for any text at all', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'bổ xung',
        ' ,',
        'ông ',
        '“',
        '"',
        '..',
        '\n',
        'Nguyễn văn An',
        '6.5%',
        'x\u0323\u0302',
        '\ud83d',
        '1,000 đồng',
      ),
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('')
        const issues = checkStyle(text)
        expect(checkStyle(text)).toEqual(issues)
        let last = 0
        for (const { start, end } of issues) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          last = end
        }
      }),
      { numRuns: 150 },
    )
  }, 30_000)

  it('agree between composed and decomposed text, for any Vietnamese text', () => {
    const word = fc.constantFrom(
      'Tiếng',
      'Việt',
      'bổ xung',
      'ở',
      ' ',
      ', ',
      ' ,',
      'đường',
      '(',
      ')',
      'hòa',
      'hoà',
      '3.5 tỷ',
      '.',
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 20 }), (pieces) => {
        const text = pieces.join(' ')
        const read = (given: string) =>
          checkStyle(given)
            .filter(({ rule }) => rule !== 'composed-letters')
            .map(({ start, end, rule }) => `${rule}: ${given.slice(start, end).normalize('NFC')}`)
        // The one mark on decomposed letters may hide a mark on the same word; no other may get lost.
        expect(read(text)).toEqual(expect.arrayContaining(read(text.normalize('NFD'))))
      }),
      { numRuns: 100 },
    )
  }, 30_000)
})

describe('bad input', () => {
  const ROWS: readonly (readonly [string, string])[] = [
    ['one letter', 'a'],
    ['blanks', ' '],
    ['full stops', '.'],
    ['digits', '1'],
    ['loose marks', '\u0301'],
    ['half surrogate pairs', '\ud83d'],
    ['quotation marks', '"'],
    ['brackets', 'a('],
    ['slashes', 'a/'],
    ['names', 'Nguyễn Văn '],
    ['copy', 'ông bị cáo A, cháu Nguyễn bắt 1,000 và. còn '],
  ]

  // Generous for a busy machine: a rule that is not linear takes minutes.
  it.each(ROWS)(
    'of half a megabyte of %s on one line ends soon',
    (_, piece) => {
      const text = piece.repeat(Math.ceil(500_000 / piece.length))
      expect(checkStyle(text).length).toBeLessThan(text.length)
    },
    15_000,
  )
})

describe('profiles', () => {
  const switchedOn = (profile: StyleProfile) => rulesOf(profile).filter(({ on }) => on)

  it('for newspapers leaves the decree’s own capitals alone', () => {
    const text = 'Họp ở thủ đô Hà Nội vào sáng thứ hai tuần này, theo Khoản 2 điều 5 Luật Đất đai'
    expect(rulesIn(text)).toEqual([])
    expect(rulesIn(text, decree30Profile)).toEqual(['special-places', 'weekdays-and-months', 'citations', 'citations'])
  })

  it('for the decree says that it is the decree that says so', () => {
    const issues = checkStyle('Họp ở thủ đô Hà Nội', decree30Profile)
    expect(issues.map(({ message }) => message)).toEqual([expect.stringContaining('theo NĐ 30')])
  })

  it('of a newsroom changes switches, levels and rules', () => {
    const { profile, unknownRules, unknownSwitches, damaged } = readStyleProfile({
      name: 'Báo Sông Trà',
      rules: {
        'bo-xung': { on: false },
        'sat-nhap': { level: 'check' },
        'van-number': { on: true },
        'tone-style': { switches: { style: 'new' } },
      },
    })
    expect([damaged, unknownRules, unknownSwitches]).toEqual([false, [], []])
    const issues = checkStyle('Xã bổ xung 5 vạn cây, hòa mình, sát nhập', profile)
    expect(issues.map(({ rule, level, suggestions }) => [rule, level, suggestions[0]])).toEqual([
      ['van-number', 'check', '50 nghìn'],
      ['tone-style', 'check', 'hoà'],
      ['sat-nhap', 'check', 'sáp nhập'],
    ])
  })

  it('of another version keep what this one does not know, and tell', () => {
    const stored = {
      name: 'Cũ',
      base: 'decree30',
      rules: {
        'rule-of-tomorrow': { on: true },
        'tone-style': { switches: { style: 'sideways', colour: 'red' } },
      },
    }
    const read = readStyleProfile(stored)
    expect(read.unknownRules).toEqual(['rule-of-tomorrow'])
    expect(read.unknownSwitches).toEqual(['tone-style.style=sideways', 'tone-style.colour=red'])
    expect(read.profile).toEqual(stored)
    expect(rulesOf(read.profile).find(({ rule }) => rule.name === 'tone-style')?.settings).toEqual({
      style: 'consistent',
    })
    expect(switchedOn(read.profile)).toHaveLength(switchedOn(decree30Profile).length)
  })

  it.each([null, 'online', {}, { name: '', rules: {} }, { name: 'x', base: 'lunar' }, { name: 'x', rules: { a: 1 } }])(
    'that are none (%j) fall back to the one for newspapers',
    (stored) => {
      expect(readStyleProfile(stored)).toMatchObject({ damaged: true, profile: onlineProfile })
    },
  )

  it('have no rule with a name that every object has', () => {
    const { profile } = readStyleProfile({
      name: 'x',
      rules: { 'tone-style': { switches: { toString: 'x', style: 'toString' } } },
    })
    expect(rulesOf(profile).find(({ rule }) => rule.name === 'tone-style')?.settings).toEqual({ style: 'consistent' })
  })
})

describe('the newsroom’s word list', () => {
  const wordList = prepareWordList([
    { wrong: 'xe công nông', right: 'máy kéo', note: '' },
    { wrong: 'Trà lam', right: 'Trà Lam', note: 'tên xã viết hoa cả hai chữ' },
    { wrong: 'facebook', right: 'Facebook', note: '' },
    { wrong: 'khủng', right: '', note: '' },
    { wrong: 'Sông Trà', right: 'Báo Sông Trà', note: '' },
  ])
  const check = (text: string) =>
    checkStyle(text, onlineProfile, { wordList }).map(({ rule, message, suggestions }) => [
      rule,
      message,
      ...suggestions,
    ])

  it('offers the right word with the capitals of the wrong one', () => {
    expect(check('Xe công nông cấm vào phố')).toEqual([['word-list', 'tòa soạn viết “máy kéo”', 'Máy kéo']])
    expect(check('cấm XE CÔNG NÔNG')).toEqual([['word-list', 'tòa soạn viết “máy kéo”', 'MÁY KÉO']])
  })

  it('marks forbidden words without a suggestion', () => {
    expect(check('Giá khủng')).toEqual([['forbidden-word', 'tòa soạn không dùng từ này']])
  })

  it('takes capitals and marks as they are written', () => {
    expect(check('Xã Trà lam')).toEqual([['word-list', 'tên xã viết hoa cả hai chữ', 'Trà Lam']])
    expect(check('bánh trà lam, xã Trà Lam, giá khung, mạng Facebook, FACEBOOK')).toEqual([])
    expect(check('mạng facebook')).toEqual([['word-list', 'tòa soạn viết “Facebook”', 'Facebook']])
  })

  it('finds whole words only, and nothing inside what is right already', () => {
    expect(check('khủngbố, Báo Sông Trà')).toEqual([])
    expect(check('theo Sông Trà')).toEqual([['word-list', 'tòa soạn viết “Báo Sông Trà”', 'Báo Sông Trà']])
  })

  it('beats a rule on the same words', () => {
    const own = prepareWordList([{ wrong: 'bổ xung', right: 'thêm', note: '' }])
    expect(checkStyle('Bổ xung', onlineProfile, { wordList: own }).map(({ rule }) => rule)).toEqual(['word-list'])
  })
})
