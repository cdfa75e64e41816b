import { theirWordsIn } from '../case/their-words.ts'
import { saidInName } from '../case/said-in-name.ts'
import { byFacts, byWords } from '../patterns/may-carry.ts'
import type { Reaction } from './effect.ts'

/**
 * What a case may carry in public ends with the entry that says why it must not: a fear that is told later, or words
 * that tell of a child. What is erased leaves, and takes along what then rests on too few.
 */
export const reported: Reaction = (before, after, events) => {
  if (before === null || before.erasedAt !== null) return []
  const now = byFacts(after)
  if (now === 'not_there' || now === 'to_be_erased')
    return now === byFacts(before) ? [] : [{ effect: 'leave_reported' }]
  const said = events.flatMap((event) => [
    ...theirWordsIn(event).map(({ text }) => text),
    ...saidInName(event),
  ])
  const isNew = now !== null && byFacts(before) === null
  return isNew || (said.length > 0 && byWords(after, said) !== null) ? [{ effect: 'end_reported' }] : []
}
