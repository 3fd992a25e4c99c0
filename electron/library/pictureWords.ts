/**
 * What the photographer wrote into a picture's file: XMP, IPTC and EXIF, in this order, because XMP is always Unicode and
 * EXIF is mostly the camera's. Where the camera stood (GPS) is not even read.
 */
import type { PictureWords } from '../../core/contract'
import { decodeIptc } from './iptcText'

const MAX_CAPTION = 2000
const MAX_LINE = 200
/** A long history of edits is some hundred thousand characters. */
const MAX_XMP_LENGTH = 2_000_000

/** Undefined where nothing is written in it, or nothing that can be read. Never rejects, whatever the bytes are. */
export async function readPictureWords(bytes: Uint8Array): Promise<PictureWords | undefined> {
  const { xmp, iptc, exif, png } = await tagsOf(bytes)
  const legacy = decodeIptc(iptc)
  const first = (max: number, ...found: readonly string[]) =>
    found.map((words) => tidy(words, max)).find((words) => words !== '') ?? ''

  const creator = first(MAX_LINE, xmpText(xmp, 'creator'), legacy('By-line'), exifText(exif, 'Artist', 'XPAuthor'))
  const agency = first(MAX_LINE, xmpText(xmp, 'Credit'), legacy('Credit'), legacy('Source'))
  const copyright = first(
    MAX_LINE,
    xmpText(xmp, 'rights'),
    legacy('Copyright Notice'),
    exifText(exif, 'Copyright'),
    exifText(png, 'Copyright'),
  )
  const words: PictureWords = {
    caption: first(
      MAX_CAPTION,
      xmpText(xmp, 'description'),
      legacy('Caption/Abstract'),
      byPerson(exifText(exif, 'ImageDescription', 'XPSubject', 'XPComment')),
      byPerson(exifText(png, 'Description')),
      xmpText(xmp, 'Headline'),
      legacy('Headline'),
      xmpText(xmp, 'title'),
      byPerson(exifText(exif, 'XPTitle')),
      byPerson(exifText(png, 'Title')),
    ),
    credit: creditOf(creator, agency) || withoutYear(copyright),
    copyright,
    takenOn: dayOf(xmpText(xmp, 'DateCreated'), legacy('Date Created'), exifText(exif, 'DateTimeOriginal')),
    place: placeOf([
      first(MAX_LINE, xmpText(xmp, 'Location'), legacy('Sub-location')),
      first(MAX_LINE, xmpText(xmp, 'City'), legacy('City')),
      first(MAX_LINE, xmpText(xmp, 'State'), legacy('Province/State')),
      first(MAX_LINE, xmpText(xmp, 'Country'), legacy('Country/Primary Location Name')),
    ]),
  }
  return Object.values(words).some((value) => value !== '') ? words : undefined
}

type Tags = Readonly<Record<string, unknown>>

async function tagsOf(bytes: Uint8Array): Promise<{ xmp: Tags; iptc: Tags; exif: Tags; png: Tags }> {
  try {
    // Loaded with the first picture that is asked about: the app must not wait for them at the start.
    const [{ default: ExifReader }, { DOMParser }] = await Promise.all([import('exifreader'), import('linkedom')])
    // A copy: the reader looks at a whole buffer, and ours may be a part of one.
    const tags = (await ExifReader.load(Uint8Array.from(bytes).buffer, {
      expanded: true,
      // PNG packs its texts, and only this way they are unpacked.
      async: true,
      decompress: { maxDecompressedSize: MAX_XMP_LENGTH },
      excludeTags: { gps: true, thumbnail: true, makerNotes: true, icc: true, mpf: true },
      domParser: { parseFromString: (xml) => new DOMParser().parseFromString(bounded(xml), 'text/xml') as never },
    })) as unknown as Readonly<Record<string, Tags | undefined>>
    return {
      xmp: tags.xmp ?? {},
      iptc: tags.iptc ?? {},
      exif: tags.exif ?? {},
      png: tags.pngText ?? {},
    }
  } catch {
    // A file without such data, or with data that is broken: the picture itself is none the worse.
    return { xmp: {}, iptc: {}, exif: {}, png: {} }
  }
}

