/** A broken article with whole texts in its history: the message about it offers the newest. */
import { desk } from './desk'
import { refreshLibrary } from './library'
import { saveNow } from './openArticle'
import { take } from './openTabs'
import { attempt, registerHelp } from './problems'
import { translate } from './settingsStore'
import { useOpenArticle } from './tabsStore'
import { inTurn } from './turns'

/** Called once at the start. */
export function offerRescue(): void {
  registerHelp((problem) =>
    problem.code === 'article-damaged' && problem.goodVersionAt !== undefined
      ? [{ label: translate('problems.actions.rescue'), onSelect: () => void rescueArticle(problem.folder) }]
      : [],
  )
}

/** Puts the newest whole text of the history in the place of the broken file, and opens it. */
export async function rescueArticle(folder: string): Promise<void> {
  await inTurn(async () => {
    // What is on the page goes to the disk first.
    const instead = useOpenArticle.getState().open?.generation
    if (!(await saveNow())) return
    const opened = await attempt(desk().rescueArticle({ folder }))
    if (!opened) return
    take(opened.value, { instead })
    await refreshLibrary()
  })
}
