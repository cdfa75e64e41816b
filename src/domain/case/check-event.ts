import { isEventKind, kindOf, type CaseEvent } from './case-event.ts'

/**
 * Checks a settled event against the schema of its kind (decision 0016): when it is committed, and when a ledger of an
 * older release is taken over; never while a case is folded. Throws an Error for a kind that nobody knows and for what
 * does not fit, with the place of the fault and without the value, which may be somebody's words.
 */
export function checkEvent(event: CaseEvent): void {
  if (!isEventKind(event.kind)) throw new Error(`There is no kind of event called ${String(event.kind)}.`)
  const { facts, settled, texts } = kindOf(event.kind)
  for (const [part, schema] of Object.entries({ facts, settled, texts })) {
    const result = schema.safeParse(event[part as 'facts' | 'settled' | 'texts'])
    if (result.success) continue
    const places = result.error.issues.map((issue) => [part, ...issue.path].join('.'))
    throw new Error(`An event ${event.kind} does not fit its kind: ${[...new Set(places)].join(', ')}.`)
  }
}
