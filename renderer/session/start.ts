/** The window's first moments: asks the desk for everything at once, listens to it, and opens the article of last time. */

import { tellCaret, watchCaret } from './caret'
import { runCommand } from './commands'
import { desk } from './desk'
import { editor, watchFocus } from './editorLink'
import { tellOfFront } from './frontMessages'
import { takeReport, useImports } from './imports'
import { refreshLibrary, useLibrary } from './library'
import { followArticle, followDisk } from './libraryChanges'
import { openArticle, tidyFolder } from './openArticle'
import { hasUnsaved, saveAll, useOpenArticle } from './openTabs'
import { attempt, tellProblem, tellUnexpected } from './problems'
import { tellRecovered } from './recovered'
import { offerRescue } from './rescue'
import { useSettings } from './settingsStore'
import { reopenTabs } from './tabs'

/** Answers when the window can be drawn. The article of last time may still be on its way. */
export async function start(): Promise<void> {
  offerRescue()
  tellOfFront()
  listen()
  watchFocus()
  watchCaret()
  const started = await attempt(desk().start({}))
  if (!started) return
  const { settings, libraryFolder, articles, total, unreadable, platform, appVersion, problems, recovered } =
    started.value
  useSettings.setState({ settings, libraryFolder, platform, appVersion })
  useLibrary.setState({ articles, unreadable })
  // The newest are drawn while the rest of a library of years is on its way.
  const rest = total > articles.length ? refreshLibrary() : undefined
  for (const problem of problems) tellProblem(problem)
  tellRecovered(recovered)
  const wanted = [...settings.openArticles, ...(settings.lastArticle === null ? [] : [settings.lastArticle])]
  const listed = () => new Set(useLibrary.getState().articles.map(({ id }) => id))
  if (!wanted.every((id) => listed().has(id))) await rest
  const known = listed()
  const ids = settings.openArticles.filter((id) => known.has(id))
  const last = settings.lastArticle !== null && known.has(settings.lastArticle) ? settings.lastArticle : ids[0]
  if (await reopenTabs(ids, last)) focusPage()
}

/** Whoever starts the app goes on writing where it was left; whoever has begun something else meanwhile is left alone. */
function focusPage(): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      if (document.activeElement === document.body && useOpenArticle.getState().open?.caret !== undefined) {
        editor()?.focus()
      }
    }),
  )
}

async function tidyFolders(): Promise<void> {
  await Promise.all(useOpenArticle.getState().tabs.map(({ generation }) => tidyFolder(generation)))
}

function listen(): void {
  const { on, flushed } = desk()
  on('command', ({ id }) => runCommand(id))
  on('libraryChanged', () => void followDisk())
  on('indexing', ({ progress }) => useLibrary.setState({ indexing: progress }))
  on('articleChanged', ({ id }) => void followArticle(id))
  on('articlesRecovered', ({ recovered }) => tellRecovered(recovered))
  on('settingsChanged', ({ settings }) => useSettings.setState({ settings }))
  on('problem', ({ problem }) => tellProblem(problem))
  on('importing', ({ progress }) => useImports.setState({ progress }))
  on('filesImported', ({ report }) => void takeReport(report))
  on('articleOpened', ({ id }) => {
    void refreshLibrary().then(() => openArticle(id))
  })
  on('flush', () => {
    tellCaret()
    void saveAll()
      .then((isSaved) => (isSaved ? tidyFolders() : undefined))
      .catch(tellUnexpected)
      .then(() => flushed({ unsaved: hasUnsaved() }))
  })
  window.addEventListener('unhandledrejection', (event) => tellUnexpected(event.reason))
}
