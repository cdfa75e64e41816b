import { z } from 'zod'
import { staffIdOf } from '../case/actor.ts'
import { event } from '../case/case-event.ts'
import type { Case } from '../case/case.ts'
import { choice, longText } from '../case/fields.ts'
import { refuseUnlessTheirs, SPOKEN } from '../case/theirs.ts'
import { always, checkText, verb, type Moment } from '../case/verb.ts'
import { allOf, refuse, type Refusal } from '../refusal.ts'
import { codesOf } from '../vocabulary/code.ts'
import { NOTED_WISHES, type NotedWishCode } from '../vocabulary/noted-wish.ts'
import { keepsFromErasing, waitsForUs } from './erasing.ts'
import { openWish } from './noted-wish.ts'

/**
 * One of us writes down that somebody who told us by phone, by letter or in person wants to stop, or to have everything
 * erased: how they said it, and their words. Nothing is done by it. What ends a grievance, or leaves nothing of it, takes a
 * second person where the person does not do it themselves with their receipt (red line 14; domain reference 4, rule 10).
 */
export const noteWish = verb({
  name: 'note_wish',
  chapter: 'casework',
  by: ['staff'],
  from: always(),
  needsReader: true,
  inPerson: true,
  input: z.object({ wants: choice(codesOf(NOTED_WISHES)), said: choice(SPOKEN), words: longText() }),
  about: ['wants'],
  subjects: () => codesOf(NOTED_WISHES).map((wants) => ({ wants })),
  can(kase, { wants }, moment) {
    const isTheirs = refuseUnlessTheirs(kase, moment)
    if (isTheirs !== null) return isTheirs
    if (openWish(kase) !== null) return refuse('already_done')
    const isAlone = kase.onlyFor?.every((id) => id === staffIdOf(moment.by)) ?? false
    if (isAlone) return refuse('second_person_needed')
    return refuseWish(kase, wants as NotedWishCode, moment)
  },
  decide: (_kase, { wants, said, words }, context) =>
    checkText(words, 'reason_missing') ?? [event(context, 'wish_noted', { wish: wants, said }, { words })],
})

/**
 * What keeps a wish from being done that one of us wrote down, also while a second person thinks about it: that nobody has
 * read what they told, or that they said more since that nobody has answered.
 */
export function refuseWish(
  kase: Case,
  wish: NotedWishCode,
  moment: Pick<Moment, 'now' | 'calendar'>,
): Refusal | null {
  const inDanger = kase.danger || kase.dangerSigns.length > 0 || kase.child
  if (kase.readAt === null) return refuse(inDanger ? 'danger_not_opened' : 'not_read_yet')
  if (kase.unansweredSince !== null || kase.membersUnheard !== null) return refuse('word_unanswered')
  if (wish === 'stop')
    return kase.state === 'closed' ? refuse('not_now', { verb: 'note_wish', state: kase.state }) : null
  if (kase.erasing?.because === 'own_request' && !waitsForUs(kase)) return refuse('already_done')
  return allOf(keepsFromErasing(kase, moment))
}
