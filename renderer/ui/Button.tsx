/** Buttons: with words (plain, outlined, or the one main action) and with a picture alone. */
import type { LucideIcon } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'
import styles from './Button.module.css'
import { classes } from './classes'
import { shortcutForAria } from './shortcut'
import { Tooltip } from './Tooltip'
import { usePlatform } from './text'

export interface ButtonProps extends ComponentProps<'button'> {
  /** `plain`: no edge. `line`: outlined. `main`: the one action a surface is about. Default: plain. */
  readonly variant?: 'plain' | 'line' | 'main'
  readonly icon?: LucideIcon | undefined
  /** Set after the words, e.g. the arrow of a menu. */
  readonly iconAfter?: LucideIcon | undefined
  /** As wide as its container. */
  readonly wide?: boolean
  readonly children: ReactNode
}

export function Button({
  variant = 'plain',
  icon: Icon,
  iconAfter: IconAfter,
  wide = false,
  className,
  children,
  ...rest
}: ButtonProps) {
  return (
    <button type="button" className={classes(styles.button, styles[variant], wide && styles.wide, className)} {...rest}>
      {Icon ? <Icon size={16} aria-hidden /> : null}
      {children}
      {IconAfter ? <IconAfter size={14} className={styles.after} aria-hidden /> : null}
    </button>
  )
}

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  readonly icon: LucideIcon
  /** The accessible name, and the tooltip. */
  readonly label: string
  /** Electron's form, e.g. "CmdOrCtrl+B". */
  readonly shortcut?: string | undefined
  /** For a button that stays in: pressed or not. Leave out for one that does not. */
  readonly pressed?: boolean | undefined
  /** 28 px, or 22 px, which is for the status bar and the heads of popovers only. */
  readonly size?: 'normal' | 'small'
  readonly tooltipSide?: 'top' | 'bottom' | 'left' | 'right'
}

export function IconButton({
  icon: Icon,
  label,
  shortcut,
  pressed,
  size = 'normal',
  tooltipSide = 'bottom',
  className,
  ...rest
}: IconButtonProps) {
  const mac = usePlatform() === 'darwin'
  return (
    <Tooltip label={label} shortcut={shortcut} side={tooltipSide}>
      <button
        type="button"
        aria-label={label}
        aria-pressed={pressed}
        aria-keyshortcuts={shortcut === undefined ? undefined : shortcutForAria(shortcut, mac)}
        className={classes(
          styles.button,
          styles.icon,
          size === 'small' && styles.small,
          pressed === true && styles.on,
          className,
        )}
        {...rest}
      >
        <Icon size={size === 'small' ? 14 : 16} aria-hidden />
      </button>
    </Tooltip>
  )
}
