/** Gathers the paragraphs, lists and tables of an RTF file as a tree of HTML. */
import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { LegacyFonts } from '../../core/foreign'
import { type CellDefinition, RtfTable } from './rtfTable'

/** How a run of text looks. */
export interface RunLook {
  readonly bold: boolean
  readonly italic: boolean
  readonly underline: boolean
  readonly strike: boolean
  readonly place: '' | 'sub' | 'sup'
  readonly font: string | undefined
  readonly href: string | undefined
}

/** What the words of a paragraph are. */
export interface ParagraphLook {
  /** The style's name, as the file gives it. */
  readonly style: string
  /** 1 to 9, or undefined for body text. */
  readonly outline: number | undefined
  readonly list: { readonly level: number; readonly numbered: boolean; readonly start: number } | undefined
  readonly inTable: boolean
}

interface Run {
  readonly look: RunLook
  text: string
  /** The address of a picture, in the place of words. */
  readonly picture?: string
}

/** One text of the file: its body, a footnote, a frame. */
export class RtfFlow {
  readonly blocks: Element[] = []
  private runs: Run[] = []
  private cell: Element[] = []
  private row: Element[] = []
  private table: RtfTable | undefined
  private definition = new RtfTable()
  /** Texts that hang on the paragraph that is being read. */
  private following: { readonly flow: RtfFlow; readonly note: string | undefined }[] = []
  /** Open lists of the place, outermost first. */
  private lists: Element[] = []

  constructor(private readonly fonts: LegacyFonts) {}

  /** `note`: what stands before its words, where they are a footnote. */
  follow(flow: RtfFlow, note?: string): void {
    this.following.push({ flow, note })
  }

  addPicture(picture: string, look: RunLook): void {
    this.runs.push({ look, text: '', picture })
  }

  add(text: string, look: RunLook): void {
    const last = this.runs.at(-1)
    // Writers cut a word in two wherever somebody once put the caret, and VNI needs both halves of a vowel.
    if (last && last.picture === undefined && sameLook(last.look, look)) last.text += text
    else this.runs.push({ look, text })
  }

  endParagraph(look: ParagraphLook): void {
    const all = this.takeRuns(look)
    if (look.inTable) {
      this.cell.push(h('p', all))
      return
    }
    this.endTable()
    const isPicture = (node: ElementContent) => node.type === 'element' && node.tagName === 'img'
    // Headings and entries of lists are words; what else hangs on them stands under them.
    const isPlain = look.list === undefined && blockOf([], look).tagName === 'p'
    const content = isPlain ? all : all.filter((node) => !isPicture(node))
    if (look.list && content.length > 0) this.item(content, look.list)
    else {
      this.lists = []
      if (content.length > 0) this.blocks.push(blockOf(content, look))
    }
    for (const picture of isPlain ? [] : all.filter(isPicture)) {
      this.blocks.push(h('p', [picture]))
      this.lists = []
    }
    this.putFollowing()
  }

  beginRow(): void {
    this.definition.beginRow()
  }

  /** The row that is being defined heads the table. */
  defineRow(): void {
    this.definition.headRow()
  }

  defineCell(definition: CellDefinition): void {
    this.definition.defineCell(definition)
  }

  endCell(look: ParagraphLook): void {
    const content = this.takeRuns(look)
    if (content.length > 0) this.cell.push(h('p', content))
    this.row.push(h('td', this.cell.length === 1 && this.cell[0] ? this.cell[0].children : this.cell))
    this.cell = []
  }

  endRow(): void {
    if (this.row.length === 0) return
    this.lists = []
    if (this.table === undefined) {
      this.table = this.definition
      this.blocks.push(this.table.element)
    }
    this.table.endRow(this.row)
    this.row = []
  }

  /** At the end of the file, or of the footnote: nothing that was begun is lost. */
  end(look: ParagraphLook): void {
    this.endParagraph({ ...look, inTable: false })
    this.endTable()
  }

  private endTable(): void {
    this.blocks.push(...this.cell)
    this.cell = []
    this.endRow()
    if (this.table !== undefined) {
      this.table.close()
      this.table = undefined
      this.definition = new RtfTable()
      this.putFollowing()
    }
  }

  /** After a table, where the words that they hang on stand in one of its cells. */
  private putFollowing(): void {
    const following = this.following
    this.following = []
    for (const { flow, note } of following) {
      for (const [index, block] of flow.blocks.entries()) {
        if (note === undefined) this.blocks.push(block)
        else {
          const mark = index === 0 ? [{ type: 'text' as const, value: note }] : []
          this.blocks.push(h('p', { className: ['footnote', 'note'] }, [...mark, ...block.children]))
        }
      }
    }
    // A list goes on under a note; what follows is a list of its own.
    if (following.length > 0) this.lists = []
  }

  private takeRuns(look: ParagraphLook): ElementContent[] {
    const runs = this.runs
    this.runs = []
    // A heading is bold by being one.
    const isHeading = look.outline !== undefined || /heading|title/i.test(look.style)
    return runs.flatMap((run) => this.runToHast(run, isHeading))
  }

  private runToHast({ text, look, picture }: Run, isHeading: boolean): ElementContent[] {
    if (picture !== undefined) return [h('img', { src: picture })]
    const words = this.fonts.convert(text, look.font)
    let content = words
      .split('\n')
      .flatMap((line, index): ElementContent[] => [
        ...(index === 0 ? [] : [h('br')]),
        ...(line === '' ? [] : [{ type: 'text' as const, value: line }]),
      ])
    const wrap = (isOn: boolean, tag: string) => {
      if (isOn && content.length > 0) content = [h(tag, content)]
    }
    wrap(look.place !== '', look.place || 'sub')
    wrap(look.strike, 's')
    // Links are drawn underlined.
    wrap(look.underline && look.href === undefined, 'u')
    wrap(look.italic, 'em')
    wrap(look.bold && !isHeading, 'strong')
    return look.href === undefined || content.length === 0 ? content : [h('a', { href: look.href }, content)]
  }

  private item(content: ElementContent[], { level, numbered, start }: NonNullable<ParagraphLook['list']>): void {
    const tag = numbered ? 'ol' : 'ul'
    this.lists = this.lists.slice(0, level + 1)
    if (this.lists[level]?.tagName !== tag) this.lists = this.lists.slice(0, level)
    while (this.lists.length <= level) {
      const list = h(tag, numbered && start > 1 ? { start } : {})
      const parent = this.lists.at(-1)
      const last = parent?.children.at(-1)
      if (parent === undefined) this.blocks.push(list)
      else if (last?.type === 'element') last.children.push(list)
      else parent.children.push(h('li', [list]))
      this.lists.push(list)
    }
    this.lists.at(-1)?.children.push(h('li', content))
  }
}

function sameLook(a: RunLook, b: RunLook): boolean {
  return (Object.keys(a) as (keyof RunLook)[]).every((key) => a[key] === b[key])
}

function blockOf(content: ElementContent[], { style, outline }: ParagraphLook): Element {
  if (/^title$/i.test(style)) return h('h1', { className: ['headline'] }, content)
  if (/^subtitle$/i.test(style)) return h('p', { className: ['standfirst'] }, content)
  if (/^(caption|illustration|figure|hình|ảnh|chú thích)/i.test(style))
    return h('p', { className: ['caption'] }, content)
  if (/quot/i.test(style)) return h('blockquote', [h('p', content)])
  const level = outline ?? (/^heading (\d)/i.exec(style)?.[1] as number | undefined)
  return level === undefined ? h('p', content) : h(`h${Math.min(Number(level), 6)}`, content)
}
