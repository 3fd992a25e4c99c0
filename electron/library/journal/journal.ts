/**
 * The journal: what was typed, on this computer's own disk within the second, whatever becomes of the library meanwhile
 * (an unplugged stick, a full disk, a file that another program holds). One file for each article; it is empty while
 * everything in it is also safely in the library.
 */
import fs from 'node:fs/promises'
import path from 'node:path'
import { type Article, articleIdSchema, parseArticle } from '../../../core/article'
import { failed, type Outcome, succeeded } from '../../../core/contract'
import { fileTextOf, textHashOf } from '../articleText'
import { errorCode, writeProblem } from '../diskProblem'
import { type Disk, syncFolder, writeDurably } from '../durableFile'
import { inTurn } from '../inTurn'
import { decodeRecords, encodeRecord, type JournalRecord, type TextRecord } from './record'

export interface JournalOptions {
  /** An instant with its offset. */
  readonly now: () => string
  /** Default: the real one. */
  readonly disk?: Disk
  /** A file longer than this is written anew with its newest text only. Default: 4 MB. */
  readonly compactAtBytes?: number
}

/** A text that the journal has. */
export interface Kept {
  /** Everything typed up to this instant is in it. */
  readonly at: string
  /** Names this text when it is settled. */
  readonly ticket: number
  /** A text that never reached the library and that the window left for another one: to be kept elsewhere. */
  readonly abandoned?: Article
}

/** What an earlier run of the app left behind: the newest text of one article, and what it may be compared with. */
export interface Draft {
  readonly article: Article
  readonly at: string
  readonly library: string
  readonly folder: string
  /** Texts on disk that were made here: finding one of them, nobody else has written meanwhile. */
  readonly revisions: ReadonlySet<string>
  readonly textHashes: ReadonlySet<string>
}

export interface Journal {
  /** Durable when it answers. */
  readonly keep: (text: {
    readonly article: Article
    readonly revision: string
    readonly library: string
    readonly folder: string
  }) => Promise<Outcome<Kept>>
  /** The text is safe in the library, as `revision`. Newer texts of the same article stay. */
  readonly settle: (articleId: string, ticket: number, revision: string) => Promise<void>
  /** Drops whatever is kept of the article: it was binned, or its text is safe in another place. */
  readonly forget: (articleId: string) => Promise<void>
  /** Everything that is not settled, and the files that hold nothing readable (set aside, never deleted). */
  readonly readDrafts: () => Promise<{ readonly drafts: readonly Draft[]; readonly damaged: readonly string[] }>
}

const EXTENSION = '.journal'
const COMPACT_AT_BYTES = 4 * 1024 * 1024

/** What is in one file, known without reading it again. */
interface State {
  exists: boolean
  sizeBytes: number
  ticket: number
  /** The newest text that is not settled. */
  last: { readonly article: Article; readonly hash: string; readonly revision: string; readonly at: string } | undefined
  /** Revisions that we wrote. */
  saved: string[]
}

