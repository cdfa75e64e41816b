import { redoCases } from '../../src/actions/projections/redo-cases.ts'
import type { Instant } from '../../src/domain/time/instant.ts'
import type { Told } from './published.ts'
import { beginAt, type RecordedHouse } from './recorded-house.ts'

/** A case that older rules had put first: its line says so, and today's rules move it. */
export async function moveByARule(recorded: RecordedHouse, start: Instant): Promise<Told> {
  const it = await beginAt(recorded, start).files({ story: 'A filter hides my shop from everybody.' })
  const { house } = recorded
  await house.database.db
    .updateTable('case_line')
    .set({ made_by: 0, priority: 1 })
    .where('case_id', '=', it.caseId)
    .execute()
  await redoCases(house, [it.caseId])
  return { what: 'moved to another priority by a rule', it }
}
