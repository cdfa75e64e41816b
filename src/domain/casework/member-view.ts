import type { Case } from '../case/case.ts'
import type { Calendar } from '../time/calendar.ts'
import type { Instant } from '../time/instant.ts'
import { TOLD } from './adviser-view.ts'
import { JOINING, joinedAbout, opensGroup, type Member } from './group.ts'
import { personView, type PersonStep, type PersonView } from './person-view.ts'

/** What somebody reads who joined a group: where it stands in general, and of themselves. No words of anybody. */
export interface MemberView extends Pick<PersonView, 'heading' | 'submitter' | 'outcome'> {
  /** Null for whoever holds the code and has not joined. */
  readonly member: Member | null
  readonly owed: readonly PersonStep[]
  /** In steps. */
  readonly joined: number
}

/** The view of a member, or of whoever holds the code; null where it opens nothing. */
export function memberView(kase: Case, id: string, now: Instant, calendar: Calendar): MemberView | null {
  if (!opensGroup(kase, id)) return null
  const member = id === JOINING ? null : (kase.members.find((each) => each.id === id) ?? null)
  const { heading, submitter, outcome, owed } = personView(kase, now, calendar)
  return {
    heading,
    submitter,
    outcome,
    member,
    owed: owed.filter(({ step }) => TOLD.includes(step)),
    joined: joinedAbout(kase),
  }
}
