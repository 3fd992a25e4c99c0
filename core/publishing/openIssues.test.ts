import { describe, expect, it } from 'vitest'
import { createArticle, createProfile } from '../article'
import { checkBeforePublishing, type OpenIssues } from './checklist'

const article = createArticle({ id: 'bai-viet-1', now: '2026-11-22T07:40:00+07:00' })

function look(openIssues?: OpenIssues) {
  return checkBeforePublishing(article, createProfile(), openIssues === undefined ? {} : { openIssues })
    .filter(({ field }) => field === 'proofing')
    .map(({ level, values }) => [level, values?.count])
}

describe('what the proofreader has open', () => {
  it('must be put right where it is an error, and is advice where it is not', () =>
    expect(look({ sure: 5, check: 3 })).toEqual([
      ['must', 5],
      ['should', 3],
    ]))
  it('is in order where nothing is left', () => expect(look({ sure: 0, check: 0 })).toEqual([['ok', 0]]))
  it('is not called in order where spelling was never read', () =>
    expect(look({ sure: 0, check: 0, withoutSpelling: true })).toEqual([['should', 0]]))
  it('is not mentioned where nobody read along', () => expect(look()).toEqual([]))
})
