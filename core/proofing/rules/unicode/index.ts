/** Characters that look right and are not. */
import { composedLetters } from './composedLetters'
import { eth } from './eth'
import { invisibleCharacters } from './invisibleCharacters'
import { legacyCharset } from './legacyCharset'
import { mixedScripts } from './mixedScripts'

export const unicodeRules = [legacyCharset, eth, mixedScripts, invisibleCharacters, composedLetters] as const
