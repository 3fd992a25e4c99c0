/** Copy and paste. Nothing that is pasted reaches the sheet except as blocks that `core` has read. */
import { $getLexicalContent, ClipboardImportExtension, GetClipboardDataExtension } from '@lexical/clipboard'
import { getExtensionDependencyFromEditor } from '@lexical/extension'
import { $toggleLink } from '@lexical/link'
import {
  $getEditor,
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  $onUpdate,
  configExtension,
  defineExtension,
  type LexicalEditor,
  type NodeKey,
} from 'lexical'
import { type Block, parseEmbed, picturesIn, recordingsIn, safeUrl } from '../../../core/document'
import { isLargeHtml, isLargeText } from '../../../core/foreign'
import { $blockAround, $isInPlainLine, $tableSelection } from '../blocks'
import { $isHeadNode } from '../head'
import { PictureIntakeExtension, replaceByEmbed, takeIn } from '../pictures'
import { type Clip, clipFromNodes, clipFromText } from './clip'
import { clipFromHtml, type HtmlClip, waitingPicture } from './clipFromHtml'
import { htmlOfClip } from './copy'
import { $copiedBlocks } from './copyParts'
import { $insertClip } from './insertClip'
import { $isTooLongForLine } from './line'
import { type PasteReport, PasteReportExtension } from './pasteReport'
import { $pasteSlowly, type Reading } from './pasteSlowly'
import { isMany } from './putSlowly'
import { type LargeClip, readSlowly, readTextSlowly } from './readSlowly'

const LEXICAL = 'application/x-lexical-editor'

/** An article of 20,000 words with all its formats is a third of it; UTF-16 units. */
const MOST_NODES_LENGTH = 8_000_000

/** Pictures beside the page, in letters; UTF-16 units. */
const MOST_RTF_LENGTH = 20_000_000

/** Of lines, words of one format, cells and whatever else. */
const MOST_NODES = 100_000

interface Payload {
  readonly nodes: unknown
  /** Whose media folder the pictures are in. */
  readonly article: string
}

/** Copy and paste for the sheet of one article. */
export function createClipboardExtension(articleId: string) {
  return defineExtension({
    name: 'toasoan/clipboard',
    dependencies: [
      PasteReportExtension,
      configExtension(GetClipboardDataExtension, {
        $exportMimeType: {
          [LEXICAL]: [
            (selection, next) => {
              const copied = selection === null ? undefined : $copiedBlocks()
              if (copied !== undefined) return JSON.stringify({ nodes: copied.blocks, article: articleId })
              return selection === null ? null : payloadOf(next(), articleId)
            },
          ],
          'text/html': [
            (selection) => {
              const copied = selection === null ? undefined : $copiedBlocks()
              if (copied !== undefined) return htmlOfClip({ ...copied, heads: new Map(), isInline: false })
              const clip = selection === null ? undefined : $clipOfSelection()
              return clip === undefined ? null : htmlOfClip(clip)
            },
          ],
          'text/plain': [
            (_selection, next) => ($copiedBlocks()?.text ?? next())?.normalize('NFC').replaceAll('\u200B', '') ?? null,
          ],
        },
      }),
      configExtension(ClipboardImportExtension, {
        $importMimeType: {
          [LEXICAL]: [(data) => $pasteNodes(data, articleId)],
          'text/html': [
            (data, _selection, _next, transfer) =>
              $pasteLink(transfer) || $pasteEmbed(transfer) || $pasteHtml(data, transfer),
          ],
          'text/plain': [
            (data, _selection, _next, transfer) => $pasteLink(transfer) || $pasteEmbed(transfer) || $pasteText(data),
          ],
          'text/uri-list': [(data) => $pasteText(data)],
        },
      }),
    ],
  })
}

function payloadOf(json: string | null, article: string): string | null {
  return json === null ? null : JSON.stringify({ ...JSON.parse(json), article })
}

function $clipOfSelection(): Clip | undefined {
  const json = $getLexicalContent($getEditor())
  return json === null ? undefined : clipFromNodes((JSON.parse(json) as Payload).nodes)
}

function $pasteNodes(data: string, articleId: string): boolean {
  // More than an article: the same is there as HTML, which is read bit by bit.
  if (data.length > MOST_NODES_LENGTH || countOf(data, '{') > MOST_NODES) return false
  let payload: Payload
  let clip: Clip | undefined
  try {
    payload = JSON.parse(data) as Payload
    clip = clipFromNodes(payload?.nodes)
  } catch {
    // No JSON, or nodes inside one another deeper than can be climbed: the clipboard's HTML and words are read instead.
    return false
  }
  if (clip === undefined || clip.blocks.length === 0) return false
  if (payload.article !== articleId && typeof payload.article === 'string') {
    // The files of another article are in that article's folder, under the same names as they get in this one.
    const files = clip.blocks.flatMap(filesOf)
    if (files.length > 0) void fetchFiles($getEditor(), payload.article, files)
  }
  return $paste(clip)
}

function countOf(text: string, sign: string): number {
  let count = 0
  for (let at = text.indexOf(sign); at !== -1; at = text.indexOf(sign, at + 1)) count++
  return count
}

/** What is not to be had any more is missing in the block, by its name and with the button that looks for it. */
async function fetchFiles(editor: LexicalEditor, from: string, files: readonly string[]): Promise<void> {
  if (!/^[A-Za-z0-9_-]{8,64}$/.test(from)) return
  const { source, arrivals } = getExtensionDependencyFromEditor(editor, PictureIntakeExtension).output
  await source.copyMedia(from, [...new Set(files)])
  arrivals.value += 1
}

