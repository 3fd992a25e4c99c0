/**
 * A disk that loses what it was not told to keep. It records every operation; afterwards the power can be cut after any
 * of them, and each way in which the disk may then look is produced: contents that were not synced are there, are not
 * there, are torn or are NUL; changes of folders that were not synced are there or not, in any combination.
 */
import path from 'node:path'
import type { Disk } from '../../electron/library/durableFile'

type Operation =
  | { readonly kind: 'create'; readonly file: string; readonly inode: number }
  | { readonly kind: 'write'; readonly inode: number; readonly bytes: Buffer }
  | { readonly kind: 'truncate'; readonly inode: number; readonly length: number }
  | { readonly kind: 'sync'; readonly inode: number }
  | { readonly kind: 'rename'; readonly from: string; readonly to: string }
  | { readonly kind: 'remove'; readonly file: string }
  | { readonly kind: 'syncFolder'; readonly folder: string }
  /** Somebody was told that this is safe. */
  | { readonly kind: 'promise'; readonly what: string }

/** What a start after the power cut finds: full path → content. */
export type Found = ReadonlyMap<string, Buffer>

export interface SimulatedDisk {
  readonly disk: Disk
  readonly operations: readonly Operation[]
  /** Notes that a text was called safe at this moment. */
  readonly promise: (what: string) => void
}

export function createSimulatedDisk(): SimulatedDisk {
  const operations: Operation[] = []
  const files = new Map<string, number>()
  const contents = new Map<number, Buffer>()
  let inodes = 0
  const missing = (file: string) => Object.assign(new Error(`ENOENT: ${file}`), { code: 'ENOENT' })

  const handleOf = (inode: number) => ({
    async writeFile(bytes: Uint8Array) {
      operations.push({ kind: 'write', inode, bytes: Buffer.from(bytes) })
      contents.set(inode, Buffer.concat([contents.get(inode) ?? Buffer.alloc(0), bytes]))
    },
    async truncate(length = 0) {
      operations.push({ kind: 'truncate', inode, length })
      contents.set(inode, (contents.get(inode) ?? Buffer.alloc(0)).subarray(0, length))
    },
    async sync() {
      operations.push({ kind: 'sync', inode })
    },
    async close() {},
  })

  const disk = {
    async open(file: string, flags = 'r') {
      const inode = files.get(file)
      if (flags === 'r' && inode === undefined) {
        return {
          async sync() {
            operations.push({ kind: 'syncFolder', folder: file })
          },
          async close() {},
        }
      }
      if (flags === 'wx' && inode !== undefined) throw Object.assign(new Error('EEXIST'), { code: 'EEXIST' })
      if (inode !== undefined) return handleOf(inode)
      if (flags === 'r+') throw missing(file)
      const made = ++inodes
      files.set(file, made)
      contents.set(made, Buffer.alloc(0))
      operations.push({ kind: 'create', file, inode: made })
      return handleOf(made)
    },
    async readFile(file: string) {
      const inode = files.get(file)
      if (inode === undefined) throw missing(file)
      return Buffer.from(contents.get(inode) ?? Buffer.alloc(0))
    },
    async rename(from: string, to: string) {
      const inode = files.get(from)
      if (inode === undefined) throw missing(from)
      files.delete(from)
      files.set(to, inode)
      operations.push({ kind: 'rename', from, to })
    },
    async rm(file: string) {
      if (files.delete(file)) operations.push({ kind: 'remove', file })
    },
  }
  return {
    disk: disk as unknown as Disk,
    operations,
    promise: (what) => void operations.push({ kind: 'promise', what }),
  }
}

