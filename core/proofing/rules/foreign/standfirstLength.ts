/** A standfirst that readers take in at a glance. */
import { defineRule } from '../defineRule'

/** Words parted by blanks, as an editor counts them. */
const WORD = /\S*[\p{L}\p{N}]\S*/gu

export const standfirstLength = defineRule({
  name: 'standfirst-length',
  ids: ['VN-FOR-07'],
  title: 'Độ dài sapo',
  group: 'foreign',
  level: 'check',
  sources: ['HTV'],
  default: 'on',
  message: 'sapo dài',
  places: ['standfirst'],
  broad: true,
  switches: {
    limit: {
      title: 'Tối đa',
      positions: { '40': '40 chữ', '50': '50 chữ', '60': '60 chữ', '80': '80 chữ' },
      initial: '50',
    },
  },
  examples: [{ before: `${'Mưa lớn kéo dài. '.repeat(12)}Nước đã rút.`.repeat(2), place: 'standfirst' }],
  leavesAlone: [
    {
      before: 'Mưa lớn kéo dài nhiều giờ khiến ba xã ven sông ngập sâu, hàng trăm hộ phải dời đi trong đêm.',
      place: 'standfirst',
    },
    'Mưa lớn kéo dài. '.repeat(30),
  ],
  check(passage, { limit }) {
    const all = passage.matchesCased(WORD)
    const [over, last] = [all[Number(limit)], all.at(-1)]
    if (over === undefined || last === undefined) return []
    const message = `sapo ${all.length} chữ, dài hơn ${limit} chữ`
    return [{ start: over.start, end: last.end, suggestions: [], message }]
  },
})
