/** Foreign names and words, and the choice between Vietnamese ones. */
import { baoDam } from './baoDam'
import { countryNames } from './countryNames'
import { internationalTerms } from './internationalTerms'
import { mixedTranscription } from './mixedTranscription'
import { regionalWords } from './regionalWords'
import { standfirstLength } from './standfirstLength'
import { vietnameseWords } from './vietnameseWords'

export const foreignRules = [
  mixedTranscription,
  countryNames,
  vietnameseWords,
  internationalTerms,
  baoDam,
  regionalWords,
  standfirstLength,
] as const
