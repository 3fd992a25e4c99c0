/** Names transcribed by ear: a capital on the first syllable of each part, the others small: Vla-đi-mia, Lê-nin. */
import { defineRule } from '../defineRule'
import { TRANSCRIBED } from '../foreign/namePairs'
import { listOf } from '../patterns'
import { PhraseTable } from '../phraseTable'

const PEOPLE = listOf(
  'Vla-đi-mia, I-lích, Ăng-ghen, Xta-lin, Na-pô-lê-ông, Ga-ga-rin, Phi-đen Cát-xtơ-rô, Sô-lô-khốp, Tôn-xtôi, Pu-skin, Bét-thô-ven',
)
const PLACES = listOf(
  'Ma-rốc, An-giê-ri, Ăng-gô-la, Mô-dăm-bích, Ni-ca-ra-goa, Chi-lê, Pê-ru, Xê-nê-gan, Pa-ki-xtan, Áp-ga-ni-xtan, Ê-ti-ô-pi-a, Xu-đăng',
)
const HYPHENATED = [...PEOPLE, ...PLACES, ...Object.values(TRANSCRIBED).flat()].filter((name) => name.includes('-'))
const TABLE = new PhraseTable(HYPHENATED.map((name) => [name.toLowerCase(), name] as const))

export const transcribedNames = defineRule({
  name: 'transcribed-names',
  ids: ['VN-CAP-04'],
  title: 'Tên phiên âm: Vla-đi-mia, Lê-nin',
  group: 'capitals',
  level: 'check',
  sources: ['ND30'],
  default: 'on',
  message: 'tên phiên âm chỉ viết hoa âm tiết đầu, theo NĐ 30',
  needs: ['-'],
  examples: [
    { before: 'Vla-Đi-Mia I-Lích Lê-Nin', after: 'Vla-đi-mia I-lích Lê-nin' },
    { before: 'Sang ma-rốc', after: 'Sang Ma-rốc' },
  ],
  leavesAlone: ['Vla-đi-mia I-lích Lê-nin', 'LÊ-NIN TOÀN TẬP', 'Jean-Paul, Coca-Cola, Anne-Marie', 'Hà Nội - Huế'],
  check: (passage) =>
    TABLE.find(passage)
      .filter(({ match, value }) => match.text !== value && match.text !== match.text.toUpperCase())
      .map(({ match, value }) => match.replace(value)),
})
