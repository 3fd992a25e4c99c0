/** The channels of the newspaper. Each is a kind of article with a page of its own. */

export const CHANNELS = ['news', 'emagazine', 'video', 'podcast'] as const

/** `news` Tin mới, `emagazine` Emagazine, `video` Truyền hình, `podcast` Podcast. */
export type Channel = (typeof CHANNELS)[number]
