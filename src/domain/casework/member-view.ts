import type { Case } from '../case/case.ts'
import type { Calendar } from '../time/calendar.ts'
import type { Instant } from '../time/instant.ts'
import { ownDue } from '../time/own-due.ts'
import { TOLD } from './adviser-view.ts'
import { toldUntilErased } from './erasing.ts'
import { JOINING, opensGroup, type Member, type MemberLine } from './group.ts'
import type { Heading } from './heading.ts'
import { personView, type PersonStep, type PersonView } from './person-view.ts'

/** What somebody reads who joined a group: where it stands in general, and of themselves. */
export interface MemberView extends Pick<PersonView, 'submitter' | 'outcome'> {
  readonly heading: Heading
  /** Null for whoever holds the code and has not joined. */
  readonly member: Member | null
  /** Which code of the group is open, or was last. */
  readonly code: number
  /** What whoever leads the group chose to show of the case. */
  readonly shown: string | null
  readonly owed: readonly PersonStep[]
  /** At least so many; 0 stands for fewer than five. */
  readonly joined: number
  /** What they write now is read before the case is erased: else nobody promises them a reader. */
  readonly isReadInTime: boolean
  /** They are asked how it is for them. */
  readonly isAsked: boolean
  /** What they said themselves, oldest first. */
  readonly said: readonly MemberLine[]
}

/**
 * The view of a member, or of whoever holds the code; null where it opens nothing. What comes next and how it ended are
 * theirs to read where whoever leads the group said yes to that.
 */
export function memberView(kase: Case, id: string, now: Instant, calendar: Calendar): MemberView | null {
  if (!opensGroup(kase, id)) return null
  const member = id === JOINING ? null : (kase.members.find((each) => each.id === id) ?? null)
  const { submitter, outcome, owed } = personView(kase, now, calendar)
  const hears = member !== null && kase.joining?.hearsOutcome === true
  return {
    heading: generalHeading(kase),
    submitter,
    outcome: hears ? outcome : null,
    member,
    code: kase.joining?.number ?? 0,
    shown: kase.joining?.shown ?? null,
    owed: hears ? owed.filter(({ step }) => TOLD.includes(step)) : [],
    joined: kase.joinedTold,
    isReadInTime: isReadInTime(kase, now, calendar),
    isAsked: member !== null && kase.state === 'closed',
    said: kase.memberLines,
  }
}

/** Also what is read last, within the time of a message, is read before it is gone. */
function isReadInTime(kase: Case, now: Instant, calendar: Calendar): boolean {
  const last = ownDue('CLK-OWN-REPLY-5WD', now, calendar)
  return toldUntilErased(kase, last, { now, calendar }) !== null
}

/** Received, looked at, ended: what lies between is between us and whoever leads the group. */
function generalHeading({ state }: Case): Heading {
  if (state === 'closed') return 'ended'
  return state === 'received' ? 'received' : 'finding_out'
}
