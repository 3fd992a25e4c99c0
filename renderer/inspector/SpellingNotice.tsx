/** Says that spelling is not being checked, why, and what to do; nothing while all is well. */
import { TriangleAlert } from 'lucide-react'
import { restartReader, useProofing } from '../proofing'
import { Button, useText } from '../ui'
import styles from './ProofPanel.module.css'

export function SpellingNotice() {
  const t = useText()
  const spelling = useProofing((state) => state.spelling)
  if (spelling === 'on' || spelling === 'starting') return null
  return (
    <div className={styles.notice} role="status">
      <TriangleAlert size={16} aria-hidden />
      <div>
        <b>{t('proofing.spellingOff.title')}</b>
        <p>{t(`proofing.spellingOff.${spelling}`)}</p>
        {spelling === 'crashed' ? (
          <Button variant="line" onClick={restartReader}>
            {t('proofing.spellingOff.restart')}
          </Button>
        ) : null}
      </div>
    </div>
  )
}
