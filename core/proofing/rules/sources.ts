/** Who says so: the authorities behind the style rules, as the settings cite them. Most were read second-hand. */

export const SOURCES = {
  ND30: 'Nghị định 30/2020/NĐ-CP, Phụ lục II (bắt buộc với cơ quan nhà nước, không bắt buộc với tòa soạn)',
  ND78: 'Nghị định 78/2025/NĐ-CP, Phụ lục I (văn bản quy phạm pháp luật)',
  QD1989: 'Quyết định 1989/QĐ-BGDĐT năm 2018 (sách giáo khoa)',
  ND86: 'Nghị định 86/2012/NĐ-CP, Phụ lục V (đơn vị đo lường)',
  MONEY: 'Luật Ngân hàng Nhà nước 46/2010, Điều 16; Luật Kế toán, Điều 10',
  CLDR: 'Unicode CLDR, dữ liệu tiếng Việt',
  MSFT: 'Microsoft Vietnamese Style Guide',
  LAWUSE: 'Cách viết trong các đạo luật gần đây (Luật 64/2025)',
  LHVN: 'Quy ước chính tả và trình bày của một ban biên tập (lhvn.dulichvietnam.com.vn)',
  HTV: 'Quy chuẩn biên tập website của Đài Truyền hình TP HCM',
  PUNCT: 'Quy tắc trình bày văn bản thông dụng (FAST 2012 và tài liệu nhà trường)',
  VIEGRID: 'Khảo sát VieGrid – ĐHQGHN 2010–2011 trên 67.000 văn bản',
  LEX: 'Các bảng từ dễ viết sai đã xuất bản',
  NDAN: 'Thực hành soát lỗi theo phong cách báo Nhân Dân',
  BLTTHS: 'Bộ luật Tố tụng hình sự 2015, Điều 13',
  TREEM: 'Luật Trẻ em 2016, Điều 21; Nghị định 56/2017/NĐ-CP, Điều 33',
  LBC: 'Luật Báo chí 126/2025/QH15, Điều 8 khoản 7',
  UAX15: 'Unicode, phụ lục 15 (dạng chuẩn NFC)',
  ORTH: 'Mô hình âm tiết tiếng Việt',
  TASK: 'Yêu cầu của tòa soạn đặt hàng',
  OWN: 'Kinh nghiệm biên tập chung, chưa đối chiếu văn bản nào',
} as const

export type SourceCode = keyof typeof SOURCES
