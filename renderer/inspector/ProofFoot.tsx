/** Under the list: what was let stand, to be taken back, and how many words the dictionaries know. */
import type { LetStand } from '../../core/article'
import { takeBack, useDictionaries, useProofing } from '../proofing'
import { Button, Popover, useText } from '../ui'
import styles from './ProofPanel.module.css'
import { useArticle } from './useArticle'

export function ProofFoot() {
  const t = useText()
  const entries = useArticle((article) => article.proofing.letStand)
  const passedOver = useProofing((state) => state.passedOver)
  return (
    <div className={styles.foot}>
      {entries.length === 0 ? null : (
        <Popover
          title={t('proofing.ignored.title')}
          showTitle
          side="top"
          width={296}
          trigger={
            <button type="button" className={styles.footButton}>
              {t('proofing.ignored.count', { count: passedOver })}
            </button>
          }
        >
          <ul className={`${styles.entries} scrolls`}>
            {entries.map((entry) => (
              <Entry key={`${entry.rule} ${entry.text} ${entry.beside?.join(' ') ?? ''}`} entry={entry} />
            ))}
          </ul>
          {entries.length > 1 ? (
            <Button variant="line" wide onClick={() => takeBack()}>
              {t('proofing.ignored.restoreAll')}
            </Button>
          ) : null}
        </Popover>
      )}
      <span className={styles.space} />
      <DictionaryInfo />
    </div>
  )
}

function Entry({ entry }: { readonly entry: LetStand }) {
  const t = useText()
  return (
    <li className={styles.entry}>
      <span>
        <b>{entry.text}</b>{' '}
        <small>{t(entry.beside === null ? 'proofing.ignored.everywhere' : 'proofing.ignored.here')}</small>
      </span>
      <Button onClick={() => takeBack(entry)}>{t('proofing.ignored.restore')}</Button>
    </li>
  )
}

function DictionaryInfo() {
  const t = useText()
  const dictionaries = useDictionaries((state) => state.dictionaries)
  if (dictionaries === undefined) return null
  const { own, newsroom, wordList } = dictionaries
  const files = [
    { name: t('proofing.dictionary.newsroom'), count: newsroom.words.length, ...newsroom },
    { name: t('proofing.dictionary.own'), count: own.words.length, ...own },
    { name: t('proofing.dictionary.list'), count: wordList.entries.length, ...wordList },
  ]
  const damaged = files.reduce((sum, { problems }) => sum + problems.length, 0)
  return (
    <Popover
      title={t('proofing.settings.files')}
      showTitle
      side="top"
      align="end"
      width={296}
      trigger={
        <button type="button" className={styles.footButton} data-damaged={damaged > 0 || undefined}>
          {damaged > 0
            ? t('proofing.dictionary.problems', { count: damaged })
            : t('proofing.dictionary.count', { count: own.words.length + newsroom.words.length })}
        </button>
      }
    >
      <ul className={styles.entries}>
        {files.map(({ name, count, file, problems }) => (
          <li key={name} className={styles.file}>
            <span className={styles.fileHead}>
              <b>{name}</b> <small>{t('proofing.dictionary.words', { count })}</small>
            </span>
            <small className={styles.path}>{file}</small>
            {problems.slice(0, 5).map(({ line, text }) => (
              <small key={line} className={styles.problem}>
                {t('proofing.dictionary.problem', { line, text })}
              </small>
            ))}
          </li>
        ))}
      </ul>
    </Popover>
  )
}
