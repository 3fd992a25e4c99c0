/** What the examples of blocks are made of: one invented picture, film, sound and caption track. */
import type { Inline } from './inline'
import type { MediaFile, Picture } from './picture'

export const examplePicture: Picture = {
  file: '0123456789abcdef.jpg',
  mime: 'image/jpeg',
  sizeBytes: 1000,
  name: 'de.jpg',
  widthPx: 1200,
  heightPx: 800,
}

export const exampleFilm: MediaFile = {
  file: 'fedcba9876543210.mp4',
  mime: 'video/mp4',
  sizeBytes: 2000,
  name: 'nuoc-len.mp4',
}

export const exampleSound: MediaFile = {
  file: '00112233445566aa.mp3',
  mime: 'audio/mpeg',
  sizeBytes: 3000,
  name: 'loi-ke.mp3',
}

export const exampleCaptions: MediaFile = {
  file: 'aa66554433221100.vtt',
  mime: 'text/vtt',
  sizeBytes: 400,
  name: 'phu-de.vtt',
}

/** Plain, bold, a line break, a link, italic: what any line of prose may hold. */
export const exampleLine: Inline[] = [
  { type: 'text', version: 1, text: 'Nước lên ', format: 0 },
  { type: 'text', version: 1, text: 'báo động 3', format: 1 },
  { type: 'linebreak', version: 1 },
  {
    type: 'link',
    version: 1,
    url: 'https://baosongtra.vn/',
    children: [{ type: 'text', version: 1, text: 'theo dõi', format: 2 }],
  },
]

/** A block with some of its properties filled in. */
export function exampleOf<B>(empty: B, filled: Partial<B>): B {
  return { ...empty, ...filled }
}
