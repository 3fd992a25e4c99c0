/** How large a file is, in the units of the system's own folder window. */

/** 1 400 000 → "1,4 MB" */
export function fileSize(bytes: number, locale: string): string {
  const number = (value: number, digits: number) =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value)
  if (bytes < 1_000) return `${number(bytes, 0)} B`
  if (bytes < 1_000_000) return `${number(bytes / 1_000, 0)} kB`
  return `${number(bytes / 1_000_000, 1)} MB`
}