export function createJournal(
  folder: string,
  { now, disk = fs, compactAtBytes = COMPACT_AT_BYTES }: JournalOptions,
): Journal {
  const states = new Map<string, State>()
  const fileOf = (articleId: string) => path.join(folder, `${articleIdSchema.parse(articleId)}${EXTENSION}`)
  const alone = <Result>(articleId: string, job: (file: string) => Promise<Result>) => {
    const file = fileOf(articleId)
    return inTurn(`journal ${file}`, () => job(file))
  }

  async function stateOf(articleId: string, file: string): Promise<State> {
    const known = states.get(articleId)
    if (known) return known
    const bytes = await readIfThere(file)
    const records = bytes === undefined ? [] : decodeRecords(bytes).records
    const newest = records.findLast((record) => record.kind === 'text')
    const read = newest && parseArticle(newest.article)
    const state: State = {
      exists: bytes !== undefined,
      sizeBytes: bytes?.length ?? 0,
      ticket: 0,
      last:
        newest && read?.status === 'ok'
          ? { article: read.article, hash: newest.textHash, revision: newest.revision, at: newest.at }
          : undefined,
      saved: savedOf(records),
    }
    states.set(articleId, state)
    return state
  }

  async function readIfThere(file: string): Promise<Buffer | undefined> {
    try {
      return Buffer.from(await disk.readFile(file))
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return undefined
      throw error
    }
  }

  async function append(file: string, state: State, record: JournalRecord): Promise<void> {
    const bytes = encodeRecord(record)
    if (record.kind === 'text' && state.sizeBytes + bytes.length > compactAtBytes) {
      const saved = state.saved.map((revision) => encodeRecord({ kind: 'saved', at: record.at, revision }))
      const all = Buffer.concat([...saved, bytes])
      const written = await writeDurably(file, all, { disk, retryDelaysMs: [20, 100, 300] })
      if (written.ok) {
        state.exists = true
        state.sizeBytes = all.length
        return
      }
      // Too long is better than not kept.
    }
    const handle = await disk.open(file, 'a')
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    if (!state.exists) await syncFolder(folder, disk)
    state.exists = true
    state.sizeBytes += bytes.length
  }

  async function empty(articleId: string, file: string, state: State): Promise<void> {
    state.last = undefined
    state.saved = []
    if (!state.exists) return
    try {
      const handle = await disk.open(file, 'r+')
      try {
        await handle.truncate(0)
      } finally {
        await handle.close()
      }
      state.sizeBytes = 0
    } catch (error) {
      // What stays behind is compared with the library at the next start, and found to be there.
      states.delete(articleId)
      if (errorCode(error) === undefined) throw error
    }
  }

  return {
    keep: ({ article, revision, library, folder: articleFolder }) =>
      alone(article.id, async (file) => {
        try {
          await fs.mkdir(folder, { recursive: true })
          const state = await stateOf(article.id, file)
          const hash = textHashOf(article)
          const { last } = state
          // A save that is tried again brings the same text.
          if (last?.hash === hash && last.revision === revision) return succeeded({ at: last.at, ticket: state.ticket })
          const at = now()
          const record: TextRecord = {
            kind: 'text',
            at,
            articleId: article.id,
            library,
            folder: articleFolder,
            revision,
            textHash: hash,
            article: fileTextOf(article),
          }
          await append(file, state, record)
          state.ticket += 1
          state.last = { article, hash, revision, at }
          // Another text to start from, and not one that we wrote: the window has left the earlier text for somebody else's.
          const isLeft =
            last !== undefined && last.revision !== revision && last.hash !== hash && !state.saved.includes(revision)
          return succeeded({ at, ticket: state.ticket, ...(isLeft && { abandoned: last.article }) })
        } catch (error) {
          states.delete(article.id)
          return failed(writeProblem(error, file))
        }
      }),

    settle: (articleId, ticket, revision) =>
      alone(articleId, async (file) => {
        const state = states.get(articleId)
        if (state === undefined) return
        if (state.ticket === ticket) return empty(articleId, file, state)
        state.saved.push(revision)
        try {
          await append(file, state, { kind: 'saved', at: now(), revision })
        } catch (error) {
          // Without it the newer text may come back as a copy beside the article, which is too much and never too little.
          if (errorCode(error) === undefined) throw error
        }
      }),

    forget: (articleId) =>
      alone(articleId, async (file) => {
        states.delete(articleId)
        await disk.rm(file, { force: true }).catch((error: unknown) => {
          if (errorCode(error) === undefined) throw error
        })
      }),

    async readDrafts() {
      const drafts: Draft[] = []
      const damaged: string[] = []
      const names = await fs.readdir(folder).catch(() => [])
      for (const name of names.filter((each) => each.endsWith(EXTENSION)).sort()) {
        const articleId = name.slice(0, -EXTENSION.length)
        if (!articleIdSchema.safeParse(articleId).success) continue
        await alone(articleId, async (file) => {
          const bytes = await readIfThere(file).catch(() => undefined)
          if (bytes === undefined) return
          const { records, lostBytes, isOnlyTorn } = decodeRecords(bytes)
          const draft = draftOf(records)
          if (draft) drafts.push(draft)
          else if (lostBytes > 0 && !isOnlyTorn) damaged.push(await setJournalAside(file, now(), disk))
          // Nothing was ever promised about what is in it.
          else if (!states.has(articleId)) await disk.rm(file, { force: true }).catch(() => undefined)
        })
      }
      return { drafts, damaged }
    },
  }
}

function draftOf(records: readonly JournalRecord[]): Draft | undefined {
  const texts = records.filter((record) => record.kind === 'text')
  // The newest that can be read as an article; a text of a later version of the app is left for that version.
  for (const record of texts.toReversed()) {
    const read = parseArticle(record.article)
    if (read.status !== 'ok') continue
    return {
      article: read.article,
      at: record.at,
      library: record.library,
      folder: record.folder,
      revisions: new Set([...texts.map(({ revision }) => revision), ...savedOf(records)]),
      textHashes: new Set(texts.map(({ textHash }) => textHash)),
    }
  }
  return undefined
}

function savedOf(records: readonly JournalRecord[]): string[] {
  return records.flatMap((record) => (record.kind === 'saved' ? [record.revision] : []))
}

/** Out of the way of new entries, for whoever knows how to read it. The name that it has now. */
async function setJournalAside(file: string, now: string, disk: Disk): Promise<string> {
  const aside = `${file.slice(0, -EXTENSION.length)}.damaged-${now.slice(0, 19).replaceAll(':', '-')}`
  try {
    await disk.rename(file, aside)
    return aside
  } catch (error) {
    if (errorCode(error) === undefined) throw error
    return file
  }
}
