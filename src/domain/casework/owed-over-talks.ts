import type { Case } from '../case/case.ts'
import type { Calendar } from '../time/calendar.ts'
import { ours, type Owed } from './ours.ts'
import { openTalk, talkDue } from './talks.ts'

/** Our answer to a talk that the person asked for; or, once a time is agreed, that it is held and written down. */
export function overTalks(kase: Case, calendar: Calendar): Owed[] {
  const open = openTalk(kase)
  const by = open === null ? null : talkDue(open, calendar)
  if (open === null || by === null) return []
  const subject = { talk: open.id }
  return open.state === 'agreed'
    ? [ours(kase, 'talk_with_you', by, 'record_talk', subject)]
    : [ours(kase, 'answer_about_talk', by, 'arrange_talk', subject)]
}
