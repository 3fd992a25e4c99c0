/** The word for a suspect goes with the stage: bị can once charged, bị cáo once before the court. */
import { defineRule } from '../defineRule'

/** "bị cáo" who is only just charged, arrested or sought; the name between them is at most five words. */
const CHARGED_DEFENDANT =
  /(?<![\p{L}\p{M}])bị cáo(?= (?:[\p{L}\p{M}.]{1,12} ){0,5}(?:vừa|mới|đã)? ?(?:bị|được) (?:khởi tố|bắt tạm giam|tạm giữ)(?![\p{L}\p{M}]))/gu
const IN_COURT =
  /(?<![\p{L}\p{M}])(?:xét xử|phiên tòa|phiên toà|tuyên|hội đồng xét xử|cáo trạng|hầu tòa|hầu toà|trước đó|trước đây)(?![\p{L}\p{M}])/u

export const proceduralStage = defineRule({
  name: 'procedural-stage',
  ids: ['VN-LAW-02'],
  title: 'Bị can, bị cáo đúng giai đoạn',
  group: 'law',
  level: 'check',
  sources: ['BLTTHS', 'OWN'],
  default: 'on',
  message: 'vừa bị khởi tố: “bị can”; ra tòa mới là “bị cáo”',
  needs: ['bị cáo'],
  examples: [{ before: 'bị cáo A vừa bị khởi tố', after: 'bị can A vừa bị khởi tố' }],
  leavesAlone: [
    'bị can A vừa bị khởi tố',
    'Tại phiên tòa, bị cáo A bị khởi tố thêm một tội danh',
    'Bị cáo A bị tuyên phạt 3 năm tù',
    'Bị cáo buộc nhận hối lộ, ông A bị khởi tố',
  ],
  check: (passage) =>
    passage
      .matches(CHARGED_DEFENDANT)
      .filter(
        ({ start, wordAfter }) =>
          wordAfter !== 'buộc' && wordAfter !== 'trạng' && !IN_COURT.test(passage.sentenceAround(start)),
      )
      .map((match) => match.suggest('bị can')),
})
