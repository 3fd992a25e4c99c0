/** An export as the journalist hears of it: what is wrong with the place chosen for the page, not with the article. */
import { type ExportedPage, failed, type Outcome } from '../core/contract'
import { exportPage } from './publishing'

/** Writes the page into `to`. A disk that refuses it is no trouble of the article, which is on the disk already. */
export async function exportInto(options: Parameters<typeof exportPage>[0]): Promise<Outcome<ExportedPage>> {
  const outcome = await exportPage(options)
  if (outcome.ok) return outcome
  const { problem } = outcome
  const folder = options.to
  if (problem.code === 'disk-full') return failed({ code: 'export-refused', folder, reason: 'disk-full' })
  if (problem.code === 'write-refused') return failed({ code: 'export-refused', folder, reason: problem.reason })
  return outcome
}
