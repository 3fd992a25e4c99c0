/** Terrain nouns that became part of a name: Cửa Lò, Vũng Tàu, Cầu Giấy. */
import { canonicalNames } from '../canonicalNames'
import { defineRule } from '../defineRule'
import { listOf } from '../patterns'

/** Only names that no terrain of theirs is called by with a small noun. */
const find = canonicalNames(
  listOf(`Cửa Lò, Vũng Tàu, Cầu Giấy, Cửa Ông, Gò Vấp, Gò Công, Bến Tre, Bến Cát, Bến Lức, Vũng Áng, Vũng Rô, Rạch Giá, Cồn Tiên, Hòn Gai,
    Bãi Cháy, Mũi Né, Đồng Tháp, Đồng Nai, Đồng Hới, Đồng Văn, Cửa Việt, Cửa Tùng, Cửa Đại`),
  // Without any capital it may be plain words (đồng nai, bến tre): one capital says that the name was meant.
  { unless: (written) => written === written.toLowerCase() },
)

export const placeNames = defineRule({
  name: 'place-names',
  ids: ['VN-CAP-09'],
  title: 'Cửa Lò, Vũng Tàu, Cầu Giấy',
  group: 'capitals',
  level: 'check',
  sources: ['ND30'],
  default: 'on',
  message: 'địa danh viết hoa mọi chữ',
  examples: [{ before: 'cửa Lò, vũng Tàu, cầu Giấy', after: 'Cửa Lò, Vũng Tàu, Cầu Giấy' }],
  leavesAlone: ['Cửa Lò, Vũng Tàu, Cầu Giấy', 'cửa lò gạch cũ', 'vũng tàu neo đậu', 'bến tre nứa'],
  check: find,
})
