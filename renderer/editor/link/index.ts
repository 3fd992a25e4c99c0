export { LinkDialog } from './LinkDialog'
export { LinkDialogExtension, readLinkDraft } from './linkCommands'
