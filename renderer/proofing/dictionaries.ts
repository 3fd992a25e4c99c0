/** The dictionaries as they were read last. Other people write in them too, so they are read again now and then. */
import { create } from 'zustand'
import type { Dictionaries } from '../../core/contract'
import { attempt, desk } from '../session'

export const useDictionaries = create<{ readonly dictionaries: Dictionaries | undefined }>(() => ({
  dictionaries: undefined,
}))

export async function readDictionaries(): Promise<void> {
  take(await attempt(desk().readDictionaries({})))
}

/** True when the word is on disk. */
export async function addToDictionary(word: string, dictionary: 'own' | 'newsroom'): Promise<boolean> {
  const added = await attempt(desk().addToDictionary({ word: word.trim().slice(0, 100), dictionary }))
  take(added)
  return added !== undefined
}

export async function importWordList(): Promise<void> {
  const imported = await attempt(desk().importWordList({}))
  if (imported && imported.value !== null) take({ value: imported.value })
}

/** What is read again is mostly what was there: then nobody hears of it. */
function take(answer: { readonly value: Dictionaries } | undefined): void {
  if (answer === undefined) return
  const before = useDictionaries.getState().dictionaries
  if (JSON.stringify(before) !== JSON.stringify(answer.value)) useDictionaries.setState({ dictionaries: answer.value })
}
