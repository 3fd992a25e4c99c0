export { SlashExtension } from './SlashExtension'
export { SlashMenu } from './SlashMenu'
