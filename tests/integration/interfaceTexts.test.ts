/** No sentence is translated for nobody: every text of the interface is asked for somewhere in the code. */
import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')

/** What is put in at the end of these may have points of its own: the name of a command, a place in a block. */
const WHOLE_PATHS = ['commands.', 'proofing.place.block.', 'editor.parts.', 'publishing.page.block.', 'shell.dialogs.']

/** Written in quotes: a key, or the beginning of several that a table completes ("history.value.width"). */
const QUOTED = /(['"])([a-z]\w*(?:\.[\w-]+)+)\1/g
/** The beginning of a template with a place to fill in: `problems.${…}.title`. */
const TEMPLATE = /`([a-z]\w*\.[\w.-]*)\$\{/g

describe('the interface texts', () => {
  const code = ['core', 'electron', 'renderer', 'build'].flatMap(sourcesIn).map((file) => fs.readFileSync(file, 'utf8'))
  const quoted = new Set(code.flatMap((text) => [...text.matchAll(QUOTED)].map((match) => match[2] ?? '')))
  const patterns = code.flatMap(templatesIn)

  const isAskedFor = (key: string) => {
    const steps = key.split('.')
    return (
      steps.some((_, index) => index >= 1 && quoted.has(steps.slice(0, index + 1).join('.'))) ||
      patterns.some((pattern) => pattern.test(key))
    )
  }

  it.each(fs.readdirSync(path.join(root, 'assets/texts/vi')))('of %s are all asked for', (file) => {
    const room = path.basename(file, '.json')
    const texts = JSON.parse(fs.readFileSync(path.join(root, 'assets/texts/vi', file), 'utf8'))
    const keys = keysIn(texts, `${room}.`)
    expect(keys.length).toBeGreaterThan(0)
    expect(keys.filter((key) => !isAskedFor(key))).toEqual([])
  })

  it('would be missed if nobody asked for them', () => {
    expect(isAskedFor('proofing.accept')).toBe(true)
    expect(isAskedFor('problems.disk-full.title')).toBe(true)
    expect(isAskedFor('proofing.nobodyAsksForThis')).toBe(false)
    expect(isAskedFor('problems.disk-full.nobodyAsksForThis')).toBe(false)
  })
})

function sourcesIn(folder: string): readonly string[] {
  return fs
    .readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.(test|d)\.tsx?$/.test(name))
    .map((name) => path.join(root, folder, name))
}

function keysIn(texts: object, prefix: string): readonly string[] {
  return Object.entries(texts).flatMap(([name, value]) =>
    typeof value === 'string' ? [`${prefix}${name}`] : keysIn(value, `${prefix}${name}.`),
  )
}

/** What the templates of a file may come out as. A place to fill in holds one step of a key. */
function templatesIn(text: string): readonly RegExp[] {
  return [...text.matchAll(TEMPLATE)].map((match) => {
    const head = match[1] ?? ''
    const step = WHOLE_PATHS.includes(head) ? '[\\w.-]+' : '[\\w-]+'
    let pattern = `^${head.replaceAll('.', '\\.')}`
    let at = match.index + 1 + head.length
    while (text.startsWith('${', at)) {
      at = endOfPlace(text, at + 2)
      pattern += step
      const next = /^[\w.-]*/.exec(text.slice(at, at + 200))?.[0] ?? ''
      pattern += next.replaceAll('.', '\\.')
      at += next.length
    }
    return new RegExp(`${pattern}$`)
  })
}

/** Behind the brace that closes a place; braces within it come in pairs. */
function endOfPlace(text: string, start: number): number {
  let open = 1
  let at = start
  while (open > 0 && at < text.length) {
    if (text[at] === '{') open += 1
    if (text[at] === '}') open -= 1
    at += 1
  }
  return at
}
