/** English among Vietnamese: which words are likely to be English, by spelling and by a short list of common words. */
import { isLegalSyllable } from './syllable'
import { splitTone } from './tones'

/** Common English words that Vietnamese spelling also allows; a word is English only beside other English. */
const AMBIGUOUS = new Set(
  `a ai am an ban bang beer ben boo bom bun bye can cam cha chat che chi chin chip con coo cu cup cut dam dan dang
  den din do don dong du em eh gang ghi gin go gong gun ha ham han hang hem hen hi him ho hoa hum hung i in ken kin
  kim ki la lam lay leo lie lo long lung ma mai man may me mi mia moi mom mon mu mum my nam nan nay nem no non nun
  on oi oh pa pan pang pay pen pha phi phim pho phone pi pin ping pun ra ram ran rang ray rem ring roi rum run sa
  sam san sang say see sen sin sing sit so son song soi sun sung ta tam tan tang tao tau tea ten than the them then
  thin thing tin to toe tom ton tong too tong tray treo tri tu tung u um un van vi via vie von xe xi yen you zen`.split(
    /\s+/,
  ),
)

const COMMON = new Set(
  `about above access account across act action active actor add address after again against age agency agent ago agree
  air airport album all allow almost alone along already also although always america american among and android animal
  another answer any app apple apply april area arm army around art article artist as asia asian ask at attack august
  available award away baby back bad bag ball band bank bar base basic be beach beautiful beauty because become bed
  before begin best better between big bill bird birth bitcoin black blockchain blog blood blue board body book boss
  both bottom box boy brand break bring british brother brown budget build building bus business but buy by call camera
  camp campus capital car card care career case cash cat cell center central centre ceo chain challenge champion change
  channel character charge chart check chicken chief child children china chinese choice choose church cinema city class
  classic clean clear click client close cloud club coach code coffee cold collection college color com come comment
  commercial community company compare complete computer concert condition conference connect contact content contract
  control cool copy corporation cost could council country couple course court cover covid create credit crime cross
  culture cup current customer cycle daily dance dark data date daughter day dead deal dean death december decide deep
  defense delivery democracy department design desk detail develop development device did die different digital dinner
  direct director discover discovery disease display doctor does dog dollar door double down download dr dream dress
  drink drive driver drop drug during each early earth east easy economic economy edge edition education effect effort
  eight either election electric email emergency employee end energy engine engineer engineering england english enjoy
  enough enter enterprise entertainment environment error europe european even evening event ever every everyone
  everything evil example exchange executive exit experience expert express eye face facebook fact factor factory fail
  fair faith fall family famous fan far farm fashion fast father favor fear feature february federal feel feeling female
  festival few field fight figure file film final finance financial find fine finger finish fire firm first fish fit
  five flash flight floor flow flower fly focus follow food foot football for force foreign forest forever forget form
  format former forum forward found foundation four france free freedom french fresh friday friend from front fruit full
  fun function fund future gain game garden gas gate general george german get gift girl give glass global goal god gold
  golden golf good google got government grade grand great green group grow growth guard guest guide guitar had hair
  half hall hand happen happy hard has have he head health hear heart heat heaven hello help her here hero high highway
  hill his history hit hold home hope horse hospital host hot hotel hour house how however human hundred husband ice
  idea if image impact important inc include income increase independent india industry information inside insight
  institute insurance international internet into investment investor is island issue it item its jack james january
  japan job john join journal journey july june just justice keep key kick kid kill kind king kingdom kitchen know
  knowledge lab label labor lady lake land language large last late later law lead leader league learn leave left legal
  legend less let letter level library life light like limit limited line link list listen little live local location
  logo look lord lose loss lost lot love low luck lucky machine made magazine magic mail main make male mall manage
  management manager many map march mark market marketing marriage martin master match matter max maybe media medical
  meet meeting member memory men message metal middle might military million mind mine minister minute miss mission
  mobile mode model modern moment monday money monitor month moon more morning most mother motor mountain mouse mouth
  move movement movie mr mrs much museum music must name nation national nature near need network never new news next
  nice night nine north not nothing november now number object ocean october of off offer office officer official often
  oil old once one online only open operation opportunity option orange order organization original other our out
  outside over own owner pacific page paint paper parent paris park part partner party pass past path patient pattern
  paul peace people per percent perfect performance perhaps period person peter phase photo physical piece pink place
  plan plane planet plant platform play player please plus podcast point police policy political politics poor pop
  popular population port position positive possible post power practice premier present president press pretty price
  prime prince princess print private prize probably problem process product production professional professor profile
  profit program project property protect protection protocol provide public pull purple push put quality quarter queen
  question quick quite race radio rain raise range rate rather reach read reader ready real reality really reason
  receive recent record red reduce region relationship release religion remember report republic require research
  resort resource respect response rest restaurant result return review rich ride right rise risk river road robert
  robot rock role room rose round route royal rule russia safe safety said sale same saturday save school science sea
  search season seat second secret section security seed self sell senior sense september series serve server service
  set seven sex shadow share she shift ship shop shopping short should show shower side sign silver similar simple since
  single sister site situation six size skill skin sky sleep slow small smart smile snow social society soft software
  soldier solution some something soon soul sound source south space speak special speed spirit sport sports spring
  staff stage stand standard star start startup state station statistics stay step still stock stone stop storage store
  storm story straight strategy stream street strong student studio study style subject success such sugar summer
  sunday super supply support sure surface surprise survey sweet system table take talent talk target task tax taxi
  teach teacher team tech technical technology television tell term test texas text thank that theater their theory
  there these they think third this those though thought thousand three through thursday ticket tiger time times title
  today together tomorrow tonight top total touch tour tourism tower town toy track trade trading tradition traffic
  train training travel treatment tree trend trial trip trouble truck true trust truth try tuesday turn tv twitter two
  type under union unique unit united university until up update upon us use user usually value very version via victory
  video view village virtual virus vision visit voice volume vote wait walk wall want war was wash watch water wave way
  we weather web website wedding wednesday week weekend weight welcome well went were west western what wheel when where
  whether which while white who whole why wife wild will win wind window wine winner winter wish with within without
  woman women wonder wood word work worker world worth would write writer wrong year yellow yes yet york young your
  youth youtube zero zone`.split(/\s+/),
)

/** Letters and runs of letters that no Vietnamese syllable has. */
const FOREIGN_SPELLING =
  /[fjwz]|^(?:bl|br|cl|cr|dr|fl|fr|gl|gr|kr|pl|pr|sc|sh|sk|sl|sm|sn|sp|st|sw|tw|wh)|[^aeiouycghmnpt]$|(?!ngh)[bcdfghklmnpqrstvx]{3,}|(.)\1$/

/** True for a lower-case word that is English wherever it stands: it cannot be Vietnamese. */
export function isEnglishWord(word: string): boolean {
  if (!COMMON.has(word)) return false
  const { letters, tone } = splitTone(word)
  return !isLegalSyllable(letters, tone)
}

/** True for a lower-case word that Vietnamese and English share: "can", "so", "them". Its neighbours decide. */
export function isAmbiguousEnglish(word: string): boolean {
  return AMBIGUOUS.has(word)
}

/** True for a plain a–z word that Vietnamese cannot spell and that looks like a European language rather than a slip. */
export function looksForeign(word: string): boolean {
  return /^[a-z]+$/.test(word) && (COMMON.has(word) || FOREIGN_SPELLING.test(word)) && !isLegalSyllable(word, 0)
}
