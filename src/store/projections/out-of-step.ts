import { sql } from 'kysely'
import { saysAnswer } from '../../domain/case/queues.ts'
import type { Read, Tx } from '../database.ts'
import { NIL_ID } from '../nil-id.ts'
import { MADE_BY } from './project.ts'

/** Cases read at once. */
const BATCH = 200

/** Every case, in the order of the ids, some at a time. */
export async function* allCases(read: Read): AsyncGenerator<string[]> {
  let after: string = NIL_ID
  for (;;) {
    const rows = await read.db
      .selectFrom('case_key')
      .select('case_id')
      .where('case_id', '>', after)
      .orderBy('case_id')
      .limit(BATCH)
      .execute()
    if (rows.length === 0) return
    yield rows.map(({ case_id }) => case_id)
    after = rows.at(-1)?.case_id ?? after
  }
}

/** Some cases whose rows an older version of the rules made, after an id. */
export async function madeByOlderRules(read: Read, after: string): Promise<string[]> {
  const rows = await read.db
    .selectFrom('case_line')
    .select('case_id')
    .where('made_by', '<', MADE_BY)
    .where('case_id', '>', after)
    .orderBy('case_id')
    .limit(BATCH)
    .execute()
  return rows.map(({ case_id }) => case_id)
}

/** Some cases that no list shows, because their line is missing, after an id. */
export async function withoutLine(read: Read, after: string): Promise<string[]> {
  const { rows } = await sql<{ case_id: string }>`
    select k.case_id from case_key k
    where k.case_id > ${after}::uuid and not exists (select from case_line l where l.case_id = k.case_id)
    order by k.case_id limit ${BATCH}`.execute(read.db)
  return rows.map(({ case_id }) => case_id)
}

/**
 * Some cases whose line says that other clocks run than there are, after an id: one comparison, and only they have to
 * be read.
 */
export async function withOtherClocks(read: Read, after: string): Promise<string[]> {
  const { rows } = await sql<{ case_id: string }>`
    select coalesce(l.case_id, c.case_id) as case_id
    from (select case_id, clocks, first_clock from case_line where clocks > 0) l
    full join (select case_id, count(*) as clocks, min(due) as first_clock from case_clock group by case_id) c
      on c.case_id = l.case_id
    where (l.clocks is distinct from c.clocks or l.first_clock is distinct from c.first_clock)
      and coalesce(l.case_id, c.case_id) > ${after}::uuid
    order by 1 limit ${BATCH}`.execute(read.db)
  return rows.map(({ case_id }) => case_id)
}

/** What every counter says, and what the lines that are there add up to. */
export async function countedAndListed(
  read: Read,
): Promise<{ readonly queue: string; readonly counted: number; readonly listed: number }[]> {
  const { rows } = await sql<{ queue: string; counted: string; listed: string }>`
    select coalesce(c.queue, l.queue) as queue, coalesce(c.n, 0) as counted, coalesce(l.n, 0) as listed
    from (select queue, sum(n) as n from queue_count group by queue) c
    full join (select unnest(counted) as queue, count(*) as n from case_line group by 1) l on l.queue = c.queue`.execute(
    read.db,
  )
  return rows.map((row) => ({ queue: row.queue, counted: Number(row.counted), listed: Number(row.listed) }))
}

/** Counters that do not say what is listed, or are left over from when their name stood there as it is. */
export function wrongCounters<
  T extends { readonly queue: string; readonly counted: number; readonly listed: number },
>(rows: readonly T[]): T[] {
  return rows.filter(
    ({ queue, counted, listed }) => counted !== listed || (listed === 0 && saysAnswer(queue)),
  )
}

/**
 * Counts all lines anew. Everything that counts waits meanwhile: a few seconds at a million cases, and only where a
 * counter was wrong.
 */
export async function recount(tx: Tx): Promise<void> {
  await sql`lock table queue_count in exclusive mode`.execute(tx.db)
  await sql`delete from queue_count`.execute(tx.db)
  await sql`insert into queue_count (queue, slot, n)
    select unnest(counted), 0, count(*) from case_line group by 1`.execute(tx.db)
}
