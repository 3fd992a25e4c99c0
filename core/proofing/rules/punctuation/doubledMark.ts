/** The same mark twice: ",,", "..", ";;". */
import { defineRule } from '../defineRule'

const DOUBLED =
  /,(?: ?,)+|;(?: ?;)+|(?<![:\p{L}]):(?: ?:)+|(?<=[\p{L}\p{N})”"])(?<!\.)(?:\.\.|\. \.)(?![.…\d])|(?<!\.)\.,(?!\d)|,\.(?![.\d])/gu

export const doubledMark = defineRule({
  name: 'doubled-mark',
  ids: ['VN-PUNC-10'],
  title: 'Dấu câu gõ hai lần',
  group: 'punctuation',
  level: 'sure',
  sources: ['OWN'],
  default: 'off',
  message: 'dấu câu gõ hai lần',
  needs: [',,', ', ,', '..', '. .', ';;', '; ;', '::', ': :', ',.'],
  examples: [{ before: 'Thật vậy,, ông nói..', after: 'Thật vậy, ông nói.' }],
  leavesAlone: ['Thật vậy, ông nói.', 'Ông nói..., rồi đi...', 'TP.HCM, v.v., rồi thôi', 'Hàm std::vector'],
  check: (passage) =>
    passage
      .matchesCased(DOUBLED)
      .filter(({ text, start }) => !(text === '.,' && /[\p{L}]/u.test(passage.text[start - 1] ?? '')))
      .map((match) => match.replace(match.text[0] ?? '')),
})
