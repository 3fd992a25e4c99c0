export { addWord, type DictionaryFiles, filesOfDictionaries, importWordList, readDictionaries } from './dictionaries'
