/** Messages that come to the foot of the page: what happened, what was kept, what to do next. Never a success. */
import { Toast as Base } from '@base-ui/react/toast'
import { Info, TriangleAlert, X } from 'lucide-react'
import { type ReactNode, useEffect } from 'react'
import { Button, IconButton } from './Button'
import { classes } from './classes'
import { ProgressBar } from './ProgressBar'
import surface from './Surface.module.css'
import { useText } from './text'
import styles from './toasts.module.css'

export interface ToastAction {
  readonly label: string
  readonly onSelect: () => void
  /** The message stays after this. Default: it goes. */
  readonly stays?: boolean
}

export interface ToastMessage {
  readonly title: string
  readonly body?: string
  /** `error`: something was not done; stays until it is closed. `note`: goes by itself. Default: error. */
  readonly tone?: 'error' | 'note'
  /** A note of something that is still going on: it stays until it is closed. Default: by its tone. */
  readonly stays?: boolean
  /** How far it has come, from 0 to 1: drawn, and not said again each time it changes. */
  readonly progress?: number
  readonly actions?: readonly ToastAction[]
  /** A message with the same id takes the place of the one that is there. */
  readonly id?: string
  /** Called when the message is gone, whoever closed it. */
  readonly onClose?: () => void
}

/** A note with something to press stays longer: it has to be read, understood and reached. */
const NOTE_MS = 6_000
const NOTE_WITH_ACTION_MS = 12_000

interface Shown {
  readonly tone: 'error' | 'note'
  readonly actions: readonly ToastAction[]
  readonly progress: number | undefined
}

const manager = Base.createToastManager<Shown>()
const open = new Set<string>()
/** Messages from before the window was drawn: the manager has nobody to hand them to yet. */
let waiting: Map<string, ToastMessage> | undefined = new Map()

/** Shows a message from anywhere in the window; returns its id. */
export function showToast(message: ToastMessage): string {
  const { title, body, tone = 'error', actions = [], id, onClose, progress, stays = tone === 'error' } = message
  if (waiting !== undefined) {
    const early = id ?? `early-${waiting.size}`
    waiting.set(early, { ...message, id: early })
    return early
  }
  const options = {
    title,
    ...(body === undefined ? {} : { description: body }),
    type: tone,
    timeout: stays ? 0 : actions.length > 0 ? NOTE_WITH_ACTION_MS : NOTE_MS,
    data: { tone, actions, progress },
  }
  if (id !== undefined && open.has(id)) {
    manager.update(id, options)
    return id
  }
  const added = manager.add({
    ...options,
    ...(id === undefined ? {} : { id }),
    onClose: () => {
      open.delete(added)
      onClose?.()
    },
  })
  open.add(added)
  return added
}

export function closeToast(id: string): void {
  waiting?.delete(id)
  if (open.has(id)) manager.close(id)
}

/** Must stand around everything that shows messages. */
export function ToastProvider({ children }: { readonly children: ReactNode }) {
  // Runs after the provider inside has begun to listen.
  useEffect(() => {
    const early = waiting
    waiting = undefined
    for (const message of early?.values() ?? []) showToast(message)
  }, [])
  return (
    <Base.Provider toastManager={manager} limit={3}>
      {children}
    </Base.Provider>
  )
}

/** Where the messages appear: at the foot of the nearest positioned element. */
export function ToastArea() {
  const t = useText()
  const { toasts } = Base.useToastManager<Shown>()
  return (
    <Base.Viewport className={styles.area} aria-label={t('app.messages')}>
      {toasts.map((toast) => {
        const tone = toast.data?.tone ?? 'error'
        const Icon = tone === 'error' ? TriangleAlert : Info
        return (
          <Base.Root
            key={toast.id}
            toast={toast}
            swipeDirection={[]}
            className={classes(surface.raised, styles.toast)}
            data-raised
          >
            <Icon size={16} className={tone === 'error' ? styles.error : styles.note} aria-hidden />
            {/* An error is said at once; Base UI's own urgent priority would hide its buttons from those who listen. */}
            <div className={styles.words} role={tone === 'error' ? 'alert' : undefined}>
              <Base.Title className={styles.title} render={<b />} />
              <Base.Description className={styles.body} />
              {toast.data?.progress === undefined ? null : (
                <div className={styles.progress}>
                  <ProgressBar max={1} value={toast.data.progress} label={String(toast.title)} />
                </div>
              )}
              {toast.data === undefined || toast.data.actions.length === 0 ? null : (
                <div className={styles.actions}>
                  {toast.data.actions.map((action) => (
                    <Button
                      key={action.label}
                      variant="line"
                      onClick={() => {
                        if (action.stays !== true) manager.close(toast.id)
                        action.onSelect()
                      }}
                    >
                      {action.label}
                    </Button>
                  ))}
                </div>
              )}
            </div>
            <Base.Close render={<IconButton icon={X} label={t('app.close')} tooltipSide="top" />} />
          </Base.Root>
        )
      })}
    </Base.Viewport>
  )
}
