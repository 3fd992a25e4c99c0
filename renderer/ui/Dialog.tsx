/** A question or a form that the rest of the window waits for. */
import { AlertDialog } from '@base-ui/react/alert-dialog'
import { Dialog as Base } from '@base-ui/react/dialog'
import type { ComponentProps, ReactNode } from 'react'
import { classes } from './classes'
import styles from './Dialog.module.css'
import surface from './Surface.module.css'

export interface DialogProps {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly title: string
  readonly description?: ReactNode
  readonly children?: ReactNode
  /** Buttons, from left to right; the first is set apart on the left when `leading` is given instead. */
  readonly actions?: ReactNode
  /** The way out on the left: "Để sau". */
  readonly leading?: ReactNode
  /** In pixels. Default: 560. */
  readonly width?: number
  /** A question that must be answered: a click beside it does not close it. */
  readonly alert?: boolean
  readonly initialFocus?: ComponentProps<typeof Base.Popup>['initialFocus']
  /** Where the focus goes when it closes. Default: where it came from. */
  readonly finalFocus?: ComponentProps<typeof Base.Popup>['finalFocus']
}

export function Dialog({
  open,
  onOpenChange,
  title,
  description,
  children,
  actions,
  leading,
  width = 560,
  alert = false,
  initialFocus,
  finalFocus,
}: DialogProps) {
  const Parts = alert ? AlertDialog : Base
  return (
    <Parts.Root open={open} onOpenChange={(next: boolean) => onOpenChange(next)}>
      <Parts.Portal>
        <Parts.Backdrop className={styles.scrim} />
        <Parts.Viewport className={styles.viewport}>
          <Parts.Popup
            className={classes(surface.raised, styles.dialog)}
            style={{ width }}
            data-raised
            {...(initialFocus === undefined ? {} : { initialFocus })}
            {...(finalFocus === undefined ? {} : { finalFocus })}
          >
            <Parts.Title className={styles.title}>{title}</Parts.Title>
            {description === undefined ? null : (
              <Parts.Description className={styles.description}>{description}</Parts.Description>
            )}
            {children === undefined ? null : <div className={styles.content}>{children}</div>}
            {actions === undefined && leading === undefined ? null : (
              <div className={styles.actions}>
                {leading}
                <span className={styles.space} />
                {actions}
              </div>
            )}
          </Parts.Popup>
        </Parts.Viewport>
      </Parts.Portal>
    </Parts.Root>
  )
}
