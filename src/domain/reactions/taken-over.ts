import type { Reaction } from './effect.ts'

/** Whoever had a case that a colleague took over is told. */
export const takenOver: Reaction = (before, after) => {
  const had = before?.handler ?? null
  return had === null || after.handler === null || had === after.handler
    ? []
    : [{ effect: 'tell_taken_over', account: had }]
}
