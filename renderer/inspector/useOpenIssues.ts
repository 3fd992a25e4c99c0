/** What the proofreader has open, counted for the checklist; undefined while it is off or still reading for the first time. */
import { useMemo } from 'react'
import type { OpenIssues } from '../../core/publishing'
import { useProofing } from '../proofing'

export function useOpenIssues(): OpenIssues | undefined {
  const hasRead = useProofing(({ enabled, spelling }) => enabled && spelling !== 'starting' && spelling !== 'crashed')
  const withoutSpelling = useProofing(({ spelling }) => spelling !== 'on')
  const issues = useProofing((state) => state.issues)
  return useMemo(() => {
    if (!hasRead) return undefined
    const sure = issues.filter(({ level }) => level === 'sure').length
    return { sure, check: issues.length - sure, withoutSpelling }
  }, [hasRead, withoutSpelling, issues])
}
