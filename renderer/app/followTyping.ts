/** Keeps the built-in input method as the settings say, and offers to step aside where the computer has one of its own. */
import { changeSettings, translate, useSettings } from '../session'
import { configureTyping, registerTyping } from '../typing'
import { closeToast, showToast } from '../ui'

const OFFER = 'other-input-method'

/** Returns its own undo. */
export function followTyping(): () => void {
  // Asked once: whoever leaves both at work has been told.
  let isAsked = false
  configureTyping(useSettings.getState().settings.typing)
  const stopFollowing = useSettings.subscribe(({ settings: { typing } }, before) => {
    if (typing === before.settings.typing) return
    configureTyping(typing)
    if (!typing.on) closeToast(OFFER)
  })
  const stopTyping = registerTyping(document, {
    onOther: () => {
      if (isAsked) return
      isAsked = true
      showToast({
        id: OFFER,
        tone: 'note',
        title: translate('typing.other.title'),
        body: translate('typing.other.body'),
        actions: [
          { label: translate('typing.other.off'), onSelect: () => void turnTyping(false) },
          { label: translate('typing.other.keep'), onSelect: () => {} },
        ],
      })
    },
  })
  return () => {
    stopFollowing()
    stopTyping()
  }
}

function turnTyping(on: boolean): Promise<boolean> {
  return changeSettings({ typing: { ...useSettings.getState().settings.typing, on } })
}
