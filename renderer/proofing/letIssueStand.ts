/** "Bỏ qua": what the journalist lets stand is kept with the article, and can be taken back. */
import type { LetStand } from '../../core/article'
import { changeArticle } from '../session'
import { entryFor, type OpenIssue } from './proofing'

export function letIssueStand(issue: OpenIssue, where: 'here' | 'everywhere'): void {
  const entry = entryFor(issue, where)
  changeArticle(({ proofing }) => ({ proofing: { ...proofing, letStand: [...proofing.letStand, entry] } }))
}

/** Marks it again; all of them where none is named. */
export function takeBack(entry?: LetStand): void {
  changeArticle(({ proofing }) => ({
    proofing: { ...proofing, letStand: entry === undefined ? [] : proofing.letStand.filter((one) => one !== entry) },
  }))
}
