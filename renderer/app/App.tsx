/** The whole window: the frame with its three panes, the preview in its place, and the dialogs above both. */
import { useEffect } from 'react'
import { ArticleChoice } from '../library'
import { Preview } from '../preview'
import { followNewsroom } from '../proofing'
import { applyTheme, desk, disabledCommands, useOpenArticle, useSettings, useView } from '../session'
import { Settings } from '../settings'
import { Shelf } from '../templates'
import { UiProvider } from '../ui'
import { BinDialog } from './BinDialog'
import { BugBoundary } from './BugBoundary'
import { CleanMediaDialog } from './CleanMediaDialog'
import { ConflictDialog } from './ConflictDialog'
import { DropZone } from './DropZone'
import { Frame } from './Frame'
import { followTyping } from './followTyping'
import { ImportReport } from './ImportReport'
import { Palette } from './Palette'

export function App() {
  const locale = useSettings(({ settings }) => settings.locale)
  const theme = useSettings(({ settings }) => settings.theme)
  const platform = useSettings((state) => state.platform)
  const isPreview = useView(({ surface }) => surface === 'preview')
  const hasArticle = useOpenArticle(({ open }) => open !== undefined)
  const readOnly = useOpenArticle(({ open }) => open?.readOnly === true)

  useEffect(() => applyTheme(theme), [theme])
  useEffect(followNewsroom, [])
  useEffect(followTyping, [])
  useEffect(() => {
    document.documentElement.lang = locale
  }, [locale])
  useEffect(() => {
    void desk().updateMenu({ disabled: [...disabledCommands(hasArticle, readOnly)] })
  }, [hasArticle, readOnly])

  return (
    <UiProvider locale={locale} platform={platform}>
      <BugBoundary>
        <Frame hidden={isPreview} />
        {isPreview && hasArticle ? <Preview /> : null}
        <Palette />
        <Settings />
        <Shelf />
        <ConflictDialog />
        <BinDialog />
        <CleanMediaDialog />
        <ArticleChoice />
        <ImportReport />
        <DropZone />
      </BugBoundary>
    </UiProvider>
  )
}
