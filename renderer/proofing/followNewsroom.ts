/** Keeps the proofreader in step with the settings, the dictionaries, and what the article on the page holds beside its sheet. */
import type { LetStand } from '../../core/article'
import { useOpenArticle, useSettings } from '../session'
import { followArticleFields } from './articleFields'
import { readDictionaries, useDictionaries } from './dictionaries'
import { setLetStand, setReadingRules } from './proofing'
import { rulesFrom } from './readingRules'

/** Dictionaries are shared files: coming back to the window is a good moment to look, switching back and forth is not. */
const LOOK_AGAIN_MS = 10_000

/** Returns its own undo. */
export function followNewsroom(): () => void {
  const setRules = () => {
    const { proofing } = useSettings.getState().settings
    setReadingRules(rulesFrom(proofing, useDictionaries.getState().dictionaries), proofing.enabled)
  }
  const setPassedOver = () => setLetStand(useOpenArticle.getState().open?.article.proofing.letStand ?? NONE)
  let lookedMs = 0
  const look = () => {
    if (performance.now() - lookedMs < LOOK_AGAIN_MS && lookedMs > 0) return
    lookedMs = performance.now()
    void readDictionaries()
  }
  setRules()
  setPassedOver()
  look()
  window.addEventListener('focus', look)
  const stops = [
    useSettings.subscribe((now, before) => {
      if (
        now.settings.proofing !== before.settings.proofing &&
        !isSame(now.settings.proofing, before.settings.proofing)
      )
        setRules()
      // Another library has another newsroom's words.
      if (now.libraryFolder !== before.libraryFolder) void readDictionaries()
    }),
    useDictionaries.subscribe(setRules),
    useOpenArticle.subscribe(setPassedOver),
    followArticleFields(),
  ]
  return () => {
    window.removeEventListener('focus', look)
    for (const stop of stops) stop()
  }
}

const NONE: readonly LetStand[] = []

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
