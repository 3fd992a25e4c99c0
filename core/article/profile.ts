/** The newspaper's own facts, written once and used by every page: name, address, dateline, channels, sections. */
import { z } from 'zod'
import { CHANNELS, type Channel } from './channels'
import { limitsSchema } from './limits'

export const PROFILE_FORMAT = 'toasoan/profile'

const httpUrl = z.url({ protocol: /^https?$/ })

export const profileSchema = z.object({
  format: z.literal(PROFILE_FORMAT).default(PROFILE_FORMAT),
  version: z.literal(1).default(1),
  /** "Báo Sông Trà" */
  name: z.string().min(1).max(200),
  /** "https://baosongtra.vn", without a slash at the end. */
  siteUrl: httpUrl.transform((url) => url.replace(/\/+$/, '')),
  /** What stands in the brackets before the standfirst: "Baosongtra.vn". */
  datelineText: z.string().max(100).default(''),
  /** One line under the masthead: "Cơ quan ngôn luận của tỉnh Trà Lam". */
  tagline: z.string().max(300).default(''),
  /** A picture as a data address (PNG, JPEG, WebP or SVG); empty: the name is set as the masthead. */
  logo: z
    .string()
    .max(1_500_000)
    .regex(/^(data:image\/(png|jpeg|webp|svg\+xml);base64,[A-Za-z0-9+/=]*)?$/)
    .default(''),
  /** In the order of the channel bar. A channel that is not listed is not offered. */
  channels: z
    .array(
      z.object({ channel: z.enum(CHANNELS), name: z.string().min(1).max(100), path: z.string().regex(/^\/[\w/-]*$/) }),
    )
    .min(1)
    .prefault([
      { channel: 'news', name: 'Tin mới', path: '/tin-moi' },
      { channel: 'emagazine', name: 'Emagazine', path: '/emagazine' },
      { channel: 'video', name: 'Truyền hình', path: '/truyen-hinh' },
      { channel: 'podcast', name: 'Podcast', path: '/podcast' },
    ]),
  sections: z
    .array(z.string().min(1).max(200))
    .prefault([
      'Thời sự',
      'Chính trị',
      'Kinh tế',
      'Đời sống',
      'Văn hóa',
      'Giáo dục',
      'Y tế',
      'Pháp luật',
      'Thể thao',
      'Quốc tế',
    ]),
  /** How long headline and standfirst may be, channel by channel. */
  limits: limitsSchema,
  /** Lines at the foot of the page: licence, editor-in-chief, address. */
  imprint: z.array(z.string().max(500)).default([]),
})

export type Profile = z.output<typeof profileSchema>

/** What a page is made with before the newsroom has told its name. `.example` can never be a real address (RFC 2606). */
export function createProfile(): Profile {
  return profileSchema.parse({ name: 'Tòa soạn của tôi', siteUrl: 'https://toasoan.example', datelineText: '' })
}

/** What stands in the brackets: the newspaper's own, else the one that an imported text came with; empty where there is neither. */
export function datelineTextOf(profile: Pick<Profile, 'datelineText'>, article: { readonly dateline: string }): string {
  return profile.datelineText.trim() || article.dateline.trim()
}

/** "(Baosongtra.vn) -", set before the standfirst and never typed; empty where there is none. */
export function renderDateline(
  profile: Pick<Profile, 'datelineText'>,
  article: { readonly dateline: string } = { dateline: '' },
): string {
  const text = datelineTextOf(profile, article)
  return text === '' ? '' : `(${text}) -`
}

/** The channel's name on this newspaper's bar. */
export function channelName(profile: Profile, channel: Channel): string {
  return profile.channels.find((entry) => entry.channel === channel)?.name ?? channel
}
