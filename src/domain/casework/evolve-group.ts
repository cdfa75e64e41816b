import type { SettledEvent } from '../case/case-event.ts'
import { change, type Draft } from '../case/draft.ts'
import { tellsFear } from '../value-chain/fear-told.ts'
import type { MemberLine, MembersUnheard } from './group.ts'

/** What becomes of the code of a group, and of those who joined it. */
export function evolveGroup(kase: Draft, event: SettledEvent): void {
  const { at } = event
  switch (event.kind) {
    case 'joining_opened': {
      const { hearsOutcome } = event.facts
      const number = (kase.joining?.number ?? 0) + 1
      kase.joining = { number, at, endedAt: null, shown: event.texts.shown ?? null, hearsOutcome, used: 0 }
      return
    }
    case 'joining_ended':
      kase.joining &&= { ...kase.joining, endedAt: at }
      return
    case 'members_counted':
      kase.joinedTold = event.facts.joined
      return
    case 'member_joined': {
      const { member: id, isRepresented } = event.facts
      kase.members.push({ id, isRepresented, at, leftAt: null })
      kase.joining &&= { ...kase.joining, used: kase.joining.used + 1 }
      return
    }
    case 'member_told':
      return hear(kase, { member: event.facts.member, kind: 'joined', line: event.texts.line, at })
    case 'member_answered': {
      const { line = null } = event.texts
      return hear(kase, { ...event.facts, kind: 'answered', line, at })
    }
    case 'member_feared': {
      const { member, whom } = event.facts
      const kind = whom === 'group' ? 'fears_group' : 'fears_other'
      hear(kase, { member, kind, line: event.texts.line ?? null, at })
      // What links them to whoever leads the group ends with the same entry.
      if (whom === 'group') leave(kase, member, at)
      return
    }
    case 'member_said': {
      const { member, isRepresented } = event.facts
      return change(kase.members, member, (each) => ({ ...each, isRepresented }))
    }
    case 'member_left': {
      const { member } = event.facts
      leave(kase, member, at)
      // Whoever leaves is forgotten: nobody here reads any more what they wrote.
      kase.memberLines = kase.memberLines.filter((each) => each.member !== member)
      // Names and fears in it are still looked for, so that nobody else gives them away.
      kase.theirWords = kase.theirWords.map(({ id, ...each }) =>
        id === undefined || each.adviser === member ? each : { id, ...each },
      )
      kase.membersUnheard = unheard(kase.memberLines)
      return
    }
    case 'members_heard':
      kase.memberLines = kase.memberLines.map((each) => ({ ...each, isHeard: true }))
      kase.membersUnheard = unheard(kase.memberLines)
      return
    default:
      return
  }
}

function leave(kase: Draft, member: string, at: SettledEvent['at']): void {
  change(kase.members, member, (each) => ({ ...each, leftAt: at }))
}

/** What a member said waits to be read. */
function hear(kase: Draft, said: MemberLine): void {
  kase.memberLines.push(said)
  kase.membersUnheard = unheard(kase.memberLines)
}

/** What waits, of all that can still be read: nobody is told that something waits that is gone. */
function unheard(lines: readonly MemberLine[]): MembersUnheard | null {
  const waiting = lines.filter(({ isHeard }) => !isHeard)
  const [first] = waiting
  return first === undefined ? null : { since: first.at, isSoon: waiting.some(isSoon) }
}

/** Somebody is afraid or not safe. */
function isSoon({ kind, feltSafe, line }: MemberLine): boolean {
  return kind.startsWith('fears') || feltSafe === 'no' || tellsFear(line ?? '')
}
