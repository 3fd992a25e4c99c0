/** Reads an RTF file: its words with their formats, links, lists, tables and notes. Its pictures are handed over as they stand. */
import type { Element } from 'hast'
import type { LegacyFonts } from '../../core/foreign'
import { legacyFontOf } from '../../core/vietnamese'
import { type ParagraphLook, RtfFlow, type RunLook } from './rtfFlow'
import { rtfTokens } from './rtfTokens'

export interface RtfText {
  readonly blocks: readonly Element[]
  /** By the address of their `img`; undefined where the picture is of a kind that no browser shows. */
  readonly pictures: ReadonlyMap<string, RtfPicture | undefined>
  readonly comments: number
  readonly changes: number
  readonly footnotes: number
}

/** A picture's bytes: hexadecimal, or as they are. */
export interface RtfPicture {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Where the text of a group goes. `property`: nowhere, but a picture may stand in it. */
type Destination = 'flow' | 'skip' | 'property' | 'picture' | 'fonts' | 'styles' | 'address' | 'bullet'

interface Field {
  href?: string
}

/** What a group inherits from the one around it, and gives up at its end. */
interface State {
  destination: Destination
  flow: RtfFlow
  look: RunLook
  hidden: boolean
  /** How many characters stand behind a \u for programs that do not know it. */
  uc: number
  /** Code page of the present font. */
  codePage: string
  field: Field | undefined
}

/** Far beyond what any program writes; undefined comes back for a file that was built to be deeper. */
const MAX_DEPTH = 5000

const PLAIN: RunLook = {
  bold: false,
  italic: false,
  underline: false,
  strike: false,
  place: '',
  font: undefined,
  href: undefined,
}
const PLAIN_LIST = { level: 0, numbered: false, start: 1 }
const BODY: ParagraphLook = { style: '', outline: undefined, list: undefined, inTable: false }

export function readRtf(source: string, legacyFonts: LegacyFonts): RtfText | undefined {
  const fonts = new Map<number, { name: string; codePage: string | undefined }>()
  const styles = new Map<number, string>()
  const body = new RtfFlow(legacyFonts)
  let notes = 0
  const pictures = new Map<string, RtfPicture | undefined>()
  const counts = { comments: 0, changes: 0 }
  let ansi = 'windows-1252'
  let defaultFont = 0
  let state: State = {
    destination: 'flow',
    flow: body,
    look: PLAIN,
    hidden: false,
    uc: 1,
    codePage: ansi,
    field: undefined,
  }
  const stack: { state: State; flowEnds: boolean; paragraph: ParagraphLook; bullet: string }[] = []
  let paragraph = BODY
  /** Behind `{\*`: whoever does not know what follows leaves the whole group out. */
  let optional = false
  let toSkip = 0
  let flowEnds = false
  /** The entry of a table that is being read. */
  let entry = { number: 0, name: '', codePage: undefined as string | undefined }
  let address = ''
  let bullet = ''
  /** The picture that is being read: its kind by its word, its bytes as they stand in the file. */
  let picture = { kind: '', hex: '', raw: '' }

  const setFont = (number: number) => {
    const font = fonts.get(number)
    state.look = { ...state.look, font: font?.name }
    // In an old Vietnamese font the bytes are the letters; what the file says of their code page is beside the point.
    state.codePage = font && legacyFontOf(font.name) ? 'windows-1252' : (font?.codePage ?? ansi)
  }
  const put = (text: string) => {
    switch (state.destination) {
      case 'flow':
        if (!state.hidden) state.flow.add(text, { ...state.look, href: state.field?.href })
        break
      case 'fonts':
      case 'styles':
        entry.name += text
        break
      case 'address':
        address += text
        break
      case 'bullet':
        bullet += text
    }
  }
  /** Bytes wait until the next word or brace: a letter of a Japanese code page may be written as two \'hh. */
  let bytes = ''
  const putBytes = () => {
    if (bytes !== '') put(decode(bytes, state.codePage))
    bytes = ''
  }
  const closeEntry = () => {
    const name = entry.name.replace(/;.*$/s, '').trim()
    if (name === '') return
    if (state.destination === 'fonts') fonts.set(entry.number, { name, codePage: entry.codePage })
    else styles.set(entry.number, name)
    entry = { number: 0, name: '', codePage: undefined }
  }
  const toggle = (key: 'bold' | 'italic' | 'underline' | 'strike', value: number | undefined) => {
    state.look = { ...state.look, [key]: value !== 0 }
  }

  const words: Readonly<Record<string, (value: number | undefined) => void>> = {
    ansicpg: (value) => {
      ansi = codePageOf(value)
      state.codePage = ansi
    },
    mac: () => {
      ansi = 'macintosh'
      state.codePage = ansi
    },
    deff: (value) => {
      defaultFont = value ?? 0
    },
    f: (value) => {
      if (state.destination === 'fonts') entry.number = value ?? 0
      else setFont(value ?? 0)
    },
    fcharset: (value) => {
      entry.codePage = value === undefined || value === 0 ? undefined : CHARSETS[value]
    },
    cpg: (value) => {
      entry.codePage = codePageOf(value)
    },
    s: (value) => {
      if (state.destination === 'styles') entry.number = value ?? 0
      else paragraph = { ...paragraph, style: styles.get(value ?? 0) ?? '' }
    },
    outlinelevel: (value) => {
      if (state.destination === 'flow' && value !== undefined && value < 9)
        paragraph = { ...paragraph, outline: value + 1 }
    },
    ls: () => {
      if (state.destination === 'flow') paragraph = { ...paragraph, list: paragraph.list ?? PLAIN_LIST }
    },
    ilvl: (value) => {
      if (state.destination !== 'flow') return
      paragraph = {
        ...paragraph,
        list: { ...(paragraph.list ?? PLAIN_LIST), level: Math.min(value ?? 0, 8) },
      }
    },
    intbl: () => {
      paragraph = { ...paragraph, inTable: true }
    },
    pard: () => {
      paragraph = BODY
      bullet = ''
    },
    plain: () => {
      state.look = PLAIN
      state.hidden = false
      setFont(defaultFont)
    },
    b: (value) => toggle('bold', value),
    i: (value) => toggle('italic', value),
    ul: (value) => toggle('underline', value),
    ulw: (value) => toggle('underline', value),
    uld: (value) => toggle('underline', value),
    uldb: (value) => toggle('underline', value),
    ulnone: () => toggle('underline', 0),
    strike: (value) => toggle('strike', value),
    striked: (value) => toggle('strike', value),
    sub: () => {
      state.look = { ...state.look, place: 'sub' }
    },
    super: () => {
      state.look = { ...state.look, place: 'sup' }
    },
    up: (value) => {
      state.look = { ...state.look, place: value === 0 ? '' : 'sup' }
    },
    dn: (value) => {
      state.look = { ...state.look, place: value === 0 ? '' : 'sub' }
    },
    nosupersub: () => {
      state.look = { ...state.look, place: '' }
    },
    v: (value) => {
      state.hidden = value !== 0
    },
    deleted: (value) => {
      if (value !== 0) counts.changes++
      state.hidden = value !== 0
    },
    revised: (value) => {
      if (value !== 0) counts.changes++
    },
    uc: (value) => {
      state.uc = Math.max(0, value ?? 1)
    },
    u: (value) => {
      put(String.fromCharCode((value ?? 0x3f) & 0xffff))
      toSkip = state.uc
    },
    par: () => endParagraph(),
    sect: () => endParagraph(),
    page: () => undefined,
    line: () => put('\n'),
    tab: () => put(' '),
    // A place where a word may be broken; in an old font the same byte is a letter, the ư of TCVN3.
    '-': () => {
      if (state.look.font !== undefined && legacyFontOf(state.look.font)) put('\u00ad')
    },
    cell: () => {
      if (state.destination === 'flow') state.flow.endCell(looking())
    },
    nestcell: () => endParagraph(),
    row: () => {
      if (state.destination === 'flow') state.flow.endRow()
    },
    trowd: () => state.flow.beginRow(),
    trhdr: () => state.flow.defineRow(),
    clmrg: () => state.flow.defineCell({ joinsLeft: true }),
    clvmrg: () => state.flow.defineCell({ joinsAbove: true }),
    cellx: (value) => state.flow.defineCell({ rightTwips: value ?? 0 }),
    emdash: () => put('—'),
    endash: () => put('–'),
    lquote: () => put('‘'),
    rquote: () => put('’'),
    ldblquote: () => put('“'),
    rdblquote: () => put('”'),
    bullet: () => put('•'),
    emspace: () => put(' '),
    enspace: () => put(' '),
    // The number of a note is set where the note stands.
    chftn: () => undefined,
    fonttbl: () => enter('fonts'),
    stylesheet: () => enter('styles'),
    fldinst: () => {
      enter('address')
      address = ''
    },
    field: () => {
      state.field = {}
    },
    listtext: () => {
      enter('bullet')
      bullet = ''
    },
    pntext: () => {
      enter('bullet')
      bullet = ''
      paragraph = { ...paragraph, list: paragraph.list ?? PLAIN_LIST }
    },
    footnote: () => {
      notes++
      put(`[${notes}]`)
      beginFlow(`[${notes}] `)
    },
    // A frame: its words stand after the paragraph that it hangs on, its picture in it.
    shpinst: () => undefined,
    shptxt: () => beginFlow(),
    sp: () => enter('property'),
    // The same once more, for programs of another age.
    shprslt: () => enter('skip'),
    shppict: () => undefined,
    pict: () => {
      if (state.destination === 'skip') return
      state.destination = 'picture'
      picture = { kind: '', hex: '', raw: '' }
    },
    pngblip: () => {
      picture.kind = 'png'
    },
    jpegblip: () => {
      picture.kind = 'jpg'
    },
    emfblip: () => {
      picture.kind = 'emf'
    },
    wmetafile: () => {
      picture.kind = 'wmf'
    },
    macpict: () => {
      picture.kind = 'pict'
    },
    dibitmap: () => {
      picture.kind = 'bmp'
    },
    annotation: () => {
      counts.comments++
      enter('skip')
    },
  }

  const enter = (destination: Destination) => {
    if (state.destination !== 'skip') state.destination = destination
  }
  /** A text of its own inside the text. `note`: what stands before it as a note. */
  const beginFlow = (note?: string) => {
    if (state.destination === 'skip') return
    const flow = new RtfFlow(legacyFonts)
    state.flow.follow(flow, note)
    state.flow = flow
    state.destination = 'flow'
    flowEnds = true
    paragraph = BODY
  }
  const looking = (): ParagraphLook => {
    const numbered = /[\p{L}\p{N}]/u.test(bullet) && !/^[o\u00b7\uf0b7\uf0a7\s]*$/u.test(bullet)
    const start = Number(/(\d{1,6})[.)\s]*$/.exec(bullet)?.[1] ?? 1)
    return paragraph.list ? { ...paragraph, list: { ...paragraph.list, numbered, start } } : paragraph
  }
  const takePicture = ({ flow, look, hidden }: State) => {
    const { kind, hex, raw } = picture
    if (hidden || (hex === '' && raw === '')) return
    const name = `rtf-${pictures.size + 1}.${kind || 'bin'}`
    const isShown = kind === 'png' || kind === 'jpg'
    const bytes = raw === '' ? Buffer.from(hex.replace(/[^0-9a-f]/gi, ''), 'hex') : Buffer.from(raw, 'latin1')
    pictures.set(name, isShown ? { name, bytes } : undefined)
    flow.addPicture(name, look)
  }
  const endParagraph = () => {
    if (state.destination === 'flow') state.flow.endParagraph(looking())
  }
  const closeGroup = () => {
    const { destination, flow, field } = state
    if (destination === 'fonts' || destination === 'styles') closeEntry()
    if (flowEnds) flow.end(looking())
    const before = stack.pop()
    if (before === undefined) return
    if (flowEnds) {
      paragraph = before.paragraph
      bullet = before.bullet
    }
    if (destination === 'picture' && before.state.destination !== 'picture') takePicture(before.state)
    if (destination === 'address' && before.state.destination !== 'address' && field) {
      const href = /HYPERLINK\s+(?:\\[a-z]\s+)*"([^"]{1,4096})"/i.exec(address)?.[1]
      if (href !== undefined) field.href = href
    }
    state = before.state
    flowEnds = before.flowEnds
  }

  for (const token of rtfTokens(source)) {
    if (token.kind !== 'text') putBytes()
    if (token.kind === 'open') {
      if (stack.length >= MAX_DEPTH) return undefined
      stack.push({ state, flowEnds, paragraph, bullet })
      state = { ...state }
      flowEnds = false
      optional = false
      toSkip = 0
    } else if (token.kind === 'close') {
      closeGroup()
      toSkip = 0
      optional = false
    } else if (token.kind === 'text') {
      let { codes } = token
      if (toSkip > 0) {
        const skipped = Math.min(toSkip, codes.length)
        toSkip -= skipped
        codes = codes.slice(skipped)
      }
      if (state.destination === 'picture') picture.hex += codes
      else if (state.destination !== 'skip') bytes += codes
    } else if (token.kind === 'binary') {
      if (state.destination === 'picture') picture.raw += token.codes
    } else if (token.name === '*') {
      optional = true
    } else {
      if (toSkip > 0) {
        toSkip--
        continue
      }
      const isKnown = Object.hasOwn(words, token.name)
      if (SKIPPED.has(token.name) || (optional && !isKnown)) state.destination = 'skip'
      else if (isKnown && state.destination !== 'skip') words[token.name]?.(token.value)
      optional = false
    }
  }
  putBytes()
  while (stack.length > 0) closeGroup()
  body.end(looking())
  return { blocks: body.blocks, pictures, ...counts, footnotes: notes }
}

