/** How far the article has come, the step that usually follows, and every other state for the days that are not usual. */
import { ChevronDown } from 'lucide-react'
import { findNextState, WORKFLOW_STATES, type WorkflowState } from '../../core/article'
import { Button, IconButton, Menu, useText, WorkflowDial } from '../ui'
import { localTimestamp } from './localTimestamp'
import { changeArticle, useArticle } from './useArticle'
import styles from './WorkflowRow.module.css'

export function WorkflowRow() {
  const t = useText()
  const state = useArticle((article) => article.workflow)
  const next = findNextState(state)
  return (
    <fieldset className={styles.flow} aria-label={t('inspector.workflow.label')}>
      <WorkflowDial state={state} />
      <b className={styles.state}>{t(`article.workflow.${state}`)}</b>
      <span className={styles.step}>
        {next === undefined || state === 'published' ? null : (
          <Button variant="line" onClick={() => become(next)}>
            {t(`article.advance.${state}`)}
          </Button>
        )}
        <Menu
          align="end"
          trigger={<IconButton icon={ChevronDown} label={t('inspector.workflow.all')} className={styles.arrow} />}
          items={[
            {
              kind: 'choice',
              value: state,
              onChange: (value) => become(value as WorkflowState),
              options: WORKFLOW_STATES.map((name) => ({
                value: name,
                label: t(`article.workflow.${name}`),
                picture: <WorkflowDial state={name} size={16} />,
              })),
            },
          ]}
        />
      </span>
    </fieldset>
  )
}

/** The first time it is published, the article keeps the time for its page. */
function become(workflow: WorkflowState) {
  changeArticle((article) => ({
    workflow,
    ...(workflow === 'published' && article.publishedAt === null ? { publishedAt: localTimestamp(new Date()) } : {}),
  }))
}
