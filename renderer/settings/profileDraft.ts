/** The newspaper's profile while it is being typed: loose text in, a checked profile out. */
import {
  CHANNELS,
  type Channel,
  channelName,
  createProfile,
  type Limits,
  type Profile,
  profileSchema,
} from '../../core/article'

export interface ProfileDraft {
  readonly name: string
  readonly site: string
  readonly datelineText: string
  readonly tagline: string
  readonly logo: string
  /** In the order of the bar; every channel is there, used or not. */
  readonly channels: readonly {
    readonly channel: Channel
    readonly name: string
    readonly path: string
    readonly used: boolean
  }[]
  readonly sections: readonly string[]
  readonly limits: Limits
  /** One line each. */
  readonly imprint: string
}

export type ProfileProblem = 'name' | 'site' | 'channels'

export function draftOf(profile: Profile | null): ProfileDraft {
  const known = profile ?? { ...createProfile(), name: '', siteUrl: '' }
  const unused = CHANNELS.filter((channel) => !known.channels.some((entry) => entry.channel === channel))
  const usual = createProfile()
  return {
    name: known.name,
    site: known.siteUrl.replace(/^https:\/\//, ''),
    datelineText: known.datelineText,
    tagline: known.tagline,
    logo: known.logo,
    channels: [
      ...known.channels.map((entry) => ({ ...entry, used: true })),
      ...unused.map((channel) => ({
        channel,
        name: channelName(usual, channel),
        path: usual.channels.find((entry) => entry.channel === channel)?.path ?? `/${channel}`,
        used: false,
      })),
    ],
    sections: known.sections,
    limits: known.limits,
    imprint: known.imprint.join('\n'),
  }
}

/** True while nothing has been typed about the newspaper: there is then nothing to keep and nothing to complain of. */
export function isUntouched({ name, site, datelineText }: ProfileDraft): boolean {
  return [name, site, datelineText].every((text) => text.trim() === '')
}

/** What must be mended before the draft can be kept. */
export function problemsOf(draft: ProfileDraft): readonly ProfileProblem[] {
  const used = draft.channels.filter((entry) => entry.used)
  const isChannelWrong =
    used.length === 0 || used.some(({ name, path }) => name.trim() === '' || !/^\/[\w/-]*$/.test(path.trim()))
  return [
    ...(draft.name.trim() === '' ? (['name'] as const) : []),
    ...(siteUrlOf(draft.site) === undefined ? (['site'] as const) : []),
    ...(isChannelWrong ? (['channels'] as const) : []),
  ]
}

/** The profile, or undefined while something is wrong with the draft. */
export function profileFrom(draft: ProfileDraft): Profile | undefined {
  const parsed = profileSchema.safeParse({
    name: draft.name.trim(),
    siteUrl: siteUrlOf(draft.site),
    datelineText: draft.datelineText.trim(),
    tagline: draft.tagline.trim(),
    logo: draft.logo,
    channels: draft.channels
      .filter((entry) => entry.used)
      .map(({ channel, name, path }) => ({ channel, name: name.trim(), path: path.trim() })),
    sections: draft.sections.map((section) => section.trim()).filter((section) => section !== ''),
    limits: draft.limits,
    imprint: draft.imprint
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  })
  return parsed.success ? parsed.data : undefined
}

/** "baosongtra.vn" and "https://baosongtra.vn/" → "https://baosongtra.vn"; undefined for what is no address of a site. */
export function siteUrlOf(typed: string): string | undefined {
  const text = typed.trim().replace(/\/+$/, '')
  const address = /^https?:\/\//i.test(text) ? text : `https://${text}`
  if (!/^https?:\/\/[^\s/]+\.[^\s/]+/i.test(address)) return undefined
  return URL.canParse(address) ? address : undefined
}

/** What a newspaper usually puts in the brackets: its domain with a capital, "Baosongtra.vn". Empty where there is no site yet. */
export function usualDateline(site: string): string {
  const address = siteUrlOf(site)
  if (address === undefined) return ''
  const host = new URL(address).hostname.replace(/^www\./, '')
  return host.charAt(0).toUpperCase() + host.slice(1)
}

/** A change of the site takes the dateline along, as long as nobody has written one of their own. */
export function withSite(draft: ProfileDraft, site: string): ProfileDraft {
  const follows = draft.datelineText === '' || draft.datelineText === usualDateline(draft.site)
  return { ...draft, site, ...(follows ? { datelineText: usualDateline(site) } : {}) }
}
