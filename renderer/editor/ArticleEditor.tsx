/** The writing desk: the tools and the sheet with headline, standfirst and body, on one page with one history. */

import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { ContentEditable } from '@lexical/react/LexicalContentEditable'
import { LexicalExtensionComposer } from '@lexical/react/LexicalExtensionComposer'
import type { EditorThemeClasses } from 'lexical'
import {
  type CSSProperties,
  type ReactNode,
  type Ref,
  useCallback,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { Article, ArticleId, CommentPart, RelatedArticle } from '../../core/article'
import type { Caret, CommandId, PictureWords } from '../../core/contract'
import type { Block, MediaFile, Picture } from '../../core/document'
import { classes, useText } from '../ui'
import type { ArticleText } from './articleText'
import { putCaret, readCaret } from './caret'
import { type ChangeReporter, createChangeReporter } from './changeReporter'
import { PasteReports } from './clipboard/PasteReports'
import { finishPaste } from './clipboard/pasteSlowly'
import { insertBlocks, selectedBlocks } from './clipboard/pieces'
import { runCommand } from './commands'
import { commentDesk } from './comments'
import { type EditorSurroundings, EditorSurroundingsProvider, type MediaKind } from './editorContext'
import { FindBar, findWords } from './find'
import { type EditorPlace, focusPlace, typeAtCaret } from './focusPlace'
import { LinkDialog } from './link'
import { DragHandle } from './moving'
import { GalleryOffer, insertPictures } from './pictures'
import { Suggestions } from './proofing'
import { putText } from './putText'
import { SelectionBar } from './selectionBar/SelectionBar'
import styles from './sheet.module.css'
import { createSheetExtension } from './sheetExtension'
import { readMemory, type SheetMemory } from './sheetMemory'
import { SlashMenu } from './slash'
import { PartTools, partsTheme, TableDialog } from './textBlocks'
import { Toolbar } from './toolbar/Toolbar'
import { followBrowser, hearFirst } from './typing'
import { undoableMedia } from './undoableMedia'
import { PageView, type PageViewProps } from './view'

export interface EditorHandle {
  /** The text as it is shown at this moment, the word being composed included; `onChange` hears of it first if it is news. */
  flush(): ArticleText
  /** What is being pasted and stands there half is put in whole: for whoever is going to take the sheet away. */
  finishPaste(): void
  /** Puts the caret at the end of a head line or of the body, or at the start of a block. Default: where it was last. */
  focus(where?: EditorPlace): void
  /** Types at the caret; a line end is an Enter. */
  type(text: string): void
  /** False for a command that is not the editor's. */
  run(command: CommandId): boolean
  /** Opens the find bar with these words and shows the first of them. */
  find(words: string): void
  /** Where the caret stands; undefined while it has not been anywhere. */
  caret(): Caret | undefined
  /** Puts the caret there, and the page as far as it was scrolled, without taking the focus. */
  goTo(caret: Caret): void
  /** Another text in the place of what is written, as one step that can be undone. */
  put(text: ArticleText): void
  /** Where the words of each comment are now, as the article's file keeps it. */
  commentPlaces(): ReadonlyMap<string, readonly CommentPart[]> | undefined
  /** Blocks put where the caret is, as one step that can be undone. */
  insertBlocks(blocks: readonly Block[]): void
  /** What is selected, as blocks; none where nothing is. */
  selectedBlocks(): readonly Block[]
  /** What the next sheet of this text needs to go on as if it were this one; ask for the last letters first. */
  remember(): SheetMemory
  /** Media files that an undo, or doing again, would show. */
  undoableMedia(): ReadonlySet<string>
  /** Pictures of this article's media folder, put where the caret is. */
  insertPictures(pictures: readonly Picture[]): void
}

export interface ArticleEditorProps extends PageViewProps {
  /** Its text is read once: the same article read again needs another `key`. Its comments are followed. */
  readonly article: Article
  readonly readOnly?: boolean
  /** Of the sheet that showed this very text before; read once, in the place of the article's text. */
  readonly memory?: SheetMemory | undefined
  /** Set before the standfirst, never part of it; empty for none. */
  readonly dateline?: string
  /** After a pause in typing, at latest a third of a second after the first change. */
  readonly onChange: (text: ArticleText, article: ArticleId) => void
  readonly addPictures: (files: readonly File[]) => Promise<readonly Picture[]>
  readonly choosePictures: (options?: { readonly multiple?: boolean }) => Promise<readonly Picture[]>
  /** Asks for a film, a sound or a caption file; undefined where there is none to be had. */
  readonly chooseMedia: (kind: MediaKind) => Promise<MediaFile | undefined>
  /** Copies files of another article's media folder into this one's. */
  readonly copyMedia: (from: ArticleId, files: readonly string[]) => Promise<void>
  /** What the photographer wrote into a picture's file, to be offered as its caption. Default: nothing. */
  readonly readPictureWords?: (file: string) => Promise<PictureWords | undefined>
  /** Asks for an article of the library. Default: there is none to be had. */
  readonly chooseArticle?: () => Promise<RelatedArticle | undefined>
  /** Opens an address outside of the app. Default: the desk's own call. */
  readonly openExternal?: (url: string) => void
  /** The words of the page, in percent. Default: 100. */
  readonly textZoom?: number
  readonly toolbarStart?: ReactNode
  readonly toolbarEnd?: ReactNode
  readonly ref?: Ref<EditorHandle>
}

export function ArticleEditor(props: ArticleEditorProps) {
  return <Desk key={props.article.id} {...props} />
}

function Desk(props: ArticleEditorProps) {
  const { article, readOnly = false, memory, toolbarStart, toolbarEnd } = props
  const t = useText()
  // The editor lives as long as the article is open: what it calls is looked up at the moment of the call.
  const latest = useRef(props)
  useLayoutEffect(() => {
    latest.current = props
  })
  const surroundings = useMemo(
    (): EditorSurroundings => ({
      articleId: article.id,
      readOnly,
      addPictures: (files) => latest.current.addPictures(files),
      choosePictures: (options) => latest.current.choosePictures(options),
      chooseMedia: (kind) => latest.current.chooseMedia(kind),
      copyMedia: (from, files) => latest.current.copyMedia(from, files),
      readPictureWords: async (file) => latest.current.readPictureWords?.(file),
      chooseArticle: async () => latest.current.chooseArticle?.(),
      openExternal: (url) => (latest.current.openExternal ?? openByDesk)(url),
    }),
    [article.id, readOnly],
  )
  const [extension] = useState(() => createSheetExtension({ article, surroundings, theme: themeOf(t), memory }))

  return (
    <EditorSurroundingsProvider value={surroundings}>
      <LexicalExtensionComposer extension={extension} contentEditable={null}>
        <section className={styles.pane} data-editor-pane>
          <Toolbar start={toolbarStart} end={toolbarEnd} />
          <FindBar />
          <Sheet {...props} />
        </section>
        <LinkDialog />
        <GalleryOffer />
        <PasteReports />
        <TableDialog />
      </LexicalExtensionComposer>
    </EditorSurroundingsProvider>
  )
}

function Sheet(props: ArticleEditorProps) {
  const { article, readOnly = false, dateline = '', onChange, textZoom = 100, ref } = props
  const t = useText()
  const [editor] = useLexicalComposerContext()
  const report = useRef(onChange)
  useLayoutEffect(() => {
    report.current = onChange
  })
  const reporter = useRef<ChangeReporter>(undefined)

  // Before Lexical's own ref to it: the listeners are known from the first.
  const stopHearing = useRef<() => void>(undefined)
  const followElement = useCallback((element: HTMLElement | null) => {
    stopHearing.current?.()
    stopHearing.current = element === null ? undefined : hearFirst(element)
  }, [])

  useLayoutEffect(() => {
    const made = createChangeReporter(editor, (text) => report.current(text, article.id))
    reporter.current = made
    return () => made.close()
  }, [editor, article.id])

  useEffect(() => commentDesk(editor)?.setThreads(article.comments), [editor, article.comments])
  useEffect(() => editor.setEditable(!readOnly), [editor, readOnly])

  useImperativeHandle(
    ref,
    () => ({
      flush: () => {
        if (reporter.current === undefined) throw new Error('The sheet is not there any more')
        return reporter.current.flush()
      },
      finishPaste: () => finishPaste(editor),
      focus: (where) => focusPlace(editor, where),
      type: (text) => typeAtCaret(editor, text),
      run: (command) => {
        followBrowser(editor)
        return runCommand(editor, command)
      },
      find: (words) => findWords(editor, words),
      caret: () => readCaret(editor),
      goTo: (caret) => putCaret(editor, caret),
      put: (text) => putText(editor, text),
      commentPlaces: () => commentDesk(editor)?.readPlaces(),
      insertPictures: (pictures) => void insertPictures(editor, pictures),
      insertBlocks: (blocks) => insertBlocks(editor, blocks),
      selectedBlocks: () => selectedBlocks(editor),
      remember: () => readMemory(editor),
      undoableMedia: () => undoableMedia(readMemory(editor).history),
    }),
    [editor],
  )

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the paper round the text; the text itself takes keys and focus.
    <div
      className={classes(styles.sheet, textZoom !== 100 && styles.zoomed)}
      data-typewriter={props.typewriter === true || undefined}
      style={{ '--zoom': textZoom / 100 } as CSSProperties}
      onMouseDown={(event) => {
        // Beside the text there is only paper: a press there means the text, not nothing.
        if (event.target !== event.currentTarget || readOnly) return
        event.preventDefault()
        focusPlace(editor, undefined)
      }}
    >
      <ContentEditable
        ref={followElement}
        className={styles.article}
        lang={article.language}
        spellCheck={false}
        tabIndex={0}
        aria-label={t('editor.sheet')}
        ariaMultiline
        style={
          {
            '--dateline': cssString(dateline === '' ? '' : `${dateline} `),
            '--ask-kicker': cssString(readOnly ? '' : t('editor.placeholder.kicker')),
            '--ask-headline': cssString(t('editor.placeholder.headline')),
            '--ask-standfirst': cssString(
              `${dateline === '' ? '' : `${dateline} `}${t('editor.placeholder.standfirst')}`,
            ),
            '--ask-body': cssString(readOnly ? '' : t('editor.placeholder.body')),
          } as CSSProperties
        }
      />
      <PartTools />
      <Suggestions />
      <SlashMenu />
      <SelectionBar />
      <DragHandle />
      <PageView
        focusMode={props.focusMode ?? 'off'}
        typewriter={props.typewriter ?? false}
        limits={props.limits}
        onSelect={props.onSelect}
      />
    </div>
  )
}

