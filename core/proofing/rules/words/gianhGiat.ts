/** "dành giật" for "giành giật" (to fight over). */
import { defineRule } from '../defineRule'

export const gianhGiat = defineRule({
  name: 'gianh-giat',
  ids: ['VN-LEX-07'],
  title: '“Giành giật”, không phải “dành giật”',
  group: 'words',
  level: 'sure',
  sources: ['LHVN'],
  default: 'on',
  message: 'viết là “giành giật”',
  examples: [
    { before: 'dành giật', after: 'giành giật' },
    { before: 'Dành giật khách trước bến xe', after: 'Giành giật khách trước bến xe' },
  ],
  leavesAlone: ['Giành giật sự sống', 'Để dành, giật gấu vá vai'],
  check: (passage) => passage.phrases('dành giật').map((match) => match.suggest('giành giật')),
})