/** The parser knows the five entities of XML and no others: none can be made to grow, once nobody declares them. */
function bounded(xml: string): string {
  if (xml.length > MAX_XMP_LENGTH) throw new Error('More XMP than anybody writes')
  return xml.replace(/<!DOCTYPE[^[>]*(\[[\s\S]*?\])?[^>]*>/gi, '')
}

/** A value, a list of names, or one text in several languages: then the Vietnamese one. */
function xmpText(tags: Tags, name: string): string {
  const value = valueIn(tags[name])
  if (typeof value === 'string') return value
  if (!Array.isArray(value)) return ''
  const entries = value.filter((entry) => typeof valueIn(entry) === 'string')
  const inLanguage = (wanted: RegExp) => entries.find((entry) => wanted.test(languageOf(entry)))
  if (entries.some((entry) => languageOf(entry) !== '')) {
    return String(valueIn(inLanguage(/^vi\b/i) ?? inLanguage(/^x-default$/i) ?? entries[0]) ?? '')
  }
  return entries.map((entry) => String(valueIn(entry))).join(', ')
}

function valueIn(tag: unknown): unknown {
  return typeof tag === 'object' && tag !== null && 'value' in tag ? tag.value : undefined
}

function languageOf(entry: unknown): string {
  const attributes = typeof entry === 'object' && entry !== null && 'attributes' in entry ? entry.attributes : undefined
  const language = (attributes as Readonly<Record<string, unknown>> | undefined)?.lang
  return typeof language === 'string' ? language : ''
}

function exifText(tags: Tags, ...names: readonly string[]): string {
  for (const name of names) {
    // A PNG sets the language behind the name: "Description (vi)".
    const tag = tags[name] ?? Object.entries(tags).find(([key]) => key.startsWith(`${name} (`))?.[1]
    const description =
      typeof tag === 'object' && tag !== null && 'description' in tag ? tag.description : (undefined as unknown)
    if (typeof description === 'string' && description.trim() !== '') return description
  }
  return ''
}

/** Cameras, scanners and screenshot programs fill the field too: "OLYMPUS DIGITAL CAMERA", "DCIM\100MEDIA\DJI_0012.JPG". */
function byPerson(words: string): string {
  const trimmed = words.trim()
  const byMachine =
    /digital camera|^(sony dsc|screenshot|default|image description|untitled|camera|samsung|dav|hdr[a-z]*|sdr|cof|mde|rhdr|oznor\w*|[a-z]*hdrpl?)$/i
  return byMachine.test(trimmed) || /^[\w\\/.:-]+\.(jpe?g|png|heic|tiff?|webp)$/i.test(trimmed) ? '' : words
}

/** "Phạm Kiên/TTXVN", as papers print it; an agency that names the photographer already stands alone. */
function creditOf(creator: string, agency: string): string {
  if (creator === '' || agency === '') return creator || agency
  const [one, both] = [creator.toLocaleLowerCase('vi'), agency.toLocaleLowerCase('vi')]
  if (both.includes(one)) return agency
  return one.includes(both) ? creator : tidy(`${creator}/${agency}`, MAX_LINE)
}

/** "© 2026 Lê Thu Vân" → "Lê Thu Vân". */
function withoutYear(copyright: string): string {
  return copyright
    .replace(/©|\(c\)|copyright|bản quyền( thuộc về)?|all rights reserved\.?/gi, ' ')
    .replace(/\b(19|20)\d{2}\b/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,.:;–-]+|[\s,.:;–-]+$/g, '')
}

/** The first that is a day of the calendar: "2026-03-14". */
function dayOf(...found: readonly string[]): string {
  for (const words of found) {
    const parts = /^\s*(\d{4})[-:./]?(\d{2})[-:./]?(\d{2})(?!\d)/.exec(words)
    if (parts === null) continue
    const day = `${parts[1]}-${parts[2]}-${parts[3]}`
    const date = new Date(`${day}T00:00:00Z`)
    if (!Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) && Number(parts[1]) > 1825) return day
  }
  return ''
}

function placeOf(parts: readonly string[]): string {
  const once = parts.filter((part, index) => part !== '' && parts.indexOf(part) === index)
  return tidy(once.join(', '), MAX_LINE)
}

/** One line of NFC text without anything that is not seen: what comes out of a stranger's file goes onto the page. */
function tidy(words: string, max: number): string {
  const clean = words
    .slice(0, max * 8)
    .normalize('NFC')
    // Controls, direction marks and what has no character; joiners stay, scripts need them.
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffd\ufff9-\ufffb]|\p{Cs}|\p{Co}|\p{Cn}/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
  if (clean.length <= max) return clean
  const cut = clean.slice(0, max - 1)
  const space = cut.lastIndexOf(' ')
  return `${(space > max * 0.6 ? cut.slice(0, space) : cut.replace(/[\ud800-\udbff]$/, '')).trimEnd()}…`
}
