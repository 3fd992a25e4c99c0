/** Where a numbered list of a Word document begins: mammoth reads lists, and leaves out the number of the first item. */
import type { Element, Root } from 'hast'

/** Two characters of private use around the number; they are taken out again as soon as the document is a tree. */
const OPEN = '\uE0A0'
const CLOSE = '\uE0A1'

/** The document with a sign at the first item of each list that does not begin at 1. `numbering`: `word/numbering.xml`. */
export function markListStarts(document: string, numbering: string | undefined): string {
  const starts = numbering === undefined ? new Map<string, number>() : readStarts(numbering)
  if (starts.size === 0) return document
  return document.replace(
    /(<w:numPr>\s*<w:ilvl w:val="0"\s*\/>\s*<w:numId w:val="(\d+)"\s*\/>(?:(?!<w:p[ >])[\s\S])*?<\/w:pPr>)/g,
    (properties: string, _: string, id: string) => {
      const start = starts.get(id)
      starts.delete(id)
      return start === undefined ? properties : `${properties}<w:r><w:t>${OPEN}${start}${CLOSE}</w:t></w:r>`
    },
  )
}

/** Turns the signs into the attribute that HTML has for it. */
export function takeListStarts(tree: Root): void {
  const walk = (parent: Root | Element, list: Element | undefined) => {
    for (const child of parent.children) {
      if (child.type === 'text' && child.value.includes(OPEN)) {
        const start = SIGN.exec(child.value)?.[1]
        child.value = child.value.replace(SIGN, '')
        if (list && start !== undefined) list.properties.start = Number(start)
      } else if (child.type === 'element') walk(child, child.tagName === 'ol' ? child : list)
    }
  }
  walk(tree, undefined)
}

const SIGN = new RegExp(`${OPEN}(\\d+)${CLOSE}`)

/** Number of a list → the number its first item has, where that is not 1. */
function readStarts(numbering: string): Map<string, number> {
  const starts = new Map<string, number>()
  const abstract = new Map<string, number>()
  for (const [, id = '', content = ''] of numbering.matchAll(
    /<w:abstractNum\b[^>]*?w:abstractNumId="(\d+)"[^>]*>([\s\S]*?)<\/w:abstractNum>/g,
  )) {
    const level = /<w:lvl\b[^>]*?w:ilvl="0"[^>]*>([\s\S]*?)<\/w:lvl>/.exec(content)?.[1] ?? ''
    abstract.set(id, Number(/<w:start w:val="(\d+)"/.exec(level)?.[1] ?? 1))
  }
  for (const [, id = '', content = ''] of numbering.matchAll(
    /<w:num\b[^>]*?w:numId="(\d+)"[^>]*>([\s\S]*?)<\/w:num>/g,
  )) {
    const override = /<w:lvlOverride\b[^>]*?w:ilvl="0"[^>]*>\s*<w:startOverride w:val="(\d+)"/.exec(content)?.[1]
    const start = Number(override ?? abstract.get(/<w:abstractNumId w:val="(\d+)"/.exec(content)?.[1] ?? '') ?? 1)
    if (start !== 1 && start < 100_000) starts.set(id, start)
  }
  return starts
}