/** Destinations without `\*` that hold no words of the text. */
const SKIPPED = new Set(
  'colortbl info header headerl headerr headerf footer footerl footerr footerf nonshppict themedata colorschememapping latentstyles datastore filetbl listtable listoverridetable revtbl rsidtbl generator nonesttables ftnsep ftnsepc aftnsep aftnsepc tc xe pgdsctbl'.split(
    ' ',
  ),
)

/** `\fcharset` → the code page of its bytes (Rich Text Format 1.9.1, "Font table"). */
const CHARSETS: Readonly<Record<number, string>> = {
  77: 'macintosh',
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gbk',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
}

function codePageOf(number: number | undefined): string {
  const special: Readonly<Record<number, string>> = {
    932: 'shift_jis',
    936: 'gbk',
    949: 'euc-kr',
    950: 'big5',
    874: 'windows-874',
    65001: 'utf-8',
    10000: 'macintosh',
  }
  const label = special[number ?? 1252] ?? `windows-${number}`
  return decoderFor(label) ? label : 'windows-1252'
}

const decoders = new Map<string, TextDecoder | undefined>()

function decoderFor(label: string): TextDecoder | undefined {
  if (!decoders.has(label)) {
    try {
      decoders.set(label, new TextDecoder(label))
    } catch {
      decoders.set(label, undefined)
    }
  }
  return decoders.get(label)
}

function decode(codes: string, codePage: string): string {
  // Most text is ASCII, and that is the same everywhere.
  if (/^[\x20-\x7e]*$/.test(codes)) return codes
  return (decoderFor(codePage) ?? new TextDecoder('windows-1252')).decode(Buffer.from(codes, 'latin1'))
}
