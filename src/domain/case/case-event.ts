import type { z } from 'zod'
import { CASEWORK_EVENTS } from '../casework/events.ts'
import { DIALOGUE_EVENTS } from '../casework/dialogue-events.ts'
import { LANGUAGE_EVENTS } from '../casework/language-events.ts'
import { REPRISAL_EVENTS } from '../casework/reprisal-events.ts'
import { TALK_EVENTS } from '../casework/talk-events.ts'
import { FILE_EVENTS } from '../files/events.ts'
import { REMEDY_EVENTS } from '../remedy/events.ts'
import type { Instant } from '../time/instant.ts'
import { VALUE_CHAIN_EVENTS } from '../value-chain/events.ts'
import type { Audience } from '../vocabulary/casework.ts'
import type { Actor } from './actor.ts'
import type { EventKindOf } from './event-kind.ts'

/** Everything that can happen to a case, by kind. */
export const EVENTS = {
  ...CASEWORK_EVENTS,
  ...DIALOGUE_EVENTS,
  ...TALK_EVENTS,
  ...LANGUAGE_EVENTS,
  ...REPRISAL_EVENTS,
  ...VALUE_CHAIN_EVENTS,
  ...REMEDY_EVENTS,
  ...FILE_EVENTS,
}

type Kinds = typeof EVENTS
export type EventKind = keyof Kinds
type Facts<K extends EventKind> = Readonly<z.output<Kinds[K]['facts']>>
type Texts<K extends EventKind> = Readonly<z.output<Kinds[K]['texts']>>
export type Settled<K extends EventKind> = Readonly<z.output<Kinds[K]['settled']>>

/** One thing that happened to a case: when, by whom, its facts and its texts, which are sealed in the ledger. */
export type CaseEvent<K extends EventKind = EventKind> = {
  [Kind in K]: {
    readonly kind: Kind
    readonly version: number
    readonly at: Instant
    readonly by: Actor
    /** Who may read it, where that is not what its kind says. */
    readonly audience?: Audience
    readonly facts: Facts<Kind>
    readonly texts: Texts<Kind>
    /** What a rule drew from it; missing until `settle` has looked, and in events of release 0.1.0. */
    readonly settled?: Settled<Kind>
  }
}[K]

/** An event with the consequences that were drawn when it happened. */
export type SettledEvent<K extends EventKind = EventKind> = {
  [Kind in K]: CaseEvent<Kind> & { readonly settled: Settled<Kind> }
}[K]

/** True for a kind of event that this version knows. */
export function isEventKind(kind: string): kind is EventKind {
  return Object.hasOwn(EVENTS, kind)
}

/** What is said of a kind of event. */
export function kindOf(kind: EventKind): EventKindOf {
  return EVENTS[kind]
}

/** Who may read an event. */
export function audienceOf(event: Pick<CaseEvent, 'kind' | 'audience'>): Audience {
  return event.audience ?? (isEventKind(event.kind) ? EVENTS[event.kind].audience : [])
}

/** Builds an event from the moment and the actor of a decision. */
export function event<K extends EventKind>(
  context: { readonly now: Instant; readonly by: Actor },
  kind: K,
  facts: Facts<K>,
  texts: Texts<K>,
): CaseEvent<K> {
  const made: { readonly [P in keyof CaseEvent<EventKind>]?: unknown } = {
    kind,
    version: EVENTS[kind].version,
    at: context.now,
    by: context.by,
    facts,
    texts,
  }
  return made as CaseEvent<K>
}
