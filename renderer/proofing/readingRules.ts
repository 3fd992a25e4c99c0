/** House style and words as the worker is told them, made from the settings and the dictionaries. */
import type { Dictionaries, ProofingSettings } from '../../core/contract'
import type { StyleProfile, WordListEntry } from '../../core/proofing'

export interface ReadingRules {
  readonly profile: StyleProfile
  readonly words: readonly string[]
  readonly wordList: readonly WordListEntry[]
}

/** The profile for online newspapers, as the first start has it. */
export const onlineName: StyleProfile = { name: 'online', base: 'online', rules: {} }

export function rulesFrom(
  { profile, base, rules }: ProofingSettings,
  dictionaries: Dictionaries | undefined,
): ReadingRules {
  return {
    profile:
      profile === 'custom'
        ? // Stored settings are checked by the contract; what it calls optional is left out, not undefined.
          ({ name: 'custom', base, rules } as StyleProfile)
        : { name: profile, base: profile, rules: {} },
    words: [...(dictionaries?.own.words ?? []), ...(dictionaries?.newsroom.words ?? [])],
    wordList: dictionaries?.wordList.entries ?? [],
  }
}
