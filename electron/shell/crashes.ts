/** A window that breaks is opened again; one that breaks again and again is not. */

export interface CrashGuard {
  /** What to do about this crash. */
  readonly note: (atMs: number) => 'reopen' | 'give-up'
}

export function createCrashGuard({ most = 3, withinMs = 60_000 } = {}): CrashGuard {
  let recent: number[] = []
  return {
    note(atMs) {
      recent = [...recent.filter((earlier) => atMs - earlier < withinMs), atMs]
      return recent.length >= most ? 'give-up' : 'reopen'
    },
  }
}
