/** Tables of a Word document: those with numbers, and those that are the box around a block. */
import type { Element, ElementContent } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { h } from 'hastscript'
import { isNothing, type Rebuilt, takeKind } from './docxTreeParts'
import { elementsIn, findNamed, hasClass } from './hastQuestions'

export function rebuildTable(table: Element, after: readonly Element[], caption?: Element): Rebuilt {
  const [kind, ...options] = takeKind(table)
  const box = kind === undefined ? undefined : boxOf(kind, options, cellsIn(table))
  if (box !== undefined) return { blocks: box, used: 1 }
  for (const cell of cellsIn(table)) readCell(cell)
  if (caption) table.children.unshift(h('caption', caption.children))
  const source = after[0] && hasClass(after[0], 'table-source') ? after[0] : undefined
  const line = source ? [h('figcaption', source.children)] : []
  return { blocks: [h('figure', { className: ['tabular'] }, [table, ...line])], used: 1 + line.length }
}

function cellsIn(table: Element): Element[] {
  return findNamed(table, 'tr').flatMap(elementsIn)
}

/** What a cell heads, and to which side it stands, is told by its line. */
function readCell(cell: Element): void {
  const line = elementsIn(cell).find(({ tagName }) => tagName === 'p')
  if (line === undefined) return
  const names = ['left', 'center', 'right'].filter((side) => hasClass(line, side))
  if (names.length > 0) cell.properties.className = names
  const scope = hasClass(line, 'row-head') ? 'row' : hasClass(line, 'column-head') ? 'col' : undefined
  if (scope === undefined) return
  if (textOf(line).trim() === '') {
    cell.tagName = 'td'
    cell.properties.dataHeader = scope === 'col' ? 'column' : 'row'
  } else {
    cell.tagName = 'th'
    cell.properties.scope = scope
  }
}

function boxOf(kind: string, options: readonly string[], cells: readonly Element[]): Element[] | undefined {
  const [first, ...rest] = cells
  if (first === undefined) return undefined
  const title = elementsIn(first).find((part) => hasClass(part, 'block-title'))
  const words = title === undefined ? '' : textOf(title).trim()
  const name = title === undefined || words === '' ? [] : [h('h3', { className: ['name'] }, title.children)]
  const content = elementsIn(first).filter((part) => part !== title && !isNothing(part))
  switch (kind) {
    case 'box':
      return [h('section', { className: ['box', ...options] }, [...name, ...content])]
    case 'related':
      return [h('section', { className: ['beside'] }, [...name.map((part) => withClass(part, options)), ...content])]
    case 'gallery': {
      const line = elementsIn(first).filter((part) => textOf(part).trim() !== '')
      const shots = rest.flatMap(shotOf)
      if (shots.length === 0) return undefined
      const caption =
        line.length === 0
          ? []
          : [
              h(
                'figcaption',
                line.flatMap((part) => part.children),
              ),
            ]
      return [h('figure', { className: ['gallery', ...options] }, [h('ul', shots), ...caption])]
    }
    case 'timeline':
      return [
        h('section', { className: ['timeline'] }, [
          ...name,
          h(
            'ol',
            pairs(rest).map(([when, what]) => h('li', [h('span', { className: ['when'] }, when), h('p', what)])),
          ),
        ]),
      ]
    case 'facts':
      return [
        h('section', { className: ['fact-list'] }, [
          ...name,
          h(
            'dl',
            pairs(rest).map(([label, what]) => h('div', [h('dt', label), h('dd', what)])),
          ),
        ]),
      ]
    default:
      return undefined
  }
}

function withClass(element: Element, names: readonly string[]): Element {
  return { ...element, properties: { className: ['name', ...names] } }
}

function shotOf(cell: Element): Element[] {
  const images = findNamed(cell, 'img')
  const words = elementsIn(cell).filter((part) => textOf(part).trim() !== '' && findNamed(part, 'img').length === 0)
  // A caption may have been joined to its picture already.
  const joined = findNamed(cell, 'figcaption')
  const line = joined.length > 0 ? joined : words
  if (images.length === 0) return []
  return images.map((image, index) =>
    h('li', [
      h('figure', { className: ['shot'] }, [
        image,
        ...(index === images.length - 1 && line.length > 0
          ? [
              h(
                'figcaption',
                line.flatMap((part) => part.children),
              ),
            ]
          : []),
      ]),
    ]),
  )
}

/** Cells two by two, as lines: paragraphs inside one become lines of it. */
function pairs(cells: readonly Element[]): [ElementContent[], ElementContent[]][] {
  const output: [ElementContent[], ElementContent[]][] = []
  for (let at = 0; at < cells.length; at += 2) output.push([lineIn(cells[at]), lineIn(cells[at + 1])])
  return output
}

function lineIn(cell: Element | undefined): ElementContent[] {
  if (cell === undefined) return []
  const lines = elementsIn(cell).filter((part) => !isNothing(part))
  return lines.flatMap((line, index) => [
    ...(index === 0 ? [] : [h('br')]),
    ...(line.tagName === 'p' ? line.children : [line]),
  ])
}
