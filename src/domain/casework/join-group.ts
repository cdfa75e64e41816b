import { isBlank } from '../blank.ts'
import { event } from '../case/case-event.ts'
import type { Case } from '../case/case.ts'
import { nextId, type Moment, type Ruling } from '../case/verb.ts'
import { refuse } from '../refusal.ts'
import type { HowMuch, HowSafe } from '../vocabulary/follow-up.ts'
import { JOINING, membersNow, MOST_MEMBERS, MOST_WITH_A_CODE, opensGroup } from './group.ts'

/** What somebody says who joins. */
export interface Joining {
  /** How it affects them; nothing has to be said. */
  readonly line?: string | undefined
  readonly isRepresented: boolean
  /** Which code of the group they typed: one that was replaced since then lets nobody in. */
  readonly code: number
}

/** Somebody joins a group with its code. How it affects them is an entry of its own, which nobody of the group reads. */
export function joinGroup(kase: Case, { line = '', isRepresented, code }: Joining, context: Moment): Ruling {
  if (!opensGroup(kase, JOINING) || kase.joining?.number !== code) return refuse('joining_ended')
  if ((kase.joining?.used ?? 0) >= MOST_WITH_A_CODE || kase.members.length >= MOST_MEMBERS)
    return refuse('code_is_full', { most: MOST_WITH_A_CODE })
  const member = nextId('w', kase.members)
  return [
    event(context, 'member_joined', { member, isRepresented }, {}),
    ...(isBlank(line) ? [] : [event(context, 'member_told', { member }, { line })]),
  ]
}

/** What a member says or does. */
export type MemberAct =
  | { readonly act: 'represented' | 'alone' | 'left' }
  /** How it is for them after the end. */
  | {
      readonly act: 'answered'
      readonly isPutRight?: HowMuch | undefined
      readonly feltSafe?: HowSafe | undefined
      readonly line?: string | undefined
    }
  /** Whom they fear: whoever leads the group, or somebody else. */
  | { readonly act: 'feared'; readonly whom: 'group' | 'other'; readonly line?: string | undefined }

/** A member says something of themselves, or leaves; nothing of it decides for the others. */
export function actAsMember(kase: Case, member: string, wanted: MemberAct, context: Moment): Ruling {
  const found = membersNow(kase).find(({ id }) => id === member)
  if (kase.erasedAt !== null || found === undefined) return refuse('not_found')
  switch (wanted.act) {
    case 'left':
      return [event(context, 'member_left', { member }, {})]
    case 'feared':
      return [event(context, 'member_feared', { member, whom: wanted.whom }, lineOf(wanted))]
    case 'answered': {
      const { isPutRight, feltSafe } = wanted
      const said = { ...(isPutRight && { isPutRight }), ...(feltSafe && { feltSafe }) }
      const texts = lineOf(wanted)
      if (kase.state !== 'closed') return refuse('not_asked_yet')
      if (Object.keys({ ...said, ...texts }).length === 0) return refuse('nothing_said')
      return [event(context, 'member_answered', { member, ...said }, texts)]
    }
    default: {
      const isRepresented = wanted.act === 'represented'
      if (found.isRepresented === isRepresented) return refuse('already_done')
      return [event(context, 'member_said', { member, isRepresented }, {})]
    }
  }
}

function lineOf({ line = '' }: { readonly line?: string | undefined }): { readonly line?: string } {
  return isBlank(line) ? {} : { line }
}
