/** No space before a comma, a full stop and their kin. */
import { defineRule } from '../defineRule'

/** A full stop may open a name or a number (.NET, .5), "..." may stand for words left out, and :D for a face. */
const SPACE_THEN_MARK = /(?<=[^\s([“]) +(?:[,?!…]|[:;](?![)(]|-[)(]|[DPpv](?!\p{L}))|\.(?![.\p{L}\p{N}]))/gu

export const spaceBeforeMark = defineRule({
  name: 'space-before-mark',
  ids: ['VN-PUNC-01'],
  title: 'Thừa dấu cách trước dấu câu',
  group: 'punctuation',
  level: 'sure',
  sources: ['PUNCT', 'MSFT'],
  default: 'on',
  message: 'thừa dấu cách trước dấu câu',
  needs: [' ,', ' ;', ' :', ' ?', ' !', ' …', ' .'],
  examples: [
    { before: 'Hôm qua trời mưa , còn hôm nay trời nắng .', after: 'Hôm qua trời mưa, còn hôm nay trời nắng.' },
    { before: 'Trời mưa ,phố ngập', after: 'Trời mưa, phố ngập' },
  ],
  leavesAlone: ['Trời mưa, gió lớn.', 'Nền tảng .NET mới', 'Tỉ số 1 : 2', 'Anh nói ... rồi thôi', 'Vui quá :D'],
  check: (passage) =>
    passage
      .matchesCased(SPACE_THEN_MARK)
      .filter(({ text, end }) => !(text.endsWith(':') && /^ \d/.test(passage.text.slice(end, end + 2))))
      .map((match) => {
        const mark = match.text.trimStart()
        return match.replace(/^[\p{L}\p{N}]/u.test(passage.text.slice(match.end, match.end + 2)) ? `${mark} ` : mark)
      }),
})
