import type { Case } from '../case/case.ts'
import type { Instant } from '../time/instant.ts'

/** What we took for a no of the person to any act for a harm. */
export interface TheirNo {
  /** Id of the harm. */
  readonly impact: string
  /** What shows it, as one of us wrote it down: words of theirs, or what they refused. */
  readonly shows: string
  readonly at: Instant
  /** The decision by which a second person agreed; null while nobody has. */
  readonly decision: string | null
  /** When the person said that it was none; null while it counts, or waits. */
  readonly takenBackAt: Instant | null
}

/** Every no that we wrote down for the person, oldest first, those included that they took back. */
export function theirNos({ impacts, takenBackNos }: Case): TheirNo[] {
  return [
    ...takenBackNos.map(({ impact, shows, decision, takenAt, at }) => ({
      impact,
      shows,
      at: takenAt,
      decision,
      takenBackAt: at,
    })),
    ...impacts.flatMap(({ id, noAct }) =>
      noAct?.because === 'declined_by_person'
        ? [{ impact: id, shows: noAct.shows, at: noAct.at, decision: noAct.decision, takenBackAt: null }]
        : [],
    ),
  ]
}
