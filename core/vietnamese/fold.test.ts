import { describe, expect, it } from 'vitest'
import { fold } from './fold'

describe('fold', () => {
  it('takes off tones, vowel marks and the bar of đ', () => expect(fold('Đường về Đắk Lắk')).toBe('duong ve dak lak'))
  it('reads decomposed text like composed text', () => expect(fold('Cẩm Lưu'.normalize('NFD'))).toBe(fold('Cẩm Lưu')))
  it('leaves other scripts and digits alone', () => expect(fold('Số 5, 北京')).toBe('so 5, 北京'))
})
