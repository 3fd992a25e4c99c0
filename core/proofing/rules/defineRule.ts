/** What a house-style rule is. A rule is one file; `rules/index.ts` lists them; types, settings and tests follow from that. */
import type { IssueLevel } from '../issue'
import type { Finding, Passage, Place } from '../passage'
import type { SourceCode } from './sources'

/** The headings under which the settings list the rules. */
export const RULE_GROUPS = {
  punctuation: 'Dấu câu và khoảng trắng',
  unicode: 'Mã chữ',
  syllables: 'Âm tiết và dấu thanh',
  words: 'Từ hay viết sai',
  redundancy: 'Từ thừa',
  capitals: 'Viết hoa',
  numbers: 'Số, tiền, ngày giờ',
  abbreviations: 'Viết tắt',
  foreign: 'Từ ngữ và tên nước ngoài',
  law: 'Luật và đạo đức nghề báo',
} as const

export type RuleGroup = keyof typeof RULE_GROUPS

/** Something newsrooms decide differently: the positions with their Vietnamese titles, and the one a new profile has. */
export interface Switch {
  readonly title: string
  readonly positions: Readonly<Record<string, string>>
  readonly initial: string
}

type Switches = Readonly<Record<string, Switch>>
/** The position every switch of a rule is in. */
type Settings<S extends Switches> = { readonly [Name in keyof S]: Extract<keyof S[Name]['positions'], string> }

export interface Example {
  readonly before: string
  /** With the first suggestion of every mark taken. Left out where only a person can know. */
  readonly after?: string
  /** Default: body. */
  readonly place?: Place
  /** Switches that this example needs in another position than the initial one. */
  readonly settings?: Readonly<Record<string, string>>
}

export interface Rule<Name extends string = string, S extends Switches = Switches> {
  /** Kebab case; stored in profiles, so it never changes. */
  readonly name: Name
  /** The rules of our rule book that this one carries out, e.g. VN-PUNC-01. */
  readonly ids: readonly string[]
  /** What the settings call it. */
  readonly title: string
  readonly group: RuleGroup
  /** `sure` only where the mark is right nearly always and the paper would be embarrassed. */
  readonly level: IssueLevel
  /** Who says so. */
  readonly sources: readonly SourceCode[]
  /** In the profile for online newspapers, from which all others start. */
  readonly default: 'on' | 'off'
  /** Why, in a few words of Vietnamese. */
  readonly message: string
  readonly switches: S
  /** Lower-case strings without one of which the rule has nothing to find: a cheap first look. */
  readonly needs: readonly string[]
  /** Where the rule holds. Undefined: everywhere. */
  readonly places: readonly Place[] | undefined
  /** Marks a whole headline or paragraph, and gives way to every narrower mark. */
  readonly broad: boolean
  /** The speller finds the same, and better: this one runs in its place where the spelling model is missing. */
  readonly standsInForSpeller: boolean
  readonly examples: readonly Example[]
  readonly leavesAlone: readonly (string | Example)[]
  check(passage: Passage, settings: Settings<S>): readonly Finding[]
}

type Optional = 'switches' | 'needs' | 'places' | 'broad' | 'standsInForSpeller'
type RuleDefinition<Name extends string, S extends Switches> = Omit<Rule<Name, S>, Optional> &
  Partial<Pick<Rule<Name, S>, Optional>>

export function defineRule<const Name extends string, const S extends Switches = Record<never, never>>(
  definition: RuleDefinition<Name, S>,
): Rule<Name, S> {
  return {
    switches: {} as S,
    needs: [],
    places: undefined,
    broad: false,
    standsInForSpeller: false,
    ...definition,
  }
}
