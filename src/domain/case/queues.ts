import type { CodeOf } from '../vocabulary/code.ts'
import { reachOf } from '../access/case-access.ts'
import { standingOf } from '../access/relations.ts'
import { insiders, seenByAll } from '../access/seen-by.ts'
import type { StaffRole } from '../vocabulary/staff.ts'
import { isPending } from '../value-chain/chain.ts'
import { localDate, type Calendar, type LocalDate } from '../time/calendar.ts'
import type { Case } from './case.ts'
import { followUpCountersOf, isFollowUpCounter } from './follow-up-counters.ts'
import { isReferralCounter, referralCountersOf } from './referral-counters.ts'
import { brokenSince } from '../casework/broken-promise.ts'
import { hasOpenAppeal } from '../casework/open-appeals.ts'
import { isDutyOpen } from '../casework/open-duties.ts'
import { caseSeverity } from '../casework/overview.ts'
import { isParked } from '../casework/parked.ts'
import { secondLooks } from '../casework/second-look.ts'
import { waitsForUs } from '../casework/waits-for-us.ts'

/** The lists of the workspace. Every open case is on at least one that somebody owns. */
export const QUEUES = [
  { code: 'worklist' },
  { code: 'late' },
  { code: 'mine' },
  { code: 'unrated' },
  { code: 'appeals' },
  { code: 'no_reviewer' },
  { code: 'second_person' },
  { code: 'messages' },
  { code: 'waiting' },
  { code: 'parked' },
  { code: 'notifications' },
  { code: 'moved' },
  { code: 'duty_open' },
  { code: 'set_aside' },
  { code: 'closed' },
] as const
export type Queue = CodeOf<typeof QUEUES>

/**
 * Who can decide an appeal follows the accounts of the house and not the case alone, so no counter counts this list.
 */
export const ASKED_NOW = 'no_reviewer' satisfies Queue

/** Who has a case, from where the viewer stands. */
export const HOLDINGS = [{ code: 'nobody' }, { code: 'me' }] as const
export type Holding = CodeOf<typeof HOLDINGS>

/** True while another organisation was asked and has not answered. */
export function waitsForOthers(kase: Case): boolean {
  return (
    kase.entities.some((entity) => entity.answerDueAt !== null && entity.answeredAt === null) ||
    kase.handovers.some(isPending)
  )
}

/**
 * The counters a case counts in. A case that every case worker sees counts under the name of the queue. One that
 * somebody has taken counts once as `held`, for those who see all, and once for each who sees it: who has it and who
 * took part. One for named staff alone counts for each of them, and for nobody else. Where somebody must not see it, it
 * counts for them as well as something to be taken off. So the length of a queue is that of the list which the viewer
 * gets. `mine` is counted per handler.
 */
export function countersOf(kase: Case, calendar: Calendar): string[] {
  const standing = standingOf(kase)
  const { recused } = standing
  const isForAll = seenByAll(standing)
  const among = isForAll
    ? [null, ...recused.map(takenOff)]
    : kase.onlyFor === null
      ? ['held', ...recused.map(heldTakenOff), ...insiders(standing)]
      : insiders(standing).map(onlyFor)
  const counters = queuesOf(kase, calendar).flatMap((queue) =>
    among.map((who) => (who === null ? queue : `${queue}:${who}`)),
  )
  const mine = kase.state !== 'closed' && kase.handler !== null ? [`mine:${kase.handler}`] : []
  // A figure of the house would tell that there is a case which the reader may not see.
  const figures =
    kase.onlyFor === null
      ? [...daysOf(kase, calendar), ...followUpCountersOf(kase), ...referralCountersOf(kase, calendar)]
      : []
  const off = figures.flatMap((figure) => recused.map((id) => figureTakenOff(figure, id)))
  return [...counters, ...mine, ...figures, ...off]
}

/** Counted for one who must not see it: of what everybody sees, and of what those see who see all. */
const takenOff = (id: string) => `but:${id}`
const heldTakenOff = (id: string) => `held_but:${id}`

/** Counted for one of those who alone may see it, whatever else they see. */
const onlyFor = (id: string) => `only:${id}`

/** The counters of some number: those that add up to it, and those that are taken off. */
export interface CountersFor {
  readonly add: readonly string[]
  readonly takeOff: readonly string[]
}

