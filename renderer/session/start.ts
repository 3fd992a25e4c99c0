/** The window's first moments: asks the desk for everything at once, listens to it, and opens the article of last time. */

import { watchCaret } from './caret'
import { runCommand } from './commands'
import { desk } from './desk'
import { watchFocus } from './editorLink'
import { keepFirstLetters } from './firstLetters'
import { tellOfFront } from './frontMessages'
import { takeReport, useImports } from './imports'
import { tellBeforeLeaving } from './leaving'
import { refreshLibrary, useLibrary } from './library'
import { followArticle, followDisk } from './libraryChanges'
import { openArticle, tidyFolder } from './openArticle'
import { attempt, tellProblem, tellUnexpected } from './problems'
import { tellRecovered } from './recovered'
import { offerRescue } from './rescue'
import { watchHands } from './restingHands'
import { useSettings } from './settingsStore'
import { hasUnsaved, saveAll } from './tabSaving'
import { reopenTabs } from './tabs'
import { useOpenArticle } from './tabsStore'
import { inTurn } from './turns'
import { typeAhead, typedAhead } from './typeAhead'

/** Shorter than the patience of the closing window. */
const LETTERS_WAIT_MS = 1_500

/**
 * Answers when the window can be drawn. The article of last time is in front then; whatever is asked for meanwhile comes
 * after it, and what is typed meanwhile goes where its caret was.
 */
export function start(): Promise<void> {
  return new Promise((canDraw) => {
    void typeAhead((arrive) =>
      inTurn(async () => {
        await readDesk().finally(canDraw)
        const { open } = useOpenArticle.getState()
        // Without a caret nobody was writing: a key that is pressed then changes nothing.
        const canType = open?.caret !== undefined
        const letGo = canType && !open.readOnly ? keepFirstLetters(open) : undefined
        await arrive(undefined, canType, open?.firstLetters)
        void letGo?.()
      }),
    )
  })
}

async function readDesk(): Promise<void> {
  offerRescue()
  tellOfFront()
  listen()
  watchFocus()
  watchCaret()
  watchHands()
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
  await reopenTabs(ids, last)
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
    // Letters that wait for their page are letters too; a page that never comes must not keep the window open.
    void Promise.race([typedAhead(), new Promise((resolve) => setTimeout(resolve, LETTERS_WAIT_MS))])
      .then(async () => {
        const [isSaved] = await Promise.all([saveAll(), tellBeforeLeaving()])
        return isSaved
      })
      .then((isSaved) => (isSaved ? tidyFolders() : undefined))
      .catch(tellUnexpected)
      .then(() => flushed({ unsaved: hasUnsaved() }))
  })
  window.addEventListener('unhandledrejection', (event) => tellUnexpected(event.reason))
}
