/** What there is to say about the article in front: that it cannot be saved, or that somebody else has it open. */
import { closeToast, showToast } from '../ui'
import { keepBoth } from './conflict'
import { openAnyway, saveNow } from './openArticle'
import { watchFront } from './openTabs'
import { problemText } from './problems'
import { whenHandsRest } from './restingHands'
import { translate, useSettings } from './settingsStore'
import { type OpenState, useOpenArticle } from './tabsStore'
import { show } from './view'

const SAVE_TOAST = 'save-failed'
const LOCK_TOAST = 'locked-by-other'

/** Called once, before the first article is opened. */
export function tellOfFront(): void {
  let shown: number | undefined
  watchFront((open) => {
    // The messages of one article are taken down with it; its tab goes on saying how it stands.
    if (open?.generation !== shown) {
      shown = open?.generation
      closeToast(SAVE_TOAST)
      tellLock(open)
    }
    if (open !== undefined) tellStatus(open)
  })
}

function tellStatus({ status }: OpenState): void {
  if (status.kind === 'saved') closeToast(SAVE_TOAST)
  if (status.kind === 'conflict') whenHandsRest(askWhichText)
  if (status.kind !== 'failed') return
  const { title, body } = problemText(status.problem, translate, useSettings.getState().settings.locale)
  showToast({
    id: SAVE_TOAST,
    title,
    body,
    actions: [
      { label: translate('problems.actions.retry'), onSelect: () => void saveNow(), stays: true },
      { label: translate('problems.actions.saveCopy'), onSelect: () => void keepBoth(), stays: true },
    ],
  })
}

function askWhichText(): void {
  if (useOpenArticle.getState().open?.status.kind === 'conflict') show({ conflict: true })
}

function tellLock(open: OpenState | undefined): void {
  if (open?.lockedBy === undefined) {
    closeToast(LOCK_TOAST)
    return
  }
  const { user, machine } = open.lockedBy
  const { id } = open.article
  showToast({
    id: LOCK_TOAST,
    tone: 'note',
    title: translate('app.locked.title', { user, machine }),
    body: translate('app.locked.body'),
    actions: [{ label: translate('app.locked.anyway'), onSelect: () => void openAnyway(id) }],
  })
}
