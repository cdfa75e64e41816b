import type { Case } from '../case/case.ts'
import { event } from '../case/case-event.ts'
import { after } from '../case/fold.ts'
import type { Context, Ruling } from '../case/verb.ts'
import { isRefusal, refuse } from '../refusal.ts'
import { hasOpenAppeal, openAppeals } from './open-appeals.ts'
import { freeToDecide, isAnybodyFree } from './reviewers.ts'

/**
 * Whoever of us has no choice in it: they stand back, or enter what the person wants. What is owed then is owed all the
 * same.
 */
const HAS_NO_CHOICE: readonly string[] = ['declare_conflict', 'keep_from']

/**
 * What follows where something leaves nobody who can decide an appeal that waits, or brings somebody: a note, from which
 * it follows that somebody from outside is asked by a time (UNGP 31(f); red line 14). Whoever of us chooses who may see a
 * case says first that they know, so that the last who is free is not used up without a word.
 *
 * @param verb what was done
 */
export function withWhoIsLeft(kase: Case, verb: string, ruling: Ruling, context: Context): Ruling {
  const { deciders, by, knowingly = false } = context
  if (isRefusal(ruling) || ruling.length === 0 || deciders === undefined) return ruling
  if (!hasOpenAppeal(kase) && !ruling.some(({ kind }) => kind === 'appealed' || kind === 'complained'))
    return ruling
  const then = after(kase, ruling)
  const anybody = isAnybodyFree(then, deciders)
  if (!hasOpenAppeal(then) || anybody === (then.nobodyDecidesSince === null)) return ruling
  const others = freeToDecide(kase, deciders).filter((id) => by.kind !== 'staff' || id !== by.id)
  const [appeal] = openAppeals(kase)
  const isChosen = by.kind === 'staff' && !knowingly && !HAS_NO_CHOICE.includes(verb)
  if (!anybody && isChosen && appeal !== undefined && others.length > 0)
    return refuse('nobody_left_to_decide', { appeal: appeal.id })
  return [...ruling, event(context, 'deciders_noted', { anybody }, {})]
}
