/** Marks and blanks. */
import { balancedQuotes } from './balancedQuotes'
import { commaBeforeAnd } from './commaBeforeAnd'
import { coordinateHyphen } from './coordinateHyphen'
import { curlyQuotes } from './curlyQuotes'
import { doubledMark } from './doubledMark'
import { doubledSpace } from './doubledSpace'
import { doubledWord } from './doubledWord'
import { edgeSpace } from './edgeSpace'
import { ellipsis } from './ellipsis'
import { etCetera } from './etCetera'
import { headlineFullStop } from './headlineFullStop'
import { rangeDash } from './rangeDash'
import { repeatedMark } from './repeatedMark'
import { spaceAfterMark } from './spaceAfterMark'
import { spaceAroundBrackets } from './spaceAroundBrackets'
import { spaceBeforeMark } from './spaceBeforeMark'
import { spaceInsideBrackets } from './spaceInsideBrackets'
import { spaceInsideQuotes } from './spaceInsideQuotes'

export const punctuationRules = [
  spaceBeforeMark,
  spaceAfterMark,
  spaceInsideBrackets,
  spaceAroundBrackets,
  spaceInsideQuotes,
  curlyQuotes,
  balancedQuotes,
  ellipsis,
  etCetera,
  doubledMark,
  doubledSpace,
  edgeSpace,
  coordinateHyphen,
  rangeDash,
  commaBeforeAnd,
  repeatedMark,
  headlineFullStop,
  doubledWord,
] as const
