/** Puts media blocks where the caret is. Their files are asked for first: who thinks better of it has changed nothing. */
import { getExtensionDependencyFromEditor } from '@lexical/extension'
import {
  $getNodeByKey,
  $getSelection,
  $isParagraphNode,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type NodeKey,
} from 'lexical'
import { definitionOf, type EmbedAddress, type KnownBlock } from '../../../core/document'
import { $createBlock, enterMedia, FigureNode, itemOf, itemOfFigure } from '../blocks'
import { focusSheet } from '../focusSheet'
import { $insertBlocks } from './insertBlocks'
import { PictureIntakeExtension } from './pictureIntake'

function sourceOf(editor: LexicalEditor) {
  return getExtensionDependencyFromEditor(editor, PictureIntakeExtension).output.source
}

/** Pictures that stand below one another and are selected become one gallery; otherwise pictures are asked for. */
export async function insertGallery(editor: LexicalEditor): Promise<void> {
  const selected = editor.getEditorState().read(() => {
    const keys = ($getSelection()?.getNodes() ?? []).map((node) => node.getTopLevelElement() ?? node)
    return [...new Set(keys.filter((node) => $figureOf(node.getKey()) !== undefined).map((node) => node.getKey()))]
  })
  if (selected.length > 1) return joinFigures(editor, selected)
  const pictures = await sourceOf(editor).choosePictures()
  if (pictures.length === 0) return focusSheet(editor)
  insert(editor, { ...definitionOf('gallery').empty(), items: pictures.map(itemOf) })
}

/** Figures become one gallery in the place of the first; each keeps its words. */
export function joinFigures(editor: LexicalEditor, keys: readonly NodeKey[]): void {
  editor.update(
    () => {
      const figures = keys.flatMap((key) => $figureOf(key) ?? [])
      const [first] = figures
      if (first === undefined || figures.length < 2) return
      const gallery = $createBlock({
        ...definitionOf('gallery').empty(),
        width: first.getBlock().width,
        items: figures.map((figure) => itemOfFigure(figure.getBlock())),
      })
      first.insertBefore(gallery)
      for (const figure of figures) figure.remove()
      gallery.selectNext()
    },
    { tag: HISTORY_PUSH_TAG },
  )
}

export async function insertVideo(editor: LexicalEditor): Promise<void> {
  const file = await sourceOf(editor).chooseMedia('video')
  if (file === undefined) focusSheet(editor)
  else insert(editor, { ...definitionOf('video').empty(), file })
}

export async function insertAudio(editor: LexicalEditor): Promise<void> {
  const file = await sourceOf(editor).chooseMedia('audio')
  if (file === undefined) focusSheet(editor)
  else insert(editor, { ...definitionOf('audio').empty(), file })
}

export async function insertInfographic(editor: LexicalEditor): Promise<void> {
  const [picture] = await sourceOf(editor).choosePictures({ multiple: false })
  if (picture === undefined) focusSheet(editor)
  else insert(editor, { ...definitionOf('infographic').empty(), picture })
}

/** An embed asks for its address in its own card. */
export function insertEmbed(editor: LexicalEditor): void {
  let key: NodeKey | undefined
  editor.update(
    () => {
      const node = $createBlock(definitionOf('embed').empty())
      $insertBlocks([node])
      key = node.getKey()
    },
    {
      tag: HISTORY_PUSH_TAG,
      // React draws the card after the update.
      onUpdate: () => requestAnimationFrame(() => key !== undefined && enterMedia(editor, key)),
    },
  )
}

/** A paragraph that holds nothing but an address becomes the embed. Undo gives the address back. */
export function replaceByEmbed(editor: LexicalEditor, line: NodeKey, { provider, url, aspect }: EmbedAddress): void {
  editor.update(
    () => {
      const node = $getNodeByKey(line)
      if (!$isParagraphNode(node)) return
      node.clear()
      $insertBlocks([$createBlock({ ...definitionOf('embed').empty(), provider, url, aspect })], line)
    },
    { tag: HISTORY_PUSH_TAG },
  )
}

function insert(editor: LexicalEditor, block: KnownBlock): void {
  editor.update(() => $insertBlocks([$createBlock(block)]), { tag: HISTORY_PUSH_TAG })
  focusSheet(editor)
}

function $figureOf(key: NodeKey): FigureNode | undefined {
  const node = $getNodeByKey(key)
  return node instanceof FigureNode ? node : undefined
}
