/** Keeps the window at home: it goes nowhere, opens nothing, is permitted nothing, and reaches no network. */
import type { App, Session, Shell } from 'electron'
import { APP_HOST, APP_SCHEME } from '../../core/contract'

export interface GuardOptions {
  readonly openExternal: (url: string) => Promise<void>
  readonly note: (where: string, error: unknown) => void
}

/** For every page that this app will ever hold. */
export function guardPages(app: App, { openExternal, note }: GuardOptions): void {
  app.on('web-contents-created', (_created, contents) => {
    contents.on('will-navigate', (event) => {
      if (!isHome(event.url)) event.preventDefault()
    })
    contents.on('will-frame-navigate', (event) => {
      if (!(event.isMainFrame ? isHome(event.url) : isPreview(event.url))) event.preventDefault()
    })
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(({ url }) => {
      if (isOpenable(url)) openExternal(url).catch((error: unknown) => note('open a link', error))
      return { action: 'deny' }
    })
  })
}

/** Nothing is asked of the journalist that an editor has no use for, and nothing is fetched from anywhere. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  // It would fetch its dictionaries from the internet; the proofreader is our own.
  session.setSpellCheckerEnabled(false)
  session.on('will-download', (event) => event.preventDefault())
  session.webRequest.onBeforeRequest((details, decide) => decide({ cancel: !isLocal(details.url) }))
}

/** Opens an address in the journalist's browser or mail program. Rejects every other kind: `file:` and the like start programs. */
export async function openExternally(shell: Pick<Shell, 'openExternal'>, url: string): Promise<void> {
  if (!isOpenable(url)) throw new Error(`refused to open ${url.slice(0, 100)}`)
  // As parsed, so that what was checked is what is opened.
  await shell.openExternal(new URL(url).href)
}

export function isOpenable(url: string): boolean {
  return URL.canParse(url) && ['https:', 'mailto:'].includes(new URL(url).protocol)
}

/** The window's own page, which only ever reloads itself. */
export function isHome(url: string): boolean {
  return isOurs(url) && ['/', '/index.html'].includes(new URL(url).pathname)
}

/** What the frame inside the window may show. */
export function isPreview(url: string): boolean {
  return (
    url === 'about:blank' || url === 'about:srcdoc' || (isOurs(url) && new URL(url).pathname.startsWith('/preview/'))
  )
}

function isOurs(url: string): boolean {
  return URL.canParse(url) && new URL(url).protocol === `${APP_SCHEME}:` && new URL(url).host === APP_HOST
}

function isLocal(url: string): boolean {
  return isOurs(url) || /^(data|blob|devtools|chrome-extension|about):/.test(url)
}
