/**
 * Articles come to the front one after the other. On a busy machine that takes its time: a command given meanwhile is meant
 * for the article that was chosen, not for the one that is still on the page.
 */
import { tellUnexpected } from './problems'

/** An article that somebody chose. */
interface Choice {
  /** What was asked for meanwhile; done when it is in front, told of where it could not come. */
  readonly asked: ((isHere: boolean) => void)[]
  /** Somebody has gone to an open article since. */
  isOvertaken: boolean
}

/** Two quick clicks must not leave the first one's text on the second one's page. */
let turn: Promise<unknown> = Promise.resolve()
/** In the order in which they were chosen. */
let onTheWay: readonly Choice[] = []

/** Runs what opens, closes or exchanges articles one after the other. */
export function inTurn<Value>(job: () => Promise<Value>): Promise<Value> {
  const next = turn.then(job)
  turn = next.catch(tellUnexpected)
  return next
}

/**
 * Somebody has chosen the article that `bring` brings to the front when its turn comes; false where it could not come.
 * `staysBehind`: somebody has gone elsewhere meanwhile, and is not called back.
 */
export function choose(bring: (staysBehind: () => boolean) => Promise<boolean>): Promise<boolean> {
  const choice: Choice = { asked: [], isOvertaken: false }
  onTheWay = [...onTheWay, choice]
  return inTurn(async () => {
    let isHere = false
    try {
      isHere = await bring(() => choice.isOvertaken && choice.asked.length === 0)
      return isHere
    } finally {
      onTheWay = onTheWay.filter((one) => one !== choice)
      // In this very moment: the next one may take its place in the next.
      for (const tell of choice.asked) tell(isHere)
    }
  })
}

/** Somebody has gone to an article that is open: it is now the one that was chosen last. */
export function overtake(): void {
  for (const choice of onTheWay) choice.isOvertaken = true
}

/**
 * Does something with the article that was chosen last: at once where it is in front, else in the moment in which it comes.
 * Where it cannot come nothing is done, least of all with another one.
 */
export function withChosen(job: () => unknown): Promise<unknown> {
  const choice = onTheWay.at(-1)
  const run = async () => job()
  if (choice === undefined || choice.isOvertaken) return run()
  return new Promise((resolve) => {
    choice.asked.push((isHere) => resolve(isHere ? run() : undefined))
  })
}
