/**
 * Signs as a newspaper prints them, made of the keys that a keyboard has: “ ” and ‘ ’, …, –, and a space between a number
 * and its unit that no line breaks at. Pure: what stands before the caret and the key in, what to write instead out.
 */

/** Counted from behind the key, which has been written by then: delete so many characters, write these. */
export interface SignChange {
  readonly deleteCount: number
  readonly insert: string
}

export interface SignChoice {
  /** Quotes, the ellipsis, the dash. */
  readonly signs: boolean
  /** The space between a number and its unit. */
  readonly hardSpaces: boolean
}

const HARD_SPACE = '\u00a0'

/** Keys that may change anything at all: everything else need not be asked about. */
const KEYS = /^["'.\- ,;:!?)…]$/

/** Quotes open after these, and at the start of a line. */
const BEFORE_OPENING = /[\s([{<«“‘–—/-]$/

/** Units as newspapers abbreviate and name them; °C and m² among them. */
const UNITS =
  /\d (?:km|m|cm|mm|dm|ha|km²|m²|cm²|km2|m2|m³|m3|kg|g|mg|l|ml|lít|tấn|tạ|yến|kW|MW|GW|kWh|MWh|V|W|Hz|GHz|MB|GB|TB|°C|độ|triệu|tỷ|tỉ|nghìn|ngàn|đồng|USD|EUR|VND|VNĐ|%|người|tuổi|giờ|phút|giây|ngày|tháng|năm|xã|hộ|phường|điểm|lần)$/u

/** Addresses keep the signs that they are made of. */
const ADDRESS = /(?:[\w-]+:\/\/|www\.|@|\w\.\w)\S*$/i

export function mayBeSign(key: string): boolean {
  return KEYS.test(key)
}

/** `before`: the line up to the caret, without the key. Undefined where the key stands as it is. */
export function findSign(before: string, key: string, { signs, hardSpaces }: SignChoice): SignChange | undefined {
  const last = /\S*$/.exec(before)?.[0] ?? ''
  if (ADDRESS.test(last)) return undefined
  if (signs) {
    const opens = before === '' || BEFORE_OPENING.test(before)
    if (key === '"') return { deleteCount: 1, insert: opens ? '“' : '”' }
    // Inside a word it is an apostrophe, which looks like the closing quote.
    if (key === "'") return { deleteCount: 1, insert: opens || /[“‘]$/.test(before) ? '‘' : '’' }
    if (key === '.' && /(?:^|[^.])\.\.$/.test(before)) return { deleteCount: 3, insert: '…' }
    // At the start of a line hyphens may become a list or a rule.
    if (key === '-' && /(?:^|[^-])-$/.test(before) && before.trim() !== '-') return { deleteCount: 2, insert: '–' }
  }
  if (hardSpaces && /^[ .,;:!?)…]$/.test(key) && UNITS.test(before)) {
    const unit = before.length - before.lastIndexOf(' ')
    return { deleteCount: unit + 1, insert: HARD_SPACE + before.slice(1 - unit) + key }
  }
  return undefined
}
