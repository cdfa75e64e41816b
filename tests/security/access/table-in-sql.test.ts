import { sql } from 'kysely'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allows, may, type CasePower, type Row } from '../../../src/domain/access/case-access.ts'
import {
  relationsOf,
  TRUE_RELATIONS,
  type CaseRelation,
  type Standing,
} from '../../../src/domain/access/relations.ts'
import { codesOf } from '../../../src/domain/vocabulary/code.ts'
import { STAFF_ROLES } from '../../../src/domain/vocabulary/staff.ts'
import { conditionsFor, whereAllowed } from '../../../src/store/cases/relation-sql.ts'
import { visibleTo } from '../../../src/store/cases/viewer.ts'
import { accessWorld, NOWHERE, POWERS } from './stories.ts'

const at = accessWorld()

describe('whatever a case is like', () => {
  const people = ['a', 'b', 'c', 'd'].map((last) => `00000000-0000-7000-8000-00000000000${last}`)
  const somebody = fc.constantFrom(...people)
  const standings: fc.Arbitrary<Standing> = fc.record({
    handler: fc.option(somebody),
    tookPart: fc.subarray(people),
    openAppeals: fc.nat({ max: 2 }),
    onlyFor: fc.option(fc.subarray(people)),
    recused: fc.subarray(people),
    admitted: fc.subarray(people),
  })

  /** Asks the database about a line that is like this, and about nothing else in it. */
  async function holds(condition: ReturnType<typeof visibleTo>, of: Standing): Promise<boolean> {
    const { rows } = await sql<{ n: string }>`
      select count(*) as n from (values
        (${NOWHERE}::uuid, ${of.handler}::uuid, ${[...of.tookPart]}::uuid[], ${of.openAppeals}::smallint,
          ${of.onlyFor && [...of.onlyFor]}::uuid[], ${[...of.recused]}::uuid[], ${[...of.admitted]}::uuid[])
      ) as case_line (case_id, handler, took_part, open_appeals, only_for, recused, outside_admitted)
      where ${condition}`.execute(at.world.house.database.db)
    return rows[0]?.n === '1'
  }

  test('each relation holds in the database when its rule says so', () =>
    fc.assert(
      fc.asyncProperty(standings, somebody, async (standing, id) => {
        const inSql: CaseRelation[] = []
        for (const relation of TRUE_RELATIONS)
          if (await holds(conditionsFor(id)[relation], standing)) inSql.push(relation)
        expect(inSql.length > 0 ? inSql : ['none']).toEqual(relationsOf(standing, id))
      }),
      { numRuns: 150 },
    ))

  test('the database shows what the table gives', () =>
    fc.assert(
      fc.asyncProperty(
        standings,
        somebody,
        fc.constantFrom(...codesOf(STAFF_ROLES)),
        fc.constantFrom(...POWERS),
        async (standing, id, role, power) => {
          const shown = await holds(visibleTo({ kind: 'staff', id, role }, power), standing)
          expect(shown).toBe(may(role, relationsOf(standing, id), power))
        },
      ),
      { numRuns: 300 },
    ))

  // No such relation is in the house; these say that the table could take one.
  type Wider = CaseRelation | 'away'
  const given = fc.oneof(
    fc.subarray([...POWERS]).map((powers): readonly CasePower[] => powers),
    fc.constant('forbidden' as const),
  )
  const rows: fc.Arbitrary<Row<Wider>> = fc.record({
    owner: given,
    took_part: given,
    unclaimed: given,
    appeal_waits: given,
    named: given,
    kept_out: given,
    asked: given,
    recused: given,
    none: fc.subarray([...POWERS]),
    away: given,
  })

  test('a table with other relations, some of which forbid, is carried by the database too', () =>
    fc.assert(
      fc.asyncProperty(
        standings,
        somebody,
        fc.boolean(),
        rows,
        fc.constantFrom(...POWERS),
        async (standing, id, away, row, power) => {
          const conditions = { ...conditionsFor(id), away: sql<boolean>`${away}::boolean` }
          const others = relationsOf(standing, id)
          const relations: Wider[] = away
            ? [...others.filter((each) => each !== 'none'), 'away']
            : [...others]
          const shown = await holds(whereAllowed<Wider>(row, conditions, power), standing)
          expect(shown).toBe(allows(row, relations, power))
        },
      ),
      { numRuns: 300 },
    ))

  test('a receipt gives its own case, and the ledger of none', async () => {
    const standing = { handler: null, tookPart: [], openAppeals: 0, onlyFor: null, recused: [], admitted: [] }
    const own = { kind: 'person', caseId: NOWHERE } as const
    const other = { kind: 'person', caseId: '00000000-0000-7000-8000-00000000beef' } as const
    expect(await holds(visibleTo(own), standing)).toBe(true)
    expect(await holds(visibleTo(own, 'ledger'), standing)).toBe(false)
    expect(await holds(visibleTo(other), standing)).toBe(false)
  })
})
