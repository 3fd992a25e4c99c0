/** Pictures on their way into the article. Their place is kept on the sheet at once; the file follows. */
import { caretFromPoint } from '@lexical/clipboard'
import { getExtensionDependencyFromEditor } from '@lexical/extension'
import { eventFiles } from '@lexical/utils'
import {
  $getNearestNodeFromDOMNode,
  $getNodeByKey,
  COMMAND_PRIORITY_LOW,
  DRAGOVER_COMMAND,
  DROP_COMMAND,
  defineExtension,
  HISTORIC_TAG,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
  PASTE_COMMAND,
} from 'lexical'
import { definitionOf, type Picture } from '../../../core/document'
import { $blockAround, $createBlock, FigureNode } from '../blocks'
import { focusSheet } from '../focusSheet'
import { $insertBlocks } from './insertBlocks'
import { joinFigures } from './insertMedia'
import { type PictureIntake, PictureIntakeExtension } from './pictureIntake'

export const PicturesExtension = defineExtension({
  name: 'toasoan/pictures',
  dependencies: [PictureIntakeExtension],
  register: (editor) =>
    mergeRegister(
      editor.registerCommand(PASTE_COMMAND, (event) => pasteFiles(editor, event), COMMAND_PRIORITY_LOW),
      editor.registerCommand(DRAGOVER_COMMAND, allowFiles, COMMAND_PRIORITY_LOW),
      editor.registerCommand(DROP_COMMAND, (event) => dropFiles(editor, event), COMMAND_PRIORITY_LOW),
      editor.registerUpdateListener(({ tags }) => {
        if (tags.has(HISTORIC_TAG)) fillAgain(editor)
      }),
    ),
})

function intakeOf(editor: LexicalEditor): PictureIntake {
  return getExtensionDependencyFromEditor(editor, PictureIntakeExtension).output
}

/** Pictures that are in the article's media folder already. */
export function insertPictures(editor: LexicalEditor, pictures: readonly Picture[]): readonly NodeKey[] {
  if (pictures.length === 0) return []
  const keys: NodeKey[] = []
  editor.update(
    () => {
      const nodes = pictures.map((picture) => $createBlock({ ...definitionOf('figure').empty(), picture }))
      $insertBlocks(nodes)
      keys.push(...nodes.map((node) => node.getKey()))
    },
    { tag: HISTORY_PUSH_TAG },
  )
  return keys
}

/** Several pictures at once are often meant as one gallery: that is offered, and nothing happens unasked. */
function offerGallery(editor: LexicalEditor, keys: readonly NodeKey[]): void {
  const count = editor.read(() => keys.filter((key) => $getNodeByKey(key) instanceof FigureNode).length)
  if (count > 1) intakeOf(editor).offer.value = { count, accept: () => joinFigures(editor, keys) }
}

/** Asks for pictures and puts them where the caret is. */
export async function choosePictures(editor: LexicalEditor): Promise<void> {
  const keys = insertPictures(editor, await intakeOf(editor).source.choosePictures())
  focusSheet(editor)
  offerGallery(editor, keys)
}

/** Files from outside: the places now, the pictures as they come. A file that is refused takes its place away again. */
function insertPictureFiles(editor: LexicalEditor, files: readonly File[], after?: NodeKey): void {
  const keys: NodeKey[] = []
  editor.update(
    () => {
      const nodes = files.map((file) => $createBlock({ ...definitionOf('figure').empty(), missing: nameOf(file) }))
      $insertBlocks(nodes, after)
      keys.push(...nodes.map((node) => node.getKey()))
    },
    // A drop and a paste are updates themselves: this one is done after them.
    {
      tag: HISTORY_PUSH_TAG,
      onUpdate: () => void takeIn(editor, keys, files, 'remove').then(() => offerGallery(editor, keys)),
    },
  )
}

/** Takes files in for figures that stand on the sheet. Those that are refused go, or stay as places without a picture. */
export async function takeIn(
  editor: LexicalEditor,
  keys: readonly NodeKey[],
  files: readonly File[],
  refused: 'remove' | 'keep',
): Promise<void> {
  const { pending, source, arrived } = intakeOf(editor)
  pending.value = new Set([...pending.peek(), ...keys])
  let pictures: readonly Picture[] = []
  try {
    pictures = await source.addPictures(files)
  } finally {
    const found = matchPictures(files, pictures)
    pending.value = new Set([...pending.peek()].filter((key) => !keys.includes(key)))
    editor.update(
      () => {
        for (const [index, key] of keys.entries()) {
          const node = $getNodeByKey(key)
          const picture = found[index]
          if (picture !== undefined) arrived.set(key, picture)
          if (!(node instanceof FigureNode)) continue
          if (picture !== undefined) node.change({ picture, missing: '' })
          else if (refused === 'remove' && node.getBlock().caption === '') node.remove(true)
        }
      },
      { tag: HISTORY_MERGE_TAG },
    )
  }
}

