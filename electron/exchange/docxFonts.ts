/** Converts text in old Vietnamese fonts inside a Word document, run by run, before anybody else reads it. */
import type { Element, Root } from 'xast'
import { fromXml } from 'xast-util-from-xml'
import { toXml } from 'xast-util-to-xml'
import type { LegacyFonts } from '../../core/foreign'
import { legacyFontOf } from '../../core/vietnamese'

/** True where some part of the document names an old font; parsing is only worth its time then. */
export function namesLegacyFont(part: string): boolean {
  return /w:(?:ascii|hAnsi|font)="\s*(?:\.Vn|VNI[-\s_]|VPS[-\s_])/i.test(part)
}

/** The part (`word/document.xml`, footnotes) with its runs as Unicode. `styles`: the content of `word/styles.xml`. */
export function convertDocxFonts(part: string, styles: string | undefined, fonts: LegacyFonts): string {
  const fontOfStyle = readStyles(styles)
  const tree = fromXml(part)
  for (const paragraph of elementsNamed(tree, 'w:p')) {
    const base = fontOfStyle(settingOf(path(paragraph, 'w:pPr', 'w:pStyle')))
    const runs: { letters: Element; font: string | undefined }[] = []
    for (const run of elementsNamed(paragraph, 'w:r')) {
      const properties = childNamed(run, 'w:rPr')
      const style = settingOf(path(run, 'w:rPr', 'w:rStyle'))
      const font = fontIn(properties) ?? (style === undefined ? undefined : fontOfStyle(style)) ?? base
      for (const child of run.children) {
        if (child.type !== 'element') continue
        if (child.name === 'w:sym') asText(child, fonts)
        // ư stands where other charsets have the soft hyphen, and Word writes that as an element.
        if (child.name === 'w:softHyphen' && font !== undefined && legacyFontOf(font)) becomeText(child, '\u00ad')
        if (child.name === 'w:t') runs.push({ letters: child, font })
      }
    }
    joinSplitLetters(runs)
    for (const { letters, font } of runs) setText(letters, fonts.convert(textOf(letters), font))
  }
  return toXml(tree)
}

/** A font by the id of a style; without an id, that of the default paragraph style or of the whole document. */
function readStyles(styles: string | undefined): (id: string | undefined) => string | undefined {
  if (styles === undefined) return () => undefined
  const tree = fromXml(styles)
  const known = new Map<string, { font: string | undefined; basedOn: string | undefined }>()
  let fallback: string | undefined
  for (const style of elementsNamed(tree, 'w:style')) {
    const id = style.attributes['w:styleId'] ?? ''
    known.set(id, { font: fontIn(childNamed(style, 'w:rPr')), basedOn: settingOf(childNamed(style, 'w:basedOn')) })
    if (style.attributes['w:type'] === 'paragraph' && /^(1|true|on)$/.test(style.attributes['w:default'] ?? ''))
      fallback = id
  }
  const [defaults] = elementsNamed(tree, 'w:rPrDefault')
  const documentFont = defaults && fontIn(childNamed(defaults, 'w:rPr'))
  return (id) => {
    let at = id ?? fallback
    for (let steps = 0; at !== undefined && steps < 20; steps++) {
      const style = known.get(at)
      if (style?.font !== undefined) return style.font
      at = style?.basedOn
    }
    return documentFont
  }
}

/** VNI writes one vowel with two letters; Word may have put a border of two runs between them. */
function joinSplitLetters(runs: readonly { letters: Element; font: string | undefined }[]): void {
  for (const [index, run] of runs.entries()) {
    const before = runs[index - 1]
    if (before === undefined || run.font === undefined || before.font === undefined) continue
    if (legacyFontOf(run.font)?.charset !== 'vni' || legacyFontOf(before.font)?.charset !== 'vni') continue
    const text = textOf(run.letters)
    if (!/[aeiouyôö]$/i.test(textOf(before.letters)) || !VNI_MARK.test(text)) continue
    setText(before.letters, textOf(before.letters) + text.slice(0, 1))
    setText(run.letters, text.slice(1))
  }
}

const VNI_MARK = /^[âêùøûõïáàåãäéèúüë]/i

function asText(symbol: Element, fonts: LegacyFonts): void {
  const font = symbol.attributes['w:font'] ?? undefined
  const code = Number.parseInt(symbol.attributes['w:char'] ?? '', 16)
  if (font !== undefined && legacyFontOf(font) && code > 0)
    becomeText(symbol, fonts.convert(String.fromCharCode(code), font))
}

function becomeText(element: Element, text: string): void {
  element.name = 'w:t'
  element.attributes = {}
  setText(element, text)
}

function textOf(element: Element): string {
  return element.children.map((child) => (child.type === 'text' ? child.value : '')).join('')
}

function setText(element: Element, text: string): void {
  element.attributes = { ...element.attributes, 'xml:space': 'preserve' }
  element.children = [{ type: 'text', value: text }]
}

function fontIn(properties: Element | undefined): string | undefined {
  const fonts = properties && childNamed(properties, 'w:rFonts')
  return fonts?.attributes['w:ascii'] ?? fonts?.attributes['w:hAnsi'] ?? undefined
}

function settingOf(element: Element | undefined): string | undefined {
  return element?.attributes['w:val'] ?? undefined
}

function path(element: Element, ...names: readonly string[]): Element | undefined {
  return names.reduce<Element | undefined>((at, name) => at && childNamed(at, name), element)
}

function childNamed(element: Element, name: string): Element | undefined {
  return element.children.find((child): child is Element => child.type === 'element' && child.name === name)
}

/** In the order of the text. Runs inside a paragraph inside a text box belong to the inner one and come again there. */
function elementsNamed(parent: Root | Element, name: string): Element[] {
  const found: Element[] = []
  for (const child of parent.children) {
    if (child.type !== 'element') continue
    if (child.name === name) found.push(child)
    if (name === 'w:r' && child.name === 'w:p') continue
    found.push(...elementsNamed(child, name))
  }
  return found
}
