/** How far a long piece of work has come. On a raised surface its ground is set with `--bar-ground`. */
import styles from './ProgressBar.module.css'

export function ProgressBar({
  max,
  value,
  label,
}: {
  readonly max: number
  readonly value: number
  readonly label: string
}) {
  return <progress className={styles.bar} max={max} value={value} aria-label={label} />
}
