/** The percent sign is joined to its number: 25,6%. Metrologists want a space; a switch. */
import { defineRule } from '../defineRule'

const SPACED = /(?<=\d) +%/g
const JOINED = /(?<=\d)%/g

export const percentSign = defineRule({
  name: 'percent-sign',
  ids: ['VN-NUM-04'],
  title: 'Dấu phần trăm',
  group: 'numbers',
  level: 'check',
  sources: ['MSFT', 'CLDR'],
  default: 'on',
  message: 'cách viết dấu phần trăm',
  switches: {
    form: { title: 'Cách viết', positions: { joined: 'Liền: 25,6%', spaced: 'Cách: 25,6 %' }, initial: 'joined' },
  },
  needs: ['%'],
  examples: [
    { before: '25,6 %', after: '25,6%' },
    { before: '25,6%', after: '25,6 %', settings: { form: 'spaced' } },
  ],
  leavesAlone: ['25,6%', 'Tính theo % doanh thu', '5 phần trăm'],
  check: (passage, { form }) =>
    passage.matches(form === 'joined' ? SPACED : JOINED).map((match) => match.replace(form === 'joined' ? '%' : ' %')),
})
