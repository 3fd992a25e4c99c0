/** Which folder has which article: an id is given once and then kept, whatever else turns up under the same one. */
import { createHash } from 'node:crypto'
import type { ArticleSummary } from '../../core/article'

/** What lies in a folder; without a summary nothing that could be read. */
export interface Place {
  readonly folder: string
  readonly summary?: ArticleSummary | undefined
}

export class ArticleIds {
  /** Article id → folder. */
  private folders = new Map<string, string>()
  private ids = new Map<string, string>()
  /** Ids that we gave because the folder's own belongs to another. */
  private readonly derived = new Set<string>()
  private areGiven = false

  /** `places`: all there are, asked for where one of them may still be without an id. */
  constructor(private readonly places: () => Iterable<Place>) {}

  folderOf(id: string): string | undefined {
    this.give()
    return this.folders.get(id)
  }

  idOf(folder: string): string | undefined {
    this.give()
    return this.ids.get(folder)
  }

  /** Each id with its folder. */
  all(): Iterable<readonly [id: string, folder: string]> {
    this.give()
    return this.folders
  }

  /** What the folder is known by so far. */
  knownAs(folder: string): string | undefined {
    return this.ids.get(folder)
  }

  /** Places came, went or changed; `areGiven`: each of them has its id all the same. */
  changed(areGiven: boolean): void {
    this.areGiven &&= areGiven
  }

  own(id: string, folder: string): void {
    const before = this.folders.get(id)
    if (before !== undefined) this.ids.delete(before)
    this.folders.set(id, folder)
    this.ids.set(folder, id)
  }

  /**
   * Gives new folders their ids where nothing stands against one of them: fifty thousand come one after the other. False:
   * all have to be looked at together.
   */
  ownNew(places: Iterable<Place>): boolean {
    if (!this.areGiven) return false
    const fresh = new Map<string, string>()
    for (const { folder, summary } of places) {
      const known = this.ids.get(folder)
      if (known !== summary?.id && known !== undefined) return false
      if (known !== undefined || summary === undefined) continue
      if (this.folders.has(summary.id) || fresh.has(summary.id)) return false
      fresh.set(summary.id, folder)
    }
    for (const [id, folder] of fresh) this.own(id, folder)
    return true
  }

  /**
   * One folder an id. A folder that a person copied has the id of its original; it gets one of its own, made from its
   * name so that it is the same at the next start, and keeps it from its first save on.
   */
  private give(): void {
    if (this.areGiven) return
    this.areGiven = true
    const earlier = this.ids
    const given = new Map<string, string>()
    const waiting: ArticleSummary[] = []
    for (const { folder, summary } of this.places()) {
      if (summary === undefined) continue
      const known = earlier.get(folder)
      if (known !== undefined && (known === summary.id || this.derived.has(known))) given.set(known, folder)
      else waiting.push(summary)
    }
    // In the order of their names, so that it is always the same one of two that keeps the id.
    waiting.sort((a, b) => (a.folder < b.folder ? -1 : 1))
    for (const { id, folder } of waiting) {
      const own = given.has(id) ? derivedId(id, folder) : id
      if (own !== id) this.derived.add(own)
      given.set(own, folder)
    }
    this.folders = given
    this.ids = new Map()
    for (const [id, folder] of given) this.ids.set(folder, id)
  }
}

function derivedId(id: string, folder: string): string {
  return createHash('sha256').update(`${id}\n${folder}`).digest('hex').slice(0, 20)
}
