/** A newsroom for the tests: the real desk on a real folder, without a window. */
import fs from 'node:fs/promises'
import path from 'node:path'
import { type Article, articleText } from '../../core/article'
import { type DeskEvents, type EventName, type Outcome, settingsSchema } from '../../core/contract'
import { createDocument, text } from '../../core/document'
import { createDesk, type OpenDesk } from '../../electron/desk'

/** The nth text: as long as a short article, and every word of it says which text it is. */
export function textNumber(article: Article, number: number): Article {
  const paragraph = (index: number) => ({
    type: 'paragraph' as const,
    version: 1 as const,
    children: [text(`Đoạn ${index} của bản ${number}. `.repeat(12))],
  })
  return { ...article, headline: `bản ${number}`, body: createDocument([1, 2, 3, 4, 5].map(paragraph)) }
}

/** Which text this is; throws where a letter of it is wrong. */
export function numberOf(article: Article): number {
  const number = article.headline === '' ? 0 : Number(article.headline.slice('bản '.length))
  if (number > 0 && articleText(article) !== articleText(textNumber(article, number))) {
    throw new Error(`The text of ${article.headline} is not what was written`)
  }
  return number
}

export interface NewsroomOptions {
  /** Default: `library` in the folder. */
  readonly library?: string
  /** Default: `journal` in the folder. */
  readonly journal?: string
  /** The built program of the index's thread. Default: the index works in the test's own. */
  readonly indexThread?: string
  readonly tell?: (event: EventName, detail: DeskEvents[EventName]) => void
}

/** The desk with everything it keeps inside one folder. */
export function deskOn(
  folder: string,
  {
    library = path.join(folder, 'library'),
    journal = path.join(folder, 'journal'),
    indexThread,
    tell,
  }: NewsroomOptions = {},
): OpenDesk {
  let settings = settingsSchema.parse({})
  return createDesk({
    settings: {
      read: () => settings,
      update: (change) => {
        settings = settingsSchema.parse({ ...settings, ...change })
        return settings
      },
    },
    // Nobody sits here to answer.
    dialogs: {} as never,
    moveToBin: (place) => fs.rm(place, { recursive: true }),
    reveal: () => undefined,
    openExternal: async () => undefined,
    disableInMenu: () => undefined,
    applySettings: () => undefined,
    flushed: () => undefined,
    showHeadline: () => undefined,
    tell: (event, detail) => tell?.(event, detail),
    platform: 'linux',
    appVersion: '0.1.0',
    defaultLibraryFolder: library,
    givenLibraryFolder: library,
    journalFolder: journal,
    cacheFolder: path.join(folder, 'cache'),
    indexThread,
    ownDictionaryFile: path.join(folder, 'words.txt'),
    assetsFolder: folder,
  })
}

/** The article with this text; its headline is the beginning of it. */
export function words(article: Article, prose: string): Article {
  return {
    ...article,
    headline: prose.slice(0, 40),
    body: createDocument([{ type: 'paragraph', version: 1, children: [text(prose)] }]),
  }
}

/** What a program in the same position would be given, or the test fails here. */
export function value<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem))
  return outcome.value
}
