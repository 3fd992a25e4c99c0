/** A space after a comma, a full stop and their kin, where words follow. Numbers, times and abbreviations have none. */
import type { Match } from '../../passage'
import { defineRule } from '../defineRule'

const MARK_THEN_LETTER = /(?<=[\p{Ll}\p{N})”"’…])(?:[,;?!]+|:|\.)(?=\p{L})/gu

/** Abbreviations that join the name after them: TS.Nguyễn is another rule's matter, or none. */
const ABBREVIATIONS = new Set(
  'tp tx tt tr ts ths gs pgs bs ks kts ls cn đc mr ms mrs dr st no vs vol ch nxb gv hs sv ns nsưt nsnd'.split(' '),
)
const DOMAINS = new Set('com net org vn edu gov io tv info js ai'.split(' '))

export const spaceAfterMark = defineRule({
  name: 'space-after-mark',
  ids: ['VN-PUNC-02'],
  title: 'Thiếu dấu cách sau dấu câu',
  group: 'punctuation',
  level: 'sure',
  sources: ['PUNCT', 'MSFT'],
  default: 'on',
  message: 'thiếu dấu cách sau dấu câu',
  examples: [
    { before: 'Hôm qua trời mưa,còn hôm nay nắng', after: 'Hôm qua trời mưa, còn hôm nay nắng' },
    { before: 'Mưa đã tạnh.Nước rút dần', after: 'Mưa đã tạnh. Nước rút dần' },
    { before: 'Ông nói:chúng tôi sẽ làm', after: 'Ông nói: chúng tôi sẽ làm' },
  ],
  leavesAlone: [
    'Giá 1,5 triệu đồng, tăng 2.000 đồng',
    'TP.HCM, Q.Bình Tân, TP.Đà Nẵng',
    'v.v. và ThS.Lê Văn An',
    'Lúc 14:30 tại baosongtra.vn,Báo Sông Trà',
    'Khối A,B và a,b,c',
  ],
  check: (passage) =>
    passage
      .matchesCased(MARK_THEN_LETTER)
      .filter((match) => (match.text === '.' ? isMissedStop(match) : !isSymbolList(match)))
      .map((match) => match.replace(`${match.text} `)),
})

/** "a,b": letters used as symbols. */
function isSymbolList({ wordBefore, wordAfter, text }: Match): boolean {
  return wordAfter.length === 1 || (wordBefore.length === 1 && text === ',' && /^[a-z]$/.test(wordBefore))
}

function isMissedStop({ passage, start, end, wordBefore, wordAfter }: Match): boolean {
  if (!/^\p{Lu}\p{Ll}/u.test(passage.text.slice(end, end + 2))) return false
  if (passage.text[start - 1] === ')' || /[”"’]/.test(passage.text[start - 1] ?? '')) return true
  if (wordBefore.length < 2 || ABBREVIATIONS.has(wordBefore) || DOMAINS.has(wordAfter)) return false
  // Th.S, Ph.D, St.Peter: a capital and one letter is an abbreviation.
  const written = passage.text.slice(start - wordBefore.length, start)
  return !(/^\p{Lu}/u.test(written) && written.length < 3) && /^\p{L}?\p{Ll}+$/u.test(written)
}
