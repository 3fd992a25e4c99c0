/** Every style rule over its own examples and over what it leaves alone; and our rule book, carried out to the last id. */
import { describe, expect, it } from 'vitest'
import { checkStyle, runRule } from '../checkStyle'
import type { Issue } from '../issue'
import { Passage, type Place } from '../passage'
import { builtInProfiles, onlineProfile, rulesOf, type StyleProfile } from '../profiles'
import { type Example, rules, SOURCES, type StyleRule } from '.'

/** How many rules each chapter of the rule book has. */
const RULE_BOOK = { PUNC: 18, UNI: 5, SYL: 10, LEX: 23, RED: 10, CAP: 25, NUM: 11, ABBR: 8, FOR: 7, LAW: 5 }

const asExample = (given: string | Example): Example => (typeof given === 'string' ? { before: given } : given)

function settingsOf(rule: StyleRule, example: Example): Record<string, string> {
  const initial = Object.entries(rule.switches).map(([name, { initial }]) => [name, initial])
  return { ...Object.fromEntries(initial), ...example.settings }
}

function run(rule: StyleRule, example: Example, text = example.before): Issue[] {
  const passage = new Passage(text, { place: example.place ?? 'body' })
  return runRule({ rule, level: rule.level, settings: settingsOf(rule, example) }, passage).map((issue) => ({
    ...issue,
    start: passage.toGiven(issue.start),
    end: passage.toGiven(issue.end),
  }))
}

/** The first suggestion of every issue taken, from the last to the first. */
function takeFirst(text: string, issues: readonly Issue[]): string {
  return [...issues]
    .sort((a, b) => b.start - a.start)
    .reduce((result, { start, end, suggestions }) => {
      const [first] = suggestions
      return first === undefined ? result : result.slice(0, start) + first + result.slice(end)
    }, text)
}

describe.each(rules.map((rule) => [rule.name, rule] as const))('%s', (_, rule) => {
  it.each(rule.examples)('marks “$before”', (example) => {
    const issues = run(rule, example)
    expect(issues).not.toEqual([])
    if (example.after === undefined) return
    expect(issues.filter(({ suggestions }) => suggestions.length === 0)).toEqual([])
    expect(takeFirst(example.before, issues)).toBe(example.after)
  })

  it.each(rule.examples.filter(({ after }) => after !== undefined))('is content with “$after”', (example) => {
    expect(run(rule, example, example.after)).toEqual([])
  })

  it.each(rule.leavesAlone.map(asExample))('leaves “$before” alone', (example) => {
    expect(run(rule, example)).toEqual([])
  })

  it('finds the same in decomposed text, at the same words', () => {
    for (const example of rule.examples) {
      const loose = example.before.normalize('NFD')
      if (loose === example.before || example.before !== example.before.normalize('NFC')) continue
      const marked = (issues: readonly Issue[], text: string) =>
        issues.map(({ start, end, suggestions }) => ({ text: text.slice(start, end).normalize('NFC'), suggestions }))
      expect(marked(run(rule, example, loose), loose)).toEqual(marked(run(rule, example), example.before))
    }
  })

  it('says what it wants in Vietnamese, with an example of each side', () => {
    expect(rule.title).not.toBe('')
    expect(rule.message).not.toBe('')
    expect(rule.examples.length).toBeGreaterThan(0)
    expect(rule.leavesAlone.length).toBeGreaterThan(0)
    expect(rule.sources.every((source) => source in SOURCES)).toBe(true)
    for (const [name, { positions, initial }] of Object.entries(rule.switches)) {
      expect(Object.keys(positions), name).toContain(initial)
    }
  })
})

describe('the list of rules', () => {
  it('carries out every rule of the rule book once', () => {
    const expected = Object.entries(RULE_BOOK).flatMap(([chapter, count]) =>
      Array.from({ length: count }, (_, at) => `VN-${chapter}-${String(at + 1).padStart(2, '0')}`),
    )
    expect(expected).toHaveLength(122)
    expect(rules.flatMap(({ ids }) => ids).sort()).toEqual(expected.sort())
  })

  it('has no name twice', () => {
    expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length)
  })

  it('keeps what nobody has vouched for switched off', () => {
    for (const profile of Object.values(builtInProfiles)) {
      const on = rulesOf(profile).filter(
        (choice) => choice.on && choice.rule.sources.every((source) => source === 'OWN'),
      )
      expect(on.map(({ rule }) => rule.name)).toEqual([])
    }
  })

  it('speaks of the decree, not of mistakes, where only the decree says so', () => {
    for (const rule of rules) {
      if (rule.sources.length === 1 && rule.sources[0] === 'ND30')
        expect(rule.message, rule.name).not.toMatch(/(?:^| )sai/)
    }
  })
})

describe('a fix', () => {
  const everything: StyleProfile = {
    ...onlineProfile,
    rules: Object.fromEntries(rules.map(({ name }) => [name, { on: true }])),
  }
  const places: readonly Place[] = ['headline', 'standfirst', 'body', 'caption']
  const texts = rules.flatMap(({ examples }) => examples.map(({ before }) => before))

  it.each(Object.entries({ ...builtInProfiles, everything }))(
    'is not marked again at its place, with profile %s',
    (_, profile) => {
      for (const place of places) {
        for (const text of texts) {
          for (const { start, end, rule, suggestions } of checkStyle(text, profile, { place })) {
            const [first] = suggestions
            if (first === undefined) continue
            const fixed = text.slice(0, start) + first + text.slice(end)
            const again = checkStyle(fixed, profile, { place }).filter(
              (issue) => issue.rule === rule && issue.start < start + first.length && issue.end > start,
            )
            expect(again, `${rule}: ${text} → ${fixed}`).toEqual([])
          }
        }
      }
    },
  )

  it('settles: taking every first suggestion again and again comes to an end', () => {
    for (const text of texts) {
      let current = text
      let rounds = 0
      for (; rounds < 6; rounds++) {
        const next = takeFirst(current, checkStyle(current, everything))
        if (next === current) break
        current = next
      }
      expect(rounds, `${text} → ${current}`).toBeLessThan(6)
    }
  }, 30_000)
})