/** Which picture each file became. Where some were refused the names tell. */
function matchPictures(files: readonly File[], pictures: readonly Picture[]): readonly (Picture | undefined)[] {
  if (files.length === pictures.length) return pictures
  const left = [...pictures]
  return files.map((file) => {
    const at = left.findIndex((picture) => picture.name === nameOf(file))
    return at < 0 ? undefined : left.splice(at, 1)[0]
  })
}

function nameOf(file: File): string {
  return (file.name === '' ? 'ảnh' : file.name).normalize('NFC').slice(0, 255)
}

function fillAgain(editor: LexicalEditor): void {
  const { arrived } = intakeOf(editor)
  if (arrived.size === 0) return
  const empty = editor.getEditorState().read(() =>
    [...arrived].filter(([key]) => {
      const node = $getNodeByKey(key)
      return node instanceof FigureNode && node.getBlock().picture === null && node.getBlock().missing !== ''
    }),
  )
  if (empty.length === 0) return
  editor.update(
    () => {
      for (const [key, picture] of empty) {
        const node = $getNodeByKey(key)
        if (node instanceof FigureNode) node.change({ picture, missing: '' })
      }
    },
    { tag: HISTORY_MERGE_TAG },
  )
}

/** A screenshot, or a picture copied in a browser, which comes as a file and as HTML with nothing but the picture in it. */
function pasteFiles(editor: LexicalEditor, event: ClipboardEvent | InputEvent | KeyboardEvent): boolean {
  const data = 'clipboardData' in event ? event.clipboardData : null
  const files = [...(data?.files ?? [])].filter((file) => file.type.startsWith('image/'))
  if (data === null || files.length === 0 || hasWords(data)) return false
  event.preventDefault()
  insertPictureFiles(editor, files)
  return true
}

function hasWords(data: DataTransfer): boolean {
  const html = data.getData('text/html')
  if (html === '') return data.getData('text/plain').trim() !== ''
  return new DOMParser().parseFromString(html, 'text/html').body.textContent.trim() !== ''
}

function allowFiles(event: DragEvent): boolean {
  const [isFiles] = eventFiles(event)
  if (!isFiles) return false
  event.preventDefault()
  if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy'
  return true
}

function dropFiles(editor: LexicalEditor, event: DragEvent): boolean {
  const [isFiles, files] = eventFiles(event)
  if (!isFiles || files.length === 0) return false
  event.preventDefault()
  // Documents and folders among them are the window's: they become articles.
  const pictures = files.filter(isPicture)
  if (pictures.length > 0) insertPictureFiles(editor, pictures, $blockBeforeDrop(editor, event))
  return true
}

/** By its name too: systems know no type for pictures from some telephones. */
function isPicture({ name, type }: File): boolean {
  return type.startsWith('image/') || /\.(?:jpe?g|png|webp|avif|gif|tiff?|svg|heic|heif)$/i.test(name)
}

/** The block that the pictures come to stand under: the one above the nearest gap between blocks. */
function $blockBeforeDrop(editor: LexicalEditor, event: DragEvent): NodeKey | undefined {
  const root = editor.getRootElement()
  const hit = caretFromPoint(event.clientX, event.clientY, root)
  const node = hit === null || hit.node === root ? null : $getNearestNodeFromDOMNode(hit.node)
  const block = node ? $blockAround(node) : null
  if (block === null) {
    // Beside or below the text: the last block that begins above the pointer.
    const above = [...(root?.children ?? [])]
      .filter((child) => child.getBoundingClientRect().top < event.clientY)
      .at(-1)
    const last = above === undefined ? null : $getNearestNodeFromDOMNode(above)
    return last ? $blockAround(last)?.getKey() : undefined
  }
  const box = editor.getElementByKey(block.getKey())?.getBoundingClientRect()
  const above = box !== undefined && event.clientY < (box.top + box.bottom) / 2 ? block.getPreviousSibling() : block
  return (above ?? block).getKey()
}
