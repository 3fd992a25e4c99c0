/** The name of a control and its shortcut, shown when the pointer rests on it. */
import { Tooltip as Base } from '@base-ui/react/tooltip'
import type { ReactElement } from 'react'
import { shortcutLabel } from './shortcut'
import styles from './Tooltip.module.css'
import { usePlatform } from './text'

export interface TooltipProps {
  readonly label: string
  /** Electron's form, e.g. "CmdOrCtrl+B". */
  readonly shortcut?: string | undefined
  readonly side?: 'top' | 'bottom' | 'left' | 'right'
  /** One element that takes a ref and the handlers of a trigger. */
  readonly children: ReactElement
}

/** The element must carry its own accessible name: the tooltip is for the eye only. */
export function Tooltip({ label, shortcut, side = 'bottom', children }: TooltipProps) {
  const mac = usePlatform() === 'darwin'
  return (
    <Base.Root>
      <Base.Trigger render={children} />
      <Base.Portal>
        <Base.Positioner className={styles.positioner} side={side} sideOffset={6} collisionPadding={8}>
          <Base.Popup className={styles.tip} aria-hidden>
            {label}
            {shortcut === undefined ? null : <kbd className={styles.keys}>{shortcutLabel(shortcut, mac)}</kbd>}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
