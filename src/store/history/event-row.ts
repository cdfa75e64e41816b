import type { KeyObject } from 'node:crypto'
import type { Selectable } from 'kysely'
import type { Actor } from '../../domain/case/actor.ts'
import { audienceOf, isEventKind, kindOf, type CaseEvent } from '../../domain/case/case-event.ts'
import type { SettledEvent } from '../../domain/case/case-event.ts'
import { instantFromMs } from '../../domain/time/instant.ts'
import type { JsonValue } from '../../domain/transparency/canonical-json.ts'
import { open, seal } from '../keys/seal.ts'
import type { Schema } from '../schema.ts'
import { digestOfAll, ledgerHash } from './ledger.ts'

export type EventRow = Selectable<Schema['case_event']>

/** What an event is read from; the columns of the chain are read only where the chain is checked. */
export type ReadRow = Omit<EventRow, 'digests' | 'prev' | 'hash'>

/** A row as it is written: JSON as text. */
export type NewEventRow = Omit<EventRow, 'facts' | 'settled' | 'digests'> & {
  readonly facts: string
  readonly settled: string
  readonly digests: string
}

/** What of an event is sealed with the key of its case: its texts, its facts, what was settled, a shared name. */
interface Sealed {
  readonly texts?: Readonly<Record<string, string>>
  readonly facts?: Readonly<Record<string, JsonValue>>
  readonly settled?: Readonly<Record<string, JsonValue>>
  /** The id by which two houses know the organisation that acted. */
  readonly shared?: string
}

/** Rows for new events, chained to the head of the case, with what they say under the case's data key. */
export function rowsFor(
  caseId: string,
  key: KeyObject,
  head: Buffer,
  lastSeq: number,
  events: readonly SettledEvent[],
): NewEventRow[] {
  let prev = head
  return events.map((event, index) => {
    const seq = lastSeq + 1 + index
    const { clear, sealed } = split(event)
    const digests = digestOfAll(key, seq, textsToDigest(sealed))
    // What followed is sealed with the facts; an empty one tells the entry from those of release 0.1.0.
    const settled = {}
    const { kind, version } = event
    const actor = event.by.kind
    const actorId = event.by.kind === 'staff' || event.by.kind === 'organisation' ? event.by.id : null
    const actorToken = event.by.kind === 'staff' ? (event.by.token ?? null) : null
    const audience = [...audienceOf(event)]
    const facts = clear
    const entry = { caseId, seq, version, kind, at: event.at, actor, actorId, actorToken, audience, facts }
    const hash = ledgerHash(prev, { ...entry, settled, digests })
    const row = {
      case_id: caseId,
      seq,
      version,
      kind,
      at: new Date(event.at),
      actor,
      actor_id: actorId,
      actor_token: actorToken,
      audience,
      facts: JSON.stringify(facts),
      settled: JSON.stringify(settled),
      // Also where nothing was said: that there is nothing tells something too.
      sealed: seal(key, JSON.stringify(sealed), placeOf(caseId, seq)),
      digests: JSON.stringify(digests),
      prev,
      hash,
    }
    prev = hash
    return row
  })
}

/** Only what was said: a part that is left out leaves no trace. */
function told(parts: object): Record<string, JsonValue> {
  return Object.fromEntries(
    Object.entries(parts).filter(([, part]) => part !== undefined) as [string, JsonValue][],
  )
}

/** Parts an event into what stands readable and what is sealed. */
function split(event: SettledEvent): { clear: Record<string, JsonValue>; sealed: Sealed } {
  const facts = told(event.facts)
  const isClear = ([name]: readonly [string, JsonValue]) => kindOf(event.kind).clear.includes(name)
  const clear = Object.fromEntries(Object.entries(facts).filter(isClear))
  const secret = Object.fromEntries(Object.entries(facts).filter((each) => !isClear(each)))
  const settled = told(event.settled)
  const said = told(event.texts) as Record<string, string>
  const shared = event.by.kind === 'organisation' ? event.by.shared : null
  return {
    clear,
    sealed: {
      ...(Object.keys(said).length > 0 ? { texts: said } : {}),
      ...(Object.keys(secret).length > 0 ? { facts: secret } : {}),
      ...(Object.keys(settled).length > 0 ? { settled } : {}),
      ...(shared === null ? {} : { shared }),
    },
  }
}

/** Each text under its name; facts, and what was settled, each as one JSON. */
function textsToDigest({ texts = {}, facts, settled, shared }: Sealed): Record<string, string> {
  return {
    ...texts,
    ...(facts && { 'event:facts': JSON.stringify(facts) }),
    ...(settled && { 'event:settled': JSON.stringify(settled) }),
    ...(shared === undefined ? {} : { 'actor:shared': shared }),
  }
}

/** What the digests of a row are of, opened with the case's data key. */
export function textsOf(row: ReadRow, key: KeyObject): Record<string, string> {
  return textsToDigest(openSealed(row, key))
}

/** The event that a row holds; opens what is sealed with the case's data key. */
export function eventOf(row: ReadRow, key: KeyObject): CaseEvent {
  const { texts = {}, facts = {}, settled = {}, shared = null } = openSealed(row, key)
  const event: { readonly [P in keyof CaseEvent]?: unknown } = {
    kind: row.kind,
    version: row.version,
    at: instantFromMs(row.at.getTime()),
    by: actorOf(row, shared),
    ...(isUsualAudience(row) ? {} : { audience: row.audience }),
    facts: { ...row.facts, ...facts },
    texts,
    // Entries of release 0.1.0 hold none, and their hash would not cover it.
    ...(row.settled === null || row.version === 1
      ? {}
      : { settled: { ...(row.settled as object), ...settled } }),
  }
  return event as CaseEvent
}

/** Nearly every event is for whom its kind says; only another audience is worth keeping with it. */
function isUsualAudience({ kind, audience }: ReadRow): boolean {
  return isEventKind(kind) && kindOf(kind).audience.join() === audience.join()
}

function openSealed(row: ReadRow, key: KeyObject): Sealed {
  if (row.sealed === null) return {}
  const opened = JSON.parse(open(key, row.sealed, placeOf(row.case_id, row.seq)).toString('utf8')) as object
  // Release 0.1.0 sealed the texts alone.
  return row.version === 1 ? { texts: opened as Record<string, string> } : (opened as Sealed)
}

function actorOf(row: ReadRow, shared: string | null): Actor {
  if (row.actor === 'organisation') return { kind: row.actor, id: row.actor_id ?? '', shared }
  if (row.actor !== 'staff') return { kind: row.actor }
  return {
    kind: 'staff',
    id: row.actor_id ?? '',
    ...(row.actor_token === null ? {} : { token: row.actor_token }),
  }
}

function placeOf(caseId: string, seq: number): string {
  return `case_event:${caseId}:${seq}`
}
