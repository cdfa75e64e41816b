import type { Selectable } from 'kysely'
import type { Actor } from '../../domain/case/actor.ts'
import { audienceOf, type CaseEvent } from '../../domain/case/case-event.ts'
import { instantFromMs } from '../../domain/time/instant.ts'
import type { JsonValue } from '../../domain/transparency/canonical-json.ts'
import { open, seal } from '../keys/seal.ts'
import type { Schema } from '../schema.ts'
import { digestsOf, ledgerHash } from './ledger.ts'

export type EventRow = Selectable<Schema['case_event']>

/** Rows for new events, chained to the head of the case. Texts are sealed with the case's data key. */
export function rowsFor(
  caseId: string,
  key: Uint8Array,
  head: Buffer,
  lastSeq: number,
  events: readonly CaseEvent[],
): (Omit<EventRow, 'facts' | 'digests'> & { facts: string; digests: string })[] {
  let prev = head
  return events.map((event, index) => {
    const seq = lastSeq + 1 + index
    const texts: Readonly<Record<string, string>> = event.texts
    const digests = digestsOf(key, seq, texts)
    const actorId = event.by.kind === 'staff' ? event.by.id : null
    const actorToken = event.by.kind === 'staff' ? (event.by.token ?? null) : null
    const audience: 'parties' | 'staff' = audienceOf(event).includes('person') ? 'parties' : 'staff'
    const facts = event.facts as unknown as JsonValue
    const { kind, at } = event
    const actor = event.by.kind
    const entry = { caseId, seq, kind, at, actor, actorId, actorToken, audience, facts, digests }
    const hash = ledgerHash(prev, entry)
    const row = {
      case_id: caseId,
      seq,
      kind,
      at: new Date(at),
      actor,
      actor_id: actorId,
      actor_token: actorToken,
      audience,
      facts: JSON.stringify(facts),
      texts: Object.keys(texts).length === 0 ? null : seal(key, JSON.stringify(texts), placeOf(caseId, seq)),
      digests: JSON.stringify(digests),
      prev,
      hash,
    }
    prev = hash
    return row
  })
}

/** The event that a row holds; opens its texts with the case's data key. */
export function eventOf(row: EventRow, key: Uint8Array): CaseEvent {
  const texts =
    row.texts === null
      ? {}
      : (JSON.parse(open(key, row.texts, placeOf(row.case_id, row.seq)).toString('utf8')) as object)
  return {
    kind: row.kind,
    version: 1,
    at: instantFromMs(row.at.getTime()),
    by: actorOf(row),
    facts: row.facts,
    texts,
  } as unknown as CaseEvent
}

function actorOf(row: EventRow): Actor {
  if (row.actor === 'organisation') return { kind: row.actor, id: row.actor_id ?? '', shared: null }
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
