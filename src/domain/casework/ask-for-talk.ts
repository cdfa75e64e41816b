import { z } from 'zod'
import { event } from '../case/case-event.ts'
import { choice, maybeLongText } from '../case/fields.ts'
import { always, nextId, verb } from '../case/verb.ts'
import { refuse } from '../refusal.ts'
import { codesOf } from '../vocabulary/code.ts'
import { TALK_KINDS } from '../vocabulary/dialogue.ts'
import { openTalk } from './talks.ts'

/**
 * The person asks for a call, a meeting or a mediation, and says in their words when it would suit them. One of us answers
 * in two working days; nothing else waits for it.
 */
export const askForTalk = verb({
  name: 'ask_for_talk',
  chapter: 'casework',
  by: ['person', 'staff'],
  from: always(),
  theirs: true,
  ofThoseAffected: true,
  input: z.object({ kind: choice(codesOf(TALK_KINDS)), words: maybeLongText() }),
  can: (kase) => (openTalk(kase) === null ? null : refuse('talk_is_open')),
  decide: (kase, { kind, words }, context) => [
    event(context, 'talk_asked', { talk: nextId('j', kase.talks), kind }, { ...(words && { words }) }),
  ],
})
