/** Pictures with words in them, byte by byte, as cameras and agencies write them. */
import sharp from 'sharp'

const FIELDS: Readonly<Record<string, number>> = {
  'Caption/Abstract': 120,
  'By-line': 80,
  Credit: 110,
  'Copyright Notice': 116,
  City: 90,
  Country: 101,
  'Date Created': 55,
  Headline: 105,
}

/** The content of an APP13 segment. `marked`: it says that it is UTF-8. */
export function iptc(
  fields: Readonly<Record<string, string | Buffer>>,
  { marked = false }: { readonly marked?: boolean } = {},
): Buffer {
  const set = (record: number, number: number, value: Buffer) => {
    const head = Buffer.from([0x1c, record, number, 0, 0])
    head.writeUInt16BE(value.length, 3)
    return Buffer.concat([head, value])
  }
  const block = Buffer.concat([
    ...(marked ? [set(1, 90, Buffer.from('\x1B%G', 'latin1'))] : []),
    ...Object.entries(fields).map(([name, value]) => set(2, FIELDS[name] ?? 0, Buffer.from(value as string))),
  ])
  const head = Buffer.from('Photoshop 3.0\0' + '8BIM\x04\x04\0\0\0\0\0\0', 'latin1')
  head.writeUInt32BE(block.length, head.length - 4)
  return segment(0xed, Buffer.concat([head, block, Buffer.alloc(block.length % 2)]))
}

/** An APP1 segment with XMP, or the packet alone. */
export function xmp(properties: string, inSegment = true): Buffer {
  const packet = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
    xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/">
    <rdf:Description rdf:about="">${properties}</rdf:Description></rdf:RDF></x:xmpmeta>`
  return inSegment
    ? segment(0xe1, Buffer.concat([Buffer.from('http://ns.adobe.com/xap/1.0/\0'), Buffer.from(packet)]))
    : Buffer.from(packet)
}

function segment(marker: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(content.length + 2, 2)
  return Buffer.concat([head, content])
}

/** A small JPEG with these segments behind its first two bytes. */
export async function jpegWith(...segments: readonly Buffer[]): Promise<Buffer> {
  const plain = await sharp({ create: { width: 24, height: 16, channels: 3, background: '#a33' } })
    .jpeg()
    .toBuffer()
  return Buffer.concat([plain.subarray(0, 2), ...segments, plain.subarray(2)])
}

const TAGS: Readonly<Record<string, number>> = {
  ImageDescription: 0x010e,
  Artist: 0x013b,
  Copyright: 0x8298,
  // Stands in the block of its own as a rule; readers take it here too.
  DateTimeOriginal: 0x9003,
}

/** An APP1 segment with EXIF words in UTF-8, as telephones write them whatever the standard says. */
export function exif(words: Readonly<Record<string, string>>): Buffer {
  const entries = Object.entries(words).sort(([one], [other]) => (TAGS[one] ?? 0) - (TAGS[other] ?? 0))
  const table = Buffer.alloc(2 + entries.length * 12 + 4)
  table.writeUInt16BE(entries.length, 0)
  let at = 8 + table.length
  const values = entries.map(([name, value], index) => {
    const bytes = Buffer.from(`${value}\0\0\0\0`)
    const entry = 2 + index * 12
    table.writeUInt16BE(TAGS[name] ?? 0, entry)
    table.writeUInt16BE(2, entry + 2)
    table.writeUInt32BE(bytes.length, entry + 4)
    table.writeUInt32BE(at, entry + 8)
    at += bytes.length
    return bytes
  })
  const head = Buffer.from('Exif\0\0MM\0*\0\0\0\b', 'latin1')
  return segment(0xe1, Buffer.concat([head, table, ...values]))
}

/** A picture as a telephone takes it: turned on its side, with the place where it stood and the name of its owner. */
export async function fromTelephone({ widthPx = 24, heightPx = 16 } = {}): Promise<Buffer> {
  return sharp({ create: { width: widthPx, height: heightPx, channels: 3, background: '#3a3' } })
    .jpeg()
    .withExif({
      IFD0: { Artist: 'Le Thu Van', Orientation: '6' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '21/1 1/1 4200/100',
        GPSLongitudeRef: 'E',
        GPSLongitude: '105/1 51/1 1200/100',
      },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer()
}
