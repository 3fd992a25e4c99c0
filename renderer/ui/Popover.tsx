/** A small surface beside the thing it belongs to. */
import { Popover as Base } from '@base-ui/react/popover'
import type { ComponentProps, ReactElement, ReactNode } from 'react'
import { classes } from './classes'
import styles from './Popover.module.css'
import surface from './Surface.module.css'

export interface PopoverProps {
  /** The element that opens it. Leave out where `open` and `anchor` say when and where. */
  readonly trigger?: ReactElement
  readonly open?: boolean
  readonly onOpenChange?: (open: boolean) => void
  /** An element, or anything with `getBoundingClientRect`, e.g. a text selection. Default: the trigger. */
  readonly anchor?: ComponentProps<typeof Base.Positioner>['anchor']
  /** The accessible name; shown as a title with `showTitle`. */
  readonly title: string
  readonly showTitle?: boolean
  readonly side?: 'top' | 'bottom' | 'left' | 'right'
  readonly align?: 'start' | 'center' | 'end'
  /** What is inside reaches the edges: a list, a row of buttons. Default: false. */
  readonly flush?: boolean
  /** In pixels. Default: 336. */
  readonly width?: number
  readonly initialFocus?: ComponentProps<typeof Base.Popup>['initialFocus']
  readonly finalFocus?: ComponentProps<typeof Base.Popup>['finalFocus']
  readonly children: ReactNode
}

export function Popover({
  trigger,
  open,
  onOpenChange,
  anchor,
  title,
  showTitle = false,
  side = 'bottom',
  align = 'start',
  flush = false,
  width = 336,
  initialFocus,
  finalFocus,
  children,
}: PopoverProps) {
  return (
    <Base.Root
      {...(open === undefined ? {} : { open })}
      {...(onOpenChange ? { onOpenChange: (next: boolean) => onOpenChange(next) } : {})}
    >
      {trigger === undefined ? null : <Base.Trigger render={trigger} />}
      <Base.Portal>
        <Base.Positioner
          className={surface.positioner}
          {...(anchor === undefined ? {} : { anchor })}
          side={side}
          align={align}
          sideOffset={8}
          collisionPadding={8}
        >
          <Base.Popup
            className={classes(surface.raised, styles.popover, flush && styles.flush)}
            style={{ width }}
            data-raised
            {...(initialFocus === undefined ? {} : { initialFocus })}
            {...(finalFocus === undefined ? {} : { finalFocus })}
          >
            <Base.Title className={showTitle ? styles.title : 'visually-hidden'}>{title}</Base.Title>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
