import { setImmediate as others } from 'node:timers/promises'

/** Milliseconds that one piece of work takes at most before others have their turn. */
const IN_ONE_GO = 10

/** Asked between two small pieces of a long work, lets everybody else have their turn where it is time. */
export function inTurns(): () => Promise<void> {
  let began = performance.now()
  return async () => {
    if (performance.now() - began < IN_ONE_GO) return
    await others()
    began = performance.now()
  }
}
