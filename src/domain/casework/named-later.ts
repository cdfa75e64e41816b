import { event } from '../case/case-event.ts'
import type { Case } from '../case/case.ts'
import type { Moment, Ruling } from '../case/verb.ts'
import { isRefusal } from '../refusal.ts'
import { isRecused } from './recusals.ts'

/**
 * What follows from words of the person, or of a source, that name some of us after the case began: as with its first
 * words, these must not see it any more, and a coordinator may say that it is another of that name. Whoever the person
 * speaks with here is named because they are spoken to; the person is asked on their page whether they must not see it.
 *
 * @param named accounts whose whole or family name stands in the words
 */
export function withNamed(kase: Case, ruling: Ruling, named: readonly string[], context: Moment): Ruling {
  if (isRefusal(ruling) || ruling.length === 0) return ruling
  const others = named.filter((account) => !isRecused(kase, account) && !isSpokenTo(kase, account))
  return [
    ...ruling,
    ...others.map((account) => event(context, 'recused', { account, because: 'named_in_words' }, {})),
  ]
}

/** True for whoever has the case, or has written to the person. */
function isSpokenTo({ handler, messages }: Case, account: string): boolean {
  return handler === account || messages.some(({ by }) => by.kind === 'staff' && by.id === account)
}
