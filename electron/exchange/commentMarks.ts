/** Signs of private use in the words of an article that say where comments begin and end, while the words are on their way. */
import type { Article } from '../../core/article'

const START = '\uE7A0'
const END = '\uE7A1'
const CLOSE = '\uE7A2'
const ZERO = 0xe7b0
const SIGN = /([\uE7A0\uE7A1])([\uE7B0-\uE7B9]+)\uE7A2/g

export interface CommentMark {
  readonly isStart: boolean
  readonly id: number
}

export function markFor(isStart: boolean, id: number): string {
  const digits = [...String(id)].map((digit) => String.fromCharCode(ZERO + Number(digit))).join('')
  return `${isStart ? START : END}${digits}${CLOSE}`
}

/** Words and signs in their order. */
export function splitAtMarks(text: string): (string | CommentMark)[] {
  const parts: (string | CommentMark)[] = []
  let from = 0
  for (const match of text.matchAll(SIGN)) {
    parts.push(text.slice(from, match.index), { isStart: match[1] === START, id: idOf(match[2] ?? '') })
    from = match.index + match[0].length
  }
  parts.push(text.slice(from))
  return parts
}

function idOf(digits: string): number {
  return Number([...digits].map((digit) => digit.charCodeAt(0) - ZERO).join(''))
}

/** The same signs in somebody else's words would be read as ours. */
export function withoutSigns(text: string): string {
  return text.replace(/[\uE7A0-\uE7BF]/g, '')
}

/** Every word of the value without signs. Runs of text that held nothing else are gone, and equal neighbours are one again. */
export function withoutMarks<Value>(value: Value): Value {
  if (typeof value === 'string') return value.replace(SIGN, '') as Value
  if (Array.isArray(value)) return joined(value.map(withoutMarks)) as Value
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutMarks(inner)])) as Value
}

interface Run {
  readonly type: 'text'
  readonly text: string
  readonly format: number
}

function joined(list: readonly unknown[]): unknown[] {
  const output: unknown[] = []
  for (const each of list) {
    const last = output.at(-1)
    if (isRun(each) && each.text === '') continue
    if (isRun(each) && isRun(last) && last.format === each.format)
      output[output.length - 1] = { ...last, text: last.text + each.text }
    else output.push(each)
  }
  return output
}

function isRun(value: unknown): value is Run {
  return (
    typeof value === 'object' &&
    value !== null &&
    (value as Run).type === 'text' &&
    typeof (value as Run).text === 'string'
  )
}

type Body = Pick<Article, 'kicker' | 'headline' | 'standfirst' | 'body'>

/** Puts a sign into a passage of the article, which is changed. False where there is no such passage. */
export function insertMark(
  article: Body,
  {
    block,
    field,
    at,
    sign,
  }: { block: number | 'kicker' | 'headline' | 'standfirst'; field: string; at: number; sign: string },
): boolean {
  if (typeof block !== 'number') {
    article[block] = article[block].slice(0, at) + sign + article[block].slice(at)
    return true
  }
  const place = placeOf(article.body.root.children[block], field)
  if (place === undefined) return false
  const value = place.owner[place.key]
  if (typeof value === 'string') place.owner[place.key] = value.slice(0, at) + sign + value.slice(at)
  else insertInRuns(value as Node[], at, sign)
  return true
}

interface Node {
  type: string
  text?: string
  children?: Node[]
}
type Holder = Record<string | number, unknown>

/** Follows the name of a passage, as `proseOf` gives it, to the text or the list of runs that holds it. */
function placeOf(block: unknown, field: string): { owner: Holder; key: string | number } | undefined {
  let owner: Holder | undefined = block as Holder
  const steps = field.split(':')
  if (steps[0] === 'item') {
    const item = linesOfList(block as Node)[Number(steps[1])]
    return item && { owner: item as unknown as Holder, key: 'children' }
  }
  let key: string | number = steps[0] === 'text' ? 'children' : (steps[0] ?? '')
  for (const step of steps.slice(1)) {
    const inner: unknown = owner?.[key]
    if (inner === null || typeof inner !== 'object') return undefined
    if (steps[0] === 'children' && (inner as Node).type === 'list') {
      return placeOf(inner, steps.slice(2).join(':'))
    }
    owner = inner as Holder
    // A row keeps its cells, and everything that has words keeps them in its children.
    if (!Array.isArray(owner) && Array.isArray(owner.cells)) owner = owner.cells as unknown as Holder
    key = step === 'text' ? 'children' : Array.isArray(owner) ? Number(step) : step
  }
  const value: unknown = owner?.[key]
  if (typeof value === 'string' || Array.isArray(value)) return owner && { owner, key }
  const holder = value as Holder | undefined
  return holder && Array.isArray(holder.children) ? { owner: holder, key: 'children' } : undefined
}

/** The items that have words of their own, as `proseOf` counts them. */
function linesOfList(list: Node): Node[] {
  return (list.children ?? []).flatMap((item) => {
    const nested = (item.children ?? []).filter(({ type }) => type === 'list')
    const hasWords = (item.children ?? []).some((child) => child.type !== 'list' && lengthOf(child) > 0)
    return [...(hasWords ? [item] : []), ...nested.flatMap(linesOfList)]
  })
}

function lengthOf(node: Node): number {
  if (node.type === 'linebreak') return 1
  return node.text?.length ?? (node.children ?? []).reduce((sum, child) => sum + lengthOf(child), 0)
}

function insertInRuns(nodes: Node[], at: number, sign: string): void {
  let left = at
  for (const node of nodes) {
    const length = node.type === 'list' ? 0 : lengthOf(node)
    if (left <= length && node.type !== 'linebreak' && node.type !== 'list') {
      if (node.text === undefined) insertInRuns(node.children ?? [], left, sign)
      else node.text = node.text.slice(0, left) + sign + node.text.slice(left)
      return
    }
    left -= length
  }
  nodes.push({ type: 'text', version: 1, text: sign, format: 0 } as Node)
}
