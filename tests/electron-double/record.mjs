/** Keeps what the app asked of the operating system, and the answers a test has laid ready for it. */

/** In order: `{ api: 'shell.openExternal', args: ['https://…'] }`. Tests read it as `electron.__double.calls`. */
export const calls = []

/** Answers waiting to be given, oldest first, by kind of dialog. A list that is empty gives the cautious answer. */
export const answers = { open: [], save: [], message: [] }

/** Notes one call; `args` are kept as they are, so do not change them afterwards. */
export function record(api, ...args) {
  calls.push({ api, args })
}
