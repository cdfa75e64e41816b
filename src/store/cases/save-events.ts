import { sql, type QueryCreator } from 'kysely'
import type { CaseEvent } from '../../domain/case/case-event.ts'
import type { Case } from '../../domain/case/case.ts'
import { after, fold } from '../../domain/case/fold.ts'
import { countersOf } from '../../domain/case/queues.ts'
import type { Calendar } from '../../domain/time/calendar.ts'
import type { Tx } from '../database.ts'
import type { Keyring } from '../keys/keyring.ts'
import type { Schema } from '../schema.ts'
import { caseFileOf } from './case-file.ts'
import { rowsFor } from './event-row.ts'
import type { HeldCase } from './find-case.ts'
import { GENESIS } from './ledger.ts'

/** Slots of a counter: enough that 32 filings at once seldom meet on one row. */
const SLOTS = 32

/** Starts a case: its data key, its first events, its file, its receipt if it has one, and the lengths of the queues. */
export async function saveNewCase(
  tx: Tx,
  keys: Keyring,
  calendar: Calendar,
  caseId: string,
  events: readonly CaseEvent[],
  receiptHash: Buffer | null,
): Promise<Case> {
  const kase = fold(caseId, events)
  const { key, wrapped, keyId } = keys.newDataKey(caseId)
  const rows = rowsFor(caseId, key, GENESIS, 0, events)
  const head = rows.at(-1)?.hash ?? GENESIS
  await tx.db
    .with('new_key', (db) => db.insertInto('case_key').values({ case_id: caseId, wrapped, key_id: keyId }))
    .with('new_events', (db) => db.insertInto('case_event').values(rows))
    .with('new_receipt', (db) =>
      db
        .insertInto('receipt')
        .columns(['receipt_hash', 'case_id'])
        .expression(
          db
            .selectNoFrom([
              sql<Buffer>`${receiptHash}::bytea`.as('receipt_hash'),
              sql<string>`${caseId}::uuid`.as('case_id'),
            ])
            .where(sql<boolean>`${receiptHash !== null}`),
        ),
    )
    .with('new_counts', () => counted(tx.db, caseId, new Map(countersOf(kase).map((queue) => [queue, 1]))))
    .insertInto('case_file')
    .values(caseFileOf(kase, key, calendar, { events: events.length, head }))
    .execute()
  return kase
}

/** Adds events to a held case and brings its file and the queues into step. */
export async function saveEvents(
  tx: Tx,
  calendar: Calendar,
  held: HeldCase,
  events: readonly CaseEvent[],
): Promise<Case> {
  const kase = after(held.kase, events)
  const rows = rowsFor(kase.id, held.key, held.head, held.lastSeq, events)
  const head = rows.at(-1)?.hash ?? held.head
  await tx.db.insertInto('case_event').values(rows).execute()
  const { case_id: _, ...file } = caseFileOf(kase, held.key, calendar, {
    events: held.lastSeq + events.length,
    head,
  })
  await tx.db.updateTable('case_file').set(file).where('case_id', '=', kase.id).execute()
  await count(tx, kase.id, difference(countersOf(held.kase), countersOf(kase)))
  return kase
}

function difference(before: readonly string[], after: readonly string[]): Map<string, number> {
  return new Map<string, number>([
    ...before.filter((queue) => !after.includes(queue)).map((queue) => [queue, -1] as const),
    ...after.filter((queue) => !before.includes(queue)).map((queue) => [queue, 1] as const),
  ])
}

async function count(tx: Tx, caseId: string, changes: ReadonlyMap<string, number>): Promise<void> {
  if (changes.size > 0) await counted(tx.db, caseId, changes).execute()
}

/** Sorted by queue, so that two transactions take the rows in the same order and never wait for each other in a ring. */
function counted(db: QueryCreator<Schema>, caseId: string, changes: ReadonlyMap<string, number>) {
  const slot = Number.parseInt(caseId.slice(-4), 16) % SLOTS
  const rows = [...changes].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([queue, n]) => ({ queue, slot, n }))
  return db
    .insertInto('queue_count')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['queue', 'slot']).doUpdateSet({ n: sql`queue_count.n + excluded.n` }),
    )
}
