/** The words that the proofreader is to know: read, added to, and taken over from a file. */
import { type Desk, type Outcome, succeeded } from '../../core/contract'
import type { Translate } from '../../core/texts'
import type { Library } from '../library'
import { addWord, filesOfDictionaries, importWordList, readDictionaries } from '../proofing'
import type { Dialogs } from '../surroundings'

export interface DictionaryCallsOptions {
  readonly ownDictionaryFile: string
  readonly dialogs: Pick<Dialogs, 'chooseWordListFile'>
  readonly translate: () => Translate
  readonly inLibrary: <Value>(job: (library: Library) => Promise<Outcome<Value>>) => Promise<Outcome<Value>>
}

export function createDictionaryCalls({
  ownDictionaryFile,
  dialogs,
  translate,
  inLibrary,
}: DictionaryCallsOptions): Pick<Desk, 'readDictionaries' | 'addToDictionary' | 'importWordList'> {
  const filesIn = ({ root }: Library) => filesOfDictionaries(root, ownDictionaryFile)
  return {
    readDictionaries: () => inLibrary(async (library) => succeeded(await readDictionaries(filesIn(library)))),

    addToDictionary: ({ word, dictionary }) =>
      inLibrary(async (library) => {
        const files = filesIn(library)
        const added = await addWord(files[dictionary], word, translate()(`proofing.dictionary.${dictionary}`))
        return added.ok ? succeeded(await readDictionaries(files)) : added
      }),

    importWordList: () =>
      inLibrary(async (library) => {
        const chosen = await dialogs.chooseWordListFile()
        if (chosen === undefined) return succeeded(null)
        const files = filesIn(library)
        const imported = await importWordList(chosen, files.wordList)
        return imported.ok ? succeeded(await readDictionaries(files)) : imported
      }),
  }
}
