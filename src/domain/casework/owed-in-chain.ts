import type { Case } from '../case/case.ts'
import type { Subject } from '../case/verb.ts'
import type { RemedyAction } from '../remedy/plan.ts'
import { isOutstanding, promisedAt, wasPromised } from '../remedy/promise.ts'
import { wordOfOrganisation } from '../remedy/word-of-organisation.ts'
import type { Calendar } from '../time/calendar.ts'
import { halfWay } from '../time/half-way.ts'
import { earliest, latest, type Instant } from '../time/instant.ts'
import { ownDue } from '../time/own-due.ts'
import { findBodyDue, neededBodies } from '../value-chain/bodies.ts'
import { isPending, type Entity } from '../value-chain/chain.ts'
import { whyNotLearn } from '../value-chain/may-learn.ts'
import { planReassessment } from '../value-chain/reassessment.ts'
import { decisionDue } from './course.ts'
import { ours, type Owed } from './ours.ts'
import { caseSeverity } from './overview.ts'

/** Each organisation that is to be asked, that has to answer, or whose time to answer is over. */
export function organisations(kase: Case, calendar: Calendar): Owed[] {
  return kase.entities.flatMap((entity): Owed[] => {
    const { id, answerDueAt, answeredAt, cooperation } = entity
    const subject = { entity: id }
    const handovers = kase.handovers
      .filter((each) => isPending(each) && each.entity === id)
      .map((each) => answerOf(id, each.until, 'answer_handover', { handover: each.id }))
    if (answerDueAt !== null && answeredAt === null) {
      if (cooperation !== 'silent')
        return [...handovers, answerOf(id, answerDueAt, 'record_cooperation', subject)]
      const by = ownDue('CLK-OWN-ASK-2WD', answerDueAt, calendar)
      return [
        ...handovers,
        { ...ours(kase, 'act_on_silence', by, verbToTell(kase, entity), subject), entity: id },
      ]
    }
    const by = earliest(
      ...kase.plan
        .filter((action) => action.entity === id && isToBeAsked(kase, action))
        .map((action) => askingDue(kase, action, calendar)),
    )
    if (by === null) return handovers
    return [
      ...handovers,
      { ...ours(kase, 'ask_who_is_to_do_it', by, verbToTell(kase, entity), subject), entity: id },
    ]
  })
}

/**
 * The form that comes first where an organisation is to be told: whoever may not learn of it yet is asked about first.
 */
function verbToTell(kase: Case, entity: Entity): string {
  const why = whyNotLearn(kase, entity)
  if (why === null) return 'tell_entity'
  return why.refused === 'fear_not_asked' ? 'answer_fear' : 'write_message'
}

function answerOf(entity: string, by: Instant, verb: string, subject: Subject): Owed {
  return { step: 'hear_from_organisation', owner: 'organisation', by, verb, subject, entity }
}

/** By when somebody is asked: within the published time, and with half of the time for the act still to come. */
function askingDue(kase: Case, action: RemedyAction, calendar: Calendar): Instant {
  const promised = promisedAt(action) ?? kase.receivedAt
  const since = latest(promised, kase.openedAgainAt ?? promised)
  return earliest(ownDue('CLK-OWN-ASK-2WD', since, calendar), halfWay(since, action.dueAt))
}

/** True for what the person counts on, has not arrived, and nobody has asked whoever is to do it about. */
function isToBeAsked(kase: Case, action: RemedyAction): boolean {
  return (
    wasPromised(action) &&
    isOutstanding(action) &&
    action.delivered === null &&
    wordOfOrganisation(kase, action).code === 'not_asked'
  )
}

/**
 * Re-assessments that came due and wait for a person to decide, and parts that nobody has looked at since it was told.
 */
export function parts(kase: Case, calendar: Calendar): Owed[] {
  return [...opened(kase, calendar), ...neverAttributed(kase)]
}

function opened(kase: Case, calendar: Calendar): Owed[] {
  return kase.reassessments.flatMap(({ opened, answeredAt, impact, entity }) =>
    opened === null || answeredAt !== null
      ? []
      : [
          {
            ...ours(kase, 'look_at_their_part', decisionDue(kase, opened.at, calendar), 'attribute', {
              entity,
              impact,
            }),
            entity,
          },
        ],
  )
}

/** A body outside is looked for, or was asked and has not answered. */
export function bodies(kase: Case, calendar: Calendar): Owed[] {
  return neededBodies(kase).flatMap((needed) => {
    const { asked } = needed
    if (asked !== null && asked.answer === null)
      return [ours(kase, 'hear_from_body', asked.until, 'record_body_answer', { body: asked.id })]
    if (asked?.answer?.accepted) return []
    return [ours(kase, 'find_a_body', findBodyDue(kase, needed, calendar), 'ask_body')]
  })
}

/** Only the last question about an organisation waits. */
export function contactQuestions({ contactQuestions: all, entities }: Case): Owed[] {
  return all
    .filter(
      (each) =>
        each.answer === null &&
        all.findLast(({ entity }) => entity === each.entity) === each &&
        entities.some(({ id }) => id === each.entity),
    )
    .map(({ id, entity }) => ({
      step: 'your_word_on_contact',
      owner: 'person',
      by: null,
      verb: 'answer_about_contact',
      subject: { question: id },
      entity,
    }))
}

/** Told, and neither attributed nor planned to be looked at, as in older cases (Guide 4: knowing and not acting). */
function neverAttributed(kase: Case): Owed[] {
  return kase.entities.flatMap(({ id: entity, knowledgeAt }) =>
    knowledgeAt === null
      ? []
      : kase.impacts
          .filter(({ id }) => {
            const ofPair = (each: { readonly impact: string; readonly entity: string }) =>
              each.impact === id && each.entity === entity
            return !kase.cells.some(ofPair) && !kase.reassessments.some(ofPair)
          })
          .map(({ id: impact }) => {
            const { dueAt } = planReassessment({
              finding: 'directly_linked',
              knowledgeAt,
              severe: caseSeverity(kase).severe,
            })
            return { ...ours(kase, 'look_at_their_part', dueAt, 'attribute', { entity, impact }), entity }
          }),
  )
}
