/** What the signs of a comparison mean: a shape for each, so that nobody needs the colours. */
import { ArrowUpDown, Minus, Pencil, Plus } from 'lucide-react'
import { useText } from '../ui'
import styles from './ComparisonPage.module.css'

export function Legend({ words }: { readonly words: 'versions' | 'texts' | 'conflict' }) {
  const t = useText()
  return (
    <p className={styles.legend}>
      <span>
        <ins>{t(`history.legend.${words}.inserted`)}</ins>
      </span>
      <span>
        <del>{t(`history.legend.${words}.deleted`)}</del>
      </span>
      <span>
        <Plus size={12} aria-hidden /> {t('history.legend.came')}
      </span>
      <span>
        <Minus size={12} aria-hidden /> {t('history.legend.went')}
      </span>
      <span>
        <Pencil size={12} aria-hidden /> {t('history.legend.changed')}
      </span>
      <span>
        <ArrowUpDown size={12} aria-hidden /> {t('history.legend.moved')}
      </span>
    </p>
  )
}
