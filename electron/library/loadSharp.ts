/** The picture library, loaded when the first picture comes: the app must not wait for it at the start. */
import type Sharp from 'sharp'

export async function loadSharp(): Promise<typeof Sharp> {
  const { default: sharp } = await import('sharp')
  // Its cache holds files open, which on Windows keeps an article's folder from being renamed.
  sharp.cache(false)
  return sharp
}
