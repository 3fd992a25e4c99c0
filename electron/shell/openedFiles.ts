/** Files that somebody opens with the app: a double click, a drop on the icon, a name on the command line. */
import path from 'node:path'
import type { App } from 'electron'

/** What the app is registered for; a word on the command line that is none of these is a switch or our own folder. */
const OPENABLE = /\.(toasoan|txt)$|(^|[\\/])article\.json$/i

/** The files among the words of a command line, as full paths. */
export function filesIn(words: readonly string[], workingFolder: string): string[] {
  return words
    .slice(1)
    .filter((word) => !word.startsWith('-') && OPENABLE.test(word))
    .map((word) => path.resolve(workingFolder, word))
}

interface OpenedFiles {
  /** From now on files go to `open`; those that came before go first. */
  readonly handTo: (open: (file: string) => void) => void
  /** There is no window: files wait again. */
  readonly hold: () => void
}

/** Listens from the very start: on a Mac a file can arrive before the app is ready. */
export function collectOpenedFiles(
  app: App,
  { words, workingFolder }: { words: readonly string[]; workingFolder: string },
): OpenedFiles {
  const waiting = filesIn(words, workingFolder)
  const wait = (file: string): void => {
    waiting.push(file)
  }
  let open = wait
  app.on('open-file', (event, file) => {
    event.preventDefault()
    open(file)
  })
  app.on('second-instance', (_event, argv, folder) => {
    for (const file of filesIn(argv, folder)) open(file)
  })
  return {
    hold() {
      open = wait
    },
    handTo(next) {
      open = next
      for (const file of waiting.splice(0)) open(file)
    },
  }
}
