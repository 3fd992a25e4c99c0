/** Gathers the paragraphs, lists and tables of an RTF file as a tree of HTML. */
import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { LegacyFonts } from '../../core/foreign'

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
  readonly list: { readonly level: number; readonly numbered: boolean } | undefined
  readonly inTable: boolean
}

interface Run {
  readonly look: RunLook
  text: string
}

/** One text of the file: its body, or a footnote. */
export class RtfFlow {
  readonly blocks: Element[] = []
  private runs: Run[] = []
  private cell: Element[] = []
  private row: Element[] = []
  private table: Element | undefined
  /** Open lists of the place, outermost first. */
  private lists: Element[] = []

  constructor(private readonly fonts: LegacyFonts) {}

  add(text: string, look: RunLook): void {
    const last = this.runs.at(-1)
    // Writers cut a word in two wherever somebody once put the caret, and VNI needs both halves of a vowel.
    if (last && sameLook(last.look, look)) last.text += text
    else this.runs.push({ look, text })
  }

  endParagraph(look: ParagraphLook): void {
    const content = this.takeRuns(look)
    if (look.inTable) {
      this.cell.push(h('p', content))
      return
    }
    this.endTable()
    if (look.list && content.length > 0) {
      this.item(content, look.list)
      return
    }
    this.lists = []
    if (content.length > 0) this.blocks.push(blockOf(content, look))
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
      this.table = h('table', [h('tbody')])
      this.blocks.push(this.table)
    }
    ;(this.table.children[0] as Element).children.push(h('tr', this.row))
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
    this.table = undefined
  }

  private takeRuns(look: ParagraphLook): ElementContent[] {
    const runs = this.runs
    this.runs = []
    // A heading is bold by being one.
    const isHeading = look.outline !== undefined || /heading|title/i.test(look.style)
    return runs.flatMap((run) => this.runToHast(run, isHeading))
  }

  private runToHast({ text, look }: Run, isHeading: boolean): ElementContent[] {
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

  private item(content: ElementContent[], { level, numbered }: NonNullable<ParagraphLook['list']>): void {
    const tag = numbered ? 'ol' : 'ul'
    this.lists = this.lists.slice(0, level + 1)
    if (this.lists[level]?.tagName !== tag) this.lists = this.lists.slice(0, level)
    while (this.lists.length <= level) {
      const list = h(tag)
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
  if (/quot/i.test(style)) return h('blockquote', [h('p', content)])
  const level = outline ?? (/^heading (\d)/i.exec(style)?.[1] as number | undefined)
  return level === undefined ? h('p', content) : h(`h${Math.min(Number(level), 6)}`, content)
}
