/** What every part of a page is made from. */
import type { ElementContent } from 'hast'
import type { Article, Profile } from '../article'
import type { Translate } from '../texts'
import type { MediaPlan } from './mediaPlan'

/** How wide a picture stands on the page. */
export type Placement = 'text' | 'wide' | 'full'

export interface Page {
  readonly article: Article
  readonly profile: Profile
  /** The canonical address, with a slash at the end. */
  readonly url: string
  /** The headline, or what stands in for it. */
  readonly title: string
  readonly media: MediaPlan
  /** The page's own words, in the language of the article. */
  readonly translate: Translate
  /** What stands at the head of the page (a still of the film, the cover of the episode); empty where there is none. */
  readonly stage: readonly ElementContent[]
  /** The picture that stands for the article, with its caption; empty where there is none to show. */
  readonly lead: readonly ElementContent[]
  /** The body as published. */
  readonly body: readonly ElementContent[]
}

/** A channel's page: one file of `channels/` each. */
export interface ChannelTemplate {
  /** How wide its style sheet shows a picture, for the browser to choose a rendition before it has read the styles. */
  readonly sizes: Readonly<Record<Placement, string>>
  /** Colour of the browser's own furniture on a phone, in light and dark. */
  readonly themeColor: { readonly light: string; readonly dark: string }
  /** What stands inside `<main>`. */
  readonly render: (page: Page) => ElementContent[]
  /** The node that says what this page is. */
  readonly structuredData: (page: Page) => JsonLdNode
}

export type JsonLdValue = string | number | boolean | JsonLdNode | readonly JsonLdValue[] | undefined
/** One thing of schema.org; properties that are undefined, empty or an empty list are left out. */
export interface JsonLdNode {
  readonly [property: string]: JsonLdValue
}
