/** Changes what the app remembers for this person on this computer. */
import type { Settings } from '../../core/contract'
import { desk } from './desk'
import { tellProblem, tellUnexpected } from './problems'
import { useSettings } from './settingsStore'

/** Shown at once, kept by the main process; what could not be kept is told. */
export async function changeSettings(patch: Partial<Settings>): Promise<boolean> {
  const before = useSettings.getState().settings
  useSettings.setState({ settings: { ...before, ...patch } })
  try {
    const outcome = await desk().updateSettings(patch)
    if (outcome.ok) {
      useSettings.setState({ settings: outcome.value })
      return true
    }
    useSettings.setState({ settings: before })
    tellProblem(outcome.problem)
  } catch (error) {
    useSettings.setState({ settings: before })
    tellUnexpected(error)
  }
  return false
}
