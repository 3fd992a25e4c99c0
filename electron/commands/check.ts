/** `check FILE`: the proofreader in the terminal, for a person, for a script (`--json`), and for many texts at once (`--jsonl`). */
import fs from 'node:fs/promises'
import path from 'node:path'
import { articleText, parseArticle } from '../../core/article'
import { failed, type Outcome, succeeded } from '../../core/contract'
import type { Issue, IssueKind, ProofreadOptions, Speller, StyleProfile } from '../../core/proofing'
import type { Translate } from '../../core/texts'
import { decodeText, readGivenFile } from '../exchange'
import { checkRows } from './checkRows'
import { defineCommand } from './command'
import { locateIssues, printIssues, summarizeIssues } from './printIssues'

/** With it come all the rules: only this command waits for them. */
const loadProofing = () => import('../../core/proofing')
type Proofing = Awaited<ReturnType<typeof loadProofing>>

export const checkCommand = defineCommand({
  operands: ['FILE'],
  options: { profile: { value: 'NAME' }, kind: { value: 'spelling|style' } },
  flags: ['json', 'jsonl'],
  help: 'proofing.cli.help',
  async run({ operands: [given = ''], options, flags, translate, language, assetsFolder, print, complain }) {
    const { kind } = options
    if (kind !== undefined && !isKind(kind)) return { usage: translate('proofing.cli.kind') }
    if (flags.has('json') && flags.has('jsonl')) return { usage: translate('proofing.cli.both') }
    const proofing = await loadProofing()
    const profile = await findProfile(options.profile ?? 'online', proofing, translate)
    if (typeof profile === 'string') return { usage: profile }
    const file = path.resolve(given)
    const text = await readText(file)
    if (!text.ok) return text

    const speller = kind === 'style' ? undefined : await openSpeller(assetsFolder, proofing)
    const isWithoutModel = typeof speller === 'string'
    if (isWithoutModel) {
      complain(translate('proofing.cli.spellingOff', { reason: translate(`proofing.cli.model.${speller}`) }))
    }
    const read = (words: string, around: Partial<ProofreadOptions> = {}): readonly Issue[] => {
      // Style alone is read as it is beside a speller; the rules that stand in for it are for when there is none.
      const found =
        kind === 'style'
          ? proofing.checkStyle(words, profile, around)
          : proofing.proofread(words, isWithoutModel ? undefined : speller, { ...around, profile })
      return kind === undefined ? found : found.filter((issue) => issue.kind === kind)
    }
    if (flags.has('jsonl')) {
      const isWhole = await checkRows(text.value, read, {
        print,
        complain: (line, reason) =>
          complain(translate('proofing.cli.line', { file: given, line, reason: translate(`proofing.cli.${reason}`) })),
      })
      return { complete: isWhole && !isWithoutModel }
    }
    const around = {
      article: new proofing.Passage(text.value),
      ...(speller === undefined || isWithoutModel
        ? {}
        : { context: speller.createContext(text.value.split(/[\r\n]+/)) }),
    }
    const issues = locateIssues(
      text.value,
      readByLine(text.value, (line) => read(line, around)),
    )
    if (flags.has('json')) await print(`${JSON.stringify(summarizeIssues(given, issues))}\n`)
    else await print(printIssues(given, text.value, issues, { translate, language }))
    return { complete: !isWithoutModel }
  },
})

function isKind(kind: string): kind is IssueKind {
  return kind === 'spelling' || kind === 'style'
}

/** The profile, or what is wrong with its name. */
async function findProfile(name: string, proofing: Proofing, translate: Translate): Promise<StyleProfile | string> {
  const { builtInProfiles, readStyleProfile } = proofing
  if (Object.hasOwn(builtInProfiles, name)) return builtInProfiles[name as keyof typeof builtInProfiles]
  const known = Object.keys(builtInProfiles).join(', ')
  if (!name.endsWith('.json')) return translate('proofing.cli.profile', { name, known })
  const bytes = await readGivenFile(path.resolve(name))
  try {
    const read = readStyleProfile(bytes.ok ? JSON.parse(decodeText(bytes.value) ?? '') : undefined)
    if (!read.damaged) return read.profile
  } catch {
    // Not JSON: the same answer as for JSON that is no profile.
  }
  return translate('proofing.cli.profileFile', { file: name })
}

/** The words of a text file, of an `article.json`, or of the article's folder. */
async function readText(file: string): Promise<Outcome<string>> {
  const found = await fs.stat(file).catch(() => undefined)
  const target = found?.isDirectory() ? path.join(file, 'article.json') : file
  const bytes = await readGivenFile(target)
  if (!bytes.ok) return bytes.problem.code === 'file-empty' ? succeeded('') : bytes
  const text = decodeText(bytes.value)
  if (text === undefined) return failed({ code: 'file-not-text', file: target })
  const article = path.basename(target) === 'article.json' ? parseArticle(text) : undefined
  if (article?.status !== 'ok') return succeeded(text)
  const { kicker, headline } = article.article
  return succeeded([kicker, headline, articleText(article.article)].filter((part) => part !== '').join('\n'))
}

async function openSpeller(
  assetsFolder: string,
  { createSpeller, ModelError }: Proofing,
): Promise<Speller | InstanceType<Proofing['ModelError']>['problem']> {
  const bytes = await fs.readFile(path.join(assetsFolder, 'proofing', 'model.bin')).catch(() => undefined)
  try {
    return createSpeller(
      bytes === undefined ? undefined : bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength),
    )
  } catch (error) {
    if (error instanceof ModelError) return error.problem
    throw error
  }
}

/** Line by line, as paragraphs are read in the window: what a line says of names holds for all of them. */
function readByLine(text: string, read: (line: string) => readonly Issue[]): readonly Issue[] {
  const issues: Issue[] = []
  for (const line of text.matchAll(/[^\r\n]+/g)) {
    for (const issue of read(line[0])) {
      issues.push({ ...issue, start: issue.start + line.index, end: issue.end + line.index })
    }
  }
  return issues
}
