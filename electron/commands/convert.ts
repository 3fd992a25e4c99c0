/** `convert FILE… --to DIR`: files in old charsets become UTF-8 text in another folder. No file is ever overwritten, no failure stops the others. */
import fs from 'node:fs/promises'
import path from 'node:path'
import { createProfile } from '../../core/article'
import { type Outcome, succeeded } from '../../core/contract'
import { charsetWarnings } from '../../core/foreign'
import { problemText, type Translate } from '../../core/texts'
import { CHARSET_NAMES, type CharsetName, charsetTitle, decodeCharset } from '../../core/vietnamese'
import { localTimestamp, newArticleId } from '../clock'
import { articleAsText, gatherFiles, readArticleFile, readForeignText, readGivenFile } from '../exchange'
import { errorCode } from '../library'
import { defineCommand } from './command'

export const convertCommand = defineCommand({
  operands: ['FILE…'],
  options: { to: { value: 'DIR', required: true }, from: { value: CHARSET_NAMES.join('|') } },
  help: 'cli.commands.convert',
  async run({ operands, options, translate, language, print, complain }) {
    const from = CHARSET_NAMES.find((name) => name === options.from)
    if (options.from !== undefined && from === undefined) {
      return { usage: translate('cli.convert.charset', { name: options.from, known: CHARSET_NAMES.join(', ') }) }
    }
    const to = path.resolve(options.to ?? '')
    const place = await fs.stat(to).catch(() => undefined)
    if (place !== undefined && !place.isDirectory()) return { message: translate('cli.convert.file', { to }) }
    const { files, passedOver, left } = await gatherFiles(operands)
    if (files.length === 0) return { message: translate('cli.import.nothing', { folder: operands.join(', ') }) }
    let complete = left === 0
    for (const file of files) {
      const line = await convertOne(file, { to, from, translate })
      const told = 'problem' in line ? { error: sentence(line.problem, translate, language) } : line
      if ('error' in told) complete = false
      await print(`${JSON.stringify({ file, ...told })}\n`)
    }
    if (passedOver > 0) complain(translate('cli.import.passedOver', { count: passedOver }))
    if (left > 0) complain(translate('cli.import.left', { count: left }))
    return { complete }
  },
})

interface Converted {
  readonly text: string
  /** Undefined: the file was Unicode, or it is a document that knows its own letters. */
  readonly charset?: CharsetName
  readonly warnings: readonly string[]
}

async function convertOne(
  file: string,
  {
    to,
    from,
    translate,
  }: { readonly to: string; readonly from: CharsetName | undefined; readonly translate: Translate },
) {
  try {
    const read = await (/\.(txt|text)$/i.test(file) ? readText(file, from, translate) : readDocument(file, translate))
    if (!read.ok) return { problem: read.problem }
    const { text, charset, warnings } = read.value
    const name = `${path.basename(file, path.extname(file)).normalize('NFC')}.txt`
    const written = await writeNew(to, name, text.normalize('NFC'))
    return { to: written, charset: charset === undefined ? 'Unicode' : charsetTitle(charset), warnings }
  } catch (error) {
    const reason = errorCode(error)
    return reason === undefined
      ? { error: translate('cli.unexpected', { message: error instanceof Error ? error.message : String(error) }) }
      : { error: translate('cli.convert.refused', { to, reason }) }
  }
}

/** Letter for letter: lines, spaces and blank lines stay as they are. */
async function readText(
  file: string,
  from: CharsetName | undefined,
  translate: Translate,
): Promise<Outcome<Converted>> {
  const bytes = await readGivenFile(file)
  if (!bytes.ok) return bytes
  if (from !== undefined) {
    const decoded = decodeCharset(bytes.value, from)
    return succeeded({
      text: decoded.text,
      charset: from,
      warnings: charsetWarnings({ charset: from, notes: decoded.notes }, translate),
    })
  }
  const read = readForeignText(bytes.value, translate)
  return read === undefined ? { ok: false, problem: { code: 'file-not-text', file } } : succeeded(read)
}

/** Word, RTF and HTML say in their fonts which of their words are in an old charset. */
async function readDocument(file: string, translate: Translate): Promise<Outcome<Converted>> {
  const read = await readArticleFile(file, { translate, now: localTimestamp, newId: newArticleId })
  if (!read.ok) return read
  const { article, warnings, discard } = read.value
  await discard()
  const written = await articleAsText(article, { profile: createProfile(), translate })
  return succeeded({ text: written.text, warnings: [...warnings, ...written.warnings] })
}

/** Made only where nothing of this name is: "bai.txt", else "bai (2).txt". Resolves to its full path, once it is on the disk. */
async function writeNew(folder: string, name: string, text: string): Promise<string> {
  await fs.mkdir(folder, { recursive: true })
  const { name: stem, ext } = path.parse(name)
  for (let number = 1; ; number++) {
    const file = path.join(folder, number === 1 ? name : `${stem} (${number})${ext}`)
    const output = await fs.open(file, 'wx').catch((error: unknown) => {
      if (errorCode(error) === 'EEXIST') return undefined
      throw error
    })
    if (output === undefined) continue
    try {
      await output.writeFile(text)
      await output.sync()
      return file
    } catch (error) {
      // Half a text is worse than none; the original is where it was.
      await fs.rm(file, { force: true })
      throw error
    } finally {
      await output.close()
    }
  }
}

function sentence(problem: Parameters<typeof problemText>[0], translate: Translate, language: string): string {
  const { title, body } = problemText(problem, translate, language)
  const hint = problem.code === 'file-not-text' ? ` ${translate('cli.convert.say')}` : ''
  return `${title}: ${body}${hint}`
}
