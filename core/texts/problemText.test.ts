/** No problem is told with a gap in its sentence, in either language. */
import { describe, expect, it } from 'vitest'
import type { Problem } from '../contract'
import { problemText } from './problemText'
import { createTranslate } from './translate'

const AT = '2026-11-22T07:40:00+07:00'
const refused = ['write', 'history', 'export', 'dictionary', 'template'].map(
  (what) =>
    ({ code: `${what}-refused`, file: '/bài/a.json', folder: '/bài', reason: 'permission' }) as unknown as Problem,
)
const timed = ['changed-on-disk', 'older-on-disk', 'locked-by-other'].map(
  (code) => ({ code, folder: '/bài', savedAt: AT, since: AT, owner: 'Vân', computer: 'may-van', by: 'Vân' }) as never,
)

describe.each(['vi', 'en'] as const)('in %s', (language) => {
  it.each(refused.map((problem) => [problem.code, problem] as const))('%s says why', (_, problem) => {
    const { title, body } = problemText(problem, createTranslate(language), language)
    expect(title + body).not.toMatch(/\{\{|problems\./)
  })

  it.each(timed.map((problem: Problem) => [problem.code, problem] as const))('%s says when', (_, problem) => {
    const { body, title } = problemText(problem, createTranslate(language), language)
    expect(title + body).not.toContain(AT)
  })

  it('says what is kept, and what version of a broken article is good', () => {
    const broken = { code: 'article-damaged', folder: '/bài', goodVersionAt: AT } as Problem
    const t = createTranslate(language)
    const plain = problemText({ ...broken, goodVersionAt: undefined } as never, t, language).body
    expect(problemText(broken, t, language).body.length).toBeGreaterThan(plain.length)
    const style = { clock: () => 'C', exact: () => 'E', day: () => 'D', ownFile: () => 'F' }
    const kept = { code: 'write-refused', file: '/bài/a.json', reason: 'permission', keptInJournalAt: AT } as Problem
    expect(problemText(kept, t, language, style).body).toMatch(/F[\s\S]*E|E[\s\S]*F/)
    expect(problemText(kept, t, language).body).toContain('/bài/a.json')
  })
})
