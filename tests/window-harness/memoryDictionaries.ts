/** The newsroom's words without a disk. */
import { type DeskClient, succeeded } from '../../core/contract'

export function memoryDictionaries(
  folder: string,
): Pick<DeskClient, 'readDictionaries' | 'addToDictionary' | 'importWordList'> {
  const words: Record<'own' | 'newsroom', string[]> = { own: [], newsroom: ['Bàu Sen', 'Cẩm Lưu', 'Ải'] }
  const dictionaries = () => ({
    own: { file: '/home/van/.config/Tòa Soạn/tu-dien.txt', words: [...words.own], problems: [] },
    newsroom: { file: `${folder}/tu-dien-toa-soan.txt`, words: [...words.newsroom], problems: [] },
    wordList: { file: `${folder}/tu-toa-soan.csv`, entries: [], problems: [] },
  })

  return {
    readDictionaries: async () => succeeded(dictionaries()),
    async addToDictionary({ word, dictionary }) {
      words[dictionary].push(word)
      return succeeded(dictionaries())
    },
    importWordList: async () => succeeded(null),
  }
}
