import { z } from 'zod'
import { staffIdOf } from '../case/actor.ts'
import { event } from '../case/case-event.ts'
import type { Case } from '../case/case.ts'
import { reprisalId } from '../case/fields.ts'
import { always, verb, type Context } from '../case/verb.ts'
import { refuse, type Refusal } from '../refusal.ts'
import { isNamedInReprisal } from './named-in-reprisal.ts'
import { openReprisal } from './reprisals.ts'

/**
 * One of us takes care of the trouble that the person has for having written to us; it may be somebody else than who has
 * the case. Never whom the person names when they tell of it: whom they want kept from the case sees none of it anyway.
 */
export const takeUpReprisal = verb({
  name: 'take_up_reprisal',
  chapter: 'casework',
  by: ['staff'],
  from: always(),
  inPerson: true,
  input: z.object({ reprisal: reprisalId() }),
  about: ['reprisal'],
  subjects: reprisalsNow,
  can: (kase, subject, context) =>
    refuseUnlessOpen(kase, subject) ??
    (openReprisal(kase)?.owner === staffIdOf(context.by) ? refuse('already_done') : null) ??
    refuseNamed(kase, context),
  decide: (_kase, { reprisal }, context) => [event(context, 'reprisal_taken_up', { reprisal }, {})],
})

/** The reprisal that is open, as what a verb is done to. */
export function reprisalsNow(kase: Case): { readonly reprisal: string }[] {
  const open = openReprisal(kase)
  return open === null ? [] : [{ reprisal: open.id }]
}

/** Why nothing is done about a reprisal of that id now; null while it is open. */
export function refuseUnlessOpen(
  { reprisals }: Pick<Case, 'reprisals'>,
  { reprisal: id }: Readonly<Record<string, string>>,
): Refusal | null {
  const found = reprisals.find((each) => each.id === id)
  if (found === undefined) return refuse('unknown_reprisal')
  return found.end === null ? null : refuse('reprisal_is_over')
}

/** Whoever the person names when they tell of their trouble has no part in what is done about it. */
export function refuseNamed(kase: Case, context: Pick<Context, 'by' | 'namedIn'>): Refusal | null {
  return isNamedInReprisal(kase, context) ? refuse('named_in_reprisal') : null
}
