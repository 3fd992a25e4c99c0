/** Everything the sheet is made of, put together in one place. */
import { ClickAfterLastBlockExtension } from '@lexical/extension'
import { LinkExtension } from '@lexical/link'
import { ListExtension } from '@lexical/list'
import { RichTextExtension } from '@lexical/rich-text'
import { configExtension, defineExtension, type EditorThemeClasses } from 'lexical'
import type { Article } from '../../core/article'
import { $fillSheet } from './articleText'
import { blockNodes, PartsExtension } from './blocks'
import { ListKeysExtension } from './blocks/listKeys'
import { MediaKeysExtension } from './blocks/media/mediaKeys'
import { TypeBehindExtension } from './blocks/typeBehind'
import { createClipboardExtension } from './clipboard/ClipboardExtension'
import { CommentsExtension } from './comments'
import type { EditorSurroundings } from './editorContext'
import { FindExtension } from './find'
import { headNodes, registerHead } from './head'
import { LinkDialogExtension } from './link'
import { OutlineExtension } from './outline'
import { PictureIntakeExtension, PicturesExtension } from './pictures'
import { PlaceholdersExtension } from './placeholders'
import { ProofingExtension } from './proofing'
import type { SheetMemory } from './sheetMemory'
import { ShortcutsExtension } from './shortcuts'
import { SlashExtension } from './slash'
import { PartPlaceExtension } from './textBlocks'
import { ToolbarStateExtension } from './toolbar/toolbarState'
import {
  BuiltInTypingExtension,
  CompositionExtension,
  DomCaretExtension,
  LightEventsExtension,
  LightUpdatesExtension,
  MarkdownShortcutsExtension,
  RewrittenFormatExtension,
  SignsExtension,
  TypingFadeExtension,
  WordHistoryExtension,
} from './typing'
import { LongWordsExtension } from './view/longWords'

const HeadExtension = defineExtension({
  name: 'toasoan/head',
  nodes: () => [...headNodes],
  register: (editor) => registerHead(editor),
})

export function createSheetExtension({
  article,
  surroundings,
  theme,
  memory,
}: {
  readonly article: Article
  readonly surroundings: EditorSurroundings
  readonly theme: EditorThemeClasses
  /** Of the sheet that stood here before, for the same text. */
  readonly memory?: SheetMemory | undefined
}) {
  return defineExtension({
    name: 'toasoan/sheet',
    namespace: 'toasoan',
    editable: !surroundings.readOnly,
    theme,
    nodes: () => [...blockNodes],
    $initialEditorState: memory === undefined ? () => $fillSheet(article) : memory.state,
    // Lexical has gone back to the state before the update that failed: nothing is lost but that one change.
    onError: (error) => reportError(error),
    dependencies: [
      LightEventsExtension,
      LightUpdatesExtension,
      RichTextExtension,
      LinkExtension,
      ListExtension,
      ClickAfterLastBlockExtension,
      HeadExtension,
      PartsExtension,
      configExtension(PartPlaceExtension, { chooseArticle: surroundings.chooseArticle }),
      CompositionExtension,
      BuiltInTypingExtension,
      SignsExtension,
      RewrittenFormatExtension,
      // Each stands in front of those before it: first the caret is where the browser has it, then the shortcut is done.
      ShortcutsExtension,
      DomCaretExtension,
      configExtension(WordHistoryExtension, { memory: memory?.history }),
      MarkdownShortcutsExtension,
      TypingFadeExtension,
      ListKeysExtension,
      MediaKeysExtension,
      TypeBehindExtension,
      configExtension(PictureIntakeExtension, { source: surroundings }),
      PicturesExtension,
      createClipboardExtension(article.id),
      configExtension(LinkDialogExtension, { openExternal: surroundings.openExternal }),
      ToolbarStateExtension,
      SlashExtension,
      ProofingExtension,
      FindExtension,
      CommentsExtension,
      PlaceholdersExtension,
      OutlineExtension,
      LongWordsExtension,
    ],
  })
}
