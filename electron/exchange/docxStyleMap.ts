/** What the styles of a Word document mean: those that Word has by itself, and those of `docxStyles`. */

const CELL = 'toasoan-cell '

/** Styles by the names that Word keeps in every language. Headings 1 to 6, lists, tables and links mammoth knows itself. */
export const STYLE_MAP = [
  "p[style-name='Title'] => h1.headline:fresh",
  "p[style-name='Subtitle'] => p.standfirst:fresh",
  "p[style-name='Toasoan Kicker'] => p.kicker:fresh",
  "p[style-name='Toasoan Byline'] => p.byline:fresh",
  "p[style-name='Caption'] => p.caption:fresh",
  "p[style-name='caption'] => p.caption:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Quotations'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => p.pull-words:fresh",
  "p[style-name='Toasoan Quote Credit'] => p.pull-credit:fresh",
  "p[style-name='Toasoan Block Title'] => p.block-title:fresh",
  "p[style-name='Toasoan Source'] => p.source:fresh",
  "p[style-name='Toasoan Note'] => p.note:fresh",
  "p[style-name='Toasoan Table Caption'] => p.table-caption:fresh",
  "p[style-name='Toasoan Table Source'] => p.table-source:fresh",
  "p[style-name='Toasoan Description'] => p.description:fresh",
  "p[style-name='Toasoan Media'] => p.media-line:fresh",
  "p[style-name='Toasoan Question'] => p.asked:fresh",
  "p[style-name='Toasoan Answer'] => p.answered:fresh",
  "p[style-name='Horizontal Line'] => hr",
  "r[style-name='Toasoan Name'] => strong.name",
  "r[style-name='Toasoan Credit'] => span.credit",
  "r[style-name='Toasoan Who'] => span.who",
  "r[style-name='Toasoan Standing'] => span.standing",
  ...['', 'row-head', 'column-head'].flatMap((head) =>
    ['', 'left', 'center', 'right'].map((side) => {
      const names = [head, side].filter((name) => name !== '')
      return names.length === 0 ? '' : `p[style-name='${CELL}${names.join(' ')}'] => p.${names.join('.')}:fresh`
    }),
  ),
  'u => u',
].filter((line) => line !== '')

const HEADS: Readonly<Record<string, string>> = {
  'Toasoan Row Heading': 'row-head',
  'Toasoan Column Heading': 'column-head',
}

/** mammoth keeps nothing of how a line stands; in a cell it counts, so there it becomes part of the style's name. */
export function withCellLines<Node extends WordNode>(node: Node, inCell = false): Node {
  const isCell = inCell || node.type === 'tableCell'
  const children = node.children?.map((child) => withCellLines(child, isCell))
  const head = HEADS[node.styleName ?? ''] ?? ''
  const side = ['left', 'center', 'right'].find((name) => name === node.alignment) ?? ''
  const isPlain = head !== '' || [null, undefined, 'Normal', 'Standard'].includes(node.styleName)
  const names = [head, side].filter((name) => name !== '').join(' ')
  const style = node.type === 'paragraph' && isCell && isPlain && names !== '' ? { styleName: CELL + names } : {}
  return { ...node, ...(children ? { children } : {}), ...style }
}

export interface WordNode {
  readonly type?: string
  readonly styleName?: string | null
  readonly alignment?: string | null
  readonly children?: readonly WordNode[]
}
