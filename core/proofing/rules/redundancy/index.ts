/** Words that say again what has been said. */
import { batCuMot } from './batCuMot'
import { camKhongDuoc } from './camKhongDuoc'
import { daTung } from './daTung'
import { denThoiDiemNay } from './denThoiDiemNay'
import { hangLoatNhung } from './hangLoatNhung'
import { hienDang } from './hienDang'
import { nguyenNhanLaDo } from './nguyenNhanLaDo'
import { tatCaMoiNguoi } from './tatCaMoiNguoi'
import { tuChoiKhong } from './tuChoiKhong'
import { xuatSacNhat } from './xuatSacNhat'

export const redundancyRules = [
  batCuMot,
  hangLoatNhung,
  nguyenNhanLaDo,
  tatCaMoiNguoi,
  daTung,
  hienDang,
  xuatSacNhat,
  tuChoiKhong,
  camKhongDuoc,
  denThoiDiemNay,
] as const
