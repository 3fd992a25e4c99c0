import { describe, expect, it } from 'vitest'
import { safeUrl } from './safeUrl'

describe('safeUrl', () => {
  it.each([
    ['https://baosongtra.vn/tin?a=1#b', 'https://baosongtra.vn/tin?a=1#b'],
    ['mailto:toasoan@baosongtra.vn', 'mailto:toasoan@baosongtra.vn'],
    ['tel:+842390000000', 'tel:+842390000000'],
    ['baosongtra.vn/tin', 'https://baosongtra.vn/tin'],
    ['baosongtra.vn:8080/tin', 'https://baosongtra.vn:8080/tin'],
    ['/tin-moi', '/tin-moi'],
    ['#muc-hai', '#muc-hai'],
    ['//baosongtra.vn/x', 'https://baosongtra.vn/x'],
    ['  https://baosongtra.vn/a b ', 'https://baosongtra.vn/a%20b'],
  ])('lets %j through', (raw, url) => expect(safeUrl(raw)).toBe(url))

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    'java\u200bscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'app://toasoan/index.html',
    'blob:https://x',
    'một câu không phải địa chỉ',
    '',
    '   ',
  ])('refuses %j', (raw) => expect(safeUrl(raw)).toBeUndefined())
})
