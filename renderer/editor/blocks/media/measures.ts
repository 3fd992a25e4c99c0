/** How large a file is, as a person says it. */

/** "48,2 MB"; thousands of bytes as the systems' own windows count them. */
export function formatSize(sizeBytes: number, locale: string): string {
  const units = ['B', 'KB', 'MB', 'GB'] as const
  let size = sizeBytes
  let unit = 0
  while (size >= 1000 && unit < units.length - 1) {
    size /= 1000
    unit++
  }
  return `${new Intl.NumberFormat(locale, { maximumFractionDigits: size < 100 && unit > 1 ? 1 : 0 }).format(size)} ${units[unit]}`
}
