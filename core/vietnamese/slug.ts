/** The part of an address, and of a folder's name, that is made from a headline. */
import { fold } from './fold'

/** Long enough for a headline of some fifteen syllables; a path of four such parts still fits Windows' 260 characters. */
const DEFAULT_MAX_LENGTH = 80

/**
 * Lower-case ASCII letters and digits joined by single hyphens: "Cầu Đò Hạ hợp long!" → "cau-do-ha-hop-long".
 * Cut between words at `maxLength` characters. Empty where the text has no letter or digit.
 */
export function slugify(text: string, maxLength = DEFAULT_MAX_LENGTH): string {
  const words = fold(text).match(/[a-z0-9]+/g) ?? []
  let slug = ''
  for (const word of words) {
    const longer = slug === '' ? word : `${slug}-${word}`
    if (longer.length > maxLength) return slug === '' ? word.slice(0, maxLength) : slug
    slug = longer
  }
  return slug
}

/** True for a slug that a person may type into the inspector: what `slugify` could have made. */
export function isSlug(text: string): boolean {
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text)
}
