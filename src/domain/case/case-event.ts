import type { Instant } from '../time/instant.ts'
import type { RemedyEvents } from '../remedy/events.ts'
import type { ValueChainEvents } from '../value-chain/events.ts'
import type { Audience } from '../vocabulary/casework.ts'
import type { Actor } from './actor.ts'
import type { CaseworkEvents } from '../casework/events.ts'

type AllEvents = CaseworkEvents & ValueChainEvents & RemedyEvents

export type EventKind = keyof AllEvents

/** One thing that happened to a case: when, by whom, its facts (readable in the ledger) and its texts (encrypted). */
export type CaseEvent<K extends EventKind = EventKind> = {
  [Kind in K]: {
    readonly kind: Kind
    readonly at: Instant
    readonly by: Actor
    readonly facts: AllEvents[Kind]['facts']
    readonly texts: AllEvents[Kind]['texts']
  }
}[K]

/**
 * Events only staff may read; every other kind is also the person's to read. A new kind is the person's unless it
 * is listed here, because keeping something from the person is what needs a decision.
 */
const STAFF_ONLY: ReadonlySet<EventKind> = new Set<EventKind>(['note_added'])

/** Who may read events of this kind. */
export function audienceOf(kind: EventKind): Audience {
  return STAFF_ONLY.has(kind) ? 'staff' : 'parties'
}

/** Builds an event from the moment and the actor of a decision. */
export function event<K extends EventKind>(
  context: { readonly now: Instant; readonly by: Actor },
  kind: K,
  facts: AllEvents[K]['facts'],
  texts: AllEvents[K]['texts'],
): CaseEvent<K> {
  return { kind, at: context.now, by: context.by, facts, texts } as unknown as CaseEvent<K>
}
