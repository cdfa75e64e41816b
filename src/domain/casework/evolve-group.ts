import type { SettledEvent } from '../case/case-event.ts'
import { change, type Draft } from '../case/draft.ts'

/** What becomes of the code of a group, and of those who joined it. */
export function evolveGroup(kase: Draft, event: SettledEvent): void {
  const { at } = event
  switch (event.kind) {
    case 'joining_opened':
      kase.joining = { at, endedAt: null }
      return
    case 'joining_ended':
      kase.joining &&= { ...kase.joining, endedAt: at }
      return
    case 'member_joined': {
      const { member: id, isRepresented } = event.facts
      kase.members.push({ id, isRepresented, at, leftAt: null })
      return
    }
    case 'member_told':
      kase.memberLines.push({ member: event.facts.member, line: event.texts.line, at })
      return
    case 'member_said': {
      const { member, isRepresented } = event.facts
      return change(kase.members, member, (each) => ({ ...each, isRepresented }))
    }
    case 'member_left':
      return change(kase.members, event.facts.member, (each) => ({ ...each, leftAt: at }))
    default:
      return
  }
}
