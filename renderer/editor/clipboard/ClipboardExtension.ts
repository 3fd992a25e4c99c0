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
} from 'lexical'
import { type Block, parseEmbed, picturesIn, recordingsIn, safeUrl } from '../../../core/document'
import { isLargeHtml, tooMuchText } from '../../../core/foreign'
import { $blockAround, $isInPlainLine, $tableSelection } from '../blocks'
import { $isHeadNode } from '../head'
import { PictureIntakeExtension, replaceByEmbed, takeIn } from '../pictures'
import { type Clip, clipFromNodes, clipFromText } from './clip'
import { clipFromHtml, type HtmlClip, waitingPicture } from './clipFromHtml'
import { htmlOfClip } from './copy'
import { $copiedBlocks } from './copyParts'
import { $insertClip } from './insertClip'
import { type PasteReport, PasteReportExtension } from './pasteReport'
import { $pasteSlowly } from './pasteSlowly'

const LEXICAL = 'application/x-lexical-editor'

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
  if (tooMuchText(words)) {
    report({ refused: { why: 'long', asText: undefined } })
    return true
  }
  return $paste(clipFromText(words, { inTable: $tableSelection() !== undefined }))
}

/** Told when the update is over, so that nothing is drawn in the middle of it. */
function report(found: Partial<PasteReport>): void {
  const { report: told } = getExtensionDependencyFromEditor($getEditor(), PasteReportExtension).output
  $onUpdate(() => {
    told.value = { missing: [], warnings: () => [], ...found }
  })
}

function $pasteHtml(html: string, transfer: DataTransfer): boolean {
  if (isLargeHtml(html)) return $pasteLargeHtml(html, transfer)
  const read = clipFromHtml(html, { rtf: transfer.getData('text/rtf') })
  if (read.clip.blocks.length === 0) return false
  report({ missing: read.missing, warnings: read.warnings })
  return $pasteRead(read)
}

/** The words alone are offered wherever the whole was not put in. */
function $pasteLargeHtml(html: string, transfer: DataTransfer): true {
  const editor = $getEditor()
  const { report: told } = getExtensionDependencyFromEditor(editor, PasteReportExtension).output
  const tell = (found: Partial<PasteReport> | undefined) => {
    told.value = found && { missing: [], warnings: () => [], ...found }
  }
  const words = transfer.getData('text/plain')
  const asText = words.trim() === '' || tooMuchText(words) ? undefined : () => editor.update(() => $pasteText(words))
  $pasteSlowly(editor, {
    html,
    progress: (part, stop) => tell({ working: { part, stop } }),
    $put: (read) => {
      if (read.clip.blocks.length === 0) {
        if (asText === undefined) tell(undefined)
        else $pasteText(words)
        return
      }
      tell({
        missing: read.missing,
        warnings: read.warnings,
        cutAfter: read.isWhole ? undefined : read.clip.blocks.length,
      })
      $pasteRead(read)
    },
    failed: (why) => tell(why === 'moved' || why === 'broken' ? { refused: { why, asText } } : undefined),
  })
  return true
}

function $pasteRead({ clip, pictures }: HtmlClip): true {
  const waiting = clip.blocks.map(waitingPicture)
  const blocks = clip.blocks.map((block, index): Block => {
    const file = pictures[waiting[index] ?? -1]
    return block.type === 'figure' && file !== undefined ? { ...block, missing: file.name } : block
  })
  const keys = $insertClip({ ...clip, blocks })
  const places = keys.flatMap((key, index) => {
    const file = pictures[waiting[index] ?? -1]
    return key === undefined || file === undefined ? [] : [{ key, file }]
  })
  if (places.length > 0) {
    const editor = $getEditor()
    queueMicrotask(() => {
      void takeIn(
        editor,
        places.map(({ key }) => key),
        places.map(({ file }) => file),
        'keep',
      )
    })
  }
  return true
}

function $paste(clip: Clip): boolean {
  $insertClip(clip)
  return true
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
