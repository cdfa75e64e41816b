import { z } from 'zod'
import { staffIdOf } from '../case/actor.ts'
import { event } from '../case/case-event.ts'
import type { Case } from '../case/case.ts'
import { choice, inTheirWords, meantSo, offeringWords, tellingReason } from '../case/fields.ts'
import { checkText, nextId, verb, whileWorking, type Context, type Moment } from '../case/verb.ts'
import { allOf, refuse, type Refusal } from '../refusal.ts'
import { ownDue } from '../time/own-due.ts'
import { DECISION_OUTCOMES, type DecisionOutcome } from '../vocabulary/casework.ts'
import { codesOf } from '../vocabulary/code.ts'
import { contradictions } from './contradicts.ts'
import { FROM_NOW_ON, isFound } from './open-duties.ts'
import { overturned } from './overturned.ts'
import { bringsHelp, needsHearing, unheard } from './shown-facts.ts'

/**
 * A reasoned decision on the grievance: outcome, reasons, what follows, and until when it can be appealed
 * (UNGP 31(c), (e), (f)). Needs a finding on every impact that was described, and says what was found;
 * unless it is wholly for the person, they have seen before what it rests on.
 */
export const decide = verb({
  name: 'decide',
  chapter: 'casework',
  by: ['staff'],
  from: whileWorking(),
  inPerson: true,
  input: z.object({
    outcome: choice(codesOf(DECISION_OUTCOMES)),
    reasons: tellingReason(),
    whatNext: offeringWords(),
    /** The same in the language of the person. */
    inTheirs: inTheirWords('offers'),
    meantSo: meantSo(),
  }),
  can(kase, _subject, { now, calendar }) {
    if (kase.impacts.some((impact) => impact.finding === null)) return refuse('finding_missing')
    const against = outcomesOf(kase).map((outcome) => missingForDecision(kase, outcome, { now, calendar }))
    return against.some((each) => each.length === 0) ? null : allOf(against.at(-1) ?? [])
  },
  decide(kase, { outcome, reasons, whatNext }, context) {
    if (kase.impacts.length === 0 && outcome !== 'no_adverse_impact') return refuse('impact_missing')
    return (
      allOf(missingForDecision(kase, outcome, context)) ??
      refuseAlone(kase, outcome, context) ??
      refuseAgainstAppeal(kase, outcome) ??
      checkText(reasons, 'reason_missing') ??
      checkText(whatNext, 'text_missing') ?? [
        event(
          context,
          'decided',
          {
            decision: nextId('d', kase.decisions),
            kind: 'finding',
            outcome,
            appealUntil: ownDue('CLK-OWN-APPEAL-6M', context.now, context.calendar),
            tookPart: kase.tookPart,
          },
          { reasons, whatNext },
        ),
      ]
    )
  },
  choices: (kase) => ({
    outcome:
      kase.impacts.length === 0
        ? ['no_adverse_impact']
        : codesOf(DECISION_OUTCOMES).filter((each) => contradictions(kase, each, FROM_NOW_ON).length === 0),
  }),
})

/** What can be decided at all: where no harm was described, only that there is none. */
function outcomesOf({ impacts }: Case): readonly DecisionOutcome[] {
  return impacts.length === 0 ? ['no_adverse_impact'] : codesOf(DECISION_OUTCOMES)
}

/**
 * Everything that a decision of that outcome still needs: that it says what was found, and, unless it is wholly for the
 * person, that they have seen what it rests on, could answer, and were answered themselves: what they said last may change
 * it.
 */
export function missingForDecision(
  kase: Case,
  outcome: DecisionOutcome,
  moment: Pick<Moment, 'now' | 'calendar'>,
): Refusal[] {
  return [
    ...contradictions(kase, outcome, moment.now),
    ...(needsHearing(outcome) ? [...unansweredWord(kase), ...unheard(kase, moment, outcome)] : []),
  ]
}

/** Nothing is decided against the person over a word of theirs, as no case ends over one. */
function unansweredWord({ unansweredSince }: Case): Refusal[] {
  return unansweredSince === null ? [] : [refuse('word_unanswered')]
}

/**
 * That a harm which was found is tied to nobody here is said by two people: not by whoever alone looked at the ties
 * (red line 14).
 */
function refuseAlone(kase: Case, outcome: DecisionOutcome, { by }: Context): Refusal | null {
  if (outcome !== 'not_linked') return null
  const found = kase.impacts.filter(isFound).map(({ id }) => id)
  const looked = kase.cells.filter(({ impact }) => found.includes(impact))
  return looked.some((cell) => staffIdOf(cell.by) !== staffIdOf(by)) || looked.length === 0
    ? null
    : refuse('second_person_needed')
}

/** What an appeal changed is not decided back: the same outcome once more would undo it (UNGP 31(f)). */
function refuseAgainstAppeal(kase: Case, outcome: DecisionOutcome): Refusal | null {
  const isUndone = kase.appeals.some(
    ({ decision, decided }) =>
      decided?.outcome === 'changed' &&
      overturned(kase, decided.decision) === null &&
      kase.decisions.some(
        (each) => each.id === decision && each.kind === 'finding' && each.outcome === outcome,
      ),
  )
  return isUndone && !bringsHelp(outcome) ? refuse('against_the_appeal') : null
}
