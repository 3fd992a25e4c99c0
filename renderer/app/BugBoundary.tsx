/** Catches what should never happen while the window is drawn, and says calmly what is safe and what to do. */
import { Component, type ReactNode } from 'react'
import { saveAll } from '../session'
import { Button, useText } from '../ui'
import styles from './BugBoundary.module.css'

export class BugBoundary extends Component<{ readonly children: ReactNode }, { readonly broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError() {
    return { broken: true }
  }

  override render() {
    return this.state.broken ? <Broken onRetry={() => this.setState({ broken: false })} /> : this.props.children
  }
}

function Broken({ onRetry }: { readonly onRetry: () => void }) {
  const t = useText()
  return (
    <div className={styles.broken} role="alert">
      <h1 className={styles.title}>{t('app.bug.title')}</h1>
      <p className={styles.body}>{t('app.bug.body')}</p>
      <div className={styles.actions}>
        <Button variant="main" onClick={onRetry}>
          {t('app.bug.retry')}
        </Button>
        <Button variant="line" onClick={() => void saveAll().finally(() => location.reload())}>
          {t('app.bug.reload')}
        </Button>
      </div>
    </div>
  )
}
