import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { readLedger } from '../../../src/actions/ledger/read-ledger.ts'
import { keepInStep } from '../../../src/actions/projections/keep-in-step.ts'
import { reachOf } from '../../../src/domain/access/case-access.ts'
import { codesOf } from '../../../src/domain/vocabulary/code.ts'
import { STAFF_ROLES } from '../../../src/domain/vocabulary/staff.ts'
import type { FiledStory } from '../../world.ts'
import { accessWorld, NOWHERE, ONE_OF } from './stories.ts'

const at = accessWorld()

describe('the ledger of a case whose key was erased', () => {
  let erased: FiledStory

  beforeAll(async () => {
    // Omar worked on it; Ana, the auditor and the administrator never touched it.
    erased = await at.stories.owner(at.world.staff.omar)
    await sql`delete from case_key where case_id = ${erased.caseId}::uuid`.execute(at.world.house.database.db)
    await keepInStep(at.world.house)
  })

  test.each([
    ['auditor', 200],
    ['coordinator', 200],
    ['case_worker', 404],
    ['administrator', 403],
  ] as const)('is for whoever may check every ledger, and for nobody else: %s', async (role, status) => {
    const answer = await at.api(role, `/cases/${erased.caseId}/ledger`)
    expect(answer.status).toBe(status)
    const text = await answer.text()
    expect(text.includes('"grievance_filed"')).toBe(status === 200)
    const lines = (await readLedger(at.world.house, at.world.staff[ONE_OF[role]].viewer, erased.caseId, 0))
      ?.lines
    expect(lines?.map(({ kind }) => kind)).toEqual(
      status === 200 ? ['grievance_filed', 'taken_up', 'moved'] : undefined,
    )
  })

  test('is all that is left of it: nobody reads the case, or does anything to it', async () => {
    for (const role of codesOf(STAFF_ROLES)) {
      const isFor = reachOf(role, 'read') !== 'nothing'
      expect((await at.api(role, `/cases/${erased.caseId}`)).status).toBe(isFor ? 404 : 403)
      const note = await at.api(role, `/cases/${erased.caseId}/add-note`, { note: 'Hello.' })
      expect(note.status).toBe(isFor ? 404 : 403)
    }
  })

  test('opens no other: that of nothing is not there, for nobody', async () => {
    for (const role of codesOf(STAFF_ROLES)) {
      const answer = await at.api(role, `/cases/${NOWHERE}/ledger`)
      expect(answer.status).toBe(reachOf(role, 'ledger') === 'nothing' ? 403 : 404)
    }
  })
})
