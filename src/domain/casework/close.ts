import { z } from 'zod'
import { event } from '../case/case-event.ts'
import type { Case } from '../case/case.ts'
import { choice, maybeMoment, maybeWords, meantSo, tellingReason, yesNo } from '../case/fields.ts'
import { checkText, move, nextId, verb, type Context } from '../case/verb.ts'
import { allOf, refuse, type Refusal } from '../refusal.ts'
import { isOver } from '../remedy/action-states.ts'
import type { RemedyAction } from '../remedy/plan.ts'
import { isBefore } from '../time/instant.ts'
import { ownDue } from '../time/own-due.ts'
import { OUTCOMES } from '../vocabulary/casework.ts'
import { codesOf } from '../vocabulary/code.ts'
import { ADEQUACY_QUESTIONS } from '../vocabulary/remedy.ts'
import { endingsOf, missingFor, type Ending } from './endings.ts'
import { keepsCase } from './reprisals.ts'
import { isRemedyOwed } from './open-duties.ts'

const input = z.object({
  outcome: choice(codesOf(OUTCOMES)).exclude(['withdrawn_by_person', 'set_aside']),
  reasons: tellingReason(),
  /** What was tried, and who did not want it; needed where not all of the remedy came. */
  tried: maybeWords().meta({ field: 'long_text', read: 'words', letter: 'tells', needed: true }),
  /** When somebody looks again at what is still owed; needed where somebody owes it. */
  lookAgainAt: maybeMoment().optional().meta({ field: 'moment', needed: true }),
  /** An answer in words to each question; needed for every outcome that speaks of remedy, and for no other. */
  adequacy: z
    .partialRecord(z.enum(codesOf(ADEQUACY_QUESTIONS)), z.string().max(10_000))
    .optional()
    .meta({ field: 'group_of_fields', needed: true }),
  /** True says that no legal claim was given up for the remedy; asked where there was one. */
  noWaiver: yesNo().optional().meta({ field: 'yes_no', needed: true }),
  meantSo: meantSo(),
})

export type Close = z.output<typeof input>

/** Outcomes after which something was given: whether it was enough is only a question there (domain reference 2). */
const ABOUT_REMEDY: readonly Ending[] = ['remedied_confirmed', 'remedied_unconfirmed', 'partly_remedied']

/** Outcomes that leave some of the remedy out: the person reads what was tried (red line 14). */
const WITHOUT_ALL: readonly Ending[] = ['partly_remedied', 'not_remedied']

/**
 * Ends a case. Closed is not remedied, and no ending is empty: what each needs is the table in `endings.ts`. Where
 * somebody still owes remedy, the case ends only with what was tried and a date to look again, and stays on the list
 * of open duties. Before there is any ending, what all of them still need is known before the form; nobody ends what
 * nobody has read, except that a notice may be noted.
 */
export const close = verb({
  name: 'close',
  chapter: 'casework',
  by: ['staff'],
  from: {
    received: ['closed'],
    assessing: ['closed'],
    offered: ['closed'],
    delivering: ['closed'],
    confirming: ['closed'],
  },
  inPerson: true,
  input,
  can(kase, _subject, moment) {
    if (kase.state === 'received' && kase.kind === 'grievance')
      return refuse('not_now', { verb: 'close', state: kase.state })
    if (keepsCase(kase, moment)) return refuse('ends_after_reprisal')
    const missing = endingsOf(kase).map((outcome) => missingFor(kase, outcome, moment))
    if (missing.some((each) => each.length === 0)) return null
    const common = (missing[0] ?? []).filter((one) =>
      missing.every((each) => each.some((it) => isSame(it, one))),
    )
    return allOf(common.length > 0 ? common : [refuse('no_ending_yet')])
  },
  decide: (kase, said, context) =>
    checkText(said.reasons, 'reason_missing') ??
    allOf([
      ...(endingsOf(kase).includes(said.outcome) ? [] : [refuse('only_for_notices')]),
      ...missingFor(kase, said.outcome, context),
      ...refuseUnsaid(kase, said, context),
    ]) ??
    closing(kase, said, context),
  skips: (kase) => [
    ...(kase.plan.some(isPartOfRemedy) ? [] : (['adequacy', 'noWaiver'] as const)),
    ...(isRemedyOwed(kase) ? [] : (['lookAgainAt'] as const)),
    ...(kase.impacts.length === 0 ? (['tried'] as const) : []),
  ],
  choices: (kase) => ({ outcome: endingsOf(kase) }),
})

function isSame(a: Refusal, b: Refusal): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** True when an ending can speak of this action: it is in the plan, or it had arrived before it was taken out. */
function isPartOfRemedy({ state, delivered }: RemedyAction): boolean {
  return !isOver(state) || delivered !== null
}

/** What the outcome asks of the form itself and was left out. */
function refuseUnsaid(kase: Case, said: Close, { now, calendar }: Context): Refusal[] {
  const isAboutRemedy = ABOUT_REMEDY.includes(said.outcome)
  const unanswered = ADEQUACY_QUESTIONS.filter(({ code }) => (said.adequacy?.[code] ?? '').trim() === '')
  const owed = isRemedyOwed(kase, now)
  const last = ownDue('CLK-OWN-DUTY-90D', now, calendar)
  const { lookAgainAt = null } = said
  return [
    ...(WITHOUT_ALL.includes(said.outcome) && (said.tried ?? '') === '' ? [refuse('tried_missing')] : []),
    ...(owed && lookAgainAt === null ? [refuse('look_again_missing')] : []),
    ...(owed && lookAgainAt !== null && (!isBefore(now, lookAgainAt) || isBefore(last, lookAgainAt))
      ? [refuse('look_again_too_far', { by: last })]
      : []),
    ...(isAboutRemedy && said.noWaiver !== true ? [refuse('waiver_not_allowed')] : []),
    ...(isAboutRemedy ? unanswered.map(({ code }) => refuse('adequacy_unanswered', { question: code })) : []),
  ]
}

function closing(kase: Case, said: Close, context: Context) {
  const decision = nextId('d', kase.decisions)
  const isOwed = isRemedyOwed(kase, context.now)
  const tried = WITHOUT_ALL.includes(said.outcome) ? said.tried : undefined
  return [
    event(
      context,
      'decided',
      {
        decision,
        kind: 'closing',
        outcome: said.outcome,
        appealUntil: ownDue('CLK-OWN-APPEAL-6M', context.now, context.calendar),
        tookPart: kase.tookPart,
      },
      { reasons: said.reasons, ...(tried && { tried }) },
    ),
    event(
      context,
      'closed',
      {
        outcome: said.outcome,
        decision,
        ...(isOwed && said.lookAgainAt ? { lookAgainAt: said.lookAgainAt } : {}),
      },
      adequacyTexts(said),
    ),
    ...move(kase, 'closed', context),
  ]
}

function adequacyTexts(said: Close): Readonly<Record<string, string>> {
  return Object.fromEntries(
    ADEQUACY_QUESTIONS.map(({ code }) => [code, said.adequacy?.[code] ?? '']).filter(
      ([, text]) => text !== '',
    ),
  )
}
