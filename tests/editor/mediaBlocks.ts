/** Blocks that are no text, for the specs: one of each, and the hands that go into them. */
import { expect, type Hands } from './desk'

export const picture = (name: string, file = 'aaaaaaaaaaaaaaaa.png') => ({
  file,
  mime: 'image/png',
  sizeBytes: 68,
  name,
  widthPx: 620,
  heightPx: 349,
})
export const film = { file: 'bbbbbbbbbbbbbbbb.webm', mime: 'video/webm', sizeBytes: 1449, name: 'phong-su.webm' }
export const sound = { file: 'bbbbbbbbbbbbbbbb.wav', mime: 'audio/wav', sizeBytes: 1449, name: 'trong-chau.wav' }
export const item = (name: string, words: object = {}) => ({
  picture: picture(name),
  missing: '',
  caption: '',
  credit: '',
  alt: '',
  focus: null,
  ...words,
})
export const line = (words: string) => ({ type: 'paragraph', children: [{ type: 'text', text: words }] })

export const blocks = {
  figure: { type: 'figure', picture: picture('de.png') },
  gallery: { type: 'gallery', items: [item('a.png'), item('b.png'), item('c.png')] },
  video: { type: 'video', file: film },
  audio: { type: 'audio', file: sound },
  infographic: { type: 'infographic', picture: picture('muc-nuoc.png') },
  embed: { type: 'embed', provider: 'youtube', url: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ' },
} as const

export async function open(hands: Hands, ...children: readonly object[]): Promise<void> {
  await hands.page.evaluate(
    (body) => window.desk.open({ body: { root: { type: 'root', version: 1, children: body } } } as never),
    children,
  )
  await expect(hands.page.locator('[data-head=headline]')).toBeVisible()
}

/** The first block of the body that is no paragraph. */
export const block = async (hands: Hands) => {
  const { body } = await hands.text()
  return body.root.children.find(({ type }) => type !== 'paragraph') as unknown as Record<string, unknown> & {
    readonly items: readonly Record<string, unknown>[]
  }
}

export const focused = (hands: Hands) =>
  hands.page.evaluate(() => document.activeElement?.getAttribute('data-field') ?? null)
export const select = async (hands: Hands) => {
  await hands.caretIn('p:last-of-type', 'start')
  await hands.press('ArrowUp')
  await expect(hands.page.locator('[data-selected]')).toHaveCount(1)
}
/** Into the block by the keyboard, as far as the words of its first caption. */
export const enter = async (hands: Hands) => {
  await hands.press('Enter')
  if ((await focused(hands)) === null) await hands.press('Enter')
}
