import type { Calendar } from '../time/calendar.ts'
import type { CodeOf } from '../vocabulary/code.ts'
import type { Case } from '../case/case.ts'
import { courseOf } from './course.ts'
import { fiveFacts, wasEverPromised } from './facts.ts'
import { foundNothing, standingFinding } from './finding.ts'
import { openOffers } from './person-offers.ts'

/** The stations of a grievance as the person sees them, in order: our answer to them is one, theirs to us another. */
export const STATIONS = [
  { code: 'received' },
  { code: 'read_by_a_person' },
  { code: 'our_answer' },
  { code: 'your_answer' },
  { code: 'putting_it_right' },
  { code: 'checked' },
] as const
export type Station = CodeOf<typeof STATIONS>

export type StationState = 'done' | 'current' | 'ahead'

/**
 * How far it is, counting a station as done only when what it says has happened. The stations of repair are left out
 * where they would promise something: when nothing was found to put right, when nobody who was harmed has written, and
 * when it ended before anything was promised.
 */
export function stationsOf(
  kase: Case,
  calendar: Calendar,
): { readonly station: Station; readonly state: StationState }[] {
  const current = stationOf(kase, calendar)
  const stateOf = (code: Station): StationState => {
    // Whoever has our answer is not told that it is still on its way, whatever else is.
    const isGiven = code === 'our_answer' && isDone(kase, code)
    if (kase.state !== 'closed' && code === current && !isGiven) return 'current'
    return isDone(kase, code) ? 'done' : 'ahead'
  }
  return STATIONS.filter(({ code }) => isOnTheWay(kase, code)).map(({ code }) => ({
    station: code,
    state: stateOf(code),
  }))
}

/** The station that is under way. */
export function stationOf(kase: Case, calendar: Calendar): Station {
  switch (courseOf(kase, calendar).step) {
    case 'read_by_a_person':
      return 'received'
    case 'your_answer':
      return 'your_answer'
    case 'deliver_what_was_promised':
    case 'carry_out_the_change':
    case 'offer_what_puts_it_right':
      return 'putting_it_right'
    case 'please_check':
    case 'nothing_open':
      return 'checked'
    case 'end_the_case':
      return kase.plan.length > 0 ? 'checked' : 'our_answer'
    default:
      return 'our_answer'
  }
}

function isOnTheWay(kase: Case, station: Station): boolean {
  if (station === 'received' || station === 'read_by_a_person') return true
  const { promised, asked } = fiveFacts(kase)
  if (promised + asked > 0) return true
  if (kase.kind === 'notification') return false
  if (station === 'our_answer') return kase.state !== 'closed' || isDone(kase, station)
  const finding = standingFinding(kase)
  return kase.state !== 'closed' && !(finding && foundNothing(finding))
}

function isDone(kase: Case, station: Station): boolean {
  const promised = kase.plan.filter((action) => wasEverPromised(kase, action))
  const facts = fiveFacts(kase)
  switch (station) {
    case 'received':
      return true
    case 'read_by_a_person':
      return kase.readAt !== null
    case 'our_answer':
      return facts.decided
    case 'your_answer':
      return openOffers(kase).length === 0 && kase.plan.some(({ answer }) => answer !== null)
    case 'putting_it_right':
      return promised.length > 0 && promised.every(({ delivered }) => delivered !== null)
    case 'checked':
      return promised.length > 0 && promised.every(({ confirmed }) => confirmed?.code === 'yes')
  }
}
