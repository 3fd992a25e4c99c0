/** The sign of a channel: newspaper, picture book, television, microphone. */
import { BookImage, type LucideIcon, Mic, Newspaper, Tv } from 'lucide-react'
import type { Channel } from '../../core/article'

export const CHANNEL_ICONS: Readonly<Record<Channel, LucideIcon>> = {
  news: Newspaper,
  emagazine: BookImage,
  video: Tv,
  podcast: Mic,
}

/** Always beside the channel's name or named by what it stands in. */
export function ChannelIcon({ channel, size = 16 }: { channel: Channel; size?: number }) {
  const Icon = CHANNEL_ICONS[channel]
  return <Icon size={size} aria-hidden />
}
