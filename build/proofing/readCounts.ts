/** Reads the count files of the training data, unpacking .xz through the `xz` command. */
import { spawn } from 'node:child_process'
import { createReadStream, existsSync } from 'node:fs'
import path from 'node:path'
import type { Readable } from 'node:stream'

/** The file by that name in `folder`, plain or as .xz. Throws where neither exists. */
function open(folder: string, name: string): Readable {
  const plain = path.join(folder, name)
  if (existsSync(plain)) return createReadStream(plain, { highWaterMark: 1 << 20 })
  const packed = `${plain}.xz`
  if (!existsSync(packed)) throw new Error(`Neither ${plain} nor ${packed} exists.`)
  const child = spawn('xz', ['-dc', packed], { stdio: ['ignore', 'pipe', 'inherit'] })
  child.on('error', (error) => child.stdout.destroy(new Error(`Cannot run xz: ${error.message}`)))
  child.on('exit', (code) => {
    if (code !== 0 && !child.stdout.destroyed)
      child.stdout.destroy(new Error(`xz could not unpack ${packed} (exit ${code}).`))
  })
  return child.stdout
}

/** Every line of a file, in batches, so that millions of them pass quickly. */
export async function* readLineBatches(folder: string, name: string): AsyncGenerator<string[]> {
  let rest = ''
  const stream = open(folder, name).setEncoding('utf8')
  // Who stops reading early closes the stream, and xz ends with it: that is no error.
  for await (const chunk of stream) {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() as string
    yield lines
  }
  if (rest !== '') yield [rest]
}

/** The lines of a small file, all at once. */
export async function readLines(folder: string, name: string): Promise<string[]> {
  const all: string[] = []
  for await (const lines of readLineBatches(folder, name)) for (const line of lines) all.push(line)
  return all
}
