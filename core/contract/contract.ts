/**
 * The one agreement between the window and the main process. Each call stands once, in the file of its subject, with the
 * shape of its argument (checked by zod in the main process, whoever sent it) and the type of its answer; `preload.ts` and
 * `electron/desk.ts` derive their halves. Answers need no check at run time: they come from our own main process.
 */
import type { z } from 'zod'
import { appCalls } from './appCalls'
import { articleCalls } from './articleCalls'
import type { Call } from './call'
import type { DeskEvents, EventName } from './events'
import { type DroppedFile, exchangeCalls } from './exchangeCalls'
import { historyCalls } from './historyCalls'
import { libraryCalls } from './libraryCalls'
import { mediaCalls } from './mediaCalls'
import { newsroomCalls } from './newsroomCalls'

export const contract = {
  ...appCalls,
  ...libraryCalls,
  ...articleCalls,
  ...historyCalls,
  ...exchangeCalls,
  ...mediaCalls,
  ...newsroomCalls,
} as const

export type Contract = typeof contract
export type CallName = keyof Contract
export type CallInput<Name extends CallName> = z.input<Contract[Name]['input']>
export type CallAnswer<Name extends CallName> = Contract[Name] extends Call<z.ZodType, infer Answer> ? Answer : never

export const callNames = Object.keys(contract) as CallName[]

/**
 * Calls to which the page hands files that somebody dropped on it (`File`, as `files`). Only the preload script learns where
 * they lie, so that a page cannot name a file of its choosing.
 */
export const callsWithFiles = ['importDropped'] as const satisfies readonly CallName[]

/** The desk as the main process implements it: one method a call, arguments already checked. */
export type Desk = {
  readonly [Name in CallName]: (input: z.output<Contract[Name]['input']>) => Promise<CallAnswer<Name>>
}

/** The same desk as the window sees it on `window.toasoan`, with events. */
export type DeskClient = {
  readonly [Name in CallName]: Name extends (typeof callsWithFiles)[number]
    ? (input: { readonly files: readonly DroppedFile[] }) => Promise<CallAnswer<Name>>
    : (input: CallInput<Name>) => Promise<CallAnswer<Name>>
} & {
  /** Returns its own undo. */
  readonly on: <Name extends EventName>(event: Name, listener: (detail: DeskEvents[Name]) => void) => () => void
}

/** The name of the channel between the processes, for a call and for an event. */
export const callChannel = (name: CallName): string => `toasoan:call:${name}`
export const eventChannel = (name: EventName): string => `toasoan:event:${name}`
