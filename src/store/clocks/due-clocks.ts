import { sql } from 'kysely'
import { CLOCK_VERBS, type ClockVerb } from '../../domain/case/clocks.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { Write } from '../database.ts'

/** A clock that a worker has in hand. */
export interface DueClock {
  readonly caseId: string
  readonly verb: ClockVerb
  readonly subject: string
}

/** How long a worker has a clock in hand before another may take it: far longer than any batch takes. */
const IN_HAND_MINUTES = 5

/**
 * Takes some of the clocks that are due, the gravest first, so that no other worker takes them meanwhile. What rang is
 * gone with the commit that it causes; what a worker dies over is due again after five minutes.
 */
export async function takeDueClocks(write: Write, now: Instant, most: number): Promise<DueClock[]> {
  const { rows } = await sql<{ case_id: string; verb: string; subject: string }>`
    with taken as (
    update case_clock c set next_try = ${now}::timestamptz + make_interval(mins => ${IN_HAND_MINUTES})
    from (select case_id, verb, subject, rank, next_try from case_clock where next_try <= ${now}
      order by rank, next_try limit ${most} for update skip locked) due
    where c.case_id = due.case_id and c.verb = due.verb and c.subject = due.subject
    returning c.case_id, c.verb, c.subject, due.rank, due.next_try)
    select case_id, verb, subject from taken order by rank, next_try`.execute(write.db)
  return rows.flatMap(({ case_id, verb, subject }) => {
    const known = CLOCK_VERBS.find((each) => each === verb)
    return known === undefined ? [] : [{ caseId: case_id, verb: known, subject }]
  })
}
