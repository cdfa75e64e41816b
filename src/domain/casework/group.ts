import type { Case } from '../case/case.ts'
import type { Instant } from '../time/instant.ts'

/** Most who can join one group: a code that leaked cannot fill a case without end. */
export const MOST_MEMBERS = 2000

/** In place of the id of a member: whoever holds the code for joining, and has not joined yet. */
export const JOINING = 'join'

/** One of a group who joined with a receipt of their own. */
export interface Member {
  readonly id: string
  /** The group may speak for them. */
  readonly isRepresented: boolean
  readonly at: Instant
  /** When they left; null while their receipt opens anything. */
  readonly leftAt: Instant | null
}

/** How it affects a member, in their own words: for staff, and for nobody of the group. */
export interface MemberLine {
  readonly member: string
  readonly line: string
  readonly at: Instant
}

type Group = Pick<Case, 'joining' | 'members'>

/** Those who joined and did not leave. */
export function membersNow({ members }: Group): readonly Member[] {
  return members.filter(({ leftAt }) => leftAt === null)
}

/** True while this receipt opens something: that of a member who did not leave, or the code while it is open. */
export function opensGroup(kase: Group, id: string): boolean {
  return id === JOINING
    ? kase.joining !== null && kase.joining.endedAt === null
    : membersNow(kase).some((each) => each.id === id)
}

/** From how many on a number is said, rising; below the second one a group could tell who it is. */
const STEPS = [0, 1, 5, 10, 25, 50, 100, 250, 500, 1000]

/** How many joined, in steps, for whoever may not know the number: at least so many; 1 stands for fewer than 5. */
export function joinedAbout(kase: Group): number {
  const joined = membersNow(kase).length
  return STEPS.findLast((step) => step <= joined) ?? 0
}