function filesOf(block: Block): string[] {
  return [
    ...picturesIn(block).flatMap(({ picture }) => [picture?.file, picture?.original]),
    ...recordingsIn(block).map(({ file }) => file?.file),
  ].filter((file) => file !== undefined)
}

function $pasteText(words: string): boolean {
  if (isLargeText(words)) {
    $pasteInPortions((reading) => readTextSlowly(words, reading))
    return true
  }
  return $paste(clipFromText(words, { inTable: $tableSelection() !== undefined }))
}

function $pasteHtml(html: string, transfer: DataTransfer): boolean {
  const rtf = transfer.getData('text/rtf')
  const words = transfer.getData('text/plain')
  if (isLargeHtml(html) || rtf.length > MOST_RTF_LENGTH)
    $pasteInPortions((reading) => readSlowly(html, rtf, reading), words)
  else {
    const read = clipFromHtml(html, { rtf })
    if (read.clip.blocks.length === 0) return false
    $pasteRead({ ...read, isWhole: true }, words)
  }
  return true
}

function $paste(clip: Clip): boolean {
  $pasteRead({ clip, pictures: [], missing: [], warnings: () => [], isWhole: true })
  return true
}

function $pasteRead(read: LargeClip, words = ''): void {
  if (isMany(read.clip)) {
    $pasteInPortions(async () => read, words)
    return
  }
  const editor = $getEditor()
  const isBelow = $isBelow(read.clip)
  const keys = $insertClip(withNames(read))
  // Told when the update is over, so that nothing is drawn in the middle of it.
  $onUpdate(() => tellerOf(editor)({ missing: read.missing, warnings: read.warnings, isBelow }))
  takeInFor(editor, read, keys)
}

/** `words`: the same as plain text, which is offered wherever the whole was not put in. */
function $pasteInPortions(read: (reading: Reading) => Promise<LargeClip>, words = ''): void {
  const editor = $getEditor()
  const tell = tellerOf(editor)
  let isBelow = false
  const asText = words.trim() === '' ? undefined : () => editor.update(() => $pasteText(words))
  $pasteSlowly(editor, {
    read: async (reading) => {
      const found = await read(reading)
      if (found.clip.blocks.length > 0) return { ...found, clip: withNames(found), asRead: found }
      tell(undefined)
      asText?.()
      return undefined
    },
    progress: (part, stop) => tell({ working: { part, stop } }),
    $putAll: $insertClip,
    $begin: (clip) => {
      isBelow = $isBelow(clip)
    },
    done: (found, keys) => {
      tell({
        isBelow,
        missing: found.missing,
        warnings: found.warnings,
        cutAfter: found.isWhole ? undefined : found.clip.blocks.length,
      })
      takeInFor(editor, found.asRead, keys)
    },
    failed: (why) => tell(why === 'moved' || why === 'broken' ? { refused: { why, asText } } : undefined),
  })
}

function $isBelow(clip: Clip): boolean {
  const selection = $getSelection()
  return $isRangeSelection(selection) && $isTooLongForLine(clip, selection)
}

/** A figure that waits for its picture shows the picture's name until then. */
function withNames({ clip, pictures }: HtmlClip): Clip {
  const blocks = clip.blocks.map((block): Block => {
    const file = pictures[waitingPicture(block) ?? -1]
    return block.type === 'figure' && file !== undefined ? { ...block, missing: file.name } : block
  })
  return { ...clip, blocks }
}

function takeInFor(editor: LexicalEditor, { clip, pictures }: HtmlClip, keys: readonly (NodeKey | undefined)[]): void {
  const places = keys.flatMap((key, index) => {
    const block = clip.blocks[index]
    const file = block && pictures[waitingPicture(block) ?? -1]
    return key === undefined || file === undefined ? [] : [{ key, file }]
  })
  if (places.length === 0) return
  queueMicrotask(() => {
    void takeIn(
      editor,
      places.map(({ key }) => key),
      places.map(({ file }) => file),
      'keep',
    )
  })
}

function tellerOf(editor: LexicalEditor): (found: Partial<PasteReport> | undefined) => void {
  const { report } = getExtensionDependencyFromEditor(editor, PasteReportExtension).output
  return (found) => {
    report.value = found && { missing: [], warnings: () => [], ...found }
  }
}

/** An address of a film or a post, alone on an empty line, becomes an embed; undo leaves the address as it was pasted. */
function $pasteEmbed(transfer: DataTransfer): boolean {
  const address = transfer.getData('text/plain').trim()
  if (!/^https?:\/\/\S+$/i.test(address)) return false
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false
  const line = selection.anchor.getNode().getTopLevelElement()
  if (!$isParagraphNode(line) || !line.isEmpty()) return false
  const found = parseEmbed(address)
  if (found === undefined || found.provider === 'link') return false
  const editor = $getEditor()
  const key = line.getKey()
  selection.insertText(address)
  // A step of its own in the history, after the paste.
  $onUpdate(() => replaceByEmbed(editor, key, found))
  return true
}

/** An address pasted on selected words makes them a link. */
function $pasteLink(transfer: DataTransfer): boolean {
  const address = transfer.getData('text/plain').trim()
  const selection = $getSelection()
  if (!/^https?:\/\/\S+$/i.test(address) || !$isRangeSelection(selection) || selection.isCollapsed()) return false
  const url = safeUrl(address)
  const inBody = [selection.anchor, selection.focus].every((point) => !$isHeadNode($blockAround(point.getNode())))
  if (url === undefined || !inBody || $isInPlainLine() || /^https?:\/\/\S+$/i.test(selection.getTextContent().trim()))
    return false
  $toggleLink(url)
  return true
}
