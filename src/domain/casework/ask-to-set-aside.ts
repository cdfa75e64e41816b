import { z } from 'zod'
import { staffIdOf } from '../case/actor.ts'
import { event } from '../case/case-event.ts'
import type { Case } from '../case/case.ts'
import { choice, reason } from '../case/fields.ts'
import { checkText, verb } from '../case/verb.ts'
import { refuse, type Refusal } from '../refusal.ts'
import { SET_ASIDE_REASONS } from '../vocabulary/casework.ts'
import { codesOf } from '../vocabulary/code.ts'
import { isFound } from './open-duties.ts'

/**
 * Asks a second person to set a filing aside that is nobody's story: machine-made, a test, or told twice. Until they
 * have answered, it keeps its place and its clock. Never one with a sign of danger that nobody opened, never over a
 * word of the person, and never again once the person said that it is theirs (red line 14).
 */
export const askToSetAside = verb({
  name: 'ask_to_set_aside',
  chapter: 'casework',
  by: ['staff'],
  from: { received: ['same'], assessing: ['same'] },
  inPerson: true,
  input: z.object({ because: choice(codesOf(SET_ASIDE_REASONS)), reasons: reason() }),
  can(kase, _subject, { by }) {
    if (kase.toSetAside !== null) return refuse('already_done')
    const isAlone = kase.onlyFor?.every((id) => id === staffIdOf(by)) ?? false
    return isAlone ? refuse('second_person_needed') : refuseSettingAside(kase)
  },
  decide: (_kase, { because, reasons }, context) =>
    checkText(reasons, 'reason_missing') ?? [event(context, 'set_aside_asked', { because }, { reasons })],
})

/** What keeps a filing from being set aside, also while a second person thinks about it. */
export function refuseSettingAside(kase: Case): Refusal | null {
  if (kase.isTheirs) return refuse('person_says_it_is_theirs')
  const inDanger = kase.danger || kase.dangerSigns.length > 0 || kase.child
  if (inDanger && kase.readAt === null) return refuse('danger_not_opened')
  if (kase.unansweredSince !== null) return refuse('word_unanswered')
  const isWorkedOn = kase.impacts.some(isFound) || kase.plan.length > 0 || kase.decisions.length > 0
  return isWorkedOn ? refuse('somebody_worked_on_it') : null
}
