import { earliest, type Instant } from '../../../domain/time/instant.ts'
import type { Here } from './here.ts'

/** From when nothing of the case is left; null where it is not to be erased, or waits for something first. */
export function erasedFrom({ view }: Pick<Here, 'view'>): Instant | null {
  return view.erasing !== null && view.erasing.waitsFor === null ? view.erasing.on : null
}

/** Until when something can be done: never after the case is gone. */
export function untilErased(here: Pick<Here, 'view'>, until: Instant): Instant {
  return earliest(until, erasedFrom(here))
}
