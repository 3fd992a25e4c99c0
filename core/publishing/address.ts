/** Where a page will live on the newspaper's site. */
import { type Article, type Profile, slugOf } from '../article'

/**
 * The canonical address: site, path of the channel, slug, and a slash at the end because a page is a folder with its
 * media beside it ("https://baosongtra.vn/tin-moi/cau-do-ha-hop-long/"). The section is left out on purpose: an article
 * that moves to another section keeps its address. An article without headline and slug is addressed by its id.
 */
export function canonicalUrl(article: Article, profile: Profile): string {
  const path = profile.channels.find((entry) => entry.channel === article.channel)?.path ?? ''
  return `${profile.siteUrl}${path.replace(/\/+$/, '')}/${slugOf(article) || article.id.toLowerCase()}/`
}