/** As a string in a style sheet (CSS Syntax 3, §4.3.5): quoted, with quotes, backslashes and line ends escaped. */
function cssString(text: string): string {
  return `"${text.replace(/["\\\n\r\f]/g, (letter) => `\\${letter.charCodeAt(0).toString(16)} `)}"`
}

function openByDesk(url: string): void {
  void window.toasoan?.openExternal({ url })
}

function themeOf(t: ReturnType<typeof useText>): EditorThemeClasses {
  const theme = {
    headlineName: t('editor.placeholder.headline'),
    parts: partsTheme(t),
    kicker: styles.kicker,
    headline: styles.headline,
    standfirst: styles.standfirst,
    paragraph: styles.paragraph,
    heading: { h2: styles.h2, h3: styles.h3, h4: styles.h4 },
    quote: styles.quote,
    link: styles.link,
    list: { ul: styles.ul, ol: styles.ol, listitem: styles.li, nested: { listitem: styles.nested } },
    text: {
      bold: styles.bold,
      italic: styles.italic,
      underline: styles.underline,
      strikethrough: styles.strikethrough,
      underlineStrikethrough: styles.underlineStrikethrough,
      subscript: styles.subscript,
      superscript: styles.superscript,
    },
  }
  // With `vite/client` types a class name may be missing; a missing one is no class at all.
  return theme as EditorThemeClasses
}
