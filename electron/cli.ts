/** The terminal door to the newsroom: import, list and export without a window, for batch work and scripts. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { createTranslate, problemText, type TextLanguage, type Translate } from '../core/texts'
import { type Command, terminalCommands } from './commands'

/** Beside `out/`, in the project as in the package. */
const root = fileURLToPath(new URL('..', import.meta.url))

class WrongUsage extends Error {}

await main(process.argv.slice(2))

async function main(words: readonly string[]): Promise<void> {
  const language = languageOf(words)
  const translate = createTranslate(language)
  // `list | head` closes our standard output early; that is no failure.
  process.stdout.on('error', () => process.exit())
  try {
    process.exitCode = await runWords(words, translate, language)
  } catch (error) {
    const isUsage = error instanceof WrongUsage
    const message = error instanceof Error ? error.message : String(error)
    complain(isUsage ? message : translate('cli.unexpected', { message }))
    process.exitCode = isUsage ? 2 : 1
  }
}

async function runWords(words: readonly string[], translate: Translate, language: TextLanguage): Promise<number> {
  const name = words.find((word, index) => !word.startsWith('-') && words[index - 1] !== '--lang')
  const command = name === undefined ? undefined : terminalCommands[name]
  const { positionals, values } = parseWords(words, command, translate)
  if (values.version) {
    process.stdout.write(`${version()}\n`)
    return 0
  }
  if (values.help || words.length === 0) {
    const help = renderHelp(translate)
    if (values.help) process.stdout.write(help)
    else process.stderr.write(help)
    return values.help ? 0 : 2
  }
  if (name === undefined || command === undefined) {
    throw new WrongUsage(
      name === undefined
        ? translate('cli.usage.missing', { what: Object.keys(terminalCommands).join(' | ') })
        : translate('cli.usage.unknownCommand', { command: name }),
    )
  }
  const operands = positionals.slice(1)
  const options = values as Record<string, string | undefined>
  checkUsage(command, operands, options, translate)
  const result = await command.run({
    operands,
    options: options as Record<string, string>,
    translate,
    language,
    flags: new Set((command.flags ?? []).filter((flag) => values[flag as 'help'] === true)),
    assetsFolder: path.join(root, 'assets'),
    print,
    complain,
  })
  if ('usage' in result) throw new WrongUsage(result.usage)
  if ('complete' in result) return result.complete ? 0 : 1
  if ('lines' in result) {
    process.stdout.write(result.lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
    return 0
  }
  if ('message' in result) complain(result.message)
  else {
    const { title, body } = problemText(result.problem, translate, language)
    complain(`${title}: ${body}`)
  }
  return 1
}

function parseWords(words: readonly string[], command: Command | undefined, translate: Translate) {
  const own = Object.fromEntries(
    Object.keys(command?.options ?? {}).map((option) => [option, { type: 'string' }] as const),
  )
  const flags = Object.fromEntries((command?.flags ?? []).map((flag) => [flag, { type: 'boolean' }] as const))
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        ...own,
        ...flags,
        lang: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean' },
      },
      // Before the command is known, its options cannot be; the command itself is then what is wrong.
      strict: command !== undefined,
    })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    const what = /'([^']*?)(?: <value>)?'/.exec(error instanceof Error ? error.message : '')?.[1] ?? ''
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') throw new WrongUsage(translate('cli.usage.unknownOption', { what }))
    if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') throw new WrongUsage(translate('cli.usage.noValue', { what }))
    throw error
  }
}

function checkUsage(
  command: Command,
  operands: readonly string[],
  options: Readonly<Record<string, string | undefined>>,
  translate: Translate,
): void {
  const missing = command.operands.find((_, index) => !operands[index])
  if (missing) throw new WrongUsage(translate('cli.usage.missing', { what: missing }))
  const takesMore = command.operands.at(-1)?.endsWith('…')
  const extra = takesMore ? undefined : operands[command.operands.length]
  if (extra !== undefined) throw new WrongUsage(translate('cli.usage.tooMany', { what: extra }))
  for (const [option, { value, required }] of Object.entries(command.options)) {
    if ((required && options[option] === undefined) || options[option] === '') {
      throw new WrongUsage(translate('cli.usage.missing', { what: `--${option} ${value}` }))
    }
  }
}

function renderHelp(translate: Translate): string {
  const usages = Object.entries(terminalCommands).map(([name, { operands, options, flags, help }]) => {
    const parts = [
      ...(flags ?? []).map((flag) => `[--${flag}]`),
      ...Object.entries(options).map(([option, { value, required }]) =>
        required ? `--${option} ${value}` : `[--${option} ${value}]`,
      ),
    ]
    return `  toasoan ${[name, ...operands, ...parts].join(' ')}\n      ${translate(help)}\n`
  })
  const options = (['help', 'version', 'lang'] as const).map(
    (option) =>
      `  ${(option === 'lang' ? '--lang vi|en' : `--${option}`).padEnd(14)}${translate(`cli.help.${option}`)}\n`,
  )
  return [
    `${translate('cli.help.title', { version: version() })}\n\n${translate('cli.help.usage')}\n`,
    ...usages,
    `\n${translate('cli.help.options')}\n`,
    ...options,
    `\n${translate('cli.help.status')}\n`,
  ].join('')
}

/** `--lang`, or English where the terminal's language says so; Vietnamese is the newsroom's. */
function languageOf(words: readonly string[]): TextLanguage {
  const at = words.indexOf('--lang')
  const given = at === -1 ? words.find((word) => word.startsWith('--lang='))?.slice('--lang='.length) : words[at + 1]
  const { LC_ALL, LC_MESSAGES, LANG } = process.env
  return (given ?? (LC_ALL || LC_MESSAGES || LANG || '')).startsWith('en') ? 'en' : 'vi'
}

function version(): string {
  return String(JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).version)
}

/** A reader that is slower than we are must not fill the memory. */
function print(text: string): Promise<void> {
  return new Promise((resolve) => {
    if (process.stdout.write(text)) resolve()
    else process.stdout.once('drain', resolve)
  })
}

/** One line, whatever the names in it contain. */
function complain(message: string): void {
  process.stderr.write(`toasoan: ${message.replace(/\s*[\r\n]+\s*/g, ' ')}\n`)
}
