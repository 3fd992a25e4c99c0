/** The list of channels' pages. To add one: write its file beside this one, its style sheet in assets/pages, and a line here. */
import type { Channel } from '../../article'
import type { ChannelTemplate } from '../page'
import { emagazine } from './emagazine'
import { news } from './news'
import { podcast } from './podcast'
import { video } from './video'

export const channelTemplates: Readonly<Record<Channel, ChannelTemplate>> = { news, emagazine, video, podcast }
