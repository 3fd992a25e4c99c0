/** A child who has been harmed is not named: no name, school, class or address without consent. */
import { SURNAMES } from '../capitals/vietnameseNames'
import { defineRule } from '../defineRule'

const CHILD =
  /(?<![\p{L}\p{M}])(?:[Cc]háu(?: bé| gái| trai)?|[Bb]é(?: gái| trai)?|[Ee]m|[Nn]ữ sinh|[Nn]am sinh|[Hh]ọc sinh)(?: tên)? ((?:\p{Lu}[\p{Ll}\p{M}]*\.?)(?: \p{Lu}[\p{Ll}\p{M}]*\.?){0,4}(?: \p{Lu}\.)?)/gu
const HARM =
  /(?<![\p{L}\p{M}])(?:xâm hại|hiếp dâm|dâm ô|cưỡng hiếp|giao cấu|lạm dụng tình dục|quấy rối tình dục|sàm sỡ|bị bạo hành)(?![\p{L}\p{M}])/u
/** trẻ em, anh em: no child called Em. */
const BEFORE_EM = new Set(['trẻ', 'anh', 'chị', 'đàn'])
/** A single initial gives nobody away. */
const INITIAL = /^\p{Lu}\.?$/u
const SURNAME_FIRST = new Set(SURNAMES)

/** cháu Bảo Ngọc names a child; "nữ sinh Ấn Độ", "em Hà Nội" may name a place: there a family name has to come first. */
function isName(noun: string, name: string): boolean {
  return !INITIAL.test(name) && (/^(?:cháu|bé)/i.test(noun) || SURNAME_FIRST.has(name.split(' ')[0] ?? ''))
}

export const minors = defineRule({
  name: 'minors',
  ids: ['VN-LAW-04'],
  title: 'Không nêu danh tính trẻ em bị hại',
  group: 'law',
  level: 'check',
  sources: ['TREEM'],
  default: 'on',
  message: 'không nêu danh tính trẻ em bị hại',
  needs: ['cháu', 'bé', 'em', 'sinh'],
  examples: [
    { before: 'cháu Nguyễn Văn B., lớp 4A Trường Cẩm Lưu, bị xâm hại' },
    { before: 'Vụ dâm ô với bé gái Lê Thị Na gây bức xúc' },
  ],
  leavesAlone: [
    'cháu bé (tên đã được thay đổi) bị xâm hại',
    'Cháu Nguyễn Văn Bảo đoạt giải nhất',
    'Cháu A. bị xâm hại',
    'Xử lý hành vi xâm hại trẻ em',
    'Trẻ em Philippines bị lạm dụng tình dục',
    'Nữ sinh Ấn Độ bị cưỡng hiếp',
  ],
  check(passage) {
    if (!HARM.test(passage.lower)) return []
    return passage
      .matchesCased(CHILD)
      .filter((match) => !BEFORE_EM.has(match.wordBefore) && isName(match.text, match.group(1)))
      .filter((match) => HARM.test(passage.sentenceAround(match.start)))
      .map((match) => match.part(match.text.length - match.group(1).length).mark())
  },
})