/** Every way in which the disk may look when the power goes after these operations. */
export function* cutPower(operations: readonly Operation[]): Generator<Found> {
  const durable = new Map<number, Buffer>()
  const unsynced = new Map<number, Operation[]>()
  const entries = new Map<string, number>()
  /** Changes of folders that nobody has synced yet. */
  let waiting: Operation[] = []
  for (const operation of operations) {
    switch (operation.kind) {
      case 'write':
      case 'truncate':
        unsynced.set(operation.inode, [...(unsynced.get(operation.inode) ?? []), operation])
        break
      case 'sync':
        durable.set(operation.inode, applied(durable.get(operation.inode), unsynced.get(operation.inode) ?? []))
        unsynced.delete(operation.inode)
        break
      case 'create':
      case 'rename':
      case 'remove':
        waiting.push(operation)
        break
      case 'syncFolder': {
        const isIn = (each: Operation) => folderOf(each) === operation.folder
        for (const each of waiting.filter(isIn)) change(entries, each)
        waiting = waiting.filter((each) => !isIn(each))
        break
      }
      case 'promise':
        break
    }
  }
  const inodes = [...unsynced.keys()]
  const choices = inodes.map((inode) => contentsAfterCut(durable.get(inode), unsynced.get(inode) ?? []))
  for (let subset = 0; subset < 2 ** waiting.length; subset++) {
    const names = new Map(entries)
    for (const [index, operation] of waiting.entries()) if (subset & (1 << index)) change(names, operation)
    for (const picked of combinations(choices)) {
      const content = new Map(durable)
      for (const [index, inode] of inodes.entries()) content.set(inode, picked[index] as Buffer)
      yield new Map([...names].map(([file, inode]) => [file, content.get(inode) ?? Buffer.alloc(0)]))
    }
  }
}

/** The promises among the operations. */
export function promisesIn(operations: readonly Operation[]): readonly string[] {
  return operations.flatMap((operation) => (operation.kind === 'promise' ? [operation.what] : []))
}

function applied(content: Buffer = Buffer.alloc(0), operations: readonly Operation[]): Buffer {
  return operations.reduce<Buffer>((now, operation) => {
    if (operation.kind === 'write') return Buffer.concat([now, operation.bytes])
    return operation.kind === 'truncate' ? now.subarray(0, operation.length) : now
  }, content)
}

/** Some of the operations in order, the next one torn: half of it, room without content, pages in the wrong order. */
function contentsAfterCut(content: Buffer = Buffer.alloc(0), operations: readonly Operation[]): Buffer[] {
  const found: Buffer[] = []
  for (let count = 0; count <= operations.length; count++) {
    const whole = applied(content, operations.slice(0, count))
    found.push(whole)
    const next = operations[count]
    if (next?.kind !== 'write') continue
    const { bytes } = next
    const half = Math.floor(bytes.length / 2)
    found.push(
      Buffer.concat([whole, bytes.subarray(0, 1)]),
      Buffer.concat([whole, bytes.subarray(0, half)]),
      Buffer.concat([whole, Buffer.alloc(bytes.length)]),
      Buffer.concat([whole, bytes.subarray(0, half), Buffer.alloc(bytes.length - half)]),
      Buffer.concat([whole, Buffer.alloc(half), bytes.subarray(half)]),
    )
  }
  return found
}

function* combinations<Value>(choices: readonly (readonly Value[])[]): Generator<Value[]> {
  const [first, ...rest] = choices
  if (first === undefined) return yield []
  for (const value of first) for (const others of combinations(rest)) yield [value, ...others]
}

function folderOf(operation: Operation): string | undefined {
  if (operation.kind === 'create' || operation.kind === 'remove') return path.dirname(operation.file)
  return operation.kind === 'rename' ? path.dirname(operation.to) : undefined
}

function change(names: Map<string, number>, operation: Operation): void {
  if (operation.kind === 'create') names.set(operation.file, operation.inode)
  if (operation.kind === 'remove') names.delete(operation.file)
  if (operation.kind !== 'rename') return
  const inode = names.get(operation.from)
  // A rename whose file was never made durable under its first name brings the file along.
  if (inode === undefined) return
  names.delete(operation.from)
  names.set(operation.to, inode)
}
