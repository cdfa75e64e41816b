import type { Case } from '../case/case.ts'
import type { Instant } from '../time/instant.ts'
import { timesAhead, type Talk } from './talks.ts'

/** What the person sees of a talk: of us how many take part, and no name. */
export interface PersonTalk extends Pick<
  Talk,
  'id' | 'kind' | 'state' | 'since' | 'when' | 'outside' | 'said'
> {
  /** The times from which they can choose now. */
  readonly times: readonly Instant[]
  /** How many of us take part. */
  readonly ours: number
}

/** Every talk, oldest first. */
export function personTalks({ talks }: Pick<Case, 'talks'>, now: Instant): PersonTalk[] {
  return talks.map(({ id, kind, state, since, when, outside, said, ours, ...talk }) => ({
    id,
    kind,
    state,
    since,
    times: timesAhead({ state, times: talk.times }, now),
    when,
    ours: ours.length,
    outside,
    said,
  }))
}
