/** Spelling that is a matter of rules; most of it is the speller's when there is a speller. */
import { cAndK } from './cAndK'
import { cuAndQu } from './cuAndQu'
import { gAndGh } from './gAndGh'
import { iAndY } from './iAndY'
import { illegalSyllable } from './illegalSyllable'
import { misplacedTone } from './misplacedTone'
import { quTone } from './quTone'
import { siNotSy } from './siNotSy'
import { stoppedTone } from './stoppedTone'
import { toneStyle } from './toneStyle'

/** The one that only says "no syllable" comes last: of two marks on one word, the earlier rule's stays. */
export const syllableRules = [
  stoppedTone,
  cAndK,
  gAndGh,
  cuAndQu,
  toneStyle,
  misplacedTone,
  quTone,
  iAndY,
  siNotSy,
  illegalSyllable,
] as const
