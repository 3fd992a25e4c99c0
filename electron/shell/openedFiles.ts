/** Files that somebody opens with the app: a double click, a drop on the icon, a name on the command line. */
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { App } from 'electron'
import { importExtensions } from '../exchange'

/** What can be imported; a word on the command line that is none of these is a switch or our own folder. */
const OPENABLE = new RegExp(`\\.(?:${importExtensions.join('|')})$|(?:^|[\\\\/])article\\.json$`, 'i')

/** The files among the words of a command line, as full paths. */
export function filesIn(words: readonly string[], workingFolder: string): string[] {
  return words
    .slice(1)
    .filter((word) => !word.startsWith('-') && OPENABLE.test(word))
    .map((word) => path.resolve(workingFolder, pathOf(word)))
}

/** Desktops of Linux hand files over as addresses. */
function pathOf(word: string): string {
  if (!/^file:\/\//i.test(word)) return word
  try {
    return fileURLToPath(word)
  } catch {
    return word
  }
}

interface OpenedFiles {
  /** From now on files go to `open`, those that come together at once; those that came before go first. */
  readonly handTo: (open: (files: readonly string[]) => void) => void
  /** There is no window: files wait again. */
  readonly hold: () => void
}

/** A system that opens ten files with one app tells of them one by one. */
const TOGETHER_MS = 60

/** Listens from the very start: on a Mac a file can arrive before the app is ready. */
export function collectOpenedFiles(
  app: App,
  { words, workingFolder }: { words: readonly string[]; workingFolder: string },
): OpenedFiles {
  const waiting = filesIn(words, workingFolder)
  let open: ((files: readonly string[]) => void) | undefined
  let timer: NodeJS.Timeout | undefined
  const handOver = () => {
    clearTimeout(timer)
    timer = undefined
    if (open !== undefined && waiting.length > 0) open(waiting.splice(0))
  }
  const take = (files: readonly string[]) => {
    waiting.push(...files)
    timer ??= setTimeout(handOver, TOGETHER_MS)
  }
  app.on('open-file', (event, file) => {
    event.preventDefault()
    take([file])
  })
  app.on('second-instance', (_event, argv, folder) => take(filesIn(argv, folder)))
  return {
    hold() {
      open = undefined
    },
    handTo(next) {
      open = next
      handOver()
    },
  }
}
