/** Decree 30/2020: for offices of the state and for pages that print their documents. It binds no newsroom. */
import type { BaseSettings } from './styleProfile'

export const decree30: BaseSettings = {
  epithets: { on: true },
  'numbered-units': { switches: { form: 'capital' } },
  'special-places': { on: true },
  'terrain-nouns': { on: true },
  'peoples-committee': { switches: { form: 'small' } },
  'international-bodies': { switches: { form: 'decree' } },
  titles: { on: true, switches: { form: 'capital' } },
  'nhan-dan': { on: true },
  'named-laws': { switches: { scope: 'all' } },
  citations: { on: true },
  'weekdays-and-months': { on: true },
  holidays: { switches: { tet: 'small' } },
  'historical-events': { on: true },
  'unit-space': { on: true },
  'first-mention': { on: true },
  'unexpanded-abbreviation': { on: true },
}
