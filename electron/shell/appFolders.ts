/** Where things are on this computer. */
import path from 'node:path'
import { app } from 'electron'

interface AppFolders {
  readonly userData: string
  readonly logs: string
  readonly cache: string
  readonly journal: string
  readonly assets: string
  /** The speller's model. */
  readonly proofing: string
  readonly ownDictionary: string
  readonly renderer: string
  readonly preload: string
  /** The program of the search index's own thread. */
  readonly indexThread: string
  readonly defaultLibrary: string
  readonly forDialogs: {
    readonly documents: string
    readonly pictures: string
    readonly videos: string
    readonly music: string
  }
}

/** `out`: the folder of the built main file. */
export function findAppFolders(out: string): AppFolders {
  const userData = app.getPath('userData')
  // A system without one of these folders answers with an error.
  const known = (name: 'documents' | 'pictures' | 'videos' | 'music') => {
    try {
      return app.getPath(name)
    } catch {
      return app.getPath('home')
    }
  }
  return {
    userData,
    logs: path.join(userData, 'logs'),
    cache: path.join(userData, 'cache'),
    journal: path.join(userData, 'journal'),
    assets: path.join(out, '..', 'assets'),
    proofing: path.join(out, '..', 'assets', 'proofing'),
    ownDictionary: path.join(userData, 'tu-dien.txt'),
    renderer: path.join(out, 'renderer'),
    preload: path.join(out, 'preload.cjs'),
    indexThread: path.join(out, 'indexThread.js'),
    defaultLibrary: path.join(known('documents'), 'Tòa Soạn'),
    forDialogs: {
      documents: known('documents'),
      pictures: known('pictures'),
      videos: known('videos'),
      music: known('music'),
    },
  }
}
