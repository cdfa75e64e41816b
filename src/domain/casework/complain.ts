import { z } from 'zod'
import { event } from '../case/case-event.ts'
import type { Case } from '../case/case.ts'
import { choice, longText } from '../case/fields.ts'
import { always, checkText, nextId, verb } from '../case/verb.ts'
import { refuse } from '../refusal.ts'
import type { Calendar } from '../time/calendar.ts'
import { compareInstants, isBefore, isPassed, type Instant } from '../time/instant.ts'
import { COMPLAINTS, type Complaint } from '../vocabulary/casework.ts'
import { codesOf, isCodeOf } from '../vocabulary/code.ts'
import { appealDue } from './appeal-due.ts'
import { promisedTimes, type Promised } from './next-step.ts'
import { isToldToPerson } from './steps.ts'

/** By when each is answered: silence soon, because waiting longer is what it is about. */
const CLOCK = {
  silence: 'CLK-OWN-SILENCE-5WD',
  conduct: 'CLK-OWN-APPEAL-DECISION-30D',
} as const satisfies Record<Complaint, string>

/**
 * What a person can appeal against without there being a decision: that a time we promised has passed, and how we
 * ourselves dealt with them (UNGP 31(c) and (f)). The receipt is enough, in every state, also before anybody has read
 * it. It waits among the appeals, is read and decided by somebody who had no part, with reasons and what comes next,
 * and the answer can be appealed. Each once at a time, and silence again only when another time has passed since.
 */
export const complain = verb({
  name: 'complain',
  chapter: 'casework',
  by: ['person', 'staff'],
  from: always(),
  theirs: true,
  input: z.object({ against: choice(codesOf(COMPLAINTS)), reasons: longText() }),
  about: ['against'],
  subjects: () => COMPLAINTS.map(({ code }) => ({ against: code })),
  can(kase, { against }, { now, calendar }) {
    if (!isCodeOf(COMPLAINTS, against)) return refuse('not_now', { verb: 'complain' })
    if (kase.appeals.some((each) => each.against === against && each.decided === null))
      return refuse('already_done')
    return against === 'silence' && brokenTo(kase, now, calendar) === null ? refuse('nothing_late') : null
  },
  decide(kase, { against, reasons }, context) {
    const { now, calendar } = context
    const broken = against === 'silence' ? brokenTo(kase, now, calendar) : null
    const appeal = nextId('p', kase.appeals)
    const dueAt = appealDue(kase, CLOCK[against], false, now, calendar)
    return (
      checkText(reasons, 'reason_missing') ?? [
        event(context, 'complained', { appeal, against, dueAt, ...broken }, { reasons }),
      ]
    )
  },
})

/**
 * The first time that we promised the person, that has passed, and that they have not appealed against yet; null when
 * there is none. What two of us have to agree on before the person is told is no promise to them, nor is when we read what
 * others of their group wrote.
 */
function brokenTo(kase: Case, now: Instant, calendar: Calendar): Promised | null {
  const last = kase.appeals.findLast(({ against }) => against === 'silence')
  const over = promisedTimes(
    { ...kase, toSetAside: null, toRelease: null, notedWish: null, membersUnheard: null },
    calendar,
  ).filter(
    ({ step, by }) =>
      (kase.kind === 'grievance' || isToldToPerson(step, kase.kind)) &&
      isPassed(by, now) &&
      (last === undefined || isBefore(last.at, by)),
  )
  return over.toSorted((a, b) => compareInstants(a.by, b.by))[0] ?? null
}
