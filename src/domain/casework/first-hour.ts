import type { AffectedGroup, Case } from '../case/case.ts'
import { earliest, isBefore, latest, type Instant } from '../time/instant.ts'
import type { Calendar } from '../time/calendar.ts'
import { ownDue } from '../time/own-due.ts'
import type { Grade } from '../vocabulary/severity.ts'
import type { FirstStep } from '../vocabulary/first-hour.ts'
import { hasReader } from './has-reader.ts'
import { caseSeverity, isUrgent } from './overview.ts'
import { delayInForce } from './second-person.ts'
import { groupSeverity } from './severity.ts'

/** Something of the first hour that nobody has done yet, and has not said why it needs no doing. */
export interface FirstOwed {
  readonly step: FirstStep
  readonly by: Instant
}

/**
 * What of the first hour is still owed in a case of the first priority: none of it needs a harm, an organisation or a
 * finding (interim rule of domain reference 5: stop first, argue later). A feared operator is walled off whatever the
 * priority is (domain reference 6).
 */
export function firstHour(kase: Case, calendar: Calendar): FirstOwed[] {
  if (kase.state === 'closed') return []
  const since = urgentSince(kase)
  const owed: FirstOwed[] =
    since === null
      ? []
      : [...STEPS].flatMap(([step, doneSince]) => {
          const from = doneSince(kase, since)
          if (from === null) return []
          // Whoever wrote of danger was urgent from the first reading, whatever makes it urgent now.
          const heldFrom = kase.danger && from === since ? (kase.readAt ?? from) : from
          return isSkipped(kase, step, heldFrom) ? [] : [{ step, by: hourFrom(kase, from, calendar) }]
        })
  const feared = kase.operatorFearedSince
  if (feared === null || isAccessSaid(kase) || owed.some(({ step }) => step === 'say_who_may_see'))
    return owed
  return [...owed, { step: 'say_who_may_see', by: hourFrom(kase, feared, calendar) }]
}

/** Nobody was to act while it was closed: what it comes back with has an hour from then. */
const hourFrom = ({ openedAgainAt }: Case, since: Instant, calendar: Calendar) =>
  ownDue('CLK-OWN-FIRST-HOUR-1H', latest(since, openedAgainAt ?? since), calendar)

/** Since when each step waits; null while it does not. */
const STEPS: ReadonlyMap<FirstStep, (kase: Case, since: Instant) => Instant | null> = new Map([
  [
    'stop_it_now',
    ({ measures }, since) => {
      if (measures.length === 0) return since
      if (measures.some(({ answer }) => answer === null || answer.stopped)) return null
      // Everybody who was asked said no: somebody else can be asked.
      return latest(since, ...measures.flatMap(({ answer }) => answer?.at ?? []))
    },
  ],
  ['keep_what_shows_it', ({ held, snapshots }, since) => (held || snapshots.length > 0 ? null : since)],
  ['ring_for_help', ({ calls }, since) => (calls.length > 0 ? null : since)],
  ['say_who_may_see', (kase, since) => (isAccessSaid(kase) ? null : since)],
])

/** True once somebody said who may see it; a wall that came by itself is not yet said by anybody. */
function isAccessSaid({ accessSaidAt, nobodyApart, operatorFearedSince }: Case): boolean {
  const said = accessSaidAt ?? nobodyApart?.at ?? null
  return said !== null && (operatorFearedSince === null || !isBefore(said, operatorFearedSince))
}

function isSkipped({ skipped, operatorFearedSince }: Case, step: FirstStep, from: Instant): boolean {
  if (step === 'say_who_may_see' && operatorFearedSince !== null) return false
  return skipped.some((each) => each.step === step && !isBefore(each.at, from))
}

/**
 * From when the first hour of a case runs; null while it is not of the first priority. It runs from the first of the
 * causes that hold now, and never before it was read, or should have been, for nobody can act before.
 */
export function urgentSince(kase: Case): Instant | null {
  if (!isUrgent(kase) || !hasReader(kase)) return null
  const read = kase.readAt ?? kase.triageDueAt
  if (caseSeverity(kase).rule.startsWith('p1_danger')) return read
  const causes = kase.impacts.flatMap((impact) => [
    ...impact.groups.map((group) => sinceLevel(group, 5)),
    delayInForce(impact) === null
      ? null
      : latest(
          impact.delay?.ordersSince ?? kase.receivedAt,
          ...impact.groups.flatMap((group) => sinceLevel(group, 3) ?? []),
        ),
  ])
  const first = earliest(...causes)
  return first === null ? read : latest(read, first)
}

/**
 * Since when a group is rated at that level or above, the last time that it came there; null while it is not. A
 * lowering counts from when everything was rated that it was about.
 */
function sinceLevel({ ratings, lowering, raisedAgainAt }: AffectedGroup, level: Grade): Instant | null {
  const before = ratings.filter(({ at }) => lowering !== null && !isBefore(lowering.at, at)).length
  let since: Instant | null = null
  for (let count = ratings.length; count > 0; count -= 1) {
    const inForce = count < before ? null : lowering
    if ((groupSeverity(ratings.slice(0, count), inForce).level ?? 0) < level) break
    since = ratings[count - 1]?.at ?? null
  }
  return since && raisedAgainAt ? latest(since, raisedAgainAt) : since
}
