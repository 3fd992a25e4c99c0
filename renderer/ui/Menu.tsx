/** Menus: one opened by a button, one opened by the right mouse button. Both are made from the same list of entries. */
import { ContextMenu as BaseContext } from '@base-ui/react/context-menu'
import { Menu as Base } from '@base-ui/react/menu'
import { Check, type LucideIcon } from 'lucide-react'
import type { ReactElement, ReactNode } from 'react'
import { classes } from './classes'
import styles from './Menu.module.css'
import surface from './Surface.module.css'
import { shortcutForAria, shortcutLabel } from './shortcut'
import { usePlatform } from './text'

interface MenuItem {
  readonly label: string
  readonly icon?: LucideIcon | undefined
  /** A drawing instead of an icon, e.g. a workflow dial. */
  readonly picture?: ReactNode
  /** Electron's form, e.g. "CmdOrCtrl+B". */
  readonly shortcut?: string | undefined
  readonly disabled?: boolean
  readonly onSelect: () => void
}

/** One of several that exclude one another; the menu shows which one holds. */
interface MenuChoice {
  readonly kind: 'choice'
  readonly label?: string
  readonly value: string
  readonly options: readonly (Omit<MenuItem, 'onSelect'> & { readonly value: string })[]
  readonly onChange: (value: string) => void
}

export type MenuEntry =
  | MenuItem
  | MenuChoice
  | { readonly kind: 'separator' }
  | { readonly kind: 'label'; readonly label: string }

export interface MenuProps {
  /** One element that takes a ref and the handlers of a trigger, e.g. an `IconButton`. */
  readonly trigger: ReactElement
  readonly items: readonly MenuEntry[]
  readonly align?: 'start' | 'center' | 'end'
  readonly side?: 'top' | 'bottom' | 'left' | 'right'
  /** Where the focus goes when the menu closes; default: the trigger. `false` leaves it where it is. */
  readonly finalFocus?: boolean | (() => HTMLElement | boolean | null)
  readonly onOpenChange?: (open: boolean) => void
}

export function Menu({ trigger, items, align = 'start', side = 'bottom', finalFocus, onOpenChange }: MenuProps) {
  return (
    <Base.Root modal={false} {...(onOpenChange ? { onOpenChange: (open: boolean) => onOpenChange(open) } : {})}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner className={surface.positioner} align={align} side={side} sideOffset={4} collisionPadding={8}>
          <Base.Popup
            className={classes(surface.raised, styles.menu)}
            data-raised
            {...(finalFocus === undefined ? {} : { finalFocus })}
          >
            <Entries items={items} />
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

/** Opens on the right mouse button or the menu key over its child, one element that takes a ref and handlers. */
export function ContextMenu({
  children,
  items,
}: {
  readonly children: ReactElement
  readonly items: readonly MenuEntry[]
}) {
  return (
    <BaseContext.Root>
      <BaseContext.Trigger render={children} />
      <BaseContext.Portal>
        <BaseContext.Positioner className={surface.positioner} collisionPadding={8}>
          <BaseContext.Popup className={classes(surface.raised, styles.menu)} data-raised>
            <Entries items={items} />
          </BaseContext.Popup>
        </BaseContext.Positioner>
      </BaseContext.Portal>
    </BaseContext.Root>
  )
}

function Entries({ items }: { readonly items: readonly MenuEntry[] }) {
  const signs = items.some(hasSign)
  return items.map((entry, index) => {
    const key = 'label' in entry && entry.label !== undefined ? entry.label : String(index)
    if (!('kind' in entry)) {
      return (
        <Base.Item
          key={key}
          className={styles.item}
          disabled={entry.disabled ?? false}
          onClick={entry.onSelect}
          {...keysOf(entry)}
        >
          <Inside item={entry} signs={signs} />
        </Base.Item>
      )
    }
    if (entry.kind === 'separator') return <Base.Separator key={`line-${key}`} className={styles.separator} />
    if (entry.kind === 'label') {
      return (
        <div key={key} className={styles.label} role="presentation">
          {entry.label}
        </div>
      )
    }
    return (
      <Base.RadioGroup key={key} value={entry.value} onValueChange={(value) => entry.onChange(String(value))}>
        {entry.label === undefined ? null : <Base.GroupLabel className={styles.label}>{entry.label}</Base.GroupLabel>}
        {entry.options.map((option) => (
          <Base.RadioItem
            key={option.value}
            value={option.value}
            className={styles.item}
            disabled={option.disabled ?? false}
            closeOnClick
            {...keysOf(option)}
          >
            <Inside item={option} signs={signs} />
            <Base.RadioItemIndicator className={styles.chosen}>
              <Check size={14} aria-hidden />
            </Base.RadioItemIndicator>
          </Base.RadioItem>
        ))}
      </Base.RadioGroup>
    )
  })
}

function keysOf(item: Pick<MenuItem, 'shortcut'>) {
  return item.shortcut === undefined ? {} : { 'aria-keyshortcuts': shortcutForAria(item.shortcut, false) }
}

function hasSign(entry: MenuEntry): boolean {
  const items = 'options' in entry ? entry.options : [entry]
  return items.some(
    (item) => ('icon' in item && item.icon !== undefined) || ('picture' in item && item.picture !== undefined),
  )
}

/** `signs`: others of the menu have a sign, so the words stand where theirs do. */
function Inside({ item, signs }: { readonly item: Omit<MenuItem, 'onSelect'>; readonly signs: boolean }) {
  const mac = usePlatform() === 'darwin'
  const Icon = item.icon
  return (
    <>
      {Icon ? <Icon size={16} aria-hidden /> : item.picture}
      {signs && Icon === undefined && item.picture === undefined ? <span className={styles.noSign} /> : null}
      <span className="cut">{item.label}</span>
      {item.shortcut === undefined ? null : (
        <kbd className={styles.keys} aria-hidden>
          {shortcutLabel(item.shortcut, mac)}
        </kbd>
      )}
    </>
  )
}
