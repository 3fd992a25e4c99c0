/** Copy and paste. Nothing that is pasted reaches the sheet except as blocks that `core` has read. */
import { $getLexicalContent, ClipboardImportExtension, GetClipboardDataExtension } from '@lexical/clipboard'
import { $toggleLink } from '@lexical/link'
import {
  $getEditor,
  $getSelection,
  $isRangeSelection,
  configExtension,
  defineExtension,
  type LexicalEditor,
  type NodeKey,
} from 'lexical'
import { mediaUrl } from '../../../core/contract'
import { type Block, safeUrl } from '../../../core/document'
import { $isHeadNode } from '../head'
import { takeIn } from '../pictures'
import { type Clip, clipFromHtml, clipFromNodes, clipFromText, waitingPicture } from './clip'
import { htmlOfClip } from './copy'
import { $insertClip } from './insertClip'

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
      configExtension(GetClipboardDataExtension, {
        $exportMimeType: {
          [LEXICAL]: [(selection, next) => (selection === null ? null : payloadOf(next(), articleId))],
          'text/html': [
            (selection) => {
              const clip = selection === null ? undefined : $clipOfSelection()
              return clip === undefined ? null : htmlOfClip(clip)
            },
          ],
          'text/plain': [(_selection, next) => next()?.normalize('NFC').replaceAll('\u200B', '') ?? null],
        },
      }),
      configExtension(ClipboardImportExtension, {
        $importMimeType: {
          [LEXICAL]: [(data) => $pasteNodes(data, articleId)],
          'text/html': [(data, _selection, _next, transfer) => $pasteLink(transfer) || $pasteHtml(data)],
          'text/plain': [(data, _selection, _next, transfer) => $pasteLink(transfer) || $paste(clipFromText(data))],
          'text/uri-list': [(data) => $paste(clipFromText(data))],
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
  try {
    payload = JSON.parse(data) as Payload
  } catch {
    return false
  }
  const clip = clipFromNodes(payload?.nodes)
  if (clip === undefined || clip.blocks.length === 0) return false
  const editor = $getEditor()
  if (payload.article === articleId || typeof payload.article !== 'string') return $paste(clip)
  // The pictures of another article are in that article's folder: they are taken in like any others.
  const from = payload.article
  const blocks = clip.blocks.map((block) =>
    block.type === 'figure' && block.picture !== null
      ? { ...block, picture: null, missing: block.picture.name || block.picture.file }
      : block,
  )
  const keys = $insertClip({ ...clip, blocks })
  for (const [index, block] of clip.blocks.entries()) {
    const key = keys[index]
    if (block.type === 'figure' && block.picture !== null && key !== undefined) {
      void fetchPicture(editor, key, from, block)
    }
  }
  return true
}

async function fetchPicture(editor: LexicalEditor, key: NodeKey, from: string, block: Block): Promise<void> {
  if (block.type !== 'figure' || block.picture === null || !/^[A-Za-z0-9_-]{8,64}$/.test(from)) return
  const { file, name, mime } = block.picture
  try {
    const response = await fetch(mediaUrl(from, file))
    if (!response.ok) return
    await takeIn(editor, [key], [new File([await response.blob()], name || file, { type: mime })], 'keep')
  } catch {
    // The other article is gone: its picture's name stays in the box, with the button that looks for it.
  }
}

function $pasteHtml(html: string): boolean {
  const { clip, pictures } = clipFromHtml(html)
  if (clip.blocks.length === 0) return false
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

/** An address pasted on selected words makes them a link. */
function $pasteLink(transfer: DataTransfer): boolean {
  const address = transfer.getData('text/plain').trim()
  const selection = $getSelection()
  if (!/^https?:\/\/\S+$/i.test(address) || !$isRangeSelection(selection) || selection.isCollapsed()) return false
  const url = safeUrl(address)
  const inBody = [selection.anchor, selection.focus].every(
    (point) => !$isHeadNode(point.getNode().getTopLevelElement()),
  )
  if (url === undefined || !inBody || /^https?:\/\/\S+$/i.test(selection.getTextContent().trim())) return false
  $toggleLink(url)
  return true
}
