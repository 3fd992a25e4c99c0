/**
 * Draws the app's icon in every size the systems ask for, from the two SVG sources in assets/icon. Run it after changing
 * a source: `npx tsx build/icons.ts`. What it writes is committed.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'

const folder = path.resolve(import.meta.dirname, '../assets/icon')

/** Linux's icon themes, and macOS's retina sizes. */
const PNG_SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024]
const ICO_SIZES = [16, 24, 32, 48, 64, 128, 256]
/** Apple's names for a PNG of each size; the second name is the same picture for a retina screen. */
const ICNS_TYPES: readonly (readonly [string, number])[] = [
  ['icp4', 16],
  ['icp5', 32],
  ['ic11', 32],
  ['icp6', 64],
  ['ic12', 64],
  ['ic07', 128],
  ['ic08', 256],
  ['ic13', 256],
  ['ic09', 512],
  ['ic14', 512],
  ['ic10', 1024],
]

/** Below this many pixels the fine parts blur, and a simpler drawing is used. */
const SMALL = 48

const source = readFileSync(path.join(folder, 'icon.svg'))
const smallSource = readFileSync(path.join(folder, 'icon-small.svg'))

const drawings = new Map<number, Buffer>()
for (const size of PNG_SIZES) {
  const svg = size < SMALL ? smallSource : source
  // Drawn large and scaled down: edges come out smoother than when drawn small.
  const density = Math.max(72, (72 * size * 4) / 1024)
  drawings.set(
    size,
    await sharp(svg, { density }).resize(size, size, { kernel: 'lanczos3' }).png({ compressionLevel: 9 }).toBuffer(),
  )
}

mkdirSync(path.join(folder, 'png'), { recursive: true })
for (const [size, png] of drawings) writeFileSync(path.join(folder, 'png', `${size}x${size}.png`), png)
writeFileSync(path.join(folder, 'icon.png'), drawing(512))
writeFileSync(path.join(folder, 'icon.ico'), ico())
writeFileSync(path.join(folder, 'icon.icns'), icns())

/** Windows's container: a table of sizes and offsets, then the PNGs. Little-endian. */
function ico(): Buffer {
  const header = Buffer.alloc(6 + 16 * ICO_SIZES.length)
  header.writeUInt16LE(1, 2)
  header.writeUInt16LE(ICO_SIZES.length, 4)
  let offset = header.length
  ICO_SIZES.forEach((size, index) => {
    const at = 6 + 16 * index
    const png = drawing(size)
    // 256 does not fit into a byte; the format writes it as 0.
    header.writeUInt8(size % 256, at)
    header.writeUInt8(size % 256, at + 1)
    header.writeUInt16LE(1, at + 4)
    header.writeUInt16LE(32, at + 6)
    header.writeUInt32LE(png.length, at + 8)
    header.writeUInt32LE(offset, at + 12)
    offset += png.length
  })
  return Buffer.concat([header, ...ICO_SIZES.map(drawing)])
}

/** Apple's container: each PNG behind its four-letter name and its length. Big-endian. */
function icns(): Buffer {
  const entries = ICNS_TYPES.map(([type, size]) => {
    const png = drawing(size)
    const head = Buffer.alloc(8)
    head.write(type, 'ascii')
    head.writeUInt32BE(png.length + 8, 4)
    return Buffer.concat([head, png])
  })
  const head = Buffer.alloc(8)
  head.write('icns', 'ascii')
  head.writeUInt32BE(8 + entries.reduce((sum, entry) => sum + entry.length, 0), 4)
  return Buffer.concat([head, ...entries])
}

function drawing(size: number): Buffer {
  const png = drawings.get(size)
  if (png === undefined) throw new Error(`The icon is not drawn at ${size} pixels`)
  return png
}
