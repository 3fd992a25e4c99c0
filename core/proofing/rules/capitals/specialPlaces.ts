/** Thủ đô Hà Nội and Thành phố Hồ Chí Minh, which the decree sets apart. Off: newspapers write thủ đô Hà Nội. */

import { capitalise } from '../../matchCase'
import { defineRule } from '../defineRule'

const SMALL = /(?<![\p{L}\p{M}])(?:thủ đô(?= Hà Nội(?![\p{L}\p{M}]))|thành phố(?= Hồ Chí Minh(?![\p{L}\p{M}])))/gu

export const specialPlaces = defineRule({
  name: 'special-places',
  ids: ['VN-CAP-08'],
  title: 'Thủ đô Hà Nội, Thành phố Hồ Chí Minh',
  group: 'capitals',
  level: 'check',
  sources: ['ND30'],
  default: 'off',
  message: 'trường hợp riêng, viết hoa theo NĐ 30',
  needs: ['thủ đô hà nội', 'thành phố hồ chí minh'],
  examples: [{ before: 'thủ đô Hà Nội, thành phố Hồ Chí Minh', after: 'Thủ đô Hà Nội, Thành phố Hồ Chí Minh' }],
  leavesAlone: ['Thủ đô Hà Nội, Thành phố Hồ Chí Minh', 'thủ đô Pa-ri', 'thành phố Vinh'],
  check: (passage) => passage.matchesCased(SMALL).map((match) => match.replace(capitalise(match.text))),
})