/**
 * The counters that make the length of each queue for somebody of the staff: what everybody sees, and of the rest all,
 * or what they see by their own relation, without what they must not see; none for a role that reads no case.
 */
export function countersFor(staffId: string, role: StaffRole): CountersFor {
  const reach = reachOf(role, 'read')
  if (reach === 'nothing' || reach === 'one') return { add: [], takeOff: [] }
  const lists = QUEUES.map(({ code }) => code).filter((code) => code !== 'mine' && code !== ASKED_NOW)
  const ofEach = (who: string) => lists.map((queue) => `${queue}:${who}`)
  return {
    add: [
      ...lists,
      ...ofEach(reach === 'all' ? 'held' : staffId),
      ...ofEach(onlyFor(staffId)),
      `mine:${staffId}`,
    ],
    takeOff: [...ofEach(takenOff(staffId)), ...(reach === 'all' ? ofEach(heldTakenOff(staffId)) : [])],
  }
}

/** The queues in which a case that counts in these counters counts for somebody. */
export function queuesCounted(counters: readonly string[], { add, takeOff }: CountersFor): string[] {
  const off = counters.filter((each) => takeOff.includes(each)).map(queueOf)
  return counters
    .filter((each) => add.includes(each))
    .map(queueOf)
    .filter((queue) => !off.includes(queue))
}

/** The queue that a counter counts. */
export function queueOf(counter: string): string {
  return counter.split(':', 1)[0] ?? counter
}

/** True while something of theirs waits for us that stands on the list of messages. */
export function waitsForAnswer(kase: Case): boolean {
  return waitsForUs(kase).length > 0
}

/** True for a filing that two of us set aside, or that one of us wants to. */
export function isSetAside({ toSetAside, outcome }: Case): boolean {
  return toSetAside !== null || outcome === 'set_aside'
}

/** What is counted for each day: what came in, what was read for the first time, what was ended. */
export const DAILY = ['came_in', 'read', 'ended'] as const
export type Daily = (typeof DAILY)[number]

/** The counter of one day; days as the house counts them. */
export function dayCounter(what: Daily, day: LocalDate): string {
  return `day_${what}:${day}`
}

/**
 * True for a counter whose name says what people answered: how it is for them, and to which body they turned. Beside the
 * line of a case it would say it of one person.
 */
export function saysAnswer(counter: string): boolean {
  return isFollowUpCounter(counter) || isReferralCounter(counter)
}

/** What of a figure of the house is taken off for somebody, because they must not see it. */
export function figureTakenOff(figure: string, staffId: string): string {
  return `${figure}:${takenOff(staffId)}`
}

/**
 * What a grievance counts in for the daily figure (severity rule 7(e)). Notifications have no promised answer, so they
 * are no part of it.
 */
function daysOf(kase: Case, { timeZone }: Calendar): string[] {
  if (kase.kind !== 'grievance') return []
  const moments = { came_in: kase.receivedAt, read: kase.readAt, ended: kase.closedAt }
  return DAILY.flatMap((what) => {
    const moment = moments[what]
    return moment === null ? [] : [dayCounter(what, localDate(moment, timeZone))]
  })
}

/** The lists on which a case stands; `mine` and `no_reviewer` follow who looks, and who is there. */
export function queuesOf(kase: Case, calendar: Calendar): Queue[] {
  const counters: Queue[] = []
  if (hasOpenAppeal(kase)) counters.push('appeals')
  if (waitsForAnswer(kase)) counters.push('messages')
  if (kase.priorityMoved !== null) counters.push('moved')
  if (brokenSince(kase, calendar) !== null) counters.push('late')
  if (secondLooks(kase, calendar).length > 0) counters.push('second_person')
  if (isDutyOpen(kase)) counters.push('duty_open')
  if (isSetAside(kase)) counters.push('set_aside')
  if (kase.state === 'closed') return [...counters, 'closed']
  if (kase.kind === 'notification') counters.push('notifications')
  else counters.push(isParked(kase, calendar) ? 'parked' : 'worklist')
  if (kase.kind === 'grievance' && caseSeverity(kase).level === null) counters.push('unrated')
  if (waitsForOthers(kase)) counters.push('waiting')
  return counters
}
