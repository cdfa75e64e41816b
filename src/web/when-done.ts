import { isKeptByTheHour, type Actor } from '../domain/case/actor.ts'
import type { CaseEvent } from '../domain/case/case-event.ts'
import type { Instant } from '../domain/time/instant.ts'
import type { Speaker } from '../words/speak.ts'

interface Done {
  readonly at: Instant
  readonly by: Actor
  readonly kind?: CaseEvent['kind']
}

/** What no person does, and is kept by the hour all the same, because it may go with something that they do. */
const BESIDE_THE_PERSON: readonly (CaseEvent['kind'] | undefined)[] = ['priority_moved']

/** When somebody did something, no more exactly than it is kept: of what the person does, the hour alone. */
export function whenDone(speaker: Speaker, { at, by, kind }: Done): string {
  return isKeptByTheHour(by) || BESIDE_THE_PERSON.includes(kind) ? speaker.hour(at) : speaker.moment(at)
}

/**
 * The same for what the last event that fits did; where whoever reads does not see that event, the hour, which is true of
 * everything.
 */
export function whenLast(
  speaker: Speaker,
  events: readonly CaseEvent[],
  at: Instant,
  fits: (event: CaseEvent) => boolean,
): string {
  const last = events.findLast(fits)
  return last ? whenDone(speaker, { at, by: last.by }) : speaker.hour(at)
}
