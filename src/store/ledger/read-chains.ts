import { sql } from 'kysely'
import type { Read } from '../database.ts'
import type { EventRow } from '../cases/event-row.ts'

/** A case's ledger with what its file says about it. */
export interface Chain {
  readonly caseId: string
  readonly events: number
  readonly head: Buffer
  readonly wrapped: Buffer | null
  readonly keyId: number | null
  readonly rows: readonly EventRow[]
}

/** Cases read at once; a few thousand rows in memory at most. */
const BATCH = 200

/** Every ledger of the database, in batches, so that two million cases do not have to fit in memory. */
export async function* readChains(read: Read): AsyncGenerator<Chain> {
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const files = await read.db
      .selectFrom('case_file')
      .leftJoin('case_key', 'case_key.case_id', 'case_file.case_id')
      .select(['case_file.case_id', 'events', 'head', 'case_key.wrapped', 'case_key.key_id'])
      .where('case_file.case_id', '>', after)
      .orderBy('case_file.case_id')
      .limit(BATCH)
      .execute()
    const last = files.at(-1)
    if (!last) return
    const ids = files.map((file) => file.case_id)
    const rows = await read.db
      .selectFrom('case_event')
      .selectAll()
      .where(sql<boolean>`case_id = any(${ids}::uuid[])`)
      .orderBy('case_id')
      .orderBy('seq')
      .execute()
    const byCase = Map.groupBy(rows, (row) => row.case_id)
    for (const file of files)
      yield {
        caseId: file.case_id,
        events: file.events,
        head: file.head,
        wrapped: file.wrapped,
        keyId: file.key_id,
        rows: byCase.get(file.case_id) ?? [],
      }
    after = last.case_id
  }
}

/** Ledger events whose case has no file: they belong to nothing that any list shows. */
export async function countOrphans(read: Read): Promise<number> {
  const { n } = await read.db
    .selectFrom('case_event')
    .leftJoin('case_file', 'case_file.case_id', 'case_event.case_id')
    .where('case_file.case_id', 'is', null)
    .select(sql<string>`count(*)`.as('n'))
    .executeTakeFirstOrThrow()
  return Number(n)
}
