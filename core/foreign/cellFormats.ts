/** Bold and italic as spreadsheets say it: of the cell as a whole, in its own style or by a class of the style sheet at the head. */
import type { Element, ElementContent, Root } from 'hast'
import { h } from 'hastscript'

/** Changes the tree: the words of such a cell stand in elements that say so. */
export function writeCellFormats(tree: Root): void {
  const rules = new Map<string, string>()
  visit(tree, (element) => {
    if (element.tagName !== 'style') return
    for (const child of element.children) if (child.type === 'text') readRules(child.value, rules)
  })
  visit(tree, (element) => {
    const { style, className } = element.properties
    const said = [
      ...(Array.isArray(className) ? className : []).map((name) => rules.get(String(name)) ?? ''),
      typeof style === 'string' ? style : '',
    ].join(';')
    // Excel writes a part of a cell that looks otherwise as <font class="font5">.
    if (element.tagName === 'font' && said.length > 1) element.properties.style = said
    if (element.tagName !== 'td' && element.tagName !== 'th') return
    const words = element.children as ElementContent[]
    if (words.length === 0) return
    const isItalic = lastOf(said, /(?<![\w-])font-style\s*:\s*([a-z]+)/gi) === 'italic'
    const weight = lastOf(said, /(?<![\w-])font-weight\s*:\s*([a-z\d]+)/gi)
    const isBold = weight === 'bold' || weight === 'bolder' || Number(weight) >= 600
    if (isItalic) element.children = [h('i', element.children)]
    if (isBold) element.children = [h('b', element.children)]
  })
}

function lastOf(said: string, pattern: RegExp): string | undefined {
  return [...said.matchAll(pattern)].at(-1)?.[1]?.toLowerCase()
}

/** `.xl65 {…; font-weight:700;}` */
function readRules(sheet: string, rules: Map<string, string>): void {
  for (const [, name = '', declarations = ''] of sheet.matchAll(/\.([\w-]{1,60})\s*\{([^{}]{0,2000})\}/g)) {
    const found = declarations.match(/(?<![\w-])font-(?:weight|style)\s*:\s*[a-z\d]+/gi)
    if (found !== null) rules.set(name, found.join(';'))
  }
}

function visit(parent: Root | Element, change: (element: Element) => void): void {
  for (const child of parent.children) {
    if (child.type !== 'element') continue
    visit(child, change)
    change(child)
  }
}
