/** Answers the window's calls: only our own page is heard, only what the contract describes gets through. */
import type { IpcMain } from 'electron'
import { APP_HOST, APP_SCHEME, type CallName, callChannel, callNames, contract, type Desk } from '../../core/contract'

/** The part of Electron's event that says who asks. */
export interface Caller {
  readonly senderFrame: { readonly url: string; readonly parent: unknown } | null
}

export interface CallOptions {
  readonly desk: Desk
  /** A bug, or somebody at the door who has no business there. */
  readonly note: (where: string, error: unknown) => void
}

/** One handler a call. */
export function registerCalls(ipcMain: Pick<IpcMain, 'handle'>, { desk, note }: CallOptions): void {
  for (const name of callNames) {
    ipcMain.handle(callChannel(name), (event, input: unknown) => answerCall(name, event, input, { desk, note }))
  }
}

/**
 * The desk's answer. What the desk did not expect is noted with its cause, and the page is told only that it happened:
 * a stack or a path has no place in a page.
 */
export async function answerCall(
  name: CallName,
  caller: Caller,
  input: unknown,
  { desk, note }: CallOptions,
): Promise<unknown> {
  if (!isOurPage(caller)) {
    note(
      `call ${name}`,
      new Error(`refused: asked by ${caller.senderFrame?.url.slice(0, 200) ?? 'a frame that is gone'}`),
    )
    throw refusal('refused')
  }
  const parsed = contract[name].input.safeParse(input)
  if (!parsed.success) {
    // Which fields and why, without their values: those may be somebody's article.
    const fields = parsed.error.issues.map(({ path, code }) => `${path.join('.')}: ${code}`).slice(0, 20)
    note(`call ${name}`, new Error(`refused: ${fields.join('; ')}`))
    throw refusal('refused')
  }
  try {
    return await (desk[name] as (input: unknown) => Promise<unknown>)(parsed.data)
  } catch (error) {
    note(`call ${name}`, error)
    throw refusal('unexpected')
  }
}

/** The top frame of a window that shows our page; never the preview inside it, nor a page from elsewhere. */
export function isOurPage({ senderFrame }: Caller): boolean {
  if (senderFrame === null || senderFrame.parent !== null || !URL.canParse(senderFrame.url)) return false
  const { protocol, host, pathname } = new URL(senderFrame.url)
  return protocol === `${APP_SCHEME}:` && host === APP_HOST && (pathname === '/' || pathname === '/index.html')
}

function refusal(message: string): Error {
  const error = new Error(message)
  delete error.stack
  return error
}
