/** Abbreviations. */
import { cityName } from './cityName'
import { districtUnits } from './districtUnits'
import { firstMention } from './firstMention'
import { headlineAbbreviation } from './headlineAbbreviation'
import { placeAbbreviation } from './placeAbbreviation'
import { quanAbbreviation } from './quanAbbreviation'
import { trungUong } from './trungUong'
import { unexpandedAbbreviation } from './unexpandedAbbreviation'

export const abbreviationRules = [
  firstMention,
  headlineAbbreviation,
  cityName,
  quanAbbreviation,
  placeAbbreviation,
  trungUong,
  unexpandedAbbreviation,
  districtUnits,
] as const
