/**
 * English that an input method spoils where the rules of spelling cannot tell: "more" composes to a legal mỏe, "different"
 * loses an f to the key pressed twice. Chosen by hand: a word is here when its keys are hardly ever meant as Vietnamese.
 */
import { isEnglishWord } from '../englishWords'
import type { MethodName } from './methods'

/** Composed by Telex these are legal syllables that nobody writes, or are typed by a path nobody takes (arms → ám). */
const TELEX = words(`
  ajax arms arts away axis barns bias boast boasts boats boom bore bored boris born boxes burst busy buys chairs
  charm charms charts cheer cheers chosen defend defends defer dense does donor donors doom door doors dose doses
  down genres goats goes gore gown gowns guns guys hamas hems her horns horse hurts leste lisa lore major maps mars
  marx meme memes mere more mores moscow mourn nerves norm norms nose paid pair pairs papa par param paris parks
  parse parts past pats paws peer peers pens per pest pests pics pieces poem poets poor pore pores ports pose post
  posts puns puts refer refers refuse reset rims roast roasts rooms rosa rose sata says seem seems sees seniors
  sense sims sofa sofas soon sore soros sorts stars surf susan taxi taxis tense tenses texts themes thirst thorn
  thorns those ton tons torn toto town trees troops turf turners turns verse virus visas war wars wax worm worms
  worn worst wrong wrongs
`)

/** Composed these are syllables but for a tone (keep → kêp); kept as typed unless Vietnamese is meant by nobody. */
const UNFINISHED = words(`
  beep beet boot caw claw coco cocoa coop deep gee goop hoop hoot keep law loop loot loto maw meet moot moto naw paw
  peep photo raw root saw seep soot thaw weep yaw
`)

/** Words that begin so lose a letter to the doubled key; with any of `ENDINGS` behind them. */
const DOUBLED = words(`
  affair affect affiliat affinit affirm afflict affluen afford affront arra arrang arrear arrest arriv arrog arrow
  assad assang assassin assault assembl assert assess asset assign assimilat assist associat assort assum assumpt
  assur assyr await baffl barrag barrel barren barri barrow barry bass basset bassoon berri berry borrow boss bossy
  buff buffalo buffer buffet buffett burrito burrow carri carriag carrol carrot carry cassav cassett chauffeur
  cherri cherry chess coeffici coffee coffin correct correl correspond corrid corrobor corros corrup cuff currenc
  current curricul curry daddy differ differenc differenti difficult diffus dissatisf dissect dissem dissent dissert
  dissid dissimil dissipat dissoci dissolv dissuad dossier duff effect effici effig effort err errand erratic errone
  error essay essen essenc essenti essex excess exxon fossil fuss garrison gerrard gossip guess harass harris
  harrison harry hassan hassl herrera hiss hoffman horrend horribl horrid horrif horror huff hurri hurrican hurry
  hussein irrat irregul irrelev irrepar irresist irrespons irrevers irrigat irrit issu joss kiss larri larry lass
  lasso less lessen lesson loss marri marriag marriott mass massachusetts massacr massag massiv merri merry mess
  messag messeng messi messiah mirror miss missil mission missionar mississippi missouri morris morrison moss muff
  muffin murray mussel narrat narrow nasser nissan norris off offenc offend offens offer offic offici offlin offset
  offshor offsid offspring parrot pass passag passeng passion passiv passport password perri perry pierr piss poss
  possess possibilit possibl puff puffin purr quarrel quarri quarry raffl riff riffl rossi ruffl russell russi sass
  sassuolo session sheriff sierra sorri sorrow sorry suffer suffic suffici suffix suffocat suffrag surreal surrend
  surrey surrog surround sussex tariff tass tassel terra terrac terrain terrestri terri terribl terrif territor
  terror terry tiffani tiffany tissu toffee torr torrent torres toss traffic tuff turret vessel warrant warranti
  warren warrior worri worry yasser
`)

const ENDINGS = words(`
  a able ably age ages al ally an ance ances ancy ans ant ants ate ated ates ating ation ations ative ator ators d e
  ed ement ements en ence ences ency ens ent ently ents er ers es ful ia ial ially ials ian ians ible ibly ic ical
  icked icking ics ie ied ier ies iest in iness ing ings ins ion ional ions ish ism ist ists ities ity ive ively
  iveness ives less ly ment ments ness o or ors ory os our ours s ula ular ulum um us y
`)

/** Words too, though our lists of English do not have them: loss and marry may be typed to get them, Max follows Pro. */
const NEIGHBOURS = words('los mary pro')

/** Common Vietnamese words as they are usually typed: an English neighbour does not make English of sẽ, cả or bên. */
const VIETNAMESE_FIRST = words('sex car been teen queen moon noon theme these there beer boots chair hair bees did cos')

/** In this case only: abbreviations of the news, and names no Vietnamese word with a capital is mistaken for. */
const TELEX_EXACT = words('AFF VAR IMF SARS MERS SOS USA US IS Los Luis Dow Neuer', false)
const VNI_EXACT = words(
  'A3 A4 A5 A320 A321 A330 A350 A380 CO2 SO2 NO2 O2 E5 E10 U13 U15 U16 U17 U18 U19 U20 U21 U22 U23',
  false,
)
const WWW = 'www'

/** True for a word that the method spoils, as typed, whether or not a key was pressed twice. */
export function isSpoiledEnglish(typed: string, method: MethodName): boolean {
  if (method === 'vni') return VNI_EXACT.has(typed)
  if (method !== 'telex' && method !== 'telex_simple') return false
  return TELEX_EXACT.has(typed) || TELEX.has(typed.toLowerCase()) || typed.toLowerCase() === WWW
}

/** True for lower-case keys that are English beside English: "is", "test", but not "sex", which is sẽ. */
export function isEnglishBesideEnglish(lower: string): boolean {
  return !VIETNAMESE_FIRST.has(lower) && isTypedEnglish(lower)
}

/** True for a lower-case English word we know. */
export function isTypedEnglish(lower: string): boolean {
  return TELEX.has(lower) || UNFINISHED.has(lower) || NEIGHBOURS.has(lower) || isEnglishWord(lower) || isDoubled(lower)
}

function isDoubled(lower: string): boolean {
  for (let end = lower.length; end >= 3; end--) {
    if (DOUBLED.has(lower.slice(0, end)) && (end === lower.length || ENDINGS.has(lower.slice(end)))) return true
  }
  return false
}

function words(list: string, fold = true): ReadonlySet<string> {
  const split = list.trim().split(/\s+/)
  return new Set(fold ? split.map((word) => word.toLowerCase()) : split)
}
