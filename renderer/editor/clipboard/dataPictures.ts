/** Pictures that stand in the HTML as letters, as files. */
import type { Pause } from './pauses'

/** More is no picture for a newspaper, and is not decoded. */
const MOST_BYTES = 64 * 1024 * 1024

/** Letters at a time: a multiple of four, so that each piece is base64 by itself; a few milliseconds' work. */
const PIECE = 1024 * 1024

const HEAD = /^data:image\/(png|jpe?g|webp|gif|avif);base64,/i

/** Undefined where it is no picture that a newspaper can take. */
export function fileFromDataUrl(url: string, number: number): File | undefined {
  const head = HEAD.exec(url.slice(0, 40))
  if (head === null || url.length > MOST_BYTES * 1.4) return undefined
  try {
    return fileOf([decode(url.slice(head[0].length).replace(/\s/g, ''))], (head[1] ?? '').toLowerCase(), number)
  } catch {
    return undefined
  }
}

/** The same, a megabyte at a time. */
export async function fileFromDataUrlSlowly(url: string, number: number, pause: Pause): Promise<File | undefined> {
  const head = HEAD.exec(url.slice(0, 40))
  if (head === null || url.length > MOST_BYTES * 1.4) return undefined
  const parts: Uint8Array<ArrayBuffer>[] = []
  let left = ''
  for (let at = head[0].length; at < url.length; at += PIECE) {
    await pause()
    const letters = left + url.slice(at, at + PIECE).replace(/\s/g, '')
    const whole = at + PIECE >= url.length ? letters.length : letters.length - (letters.length % 4)
    left = letters.slice(whole)
    try {
      parts.push(decode(letters.slice(0, whole)))
    } catch {
      return undefined
    }
  }
  return fileOf(parts, (head[1] ?? '').toLowerCase(), number)
}

export function fileOf(parts: Uint8Array<ArrayBuffer>[], kind: string, number: number): File {
  return new File(parts, `anh-${number}.${kind}`, { type: `image/${kind}` })
}

function decode(base64: string): Uint8Array<ArrayBuffer> {
  const letters = atob(base64)
  const bytes = new Uint8Array(letters.length)
  for (let index = 0; index < letters.length; index++) bytes[index] = letters.charCodeAt(index)
  return bytes
}
