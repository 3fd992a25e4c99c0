/** Family names, middle names and provinces: what tells a person or a place from other capitals. */
import { listOf } from '../patterns'

/** The family names of nearly everyone. */
export const SURNAMES =
  listOf(`Nguyễn, Trần, Lê, Phạm, Hoàng, Huỳnh, Phan, Vũ, Võ, Đặng, Bùi, Đỗ, Hồ, Ngô, Dương, Lý, Đinh, Trịnh, Đoàn,
  Mai, Lương, Tạ, Tô, Cao, Hà, Thái, Châu, Lâm, Phùng, Kiều, Chu, Trương, Quách, Vương, Tống, Hứa, Đào, Triệu, Lưu, Nông, Mạc,
  Nghiêm, Tôn, Tăng, Lại, Khổng, Doãn, Quản, Viên, Giáp, Thân, Ninh, Lục`)

/** Middle names that are no common words between a family name and a given name. */
export const MIDDLE_NAMES = listOf(
  'văn, thị, đình, đức, hữu, quang, ngọc, ái, ánh, duy, bá, sỹ, trọng, khắc, thúy, thuý, tuấn, diệu, doãn',
)

export const PROVINCES =
  listOf(`An Giang, Bà Rịa - Vũng Tàu, Bắc Giang, Bắc Kạn, Bạc Liêu, Bắc Ninh, Bến Tre, Bình Định, Bình Dương, Bình Phước,
  Bình Thuận, Cà Mau, Cao Bằng, Đắk Lắk, Đắk Nông, Điện Biên, Đồng Nai, Đồng Tháp, Gia Lai, Hà Giang, Hà Nam, Hà Tĩnh, Hải Dương,
  Hậu Giang, Hòa Bình, Hưng Yên, Khánh Hòa, Kiên Giang, Kon Tum, Lai Châu, Lâm Đồng, Lạng Sơn, Lào Cai, Long An, Nam Định, Nghệ An,
  Ninh Bình, Ninh Thuận, Phú Thọ, Phú Yên, Quảng Bình, Quảng Nam, Quảng Ngãi, Quảng Ninh, Quảng Trị, Sóc Trăng, Sơn La, Tây Ninh,
  Thái Bình, Thái Nguyên, Thanh Hóa, Thừa Thiên Huế, Thừa Thiên - Huế, Tiền Giang, Trà Vinh, Tuyên Quang, Vĩnh Long, Vĩnh Phúc, Yên Bái`)

export const CITIES =
  listOf(`Hà Nội, Hải Phòng, Đà Nẵng, Cần Thơ, Huế, Thái Nguyên, Nam Định, Vinh, Thanh Hóa, Hà Tĩnh, Nha Trang, Đà Lạt, Vũng Tàu,
  Biên Hòa, Mỹ Tho, Quy Nhơn, Buôn Ma Thuột, Pleiku, Hạ Long, Việt Trì, Hải Dương, Bắc Ninh, Bắc Giang, Lào Cai, Yên Bái, Đồng Hới,
  Đông Hà, Tam Kỳ, Hội An, Tuy Hòa, Phan Thiết, Long Xuyên, Rạch Giá, Cà Mau, Thủ Đức, Ninh Bình, Thái Bình, Phủ Lý, Hưng Yên, Sóc Trăng`)
