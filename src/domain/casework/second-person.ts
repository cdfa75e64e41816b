import type { AffectedGroup, Impact } from '../case/case.ts'
import { groupSeverity, leadOf, ofPeople, type Judgement, type Rating } from './severity.ts'

/**
 * Whether a second person stands behind what is said of a group (domain reference 4, rules 4 and 10). Somebody counts
 * by a rating of their own, by a review of what others rated, or by a lowering with reasons. A service account does
 * not: it could be somebody's second pair of hands.
 */
export function hasSecondPerson({ ratings, reviews, lowering }: AffectedGroup): boolean {
  const byLowering =
    lowering !== null &&
    groupSeverity(ratings, lowering).lowering === 'in_force' &&
    answersDanger(leadOf(ofPeople(ratings).filter(({ at }) => at <= lowering.at)))
  return (
    byLowering ||
    peopleBehind(ratings).length > 1 ||
    reviews.some(({ rated }) => answersDanger(leadOf(ofPeople(ratings.slice(0, rated)))))
  )
}

/** True when it is known how grave it is and how hard to put right. */
export function answersDanger({ scale, irremediability }: Judgement): boolean {
  return scale !== 'unknown' && irremediability !== 'unknown'
}

function peopleBehind(ratings: readonly Rating[]): string[] {
  const byPerson = Map.groupBy(ofPeople(ratings), ({ by }) => by)
  return [...byPerson].filter(([, own]) => answersDanger(leadOf(own))).map(([by]) => by)
}

/**
 * True from the moment a date passed after which more may be lost, until somebody has rated again how hard it is to
 * put right: until then nobody knows (domain reference 4, rule 4).
 */
export function isOutdated({ outdated, ratings }: AffectedGroup): boolean {
  return outdated !== null && leadOf(ratings.slice(outdated)).irremediability === 'unknown'
}

/** True when a second person has rated what is lost since that date, or stands behind somebody's new rating. */
export function isRatedAnew({ outdated, ratings, reviews }: AffectedGroup): boolean {
  if (outdated === null) return true
  const before = new Set(ofPeople(ratings.slice(0, outdated)).map(({ by }) => by))
  const since = ofPeople(ratings.slice(outdated)).filter(
    ({ judgement }) => judgement.irremediability !== 'unknown',
  )
  const people = new Set(since.map(({ by }) => by))
  const first = since[0]
  if (first === undefined) return false
  if (people.size > 1 || (before.size > 0 && [...people].some((by) => !before.has(by)))) return true
  return reviews.some(({ rated }) => rated > ratings.indexOf(first))
}

/**
 * The delay flag of a harm as it counts today; null when it orders nothing. It does so from 45 days ahead of its
 * deadline. When that has passed, waiting spoils nothing more, so the date orders no longer, but the priority stays
 * until a second person has rated what is now irreparable: neglect never lowers a case (domain reference 4, rule 4).
 */
export function delayInForce({ delay, groups }: Impact) {
  if (delay?.state !== 'accepted' || !delay.near) return null
  if (delay.passedAt === null) return { state: delay.state, deadline: delay.deadline }
  return groups.every(isRatedAnew) ? null : { state: delay.state, deadline: null }
}
