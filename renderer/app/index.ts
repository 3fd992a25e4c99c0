export { openWindow } from './openWindow'
