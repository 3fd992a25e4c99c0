/** How far an article has come, as a dial that fills: shape, not colour, tells the states apart. */
import type { WorkflowState } from '../../core/article'
import styles from './WorkflowDial.module.css'

const SECTORS: Partial<Record<WorkflowState, string>> = {
  'awaiting-edit': 'M7 7V3.6A3.4 3.4 0 0 1 10.4 7Z',
  edited: 'M7 7V3.6A3.4 3.4 0 0 1 7 10.4Z',
  'awaiting-approval': 'M7 7V3.6A3.4 3.4 0 1 1 3.6 7Z',
}

/** `label` names it for those who cannot see it; leave it out where the state stands beside it in words. */
export function WorkflowDial({ state, label, size = 14 }: { state: WorkflowState; label?: string; size?: number }) {
  return (
    <svg
      className={styles.dial}
      width={size}
      height={size}
      viewBox="0 0 14 14"
      role={label === undefined ? undefined : 'img'}
      aria-label={label}
      aria-hidden={label === undefined}
    >
      {state === 'published' ? (
        <>
          <circle cx="7" cy="7" r="6.3" fill="currentColor" />
          <path className={styles.check} d="M4.2 7.2l2 2 3.6-4" />
        </>
      ) : (
        <>
          <circle
            cx="7"
            cy="7"
            r="5.6"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.4"
            strokeDasharray={state === 'draft' ? '2.2 1.318' : undefined}
          />
          {state === 'approved' ? <circle cx="7" cy="7" r="3.4" fill="currentColor" /> : null}
          {SECTORS[state] === undefined ? null : <path d={SECTORS[state]} fill="currentColor" />}
        </>
      )}
    </svg>
  )
}
