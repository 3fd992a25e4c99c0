/**
 * Misspellings that everybody knows and newspapers print all the same. They are printed so often that counts alone take
 * them for words; here is said that they are none. Standard spelling by Hoàng Phê's dictionary.
 */

const CLASSICS = `
  chia sẽ/chia sẻ, san sẽ/san sẻ, vui vẽ/vui vẻ, mạnh mẻ/mạnh mẽ, lẽ loi/lẻ loi, sẳn sàng/sẵn sàng, sẵn xàng/sẵn sàng,
  nổ lực/nỗ lực, hổ trợ/hỗ trợ, giúp đở/giúp đỡ, gặp gở/gặp gỡ, cãi thiện/cải thiện, ảnh hưỡng/ảnh hưởng,
  sữa chữa/sửa chữa, sữa đổi/sửa đổi, sửa tươi/sữa tươi, kỹ niệm/kỷ niệm, kỹ luật/kỷ luật, kỷ thuật/kỹ thuật,
  kỷ năng/kỹ năng, kỷ sư/kỹ sư, thế kỹ/thế kỷ, kỷ lưỡng/kỹ lưỡng, diển ra/diễn ra, biểu diển/biểu diễn,
  cũng cố/củng cố, nghĩ ngơi/nghỉ ngơi, nghĩ hưu/nghỉ hưu, nghĩ phép/nghỉ phép, nghĩ lễ/nghỉ lễ, suy nghỉ/suy nghĩ,
  giử gìn/giữ gìn, gìn giử/gìn giữ, bải bỏ/bãi bỏ, dũng cãm/dũng cảm, cỗ vũ/cổ vũ, hũy bỏ/hủy bỏ, rãnh rỗi/rảnh rỗi,
  kiễm tra/kiểm tra, triễn khai/triển khai, phát triễn/phát triển, xữ lý/xử lý, xữ phạt/xử phạt, lổi lầm/lỗi lầm,
  đặt biệt/đặc biệt, mặt dù/mặc dù, mặc khác/mặt khác, mặt cảm/mặc cảm, thắt mắc/thắc mắc, phát họa/phác họa,
  phát thảo/phác thảo, lãng mạng/lãng mạn, khẳn định/khẳng định, khoản cách/khoảng cách, khoảng tiền/khoản tiền,
  tài khoảng/tài khoản, điều khoảng/điều khoản, chín mùi/chín muồi, chuẩn đoán/chẩn đoán, thăm quan/tham quan,
  bổ xung/bổ sung, xử dụng/sử dụng, sử lý/xử lý, sử lí/xử lí, sử phạt/xử phạt, suất sắc/xuất sắc, năng xuất/năng suất,
  áp xuất/áp suất, công xuất/công suất, hiệu xuất/hiệu suất, lãi xuất/lãi suất, tần xuất/tần suất, xác xuất/xác suất,
  xuất ăn/suất ăn, đề suất/đề xuất, sản suất/sản xuất, sơ xuất/sơ suất, đột suất/đột xuất, truy suất/truy xuất,
  suất khẩu/xuất khẩu, suất hiện/xuất hiện, suất phát/xuất phát, cọ sát/cọ xát, sắp sếp/sắp xếp, xắp xếp/sắp xếp,
  sắp xỉ/xấp xỉ, xem sét/xem xét, nhận sét/nhận xét, sét nghiệm/xét nghiệm, sát nhập/sáp nhập, xúc tích/súc tích,
  dành giật/giành giật, tranh dành/tranh giành, dành thắng/giành thắng, dành chiến/giành chiến, để giành/để dành,
  giành dụm/dành dụm, che dấu/che giấu, cất dấu/cất giấu, chôn dấu/chôn giấu, ẩn dấu/ẩn giấu, dở trò/giở trò,
  bắt trước/bắt chước, trao chuốt/trau chuốt, trao dồi/trau dồi, dàn khoan/giàn khoan,
  dòn giã/giòn giã, câu truyện/câu chuyện, trò truyện/trò chuyện, nói truyện/nói chuyện, kể truyện/kể chuyện`

const MEANT = new Map(CLASSICS.split(',').map((entry) => entry.trim().split('/') as [string, string]))

/** True where `meant` is what everybody knows `written` should be beside these neighbours; lower case, old tone style. */
export function isClassic(
  left: string | undefined,
  written: string,
  meant: string,
  right: string | undefined,
): boolean {
  return (
    (left !== undefined && MEANT.get(`${left} ${written}`) === `${left} ${meant}`) ||
    (right !== undefined && MEANT.get(`${written} ${right}`) === `${meant} ${right}`)
  )
}
