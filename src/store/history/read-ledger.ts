import { sql } from 'kysely'
import { reachOf } from '../../domain/access/case-access.ts'
import { instantFromMs } from '../../domain/time/instant.ts'
import type { JsonValue } from '../../domain/transparency/canonical-json.ts'
import type { Read } from '../database.ts'
import type { LedgerEntry } from './ledger.ts'
import { visibleTo, type Viewer } from '../cases/viewer.ts'

/** An entry with its place in the chain; hashes in hexadecimal. */
export interface LedgerLine extends LedgerEntry {
  readonly facts: Readonly<Record<string, JsonValue>>
  readonly settled: Readonly<Record<string, JsonValue>> | null
  readonly digests: Readonly<Record<string, string>>
  readonly prev: string
  readonly hash: string
}

export interface LedgerPage {
  /** How many events the case has, and the hash of the last one. */
  readonly events: number
  readonly head: string
  readonly lines: readonly LedgerLine[]
  /** Give this back to get the next page; null on the last one. */
  readonly after: number | null
}

/** Entries on one page. */
const PAGE_LENGTH = 500

/**
 * The ledger of one case without its texts, from after an event on; null where the viewer may check none. An
 * auditor, who sees no case, may check the ledger of each of them.
 */
export async function readLedgerOf(
  read: Read,
  viewer: Extract<Viewer, { kind: 'staff' }>,
  caseId: string,
  after: number,
): Promise<LedgerPage | null> {
  const end = await read.db
    .selectFrom('case_event')
    .select(['case_event.seq', 'case_event.hash'])
    .where('case_event.case_id', '=', caseId)
    .where(mayRead(viewer, caseId))
    .orderBy('case_event.seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!end) return null
  const rows = await read.db
    .selectFrom('case_event')
    .select([
      'seq',
      'version',
      'kind',
      'at',
      'actor',
      'actor_id',
      'actor_token',
      'audience',
      'facts',
      'settled',
      'digests',
      'prev',
      'hash',
    ])
    .where('case_id', '=', caseId)
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(PAGE_LENGTH + 1)
    .execute()
  const lines = rows.slice(0, PAGE_LENGTH).map((row): LedgerLine => ({
    caseId,
    seq: row.seq,
    version: row.version,
    kind: row.kind,
    at: instantFromMs(row.at.getTime()),
    actor: row.actor,
    actorId: row.actor_id,
    actorToken: row.actor_token,
    audience: row.audience,
    facts: row.facts as LedgerLine['facts'],
    settled: row.settled as LedgerLine['settled'],
    digests: row.digests as LedgerLine['digests'],
    prev: row.prev.toString('hex'),
    hash: row.hash.toString('hex'),
  }))
  return {
    events: end.seq,
    head: end.hash.toString('hex'),
    lines,
    after: rows.length > PAGE_LENGTH ? (lines.at(-1)?.seq ?? null) : null,
  }
}

/** A role that may check all ledgers checks that of an erased case too, which has no line any more. */
function mayRead(viewer: Extract<Viewer, { kind: 'staff' }>, caseId: string) {
  if (reachOf(viewer.role, 'ledger') === 'all')
    return sql<boolean>`not exists (select from case_line
      where case_line.case_id = ${caseId} and ${visibleTo(viewer, 'ledger')} is not true)`
  return sql<boolean>`exists (select from case_line where case_line.case_id = ${caseId} and ${visibleTo(viewer, 'ledger')})`
}
