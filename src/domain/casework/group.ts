import type { Case } from '../case/case.ts'
import type { EventKind } from '../case/case-event.ts'
import { endOfDay, localDate, type Calendar } from '../time/calendar.ts'
import type { Instant } from '../time/instant.ts'
import type { HowMuch, HowSafe } from '../vocabulary/follow-up.ts'

/** Most who can join with one code: whoever leads the group can make a new one, and a code that leaked fills no case. */
export const MOST_WITH_A_CODE = 200
/** Most who can join one group. */
export const MOST_MEMBERS = 2000

/** In place of the id of a member: whoever holds the code for joining, and has not joined yet. */
export const JOINING = 'join'

/** The code with which others join. */
export interface JoiningCode {
  /** Which code of this group it is, from 1 on. */
  readonly number: number
  readonly at: Instant
  readonly endedAt: Instant | null
  /** What whoever holds it reads of the case; null for nothing. */
  readonly shown: string | null
  /** Whether those who join may read how it ended. */
  readonly hearsOutcome: boolean
  /** How many joined with it. */
  readonly used: number
}

/** One of a group who joined with a receipt of their own. */
export interface Member {
  readonly id: string
  /** The group may speak for them. */
  readonly isRepresented: boolean
  readonly at: Instant
  /** When they left, or feared whoever leads it; null while their receipt opens anything. */
  readonly leftAt: Instant | null
}

/** What a member said: for staff, for themselves, and for nobody of the group. */
export interface MemberLine {
  readonly member: string
  readonly kind: 'joined' | 'answered' | 'fears_group' | 'fears_other'
  readonly line: string | null
  readonly isPutRight?: HowMuch | undefined
  readonly feltSafe?: HowSafe | undefined
  readonly at: Instant
  /** Somebody of us said that it was read. */
  readonly isHeard?: true | undefined
}

/** What members wrote that nobody of us has read. */
export interface MembersUnheard {
  readonly since: Instant
  /** Somebody is afraid, or not safe. */
  readonly isSoon: boolean
}

/** True for the id of whoever joined a group, or holds its code; those who stand beside a person have others. */
export function isInGroup(id: string): boolean {
  return id === JOINING || id.startsWith('w')
}

/** True for the id of words that one of a group wrote (`TheirWords`); also where they left since. */
export function isOfGroup(told: string): boolean {
  return told.startsWith('g')
}

/** What those do who joined a group; none of it is the word of whoever filed the case. */
const OF_MEMBERS: readonly EventKind[] = [
  'member_joined',
  'member_told',
  'member_said',
  'member_answered',
  'member_feared',
  'member_left',
]

/** True for what somebody did who joined a group. */
export function isOfMember({ kind }: { readonly kind: string }): boolean {
  return (OF_MEMBERS as readonly string[]).includes(kind)
}

/** True for what a member said that somebody of us reads. */
export function isToBeHeard({ kind }: { readonly kind: string }): boolean {
  return kind === 'member_told' || kind === 'member_answered' || kind === 'member_feared'
}

/** Those who joined and did not leave. */
export function membersNow({ members }: Pick<Case, 'members'>): readonly Member[] {
  return members.filter(({ leftAt }) => leftAt === null)
}

/** What has to be known of a case to say who can join it. */
type Joinable = Pick<Case, 'joining' | 'state' | 'erasing'>

/** True while others can join: never what has ended, or is to be erased, because what they tell would be gone with it. */
export function isJoinable({ joining, state, erasing }: Joinable): boolean {
  return joining !== null && joining.endedAt === null && state !== 'closed' && erasing === null
}

/** True while this receipt opens something: that of a member who did not leave, or the code while others can join. */
export function opensGroup(kase: Joinable & Pick<Case, 'members'>, id: string): boolean {
  return id === JOINING ? isJoinable(kase) : membersNow(kase).some((each) => each.id === id)
}

/** From how many on a number is said, rising: below the first a group could tell who it is. */
const STEPS = [0, 5, 10, 25, 50, 100, 250, 500, 1000]

/** At least so many of some; 0 stands for fewer than five. */
export function roughly(number: number): number {
  return STEPS.findLast((step) => step <= number) ?? 0
}

/**
 * The number of those who joined that whoever leads the group is to read next, and from when: at the beginning of a day
 * after somebody joined, so that it tells of nobody when they did. Those who left stay counted. Null where it is told.
 */
export function countToTell(
  { members, joinedTold }: Pick<Case, 'members' | 'joinedTold'>,
  calendar: Calendar,
): { readonly joined: number; readonly due: Instant } | null {
  const joined = roughly(members.length)
  const last = members[joined - 1]
  if (joined <= joinedTold || last === undefined) return null
  return { joined, due: endOfDay(localDate(last.at, calendar.timeZone), calendar.timeZone) }
}
