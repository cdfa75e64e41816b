import { staffIdOf } from '../case/actor.ts'
import type { CaseEvent } from '../case/case-event.ts'
import type { Case } from '../case/case.ts'
import { noticeOf } from '../reactions/staff-news.ts'
import type { StaffNotice, StaffRole } from '../vocabulary/staff.ts'
import { seesCases } from './account-rules.ts'
import { isAdmitted, isReader } from '../casework/outside.ts'
import { isRecused } from '../casework/recusals.ts'
import { may } from './case-access.ts'
import { relationsOf, standingOf } from './relations.ts'
import { rolesInHouse } from './staff-powers.ts'

/** A colleague with an open account, and whether a mail about this would be read. */
export interface Told {
  readonly id: string
  readonly role: StaffRole
  /** They want to be told of this, and mail reaches them. */
  readonly hears: boolean
}

/**
 * Whom a mail goes to: whoever looks after the case; what nobody has goes to whoever owns the list, the coordinators
 * (severity rule 7(d)). Only to those who may read the case, so that one for named staff alone is told to nobody else.
 * Not to whoever did it. Where nobody of those would hear of it, the next circle does: what one of us does not want to be
 * told, or cannot, takes nothing from the person who waits. What nobody of us may read is told to whoever lets people in
 * and is not kept from it, because they can find somebody who may; a mail says no word of it. Where each of those is kept
 * from it, nobody here is told: whoever runs the machine reads of it there (`tell-machine.job.ts`).
 */
export function whoIsTold(
  notice: StaffNotice,
  kase: Case,
  events: readonly CaseEvent[],
  colleagues: readonly Told[],
): readonly string[] {
  const standing = standingOf(kase)
  const did = doer(notice, events)
  const readers = colleagues.filter(
    ({ id, role }) =>
      (seesCases(role) || isReaderOf(kase, id)) && may(role, relationsOf(standing, id), 'read'),
  )
  const candidates = readers.filter(({ id }) => id !== did)
  const circles =
    readers.length === 0 ? [lettingIn(kase, colleagues)] : circlesOf(notice, kase, events, candidates)
  const circle = circles.find((each) => each.some(({ hears }) => hears)) ?? []
  return circle.filter(({ hears }) => hears).map(({ id }) => id)
}

/** True for somebody from outside who reads the case in place of all of us. */
function isReaderOf({ outside }: Case, account: string): boolean {
  return outside.some((each) => each.account === account && isReader(each) && isAdmitted(each))
}

/** Whoever lets people in and is not kept from the case. */
function lettingIn(kase: Case, colleagues: readonly Told[]): readonly Told[] {
  const roles: readonly StaffRole[] = rolesInHouse('accounts')
  return colleagues.filter(({ id, role }) => roles.includes(role) && !isRecused(kase, id))
}

/**
 * Whom an alarm of the house goes to: the coordinators, who can call for more hands; where none of them would hear of
 * it, everybody who works on cases, and then everybody.
 */
export function whoHearsAlarms(colleagues: readonly Told[]): readonly string[] {
  const circles = [
    colleagues.filter(({ role }) => role === 'coordinator'),
    colleagues.filter(({ role }) => seesCases(role)),
    colleagues,
  ]
  const circle = circles.find((each) => each.some(({ hears }) => hears)) ?? []
  return circle.filter(({ hears }) => hears).map(({ id }) => id)
}

/** Those who are told, first come first: the next circle only where nobody in the one before hears of it. */
function circlesOf(
  notice: StaffNotice,
  kase: Case,
  events: readonly CaseEvent[],
  all: readonly Told[],
): readonly (readonly Told[])[] {
  const coordinators = all.filter(({ role }) => role === 'coordinator')
  const handler = all.filter(({ id }) => id === kase.handler)
  const everybody = [coordinators, all]
  switch (notice) {
    case 'appeal': {
      const free = all.filter(({ id }) => !kase.tookPart.includes(id))
      return [free.filter(({ role }) => role === 'coordinator'), free, ...everybody]
    }
    case 'second_person': {
      const others = all.filter(({ id }) => id !== kase.handler)
      return [others.filter(({ role }) => role === 'coordinator'), others, ...everybody]
    }
    case 'hand_over': {
      // Whom the person means, or who is named, is for those to look at who answer for the house.
      if (events.some(isAboutWhoMaySee)) return [coordinators, all]
      const before = handlerBefore(events)
      const both = all.filter(({ id }) => id === kase.handler || id === before)
      // What nobody has now is for whoever owns the list, and whoever had it hears that too.
      return kase.handler === null ? [[...new Set([...coordinators, ...both])], all] : [both, ...everybody]
    }
    default:
      return [handler, ...everybody]
  }
}

function isAboutWhoMaySee(event: CaseEvent): boolean {
  return event.kind === 'keeping_from_asked' || event.kind === 'recused'
}

/** Who had the case before it last changed hands; null where nobody had. */
function handlerBefore(events: readonly CaseEvent[]): string | null {
  let now: string | null = null
  let before: string | null = null
  for (const event of events) {
    const next: string | null =
      event.kind === 'taken_up'
        ? event.facts.handler
        : (event.kind === 'given_back' && event.facts.handler === now) ||
            (event.kind === 'staff_named' && now !== null && !event.facts.named.includes(now)) ||
            (now !== null && keptFrom(event).includes(now))
          ? null
          : now
    if (next !== now) before = now
    now = next
  }
  return before
}

/** Those who must not see a case any more by this event. */
function keptFrom(event: CaseEvent): readonly string[] {
  switch (event.kind) {
    case 'recused':
      return [event.facts.account]
    case 'keeping_from_asked':
      return [...event.facts.known, ...(event.facts.alike ?? [])]
    case 'keeping_from_answered':
      return event.facts.named
    default:
      return []
  }
}

/** What changes whose case it is, beside the events that are news of it by themselves. */
const CHANGES_HANDS: readonly CaseEvent['kind'][] = ['taken_up', 'staff_named']

/** Who did what is told: they know it already. Null for a person or a clock. */
function doer(notice: StaffNotice, events: readonly CaseEvent[]): string | null {
  const last = events.findLast(
    (event) =>
      notice === 'second_person' ||
      noticeOf(event) === notice ||
      (notice === 'hand_over' && CHANGES_HANDS.includes(event.kind)),
  )
  return last === undefined ? null : staffIdOf(last.by)
}
