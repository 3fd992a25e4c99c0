/** Words that are often written like others. */
import { bacMang } from './bacMang'
import { bangQuan } from './bangQuan'
import { boXung } from './boXung'
import { cheGiau } from './cheGiau'
import { chinhChu } from './chinhChu'
import { chinMui } from './chinMui'
import { chuanDoan } from './chuanDoan'
import { coSat } from './coSat'
import { danhCho } from './danhCho'
import { gianhGiat } from './gianhGiat'
import { giauGiem } from './giauGiem'
import { hangNgay } from './hangNgay'
import { khuyechDai } from './khuyechDai'
import { khuyuTay } from './khuyuTay'
import { ngoanNgoeo } from './ngoanNgoeo'
import { roRi } from './roRi'
import { satNhap } from './satNhap'
import { suLy } from './suLy'
import { tanXuat } from './tanXuat'
import { thamQuan } from './thamQuan'
import { tinhSao } from './tinhSao'
import { voHinhChung } from './voHinhChung'
import { xanLan } from './xanLan'

export const wordRules = [
  boXung,
  satNhap,
  chuanDoan,
  tanXuat,
  khuyechDai,
  danhCho,
  gianhGiat,
  cheGiau,
  giauGiem,
  chinhChu,
  roRi,
  khuyuTay,
  ngoanNgoeo,
  xanLan,
  coSat,
  thamQuan,
  suLy,
  voHinhChung,
  chinMui,
  tinhSao,
  bangQuan,
  bacMang,
  hangNgay,
] as const
