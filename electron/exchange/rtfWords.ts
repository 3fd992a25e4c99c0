/** What each word of an RTF file does (Rich Text Format 1.9.1). Words that are not here mean nothing for an article. */
import { legacyFontOf } from '../../core/vietnamese'
import { CHARSETS, codePageOf } from './rtfCodePages'
import { BODY, PLAIN, PLAIN_LIST, type RtfReading } from './rtfReading'

type RtfWords = Readonly<Record<string, (value: number | undefined) => void>>

export function wordsFor(reading: RtfReading): RtfWords {
  return {
    ansicpg: (value) => {
      reading.ansi = codePageOf(value)
      reading.state.codePage = reading.ansi
    },
    mac: () => {
      reading.ansi = 'macintosh'
      reading.state.codePage = reading.ansi
    },
    deff: (value) => {
      reading.defaultFont = value ?? 0
    },
    f: (value) => {
      if (reading.state.destination === 'fonts') reading.entry.number = value ?? 0
      else reading.setFont(value ?? 0)
    },
    fcharset: (value) => {
      reading.entry.codePage = value === undefined || value === 0 ? undefined : CHARSETS[value]
    },
    cpg: (value) => {
      reading.entry.codePage = codePageOf(value)
    },
    s: (value) => {
      if (reading.state.destination === 'styles') reading.entry.number = value ?? 0
      else reading.shape({ style: reading.styles.get(value ?? 0) ?? '' })
    },
    outlinelevel: (value) => {
      if (reading.state.destination === 'flow' && value !== undefined && value < 9)
        reading.shape({ outline: value + 1 })
    },
    ls: () => {
      if (reading.state.destination === 'flow') reading.shape({ list: reading.paragraph.list ?? PLAIN_LIST })
    },
    ilvl: (value) => {
      if (reading.state.destination !== 'flow') return
      reading.shape({ list: { ...(reading.paragraph.list ?? PLAIN_LIST), level: Math.min(value ?? 0, 8) } })
    },
    intbl: () => reading.shape({ inTable: true }),
    pard: () => {
      reading.paragraph = BODY
      reading.bullet = ''
    },
    plain: () => {
      reading.state.look = PLAIN
      reading.state.hidden = false
      reading.setFont(reading.defaultFont)
    },
    b: (value) => reading.toggle('bold', value),
    i: (value) => reading.toggle('italic', value),
    ul: (value) => reading.toggle('underline', value),
    ulw: (value) => reading.toggle('underline', value),
    uld: (value) => reading.toggle('underline', value),
    uldb: (value) => reading.toggle('underline', value),
    ulnone: () => reading.toggle('underline', 0),
    strike: (value) => reading.toggle('strike', value),
    striked: (value) => reading.toggle('strike', value),
    sub: () => reading.dress({ place: 'sub' }),
    super: () => reading.dress({ place: 'sup' }),
    up: (value) => reading.dress({ place: value === 0 ? '' : 'sup' }),
    dn: (value) => reading.dress({ place: value === 0 ? '' : 'sub' }),
    nosupersub: () => reading.dress({ place: '' }),
    v: (value) => {
      reading.state.hidden = value !== 0
    },
    deleted: (value) => {
      if (value !== 0) reading.counts.changes++
      reading.state.hidden = value !== 0
    },
    revised: (value) => {
      if (value !== 0) reading.counts.changes++
    },
    uc: (value) => {
      reading.state.uc = Math.max(0, value ?? 1)
    },
    u: (value) => {
      reading.put(String.fromCharCode((value ?? 0x3f) & 0xffff))
      reading.toSkip = reading.state.uc
    },
    par: () => reading.endParagraph(),
    sect: () => reading.endParagraph(),
    page: () => undefined,
    line: () => reading.put('\n'),
    tab: () => reading.put(' '),
    // A place where a word may be broken; in an old font the same byte is a letter, the ư of TCVN3.
    '-': () => {
      if (reading.state.look.font !== undefined && legacyFontOf(reading.state.look.font)) reading.put('\u00ad')
    },
    cell: () => {
      if (reading.state.destination === 'flow') reading.state.flow.endCell(reading.looking())
    },
    nestcell: () => reading.endParagraph(),
    row: () => {
      if (reading.state.destination === 'flow') reading.state.flow.endRow()
    },
    trowd: () => reading.state.flow.beginRow(),
    trhdr: () => reading.state.flow.defineRow(),
    clmrg: () => reading.state.flow.defineCell({ joinsLeft: true }),
    clvmrg: () => reading.state.flow.defineCell({ joinsAbove: true }),
    cellx: (value) => reading.state.flow.defineCell({ rightTwips: value ?? 0 }),
    emdash: () => reading.put('—'),
    endash: () => reading.put('–'),
    lquote: () => reading.put('‘'),
    rquote: () => reading.put('’'),
    ldblquote: () => reading.put('“'),
    rdblquote: () => reading.put('”'),
    bullet: () => reading.put('•'),
    emspace: () => reading.put(' '),
    enspace: () => reading.put(' '),
    // The number of a note is set where the note stands.
    chftn: () => undefined,
    fonttbl: () => reading.enter('fonts'),
    stylesheet: () => reading.enter('styles'),
    fldinst: () => {
      reading.enter('address')
      reading.address = ''
    },
    field: () => {
      reading.state.field = {}
    },
    listtext: () => {
      reading.enter('bullet')
      reading.bullet = ''
    },
    pntext: () => {
      reading.enter('bullet')
      reading.bullet = ''
      reading.shape({ list: reading.paragraph.list ?? PLAIN_LIST })
    },
    footnote: () => {
      reading.counts.footnotes++
      const mark = `[${reading.counts.footnotes}]`
      reading.put(mark)
      reading.beginFlow(`${mark} `)
    },
    // A frame: its words stand after the paragraph that it hangs on, its picture in it.
    shpinst: () => undefined,
    shptxt: () => reading.beginFlow(),
    sp: () => reading.enter('property'),
    // The same once more, for programs of another age.
    shprslt: () => reading.enter('skip'),
    shppict: () => undefined,
    pict: () => {
      if (reading.state.destination === 'skip') return
      reading.state.destination = 'picture'
      reading.picture = { kind: '', hex: '', raw: '' }
    },
    pngblip: () => {
      reading.picture.kind = 'png'
    },
    jpegblip: () => {
      reading.picture.kind = 'jpg'
    },
    emfblip: () => {
      reading.picture.kind = 'emf'
    },
    wmetafile: () => {
      reading.picture.kind = 'wmf'
    },
    macpict: () => {
      reading.picture.kind = 'pict'
    },
    dibitmap: () => {
      reading.picture.kind = 'bmp'
    },
    annotation: () => {
      reading.counts.comments++
      reading.enter('skip')
    },
  }
}

/** Destinations without `\*` that hold no words of the text. */
export const SKIPPED = new Set(
  'colortbl info header headerl headerr headerf footer footerl footerr footerf nonshppict themedata colorschememapping latentstyles datastore filetbl listtable listoverridetable revtbl rsidtbl generator nonesttables ftnsep ftnsepc aftnsep aftnsepc tc xe pgdsctbl'.split(
    ' ',
  ),
)
