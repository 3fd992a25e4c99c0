export { openSettings } from './settingsStore'
export { openWindowPlace, type WindowPlaceStore } from './windowPlace'
