import { earliest, isBefore, type Instant } from '../../../domain/time/instant.ts'
import type { Here } from './here.ts'

/** From when nothing of the case is left; null where it is not to be erased, or waits for something first. */
export function erasedFrom({ view }: Pick<Here, 'view'>): Instant | null {
  return view.erasing !== null && view.erasing.waitsFor === null ? view.erasing.on : null
}

/** True for what comes, if it comes in time, while the case is still there; also for what has no time. */
export function comesBefore(here: Pick<Here, 'view'>, by: Instant | null): boolean {
  const end = erasedFrom(here)
  return end === null || by === null || isBefore(by, end)
}

/** Until when something can be done: never after the case is gone. */
export function untilErased(here: Pick<Here, 'view'>, until: Instant): Instant {
  return earliest(until, erasedFrom(here))
}
