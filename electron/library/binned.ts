/**
 * The way back from the bin. Systems let a program put a folder into their bin and none lets it fetch it out again
 * (Electron's `shell.trashItem` has no counterpart), so what is needed for "Hoàn tác" is kept here first: as second names
 * of the same files where the disk can do that, which costs no room and no time, and as copies where it cannot. Files of
 * an article are replaced and never written into, so a second name cannot change with the first. After an undo the folder
 * in the bin is still there, as one more copy.
 */
import fs from 'node:fs/promises'
import path from 'node:path'
import { articleIdSchema } from '../../core/article'
import { failed, type Outcome, succeeded } from '../../core/contract'
import { numberedNames } from './articleFolder'
import { errorCode, writeProblem } from './diskProblem'
import { inTurn } from './inTurn'

export interface Binned {
  /** Keeps what stands at `place` (a full path). False where that cannot be done: the bin then is the only way back. */
  readonly keep: (id: string, place: string) => Promise<boolean>
  /** Puts it back into a library (a full path), under its old name or the next free one; answers with that name. */
  readonly putBack: (id: string, library: string) => Promise<Outcome<string>>
  readonly forget: (id: string) => Promise<void>
  /** What an earlier run of the app left behind. */
  readonly forgetAll: () => Promise<void>
}

/** More than this is not copied for a message of a few seconds: a film of hours, from a stick. */
const MOST_COPIED_BYTES = 512 * 1024 * 1024

/** `folder`: on this computer, made when it is needed. */
export function createBinned(
  folder: string,
  { mostCopiedBytes = MOST_COPIED_BYTES }: { readonly mostCopiedBytes?: number } = {},
): Binned {
  const placeOf = (id: string) => path.join(folder, articleIdSchema.parse(id))
  const alone = <Result>(id: string, job: (kept: string) => Promise<Result>) =>
    inTurn(`binned ${placeOf(id)}`, () => job(placeOf(id)))
  const drop = (kept: string) => fs.rm(kept, { recursive: true, force: true }).catch(() => undefined)

  return {
    keep: (id, place) =>
      alone(id, async (kept) => {
        await drop(kept)
        try {
          await fs.mkdir(kept, { recursive: true })
          await twin(place, path.join(kept, path.basename(place)), { leftBytes: mostCopiedBytes })
          return true
        } catch (error) {
          await drop(kept)
          if (errorCode(error) === undefined) throw error
          return false
        }
      }),

    putBack: (id, library) =>
      alone(id, async (kept) => {
        const [name] = await fs.readdir(kept).catch(() => [])
        if (name === undefined) return failed({ code: 'article-missing', folder: id })
        for (const candidate of numberedNames(name)) {
          const target = path.join(library, candidate)
          // Hidden from the list until it is whole.
          const temporary = path.join(library, `.${candidate}.${process.pid}.tmp`)
          try {
            if ((await fs.lstat(target).catch(() => undefined)) !== undefined) continue
            await twin(path.join(kept, name), temporary, { leftBytes: Number.POSITIVE_INFINITY })
            await fs.rename(temporary, target)
            await drop(kept)
            return succeeded(candidate)
          } catch (error) {
            await drop(temporary)
            if (errorCode(error) === 'EEXIST' || errorCode(error) === 'ENOTEMPTY') continue
            return failed(writeProblem(error, target))
          }
        }
        return failed({ code: 'article-missing', folder: name })
      }),

    forget: (id) => alone(id, async (kept) => void (await drop(kept))),
    forgetAll: async () => void (await drop(folder)),
  }
}

/** The same tree a second time. Links are left out: they may point anywhere. Throws what the disk throws. */
async function twin(from: string, to: string, room: { leftBytes: number }): Promise<void> {
  await fs.mkdir(to)
  for (const entry of await fs.readdir(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)]
    if (entry.isDirectory()) await twin(source, target, room)
    else if (entry.isFile()) await twinFile(source, target, room)
  }
}

async function twinFile(from: string, to: string, room: { leftBytes: number }): Promise<void> {
  try {
    return await fs.link(from, to)
  } catch (error) {
    if (errorCode(error) === undefined) throw error
  }
  // Another disk, or one that knows no second names.
  room.leftBytes -= (await fs.stat(from)).size
  if (room.leftBytes < 0) throw Object.assign(new Error(`${from} is too large to keep`), { code: 'EFBIG' })
  await fs.copyFile(from, to)
}
