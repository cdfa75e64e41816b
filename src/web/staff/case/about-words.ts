import type { Subject } from '../../../domain/case/verb.ts'
import { FACTS_WISHES } from '../../../domain/vocabulary/dialogue.ts'
import { NOTED_WISHES } from '../../../domain/vocabulary/noted-wish.ts'
import { FOLLOW_UP_STAGES } from '../../../domain/vocabulary/follow-up.ts'
import { TOLD_THINGS } from '../../../domain/vocabulary/intake.ts'
import { COMPLAINTS } from '../../../domain/vocabulary/casework.ts'
import { isCodeOf } from '../../../domain/vocabulary/code.ts'
import type { Desk } from '../forms/desk.ts'
import { isolate } from '../isolate.ts'
import { FIRST_STEPS } from '../../../domain/vocabulary/first-hour.ts'
import { stepWords } from '../step-words.ts'
import { contactName } from './contact-name.ts'

/** What a form is about, by name; empty when it is about the whole case. */
export function aboutWords({ speaker, view }: Desk, about: Subject): string {
  const { kase } = view
  const { complaints, decisionKinds, factsWishes, followUpStages, toldThings } = speaker.w.vocabulary
  const impact = kase.impacts.find(({ id }) => id === about['impact'])
  const named = [
    impact?.title,
    impact?.groups.find(({ id }) => id === about['group'])?.label,
    kase.entities.find(({ id }) => id === about['entity'])?.name,
    kase.plan.find(({ id }) => id === about['action'])?.what,
  ].filter((name) => name !== undefined)
  const decision = kase.decisions.find(({ id }) => id === about['decision'])
  const handover = kase.handovers.find(({ id }) => id === about['handover'])
  const appeal = kase.appeals.find(({ id }) => id === about['appeal'])
  const measure = kase.measures.find(({ id }) => id === about['asked'])
  const body = kase.bodies.find(({ id }) => id === about['body'])
  const question = kase.contactQuestions.find(({ id }) => id === about['question'])
  const inquiry = kase.inquiries.find(({ id }) => id === about['inquiry'])
  const fact = kase.shownFacts.find(({ id }) => id === about['fact'])
  const talk = kase.talks.find(({ id }) => id === about['talk'])
  const recusal = kase.recusals.find(({ id }) => id === about['recusal'])
  const keeping = kase.keepings.find(({ id }) => id === about['keeping'])
  const referral = kase.referrals.find(({ id }) => id === about['referral'])
  const adviser = kase.advisers.find(({ id }) => id === about['adviser'])
  const reprisal = kase.reprisals.find(({ id }) => id === about['reprisal'])
  const step = FIRST_STEPS.find(({ code }) => code === about['step'])?.code
  const reviewer = kase.outside.find(({ id }) => id === about['reviewer'])
  return [
    ...named.map(isolate),
    ...(decision ? [`${decisionKinds[decision.kind]} (${speaker.day(decision.at)})`] : []),
    ...(handover ? [isolate(contactName(speaker, kase, handover.entity))] : []),
    ...(measure ? [isolate(measure.whom)] : []),
    ...(body ? [isolate(body.name)] : []),
    ...(question ? [isolate(contactName(speaker, kase, question.entity))] : []),
    ...(inquiry ? [isolate(inquiry.question)] : []),
    ...(fact ? [isolate(fact.statement)] : []),
    ...(talk
      ? [`${speaker.w.vocabulary.talkKinds[talk.kind]} (${speaker.day(talk.said[0]?.at ?? talk.since)})`]
      : []),
    ...(recusal ? [isolate(view.names.get(recusal.account) ?? '?')] : []),
    ...(referral ? [speaker.w.vocabulary.needs[referral.need]] : []),
    ...(keeping ? [isolate(keeping.who)] : []),
    ...(adviser ? [isolate(adviser.name)] : []),
    ...(reprisal ? reprisal.tellings.slice(0, 1).map(({ at }) => speaker.day(at)) : []),
    ...(step ? [stepWords(speaker, kase.kind, step)] : []),
    ...(appeal ? [speaker.day(appeal.at)] : []),
    ...(reviewer ? [isolate(reviewer.name)] : []),
    ...(isCodeOf(COMPLAINTS, about['against']) ? [complaints[about['against']]] : []),
    ...(isCodeOf(FACTS_WISHES, about['wish']) ? [factsWishes[about['wish']]] : []),
    ...(isCodeOf(NOTED_WISHES, about['wants'])
      ? [speaker.w.workspace.casePage.story.notedWishes[about['wants']]]
      : []),
    ...(isCodeOf(TOLD_THINGS, about['thing']) ? [toldThings[about['thing']]] : []),
    ...(isCodeOf(FOLLOW_UP_STAGES, about['after']) ? [followUpStages[about['after']]] : []),
  ].join(', ')
}
