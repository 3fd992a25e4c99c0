/** The way of an article through the newsroom, from the reporter's draft to the published page. */

/** In order: nháp, chờ biên tập, đã biên tập, chờ duyệt, đã duyệt, đã xuất bản. */
export const WORKFLOW_STATES = [
  'draft',
  'awaiting-edit',
  'edited',
  'awaiting-approval',
  'approved',
  'published',
] as const

export type WorkflowState = (typeof WORKFLOW_STATES)[number]

/** The state that usually comes next; undefined after publication. */
export function findNextState(state: WorkflowState): WorkflowState | undefined {
  return WORKFLOW_STATES[WORKFLOW_STATES.indexOf(state) + 1]
}
