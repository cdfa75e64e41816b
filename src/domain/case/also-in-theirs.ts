import type { z } from 'zod'
import { isBlank } from '../blank.ts'
import { event, type CaseEvent } from './case-event.ts'
import type { Case } from './case.ts'
import type { Moment } from './verb.ts'

/**
 * The same words of ours in the language of the person, where whoever wrote to them has them: they read these first,
 * with the original below (UNGP 31(b): accessible in language).
 *
 * @param ruling what follows from the verb; the first of it that is for the person to read is what was said
 */
export function alsoInTheirs(
  schema: z.ZodObject,
  { language }: Pick<Case, 'language'>,
  input: Readonly<Record<string, unknown>>,
  ruling: readonly CaseEvent[],
  moment: Moment,
): CaseEvent<'said_in_theirs'>[] {
  const words = input['inTheirs']
  if (moment.by.kind !== 'staff' || schema.shape['inTheirs'] === undefined) return []
  if (typeof words !== 'string' || isBlank(words)) return []
  return ruling
    .flatMap(whatWasSaid)
    .slice(0, 1)
    .map((of) => event(moment, 'said_in_theirs', { ...of, language }, { words }))
}

function whatWasSaid(each: CaseEvent): { message?: string; decision?: string; offer?: string }[] {
  switch (each.kind) {
    case 'message_written':
      return [{ message: each.facts.message }]
    case 'decided':
      return [{ decision: each.facts.decision }]
    case 'offer_sent':
      return [{ offer: each.facts.offer }]
    default:
      return []
  }
}
