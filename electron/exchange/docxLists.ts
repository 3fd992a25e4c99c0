/** Lists in Word's way: paragraphs that share a numbering. */
import type { IParagraphOptions, Paragraph } from 'docx'
import type { Element } from 'hast'
import type { Pen } from './docxPen'

export function createListWriter({ docx, paragraph }: Pen) {
  const { AlignmentType, LevelFormat } = docx
  interface Level {
    level: number
    format: (typeof LevelFormat)[keyof typeof LevelFormat]
    text: string
    start: number
    alignment: 'left'
    style: object
  }
  const numbering: { reference: string; levels: Level[] }[] = []

  const items = (element: Element, level: number, reference: string): Paragraph[] =>
    element.children.flatMap((item) => {
      if (item.type !== 'element') return []
      const nested = item.children.filter((child): child is Element => child.type === 'element' && isList(child))
      const own = item.children.filter((child) => !nested.includes(child as Element))
      const options: IParagraphOptions = { numbering: { reference, level } }
      return [
        ...paragraph(own, options),
        ...nested.flatMap((inner) => items(inner, Math.min(level + 1, 8), levelsOf(inner, level + 1, reference))),
      ]
    })

  /** One numbering for a list and all that is inside it; each level is of the kind of the list that stands there. */
  const levelsOf = (element: Element, level: number, reference?: string): string => {
    let config = numbering.find((known) => known.reference === reference)
    if (config === undefined) {
      config = { reference: `list-${numbering.length + 1}`, levels: [] }
      numbering.push(config)
    }
    const known = config.levels.find((each) => each.level === level)
    const isNumbered = element.tagName === 'ol'
    if (known !== undefined && (known.format === LevelFormat.DECIMAL) !== isNumbered) return levelsOf(element, level)
    if (known === undefined) {
      config.levels.push({
        level,
        format: isNumbered ? LevelFormat.DECIMAL : LevelFormat.BULLET,
        text: isNumbered ? `%${level + 1}.` : '•',
        start: isNumbered ? Number(element.properties.start ?? 1) : 1,
        alignment: AlignmentType.LEFT,
        style: { paragraph: { indent: { left: 720 * (level + 1), hanging: 360 } } },
      })
    }
    return config.reference
  }

  return { list: (element: Element) => items(element, 0, levelsOf(element, 0)), numbering }
}

function isList({ tagName }: Element): boolean {
  return tagName === 'ul' || tagName === 'ol'
}
