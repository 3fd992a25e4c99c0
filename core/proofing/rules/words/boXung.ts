/** "bổ xung" for "bổ sung" (to supplement): the commonest slip in a survey of 67,000 documents. */
import { defineRule } from '../defineRule'

export const boXung = defineRule({
  name: 'bo-xung',
  ids: ['VN-LEX-01'],
  title: '“Bổ sung”, không phải “bổ xung”',
  group: 'words',
  level: 'sure',
  sources: ['LHVN', 'VIEGRID'],
  default: 'on',
  message: 'viết là “bổ sung”',
  examples: [
    { before: 'bổ xung', after: 'bổ sung' },
    { before: 'Bổ xung nhân lực cho xã Trà Lam', after: 'Bổ sung nhân lực cho xã Trà Lam' },
  ],
  leavesAlone: ['Bổ sung thêm hai cán bộ', 'Cú bổ, xung lực rất mạnh'],
  check: (passage) => passage.phrases('bổ xung').map((match) => match.suggest('bổ sung')),
})
