import { z } from 'zod'
import { event } from '../case/case-event.ts'
import { always, verb } from '../case/verb.ts'
import { refuse } from '../refusal.ts'
import { hasOpenAppeal } from './open-appeals.ts'
import { isAnybodyFree } from './reviewers.ts'

/**
 * Accounts were shut, opened or given another role: whether anybody is left here who can decide an appeal that waits is
 * noted where that changed, so that somebody from outside is asked by a time (UNGP 31(f); red line 14). The house does it
 * itself; whoever changed the account takes no part in the case by that.
 */
export const noteDeciders = verb({
  name: 'note_deciders',
  chapter: 'casework',
  by: ['clock'],
  from: always(),
  input: z.object({}),
  can: (kase, _subject, { deciders }) =>
    deciders !== undefined &&
    hasOpenAppeal(kase) &&
    isAnybodyFree(kase, deciders) === (kase.nobodyDecidesSince !== null)
      ? null
      : refuse('already_done'),
  decide: (kase, _input, context) => [
    event(context, 'deciders_noted', { anybody: kase.nobodyDecidesSince !== null }, {}),
  ],
})
