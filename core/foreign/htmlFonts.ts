/** Converts the words of an HTML tree that are set in old fonts, or that are an old charset read as Windows-1252. */
import type { Element, Root, Text } from 'hast'
import type { Translate } from '../texts'
import { decodeFontText, detectCharsetOfText } from '../vietnamese'
import { charsetWarnings } from './charsetSentences'
import { createLegacyFonts } from './legacyFonts'

/** Changes the tree; gives back what a person should know, in sentences. */
export function convertHtmlFonts(tree: Root): (translate: Translate) => string[] {
  const rules = fontRulesOf(tree)
  const fonts = createLegacyFonts()
  const words: Text[] = []
  const walk = (parent: Root | Element, font: string | undefined) => {
    for (const child of parent.children) {
      if (child.type === 'text') {
        child.value = fonts.convert(child.value, font)
        words.push(child)
      } else if (child.type === 'element' && !['style', 'script'].includes(child.tagName)) {
        walk(child, fontOf(child, rules) ?? font)
      }
    }
  }
  walk(tree, undefined)
  if (fonts.found()) return fonts.warnings
  const detected = detectCharsetOfText(words.map(({ value }) => value).join('\n'))
  // VIQR is ASCII, and so is a page about programming.
  if (detected === undefined || detected.charset === 'viqr') return () => []
  for (const text of words) text.value = decodeFontText(text.value, { charset: detected.charset }).text
  return (translate) => charsetWarnings(detected, translate)
}

type FontRules = ReadonlyMap<string, string>

function fontOf(element: Element, rules: FontRules): string | undefined {
  const { style, face, className } = element.properties
  const own = typeof style === 'string' ? fontInStyle(style) : undefined
  if (own !== undefined) return own
  if (typeof face === 'string') return firstFamily(face)
  for (const name of Array.isArray(className) ? className : []) {
    const byClass = rules.get(`${element.tagName}.${name}`) ?? rules.get(`.${name}`)
    if (byClass !== undefined) return byClass
  }
  return rules.get(element.tagName)
}

/** `p.MsoNormal {font-family:".VnTime"}`, as Word writes it into the head of the page. */
function fontRulesOf(tree: Root): FontRules {
  const rules = new Map<string, string>()
  for (const sheet of styleSheetsIn(tree)) {
    for (const [, selectors = '', declarations = ''] of sheet.matchAll(/([^{}]{1,500})\{([^{}]{0,2000})\}/g)) {
      const font = fontInStyle(declarations)
      if (font === undefined) continue
      for (const selector of selectors.split(',')) {
        const simple = /(?:^|\s)([a-z0-9]*(?:\.[\w-]+)?)\s*$/i.exec(selector.trim())?.[1]
        if (simple) rules.set(simple, font)
      }
    }
  }
  return rules
}

function styleSheetsIn(parent: Root | Element): string[] {
  return parent.children.flatMap((child) => {
    if (child.type !== 'element') return []
    if (child.tagName !== 'style') return styleSheetsIn(child)
    return child.children.map((inner) => (inner.type === 'text' ? inner.value : ''))
  })
}

function fontInStyle(style: string): string | undefined {
  const families = /(?:^|[;\s])font(?:-family)?\s*:\s*([^;]+)/i.exec(style)?.[1]
  return families === undefined ? undefined : firstFamily(families)
}

function firstFamily(families: string): string {
  return (families.split(',')[0] ?? '').trim().replace(/^(?:[\d.]+(?:pt|px|em|%)\s+)?["']?|["']$/g, '')
}
