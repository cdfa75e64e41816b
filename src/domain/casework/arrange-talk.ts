import { z } from 'zod'
import { event } from '../case/case-event.ts'
import { choice, maybeColleagues, maybeHour, maybeShortText, maybeWords, talkId } from '../case/fields.ts'
import { always, checkText, verb } from '../case/verb.ts'
import { isRefusal, refuse, type Refusal } from '../refusal.ts'
import { codesOf } from '../vocabulary/code.ts'
import { TALK_PLANS, type TalkPlan } from '../vocabulary/dialogue.ts'
import { oursIn, timesIn, whyNotThesePeople, whyNotTheseTimes } from './talk-part.ts'
import { findTalk, refuseUnlessTalkIsOpen, talksOf, type Talk } from './talks.ts'

/**
 * One of us answers a talk that the person asked for: agrees to a time that they named in their words, proposes up to three
 * others, or says no with a reason. Where they named none, and in a mediation, nothing is agreed before they say yes to the
 * time and to whoever leads it.
 */
export const arrangeTalk = verb({
  name: 'arrange_talk',
  chapter: 'casework',
  by: ['staff'],
  from: always(),
  inPerson: true,
  needsReader: true,
  input: z.object({
    talk: talkId(),
    plan: choice(codesOf(TALK_PLANS)),
    first: maybeHour().optional(),
    second: maybeHour().optional(),
    third: maybeHour().optional(),
    named: maybeColleagues(),
    outside: maybeShortText(),
    words: maybeWords(),
  }),
  about: ['talk'],
  subjects: talksOf,
  can: refuseUnlessTalkIsOpen,
  decide(kase, { talk, plan, words, outside, ...input }, context) {
    const found = findTalk(kase, talk)
    if (isRefusal(found)) return found
    const part = { named: input.named, outside }
    const times = plan === 'no' ? [] : timesIn(input)
    const why =
      plan === 'no'
        ? checkText(words, 'reason_missing')
        : (whyNotTheseTimes(times, context.now) ??
          whyNotAgreed(found, plan, times.length) ??
          whyNotThesePeople(kase, part, context))
    return (
      why ?? [
        event(
          context,
          'talk_arranged',
          { talk, plan, times, ours: plan === 'no' ? [] : oursIn(part, context) },
          { ...(words && { words }), ...(plan !== 'no' && outside && { outside }) },
        ),
      ]
    )
  },
  choices: (kase, { talk }): { plan: TalkPlan[] } => {
    const found = findTalk(kase, talk)
    const mayAgree = !isRefusal(found) && namedTimes(found)
    return { plan: codesOf(TALK_PLANS).filter((plan) => plan !== 'agreed' || mayAgree) }
  },
})

function whyNotAgreed(talk: Talk, plan: TalkPlan, times: number): Refusal | null {
  if (plan !== 'agreed') return null
  if (!namedTimes(talk)) return refuse('talk_needs_their_yes')
  return times === 1 ? null : refuse('talk_one_time')
}

/** The person's last word on it says when it would suit them; a mediation is agreed by their own yes alone. */
function namedTimes({ kind, state, said }: Talk): boolean {
  const last = said.at(-1)
  return kind !== 'mediation' && state === 'waits_for_us' && last?.from === 'person' && last.words !== null
}
