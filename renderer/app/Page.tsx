/** The middle of the window: the editor, or what to do when no article is open. */
import { Eye, PanelLeft, PanelRight, SquarePen } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { renderDateline } from '../../core/article'
import { commands } from '../../core/contract'
import { ArticleEditor, type EditorHandle, type SheetMemory } from '../editor'
import { ComparisonPage } from '../history'
import { chooseArticle } from '../library'
import {
  addPictures,
  changeTab,
  chooseMedia,
  choosePictures,
  copyMedia,
  isLibraryEmpty,
  linkEditor,
  readPictureWords,
  runCommand,
  sheetMemory,
  show,
  useLibrary,
  useNarrowWindow,
  useOpenArticle,
  useProfile,
  useSettings,
  useView,
} from '../session'
import { Button, IconButton, ToastArea, useText } from '../ui'
import bar from './bar.module.css'
import { FirstRun } from './FirstRun'
import styles from './Page.module.css'
import { TAB_PANEL, TabRow } from './TabRow'

export function Page() {
  const generation = useOpenArticle(({ open }) => open?.generation)
  const isComparing = useView(({ surface }) => surface === 'compare') && generation !== undefined
  const isEmpty = useLibrary(isLibraryEmpty)
  return (
    <>
      <TabRow />
      {generation !== undefined ? (
        // Hidden, not taken away: the sheet keeps its history, and what is taken from an earlier text can be undone there.
        <div id={TAB_PANEL} className={styles.writing} hidden={isComparing} inert={isComparing}>
          <Editor key={generation} generation={generation} />
        </div>
      ) : (
        <>
          <div className={bar.bar}>
            <PageStart />
          </div>
          {isEmpty ? <FirstRun /> : <NothingOpen />}
        </>
      )}
      {isComparing ? <ComparisonPage start={<PageStart />} /> : null}
      <ToastArea />
    </>
  )
}

/** There is one sheet, that of the article in front. What it knows beyond the text outlives it for the next time. */
function Editor({ generation }: { readonly generation: number }) {
  const open = useOpenArticle((state) => (state.open?.generation === generation ? state.open : undefined))
  const profile = useProfile()
  const { textZoom, focusMode, typewriter } = useSettings(({ settings }) => settings)
  const handle = useRef<EditorHandle>(null)
  const [caret] = useState(open?.caret)
  // Read by the window's session without knowing what it is: only an editor can.
  const [memory] = useState(() => sheetMemory(generation) as SheetMemory | undefined)
  useEffect(() => {
    if (handle.current === null) return undefined
    if (caret !== undefined) handle.current.goTo(caret)
    return linkEditor(generation, handle.current)
  }, [generation, caret])
  const request = useView(({ findRequest }) => findRequest)
  const articleId = open?.article.id
  useEffect(() => {
    if (request === undefined || request.article !== articleId) return
    show({ findRequest: undefined })
    handle.current?.find(request.words)
  }, [request, articleId])
  if (open === undefined) return null
  return (
    <ArticleEditor
      ref={handle}
      article={open.article}
      readOnly={open.readOnly}
      memory={memory}
      dateline={renderDateline(profile, open.article)}
      // A sheet that is being taken away may still report: to its own article, whichever is in front by then.
      onChange={(text) => changeTab(generation, text)}
      limits={profile.limits[open.article.channel]}
      textZoom={textZoom}
      focusMode={focusMode}
      typewriter={typewriter}
      onSelect={(selected) => show({ selected })}
      addPictures={addPictures}
      choosePictures={choosePictures}
      chooseMedia={chooseMedia}
      copyMedia={copyMedia}
      readPictureWords={readPictureWords}
      chooseArticle={chooseArticle}
      toolbarStart={<PageStart />}
      toolbarEnd={<PageEnd />}
    />
  )
}

/** While the library is put away, its two buttons stand at the head of the page; where it waits for room, one does. */
function PageStart() {
  const t = useText()
  const libraryOpen = useSettings(({ settings }) => settings.libraryOpen)
  const inspectorOpen = useSettings(({ settings }) => settings.inspectorOpen)
  const hasArticle = useOpenArticle(({ open }) => open !== undefined)
  const isNarrow = useNarrowWindow()
  if (libraryOpen)
    return isNarrow && inspectorOpen && hasArticle ? (
      <IconButton
        icon={PanelLeft}
        label={t('commands.view.library')}
        shortcut={commands['view.library'].accelerator}
        // The focus stays in the library, if it is there: only so is the library put away and not shown once more.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => runCommand('view.library')}
      />
    ) : null
  return (
    <>
      <IconButton
        icon={PanelLeft}
        label={t('app.showLibrary')}
        shortcut={commands['view.library'].accelerator}
        onClick={() => runCommand('view.library')}
      />
      <IconButton
        icon={SquarePen}
        label={t('commands.article.new')}
        shortcut={commands['article.new'].accelerator}
        onClick={() => runCommand('article.new')}
      />
    </>
  )
}

function PageEnd() {
  const t = useText()
  const inspectorOpen = useSettings(({ settings }) => settings.inspectorOpen)
  return (
    <>
      <Button
        icon={Eye}
        className={styles.preview}
        aria-label={t('commands.article.preview')}
        title={t('commands.article.preview')}
        onClick={() => runCommand('article.preview')}
      >
        <span className={styles.wideOnly}>{t('app.preview')}</span>
      </Button>
      <IconButton
        icon={PanelRight}
        label={t(inspectorOpen ? 'app.hideInspector' : 'app.showInspector')}
        shortcut={commands['view.inspector'].accelerator}
        onClick={() => runCommand('view.inspector')}
      />
    </>
  )
}

function NothingOpen() {
  const t = useText()
  return (
    <div className={styles.nothing}>
      <h1 className={styles.title}>{t('app.empty.title')}</h1>
      <p className={styles.body}>{t('app.empty.body')}</p>
      <Button variant="line" icon={SquarePen} onClick={() => runCommand('article.new')}>
        {t('commands.article.new')}
      </Button>
    </div>
  )
}
