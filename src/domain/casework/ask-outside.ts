import { z } from 'zod'
import { event } from '../case/case-event.ts'
import type { Case } from '../case/case.ts'
import { emailAddress, shortText, taskKey } from '../case/fields.ts'
import { always, checkText, nextId, verb } from '../case/verb.ts'
import { refuse } from '../refusal.ts'
import { whyNameMayNotLearn } from '../value-chain/may-learn.ts'
import { isAsked, keyOf, tasksOf } from './outside.ts'

/** What was asked of a case before; each of its tasks asks it again. */
const known = new WeakMap<Case, ReadonlySet<string>>()

function keysOf(kase: Case): ReadonlySet<string> {
  const keys = known.get(kase) ?? new Set(tasksOf(kase).map(keyOf))
  known.set(kase, keys)
  return keys
}

/**
 * Asks somebody from outside of the house to do one thing that nobody here can or should: decide an appeal, or be the
 * second person (UNGP 31(f); domain reference 4, rule 10). They have an account of their own, which opens nothing
 * before the person, told who it is, has said yes. Whoever was asked for the same before is no longer.
 */
export const askOutside = verb({
  name: 'ask_outside',
  chapter: 'casework',
  by: ['staff'],
  from: always(),
  inPerson: true,
  needsReader: true,
  input: z.object({
    task: taskKey(),
    /** The address of their account. */
    email: emailAddress(),
    /** Where they work, as the person is told. */
    house: shortText(),
  }),
  about: ['task'],
  subjects: (kase) => tasksOf(kase).map((task) => ({ task: keyOf(task) })),
  can: (kase, { task = '' }) => (keysOf(kase).has(task) ? null : refuse('nothing_to_ask_outside')),
  decide(kase, { task: key, email, house }, context) {
    const task = tasksOf(kase).find((each) => keyOf(each) === key)
    if (task === undefined) return refuse('nothing_to_ask_outside')
    const account = context.outsider?.(email) ?? null
    // One account, one thing.
    if (account === null || kase.outside.some((each) => isAsked(each) && each.account === account.id))
      return refuse('no_outside_account')
    const before = kase.outside.filter((each) => isAsked(each) && keyOf(each) === key)
    return (
      checkText(house, 'text_missing') ??
      whyNameMayNotLearn(kase, house) ??
      whyNameMayNotLearn(kase, account.name) ??
      whyNameMayNotLearn(kase, email) ?? [
        ...before.map(({ id }) => event(context, 'outside_ended', { reviewer: id }, {})),
        event(
          context,
          'outside_asked',
          {
            reviewer: nextId('w', kase.outside),
            account: account.id,
            verb: task.verb,
            subject: task.subject,
          },
          { name: account.name, house },
        ),
      ]
    )
  },
})
