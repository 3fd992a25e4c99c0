export { ProfileStart } from './ProfileStart'
export { Settings } from './Settings'
