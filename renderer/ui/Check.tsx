/** A box to tick, or one of several to choose, with what it stands for beside it. A press on the words counts as well. */
import type { ComponentProps, ReactNode } from 'react'
import styles from './Check.module.css'
import { classes } from './classes'

export interface CheckProps extends Omit<ComponentProps<'input'>, 'type' | 'checked' | 'onChange'> {
  /** `radio`: one of those with the same `name`. Default: checkbox. */
  readonly type?: 'checkbox' | 'radio'
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  /** Of the label: what stands around it. */
  readonly className?: string | undefined
  readonly children: ReactNode
}

export function Check({ type = 'checkbox', onChange, className, children, ...rest }: CheckProps) {
  return (
    <label className={classes(styles.check, className)}>
      <input type={type} onChange={({ target }) => onChange(target.checked)} {...rest} />
      <span>{children}</span>
    </label>
  )
}
