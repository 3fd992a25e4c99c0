/** Opens zip files that somebody else has made: nothing unpacks to more than it may, and no name leads outside. */
import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import yauzl, { type Entry, type ZipFile } from 'yauzl'

export interface ZipLimits {
  readonly maxEntries: number
  /** All entries together, unpacked. */
  readonly maxTotalBytes: number
}

/** Prose packs to a tenth or a thirtieth; only what was made for it packs to less than this. */
const MAX_RATIO = 250
/** Small entries may pack as well as they like. */
const RATIO_FROM_BYTES = 1024 * 1024

/** Why a zip was not opened: `file-damaged` or `file-unsafe`. */
export class ZipRefused extends Error {
  constructor(readonly code: 'file-damaged' | 'file-unsafe') {
    super(code)
  }
}

export interface OpenZip {
  /** Full names of the files inside, NFC. Folders are left out. */
  readonly names: readonly string[]
  readonly sizeOf: (name: string) => number
  readonly read: (name: string) => Promise<Buffer>
  /** Unpacks to a file that must not exist yet. */
  readonly extract: (name: string, target: string) => Promise<void>
  readonly close: () => void
}

/** `source`: bytes, or the path of a file that may be larger than memory. Throws `ZipRefused`, and what the disk throws. */
export async function openZip(source: Uint8Array | string, limits: ZipLimits): Promise<OpenZip> {
  const zip = await understood(
    typeof source === 'string'
      ? yauzl.openPromise(source, OPTIONS)
      : yauzl.fromBufferPromise(Buffer.from(source), OPTIONS),
  )
  try {
    const entries = await listEntries(zip, limits)
    const find = (name: string): Entry => {
      const entry = entries.get(name)
      if (entry === undefined) throw new ZipRefused('file-damaged')
      return entry
    }
    return {
      names: [...entries.keys()],
      sizeOf: (name) => find(name).uncompressedSize,
      // The reader stops where an entry is longer than it said, so the sizes that were added up are the sizes there are.
      read: (name) => understood(readAll(zip, find(name))),
      extract: (name, target) =>
        understood(
          zip
            .openReadStreamPromise(find(name))
            .then((stream) => pipeline(stream, createWriteStream(target, { flags: 'wx' }))),
        ),
      close: () => zip.close(),
    }
  } catch (error) {
    zip.close()
    throw error
  }
}

/** Names with `..`, with a drive or a leading slash are refused by the library itself. */
const OPTIONS = { lazyEntries: true, autoClose: false, decodeStrings: true, validateEntrySizes: true } as const

async function listEntries(zip: ZipFile, { maxEntries, maxTotalBytes }: ZipLimits): Promise<Map<string, Entry>> {
  if (zip.entryCount > maxEntries) throw new ZipRefused('file-unsafe')
  const entries = new Map<string, Entry>()
  const taken = new Set<string>()
  let total = 0
  await understood(
    (async () => {
      for await (const entry of zip.eachEntry()) {
        const name = entry.fileName.normalize('NFC')
        if (name.endsWith('/')) continue
        total += entry.uncompressedSize
        // Disks that do not tell a from A, or one form of "ế" from the other, would write one over the other.
        const key = name.toLowerCase()
        const isLink = ((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000
        const isBomb =
          entry.uncompressedSize > RATIO_FROM_BYTES && entry.uncompressedSize > entry.compressedSize * MAX_RATIO
        if (taken.has(key) || isLink || isBomb || total > maxTotalBytes || entries.size >= maxEntries) {
          throw new ZipRefused('file-unsafe')
        }
        if (entry.isEncrypted()) throw new ZipRefused('file-damaged')
        taken.add(key)
        entries.set(name, entry)
      }
    })(),
  )
  return entries
}

async function readAll(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of await zip.openReadStreamPromise(entry)) pieces.push(piece)
  return Buffer.concat(pieces)
}

/** Whatever the library says about the inside of a zip comes down to two answers; faults of the disk keep their code. */
async function understood<Value>(job: Promise<Value>): Promise<Value> {
  try {
    return await job
  } catch (error) {
    if (error instanceof ZipRefused) throw error
    const { code, message } = error as NodeJS.ErrnoException
    if (typeof code === 'string' && /^E[A-Z]+$/.test(code)) throw error
    throw new ZipRefused(
      /invalid (relative path|characters in fileName)|absolute path|too many bytes/i.test(message)
        ? 'file-unsafe'
        : 'file-damaged',
    )
  }
}
