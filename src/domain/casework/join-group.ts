import { isBlank } from '../blank.ts'
import { event } from '../case/case-event.ts'
import type { Case } from '../case/case.ts'
import { nextId, type Moment, type Ruling } from '../case/verb.ts'
import { refuse } from '../refusal.ts'
import { JOINING, membersNow, MOST_MEMBERS, opensGroup } from './group.ts'

/** What somebody says who joins. */
export interface Joining {
  /** How it affects them; nothing has to be said. */
  readonly line?: string | undefined
  readonly isRepresented: boolean
}

/** Somebody joins a group with its code. How it affects them is an entry of its own, which nobody of the group reads. */
export function joinGroup(kase: Case, { line = '', isRepresented }: Joining, context: Moment): Ruling {
  if (kase.erasedAt !== null || !opensGroup(kase, JOINING)) return refuse('already_done')
  if (kase.members.length >= MOST_MEMBERS) return refuse('no_group')
  const member = nextId('w', kase.members)
  return [
    event(context, 'member_joined', { member, isRepresented }, {}),
    ...(isBlank(line) ? [] : [event(context, 'member_told', { member }, { line })]),
  ]
}

/** A member says whether the group may speak for them, or leaves. */
export function changeMember(
  kase: Case,
  member: string,
  wanted: 'represented' | 'alone' | 'left',
  context: Moment,
): Ruling {
  const found = membersNow(kase).find(({ id }) => id === member)
  if (kase.erasedAt !== null || found === undefined) return refuse('not_found')
  if (wanted === 'left') return [event(context, 'member_left', { member }, {})]
  const isRepresented = wanted === 'represented'
  if (found.isRepresented === isRepresented) return refuse('already_done')
  return [event(context, 'member_said', { member, isRepresented }, {})]
}
