/** How far the reading of an RTF file has come: what the present group has inherited, and where its text goes. */
import type { LegacyFonts } from '../../core/foreign'
import { legacyFontOf } from '../../core/vietnamese'
import { decode } from './rtfCodePages'
import { type ParagraphLook, RtfFlow, type RunLook } from './rtfFlow'

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

export const PLAIN: RunLook = {
  bold: false,
  italic: false,
  underline: false,
  strike: false,
  place: '',
  font: undefined,
  href: undefined,
}
export const PLAIN_LIST = { level: 0, numbered: false, start: 1 }
export const BODY: ParagraphLook = { style: '', outline: undefined, list: undefined, inTable: false }

export class RtfReading {
  readonly fonts = new Map<number, { name: string; codePage: string | undefined }>()
  readonly styles = new Map<number, string>()
  readonly pictures = new Map<string, RtfPicture | undefined>()
  readonly counts = { comments: 0, changes: 0, footnotes: 0 }
  readonly body: RtfFlow
  ansi = 'windows-1252'
  defaultFont = 0
  state: State
  paragraph = BODY
  /** Characters to leave out: those behind a \u. */
  toSkip = 0
  /** The entry of a table that is being read. */
  entry = { number: 0, name: '', codePage: undefined as string | undefined }
  /** The field instruction that is being read. */
  address = ''
  /** What stands before the words of a list's item. */
  bullet = ''
  /** The picture that is being read: its kind by its word, its bytes as they stand in the file. */
  picture = { kind: '', hex: '', raw: '' }
  /** Bytes wait until the next word or brace: a letter of a Japanese code page may be written as two \'hh. */
  bytes = ''
  private flowEnds = false
  private readonly stack: { state: State; flowEnds: boolean; paragraph: ParagraphLook; bullet: string }[] = []

  constructor(private readonly legacyFonts: LegacyFonts) {
    this.body = new RtfFlow(legacyFonts)
    this.state = {
      destination: 'flow',
      flow: this.body,
      look: PLAIN,
      hidden: false,
      uc: 1,
      codePage: this.ansi,
      field: undefined,
    }
  }

  /** How many groups are open. */
  get depth(): number {
    return this.stack.length
  }

  openGroup(): void {
    const { state, flowEnds, paragraph, bullet } = this
    this.stack.push({ state, flowEnds, paragraph, bullet })
    this.state = { ...state }
    this.flowEnds = false
    this.toSkip = 0
  }

  /** The font by its number in the table, for what follows in this group. */
  setFont(number: number): void {
    const font = this.fonts.get(number)
    this.dress({ font: font?.name })
    // In an old Vietnamese font the bytes are the letters; what the file says of their code page is beside the point.
    this.state.codePage = font && legacyFontOf(font.name) ? 'windows-1252' : (font?.codePage ?? this.ansi)
  }

  /** Text, to wherever the group sends it. */
  put(text: string): void {
    switch (this.state.destination) {
      case 'flow':
        if (!this.state.hidden) this.state.flow.add(text, { ...this.state.look, href: this.state.field?.href })
        break
      case 'fonts':
      case 'styles':
        this.entry.name += text
        break
      case 'address':
        this.address += text
        break
      case 'bullet':
        this.bullet += text
    }
  }

  /** The bytes that have waited, as letters. */
  putBytes(): void {
    if (this.bytes !== '') this.put(decode(this.bytes, this.state.codePage))
    this.bytes = ''
  }

  private closeEntry(): void {
    const name = this.entry.name.replace(/;.*$/s, '').trim()
    if (name === '') return
    if (this.state.destination === 'fonts') this.fonts.set(this.entry.number, { name, codePage: this.entry.codePage })
    else this.styles.set(this.entry.number, name)
    this.entry = { number: 0, name: '', codePage: undefined }
  }

  toggle(key: 'bold' | 'italic' | 'underline' | 'strike', value: number | undefined): void {
    this.dress({ [key]: value !== 0 })
  }

  /** How the letters look from here on. */
  dress(change: Partial<RunLook>): void {
    this.state.look = { ...this.state.look, ...change }
  }

  /** What the paragraph is. */
  shape(change: Partial<ParagraphLook>): void {
    this.paragraph = { ...this.paragraph, ...change }
  }

  /** What follows in this group goes elsewhere. */
  enter(destination: Destination): void {
    if (this.state.destination !== 'skip') this.state.destination = destination
  }

  /** A text of its own inside the text. `note`: what stands before it as a note. */
  beginFlow(note?: string): void {
    if (this.state.destination === 'skip') return
    const flow = new RtfFlow(this.legacyFonts)
    this.state.flow.follow(flow, note)
    this.state.flow = flow
    this.state.destination = 'flow'
    this.flowEnds = true
    this.paragraph = BODY
  }

  /** The paragraph as it stands, with what its bullet says of its list. */
  looking(): ParagraphLook {
    const numbered = /[\p{L}\p{N}]/u.test(this.bullet) && !/^[o\u00b7\uf0b7\uf0a7\s]*$/u.test(this.bullet)
    const start = Number(/(\d{1,6})[.)\s]*$/.exec(this.bullet)?.[1] ?? 1)
    return this.paragraph.list
      ? { ...this.paragraph, list: { ...this.paragraph.list, numbered, start } }
      : this.paragraph
  }

  private takePicture({ flow, look, hidden }: State): void {
    const { kind, hex, raw } = this.picture
    if (hidden || (hex === '' && raw === '')) return
    const name = `rtf-${this.pictures.size + 1}.${kind || 'bin'}`
    const isShown = kind === 'png' || kind === 'jpg'
    const content = raw === '' ? Buffer.from(hex.replace(/[^0-9a-f]/gi, ''), 'hex') : Buffer.from(raw, 'latin1')
    this.pictures.set(name, isShown ? { name, bytes: content } : undefined)
    flow.addPicture(name, look)
  }

  endParagraph(): void {
    if (this.state.destination === 'flow') this.state.flow.endParagraph(this.looking())
  }

  closeGroup(): void {
    const { destination, flow, field } = this.state
    if (destination === 'fonts' || destination === 'styles') this.closeEntry()
    if (this.flowEnds) flow.end(this.looking())
    const before = this.stack.pop()
    if (before === undefined) return
    if (this.flowEnds) {
      this.paragraph = before.paragraph
      this.bullet = before.bullet
    }
    if (destination === 'picture' && before.state.destination !== 'picture') this.takePicture(before.state)
    if (destination === 'address' && before.state.destination !== 'address' && field) {
      const href = /HYPERLINK\s+(?:\\[a-z]\s+)*"([^"]{1,4096})"/i.exec(this.address)?.[1]
      if (href !== undefined) field.href = href
    }
    this.state = before.state
    this.flowEnds = before.flowEnds
  }
}
