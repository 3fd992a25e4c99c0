/** Capitals. */
import { administrativeUnits } from './administrativeUnits'
import { citations } from './citations'
import { epithets } from './epithets'
import { headlineCase } from './headlineCase'
import { historicalEvents } from './historicalEvents'
import { holidays } from './holidays'
import { honours } from './honours'
import { internationalBodies } from './internationalBodies'
import { lunarYears } from './lunarYears'
import { namedLaws } from './namedLaws'
import { nhanDan } from './nhanDan'
import { numberedUnits } from './numberedUnits'
import { organisations } from './organisations'
import { party } from './party'
import { peoplesCommittee } from './peoplesCommittee'
import { personalNames } from './personalNames'
import { placeNames } from './placeNames'
import { regions } from './regions'
import { sentenceStart } from './sentenceStart'
import { sinoNames } from './sinoNames'
import { specialPlaces } from './specialPlaces'
import { terrainNouns } from './terrainNouns'
import { titles } from './titles'
import { transcribedNames } from './transcribedNames'
import { weekdaysAndMonths } from './weekdaysAndMonths'

export const capitalRules = [
  sentenceStart,
  personalNames,
  epithets,
  transcribedNames,
  sinoNames,
  administrativeUnits,
  numberedUnits,
  specialPlaces,
  placeNames,
  terrainNouns,
  regions,
  organisations,
  peoplesCommittee,
  internationalBodies,
  titles,
  nhanDan,
  party,
  honours,
  namedLaws,
  citations,
  weekdaysAndMonths,
  holidays,
  lunarYears,
  historicalEvents,
  headlineCase,
] as const
