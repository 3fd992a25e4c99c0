/** Numbers, money, dates and times. */
import { currency } from './currency'
import { dates } from './dates'
import { decimalComma } from './decimalComma'
import { largeNumbers } from './largeNumbers'
import { mixedUnit } from './mixedUnit'
import { percentSign } from './percentSign'
import { thousandsDot } from './thousandsDot'
import { timeOfDay } from './timeOfDay'
import { unitSpace } from './unitSpace'
import { vanNumber } from './vanNumber'
import { weekday } from './weekday'

export const numberRules = [
  thousandsDot,
  decimalComma,
  unitSpace,
  percentSign,
  mixedUnit,
  currency,
  largeNumbers,
  vanNumber,
  dates,
  weekday,
  timeOfDay,
] as const
