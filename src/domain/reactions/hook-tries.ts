import { MINUTE, plusMs, type Instant } from '../time/instant.ts'

/** Minutes between two tries to tell another program. After the last it is given up: 35 to 52 hours after the first. */
const WAITS = [1, 5, 30, 2 * 60, 8 * 60, 24 * 60] as const

/** Part of each wait that is left to chance, so that nobody can tell the first moment from the later ones. */
const LEFT_TO_CHANCE = 0.5

/**
 * When it is tried again after so many tries that went wrong; null when it is given up.
 *
 * @param chance from 0 up to 1, each as likely as any other
 */
export function nextTry(tries: number, now: Instant, chance: number): Instant | null {
  const minutes = WAITS[tries - 1]
  return minutes === undefined
    ? null
    : plusMs(now, Math.round(minutes * MINUTE * (1 + LEFT_TO_CHANCE * chance)))
}
