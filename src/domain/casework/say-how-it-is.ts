import { z } from 'zod'
import { event, type CaseEvent } from '../case/case-event.ts'
import type { Case } from '../case/case.ts'
import { actionIds, choice, maybeChoice, maybeLongText } from '../case/fields.ts'
import { after as afterThese } from '../case/fold.ts'
import { move, verb, whileWorking, type Context } from '../case/verb.ts'
import { isRefusal, refuse, type Refusal } from '../refusal.ts'
import type { RemedyAction } from '../remedy/plan.ts'
import { stateOfPlan } from '../remedy/promise.ts'
import { againBy } from '../remedy/there-again.ts'
import { codesOf } from '../vocabulary/code.ts'
import {
  FOLLOW_UP_QUESTIONS,
  FOLLOW_UP_STAGES,
  HOW_FAIR,
  HOW_MUCH,
  HOW_SAFE,
  type FollowUpStage,
} from '../vocabulary/follow-up.ts'
import { bringsBack, lastFelt, partsThere, questionsAfter, stagesFelt } from './follow-up.ts'

const input = z.object({
  after: choice(codesOf(FOLLOW_UP_STAGES)),
  isPutRight: maybeChoice(codesOf(HOW_MUCH)).optional(),
  holds: maybeChoice(codesOf(HOW_MUCH)).optional(),
  /** Which of what was done is meant, where it is not right or does not hold. */
  actions: actionIds().optional(),
  backWhereYouWere: maybeChoice(codesOf(HOW_MUCH)).optional(),
  helped: maybeChoice(codesOf(HOW_MUCH)).optional(),
  fair: maybeChoice(codesOf(HOW_FAIR)).optional(),
  feltSafe: maybeChoice(codesOf(HOW_SAFE)).optional(),
  words: maybeLongText(),
})

type Said = z.output<typeof input>

/**
 * The person says how it is for them, question by question, as often as they like; nothing overwrites what they said
 * before. After the end a no to whether it is put right, or holds, brings the case back: what they mean of what was
 * promised counts as not there, with whoever promised it, and where they mean nothing of it somebody looks again (red lines 14 and 15). That they do
 * not feel safe is looked at like a reprisal.
 */
export const sayHowItIs = verb({
  name: 'say_how_it_is',
  chapter: 'casework',
  by: ['person', 'staff'],
  from: { ...whileWorking(), closed: ['same', 'assessing', 'delivering'] },
  theirs: true,
  input,
  about: ['after'],
  subjects(kase) {
    const last = lastFelt(kase)
    return last === null ? [] : [{ after: last.stage }]
  },
  can: (kase, { after }) =>
    stagesFelt(kase).some(({ stage }) => stage === after) ? null : refuse('not_asked_yet'),
  decide(kase, said, context) {
    const facts = answersTo(kase, said)
    const words = said.words ? { words: said.words } : {}
    if (Object.keys(facts).length === 0 && !said.words) return refuse('nothing_said')
    const parts = partsMeant(kase, said)
    if (isRefusal(parts)) return parts
    const { actions = [] } = said
    const meant = actions.length > 0 ? { actions } : {}
    const how = event(context, 'how_it_is_said', { after: said.after, ...facts, ...meant }, words)
    if (kase.state !== 'closed' || !bringsBack(facts)) return [how]
    return [how, ...broughtBack(kase, parts, context)]
  },
  skips: (kase, { after }) => notAsked(kase, after as FollowUpStage),
})

/** The answers to what is asked there; a question that was not asked has none. */
function answersTo(kase: Case, said: Said) {
  const asked: readonly string[] = questionsAfter(kase, said.after)
  const given = Object.entries(said).filter(
    ([name, answer]) => asked.includes(name) && answer !== null && answer !== undefined,
  )
  return Object.fromEntries(given) as Partial<Omit<CaseEvent<'how_it_is_said'>['facts'], 'after'>>
}

/**
 * Which of what was done is meant: what they ticked, or the only one that there is where they say that it does not hold.
 * That it is not put right names nothing: the one thing may be there, and not be enough.
 */
function partsMeant(kase: Case, { actions = [], holds }: Said): readonly RemedyAction[] | Refusal {
  const there = partsThere(kase)
  if (actions.some((id) => !there.some((part) => part.id === id))) return refuse('unknown_action')
  if (holds === 'no' && there.length === 1) return there
  return there.filter(({ id }) => actions.includes(id))
}

/**
 * Where none is named, somebody looks at the whole again. What is named counted as there when the case ended, so that it
 * has a time of its own from now on.
 */
function broughtBack(kase: Case, parts: readonly RemedyAction[], context: Context): CaseEvent[] {
  const by = againBy(kase, context)
  const notThere = parts.map(({ id }) =>
    event(context, 'delivery_confirmed', { action: id, answer: 'not_yet', againBy: by }, {}),
  )
  const to = notThere.length > 0 ? stateOfPlan(afterThese(kase, notThere).plan) : 'assessing'
  return [...notThere, ...move(kase, to, context)]
}

function notAsked(kase: Case, after: FollowUpStage): readonly (keyof Said)[] {
  const asked = questionsAfter(kase, after)
  return [
    ...FOLLOW_UP_QUESTIONS.map(({ code }) => code).filter((code) => !asked.includes(code)),
    ...(asked.includes('isPutRight') && partsThere(kase).length > 0 ? [] : (['actions'] as const)),
  ]
}
