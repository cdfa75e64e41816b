import { z } from 'zod'
import { staffIdOf } from '../case/actor.ts'
import { event } from '../case/case-event.ts'
import type { Case } from '../case/case.ts'
import { maybeReason } from '../case/fields.ts'
import { always, checkText, verb } from '../case/verb.ts'
import { refuse } from '../refusal.ts'
import { isRecused } from './recusals.ts'

/**
 * One of us says that they must not see a case: they know the person, or are meant in it. Before its story was opened
 * by them they need no reason, because a reason could tell what they know; after that it is on the record. The case is
 * back on the list, its clocks running, and they see no more of it (UNGP 31(f); domain reference 6). Somebody from
 * outside who reads it says so in the same way, and their reading ends. Whoever is the last
 * of those who may see a case that is walled names others first: nobody else could ever open it again (red line 14).
 */
export const declareConflict = verb({
  name: 'declare_conflict',
  chapter: 'casework',
  by: ['staff'],
  from: always(),
  inPerson: true,
  input: z.object({ reasons: maybeReason() }),
  can(kase, _subject, { by }) {
    const account = staffIdOf(by)
    return account !== null && isLastOfTheNamed(kase, account) ? refuse('name_others_first') : null
  },
  decide(kase, { reasons = '' }, context) {
    const account = staffIdOf(context.by)
    if (account === null) return refuse('not_yours')
    const refusal = hadPart(kase, account) ? checkText(reasons, 'reason_missing') : null
    if (refusal) return refusal
    const said = reasons === '' ? {} : { reasons }
    return [event(context, 'recused', { account, because: 'declared' }, said)]
  },
})

function isLastOfTheNamed(kase: Case, account: string): boolean {
  const { onlyFor } = kase
  // Somebody from outside is none of the named: where they leave, whoever lets people in finds another.
  return onlyFor?.includes(account) === true && onlyFor.every((id) => id === account || isRecused(kase, id))
}

/** True for whoever has the case, or did anything to it. */
function hadPart({ handler, tookPart }: Case, account: string): boolean {
  return handler === account || tookPart.includes(account)
}
