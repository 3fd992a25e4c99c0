/** Online newspapers, the default: every rule as it says itself. */
import type { BaseSettings } from './styleProfile'

export const online: BaseSettings = {}
