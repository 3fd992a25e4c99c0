/**
 * `dialog`: every question is recorded. A test lays its answer ready (`__double.answers`) or replaces the function, as it
 * would in real Electron; where a person sits in front of the window, they are asked.
 */
import { isHeaded } from './commandLine.mjs'
import { askPerson, askPersonNow } from './forPeople.mjs'
import { answers, record } from './record.mjs'

const optionsOf = (args) => args.at(-1) ?? {}

/** What a person who closes the box without choosing has said. */
const cautious = ({ cancelId, buttons = [], defaultId }) =>
  cancelId ??
  (buttons.length > 1
    ? Math.max(
        0,
        buttons.findIndex((one) => /^(cancel|no|hủy|huỷ|không)/i.test(one.replace('&', ''))),
      )
    : (defaultId ?? 0))

export const dialog = {
  async showOpenDialog(...args) {
    const options = optionsOf(args)
    record('dialog.showOpenDialog', options)
    return answers.open.shift() ?? (isHeaded ? askPerson('open', options) : { canceled: true, filePaths: [] })
  },

  async showSaveDialog(...args) {
    const options = optionsOf(args)
    record('dialog.showSaveDialog', options)
    return answers.save.shift() ?? (isHeaded ? askPerson('save', options) : { canceled: true, filePath: '' })
  },

  async showMessageBox(...args) {
    const options = optionsOf(args)
    record('dialog.showMessageBox', options)
    const given = answers.message.shift()
    if (given === undefined && isHeaded) return askPerson('message', options)
    return { response: given ?? cautious(options), checkboxChecked: options.checkboxChecked ?? false }
  },

  showOpenDialogSync(...args) {
    record('dialog.showOpenDialogSync', optionsOf(args))
    return answers.open.shift()?.filePaths
  },

  showSaveDialogSync(...args) {
    record('dialog.showSaveDialogSync', optionsOf(args))
    return answers.save.shift()?.filePath
  },

  showMessageBoxSync(...args) {
    const options = optionsOf(args)
    record('dialog.showMessageBoxSync', options)
    return answers.message.shift() ?? (isHeaded ? askPersonNow(options, cautious(options)) : cautious(options))
  },

  showErrorBox(title, content) {
    record('dialog.showErrorBox', title, content)
    process.stderr.write(`${title}: ${content}\n`)
  },
}
