/** The questions that only the system can ask: which folder, which files. Each begins where the last one of its kind ended. */
import path from 'node:path'
import { type BrowserWindow, dialog, type OpenDialogOptions, type SaveDialogOptions } from 'electron'
import type { TextKey, Translate } from '../../core/texts'
import { importExtensions, writtenExtensions } from '../exchange'
import type { Dialogs } from '../surroundings'

export interface DialogOptions {
  readonly window: () => BrowserWindow | undefined
  readonly translate: () => Translate
  /** Where to begin the first time. */
  readonly folders: {
    readonly documents: string
    readonly pictures: string
    readonly videos: string
    readonly music: string
  }
}

export function createDialogs({ window, translate, folders }: DialogOptions): Dialogs {
  const last = new Map<string, string>()

  async function ask(kind: string, start: string, options: OpenDialogOptions): Promise<readonly string[]> {
    const parent = window()
    // Since Electron 43 a dialog without a folder begins in Downloads.
    const complete = { ...options, defaultPath: last.get(kind) ?? start }
    const { canceled, filePaths } = await (parent
      ? dialog.showOpenDialog(parent, complete)
      : dialog.showOpenDialog(complete))
    if (canceled || filePaths[0] === undefined) return []
    last.set(kind, path.dirname(filePaths[0]))
    return filePaths
  }

  const words = (key: Extract<TextKey, `shell.dialogs.${string}`>) => translate()(key)
  const filters = (name: string, extensions: readonly string[]) => [
    { name, extensions: [...extensions] },
    // By content, not by name: a picture without an extension is a picture.
    { name: words('shell.dialogs.allFiles'), extensions: ['*'] },
  ]

  return {
    chooseLibraryFolder: async (current) =>
      (
        await ask('library', current, {
          title: words('shell.dialogs.chooseLibrary'),
          buttonLabel: words('shell.dialogs.chooseLibraryButton'),
          properties: ['openDirectory', 'createDirectory'],
        })
      )[0],

    chooseArticleFiles: () =>
      ask('articles', folders.documents, {
        title: words('shell.dialogs.importArticles'),
        buttonLabel: words('shell.dialogs.importButton'),
        properties: ['openFile', 'multiSelections'],
        filters: filters(words('shell.dialogs.articleFiles'), importExtensions),
      }),

    choosePictureFiles: (multiple) =>
      ask('pictures', folders.pictures, {
        title: words('shell.dialogs.choosePictures'),
        properties: multiple ? ['openFile', 'multiSelections'] : ['openFile'],
        filters: filters(words('shell.dialogs.pictureFiles'), [
          ...['jpg', 'jpeg', 'png', 'webp', 'avif', 'gif', 'tif', 'tiff', 'svg'],
          // Not read, but whoever chooses one is told why.
          ...['heic', 'heif'],
        ]),
      }),

    chooseWordListFile: async () =>
      (
        await ask('words', folders.documents, {
          title: words('shell.dialogs.chooseWordList'),
          properties: ['openFile'],
          filters: filters(words('shell.dialogs.wordListFiles'), ['csv', 'tsv', 'txt']),
        })
      )[0],

    async chooseMediaFile(kind) {
      const { title, name, extensions, start } = {
        video: {
          title: words('shell.dialogs.chooseVideo'),
          name: words('shell.dialogs.videoFiles'),
          extensions: ['mp4', 'm4v', 'mov', 'webm'],
          start: folders.videos,
        },
        audio: {
          title: words('shell.dialogs.chooseAudio'),
          name: words('shell.dialogs.audioFiles'),
          extensions: ['mp3', 'm4a', 'aac', 'ogg', 'opus', 'wav', 'flac'],
          start: folders.music,
        },
        captions: {
          title: words('shell.dialogs.chooseCaptions'),
          name: words('shell.dialogs.captionFiles'),
          extensions: ['vtt'],
          start: folders.videos,
        },
      }[kind]
      return (await ask(kind, start, { title, properties: ['openFile'], filters: filters(name, extensions) }))[0]
    },

    chooseExportFolder: async (current) =>
      (
        await ask('export', current ?? folders.documents, {
          title: words('shell.dialogs.exportPage'),
          buttonLabel: words('shell.dialogs.exportButton'),
          properties: ['openDirectory', 'createDirectory'],
        })
      )[0],

    async chooseExportFile(name, formats) {
      const parent = window()
      const options: SaveDialogOptions = {
        title: words('shell.dialogs.exportAs'),
        buttonLabel: words('shell.dialogs.exportAsButton'),
        defaultPath: path.join(last.get('file') ?? folders.documents, name),
        filters: formats.map((format) => ({
          name: translate()(`exchange.formats.${format}`),
          extensions: [...writtenExtensions(format)],
        })),
        // The other systems ask by themselves.
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      }
      const { canceled, filePath } = await (parent
        ? dialog.showSaveDialog(parent, options)
        : dialog.showSaveDialog(options))
      if (canceled || filePath === '') return undefined
      last.set('file', path.dirname(filePath))
      return filePath
    },
  }
}
