import { z } from 'zod'
import { event } from '../case/case-event.ts'
import {
  choice,
  hour,
  maybeColleagues,
  maybeHour,
  maybeShortText,
  meantSo,
  tellingWords,
} from '../case/fields.ts'
import { nextId, verb, whileWorking } from '../case/verb.ts'
import { refuse } from '../refusal.ts'
import { codesOf } from '../vocabulary/code.ts'
import { TALK_KINDS } from '../vocabulary/dialogue.ts'
import { oursIn, timesIn, whyNotThesePeople, whyNotTheseTimes } from './talk-part.ts'
import { openTalk } from './talks.ts'

/** One of us asks the person for a talk, says what it is about, and proposes up to three times. Nothing waits for a yes. */
export const offerTalk = verb({
  name: 'offer_talk',
  chapter: 'casework',
  by: ['staff'],
  from: whileWorking(),
  inPerson: true,
  needsReader: true,
  ofThoseAffected: true,
  input: z.object({
    kind: choice(codesOf(TALK_KINDS)),
    words: tellingWords(),
    first: hour(),
    second: maybeHour().optional(),
    third: maybeHour().optional(),
    named: maybeColleagues(),
    outside: maybeShortText(),
    meantSo: meantSo(),
  }),
  can: (kase) => (openTalk(kase) === null ? null : refuse('talk_is_open')),
  decide(kase, { kind, words, outside, ...input }, context) {
    const part = { named: input.named, outside }
    const times = timesIn(input)
    return (
      whyNotTheseTimes(times, context.now) ??
      whyNotThesePeople(kase, part, context) ?? [
        event(
          context,
          'talk_offered',
          { talk: nextId('j', kase.talks), kind, times, ours: oursIn(part, context) },
          { words, ...(outside && { outside }) },
        ),
      ]
    )
  },
})
