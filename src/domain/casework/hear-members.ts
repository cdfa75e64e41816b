import { z } from 'zod'
import { event } from '../case/case-event.ts'
import type { Case } from '../case/case.ts'
import { noteText } from '../case/fields.ts'
import { always, checkText, verb } from '../case/verb.ts'
import { refuse } from '../refusal.ts'
import type { Calendar } from '../time/calendar.ts'
import { ownDue } from '../time/own-due.ts'
import { ours, type Owed } from './ours.ts'

/**
 * Somebody of us read what those wrote who joined a group, and says for colleagues what follows from it. A member decides
 * nothing for the others, and is heard all the same (red line 14).
 */
export const hearMembers = verb({
  name: 'hear_members',
  chapter: 'casework',
  by: ['staff'],
  from: always(),
  input: z.object({ note: noteText() }),
  can: ({ membersUnheard }) => (membersUnheard === null ? refuse('already_done') : null),
  decide: (_kase, { note }, context) =>
    checkText(note, 'text_missing') ?? [event(context, 'members_heard', {}, { note })],
})

/** What members wrote is read within the time of a message, and within a day where somebody is afraid or not safe. */
export function membersToHear(kase: Case, calendar: Calendar): Owed[] {
  const { membersUnheard } = kase
  if (membersUnheard === null) return []
  const clock = membersUnheard.isSoon ? 'CLK-OWN-REPLY-P1-1WD' : 'CLK-OWN-REPLY-5WD'
  return [ours(kase, 'hear_members', ownDue(clock, membersUnheard.since, calendar), 'hear_members')]
}
