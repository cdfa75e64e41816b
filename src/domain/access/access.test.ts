import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codesOf } from '../vocabulary/code.ts'
import { STAFF_ROLES } from '../vocabulary/staff.ts'
import {
  allows,
  CASE_ACCESS,
  CASE_POWERS,
  gives,
  may,
  reachOf,
  rolesReaching,
  type Row,
} from './case-access.ts'
import { relationsOf, type Standing } from './relations.ts'
import { insiders, seenByAll } from './seen-by.ts'
import { rolesInHouse, rolesOverCases } from './staff-powers.ts'

const OMAR = 'omar'
const LEA = 'lea'
const nobodys: Standing = {
  handler: null,
  tookPart: [],
  openAppeals: 0,
  onlyFor: null,
  recused: [],
  admitted: [],
}
const omars: Standing = {
  handler: OMAR,
  tookPart: [OMAR],
  openAppeals: 0,
  onlyFor: null,
  recused: [],
  admitted: [],
}

test.each([
  ['nobody has it', nobodys, LEA, ['unclaimed']],
  ['a colleague has it', omars, LEA, ['none']],
  ['they have it', omars, OMAR, ['owner', 'took_part']],
  ['they took part, a colleague has it', { ...omars, tookPart: [OMAR, LEA] }, LEA, ['took_part']],
  ['an appeal waits for them', { ...omars, openAppeals: 1 }, LEA, ['appeal_waits']],
  ['it is for named staff, they among them', { ...omars, onlyFor: [LEA] }, LEA, ['named']],
  [
    'it is for named staff, and not for them',
    { ...omars, onlyFor: [LEA] },
    OMAR,
    ['owner', 'took_part', 'kept_out'],
  ],
  ['they were asked from outside, and the person said yes', { ...omars, admitted: [LEA] }, LEA, ['asked']],
  ['they must not see it', { ...omars, recused: [OMAR] }, OMAR, ['owner', 'took_part', 'recused']],
  ['an appeal waits for somebody else', { ...omars, openAppeals: 1 }, OMAR, ['owner', 'took_part']],
] as const)('how a case worker stands to a case: %s', (_, standing, who, relations) => {
  expect(relationsOf(standing, who)).toEqual(relations)
})

test('a case worker reads what nobody has, what they have or took part in, and appeals that wait', () => {
  const reads = (standing: Standing, who: string) => may('case_worker', relationsOf(standing, who), 'read')
  expect(reads(nobodys, LEA)).toBe(true)
  expect(reads(omars, OMAR)).toBe(true)
  expect(reads({ ...omars, tookPart: [OMAR, LEA] }, LEA)).toBe(true)
  expect(reads({ ...omars, openAppeals: 1 }, LEA)).toBe(true)
  expect(reads(omars, LEA)).toBe(false)
})

test('a coordinator reads every case, an administrator none, an auditor the ledgers alone', () => {
  const reach = (power: Parameters<typeof reachOf>[1]) =>
    codesOf(STAFF_ROLES).map((role) => reachOf(role, power))
  expect(reach('read')).toEqual(['all', 'parts', 'nothing', 'nothing', 'one'])
  expect(reach('verbs')).toEqual(['all', 'parts', 'nothing', 'nothing', 'one'])
  expect(reach('ledger')).toEqual(['all', 'parts', 'nothing', 'all', 'nothing'])
})

test('a case for named staff alone is for nobody else, whatever their role and whatever else they are to it', () => {
  const standings = fc.record({
    handler: fc.option(fc.constantFrom(OMAR, LEA)),
    tookPart: fc.subarray([OMAR, LEA]),
    openAppeals: fc.nat({ max: 1 }),
    onlyFor: fc.subarray([OMAR, LEA], { minLength: 1 }),
    recused: fc.constant([]),
    admitted: fc.constant([]),
  })
  fc.assert(
    fc.property(
      standings,
      fc.constantFrom(OMAR, LEA, 'a-stranger'),
      fc.constantFrom(...codesOf(STAFF_ROLES)),
      fc.constantFrom(...codesOf(CASE_POWERS)),
      (standing, who, role, power) => {
        const has = may(role, relationsOf(standing, who), power)
        if (!standing.onlyFor.includes(who)) expect(has).toBe(false)
        else if (role === 'coordinator' || role === 'case_worker') expect(has).toBe(true)
      },
    ),
  )
})

test('who may come through each door', () => {
  expect(rolesOverCases('read')).toEqual(['coordinator', 'case_worker', 'outside_reviewer'])
  expect(rolesInHouse('lists')).toEqual(['coordinator', 'case_worker'])
  expect(rolesOverCases('ledger')).toEqual(['coordinator', 'case_worker', 'auditor'])
  expect(rolesInHouse('file')).toEqual(['coordinator', 'case_worker'])
  expect(rolesInHouse('accounts')).toEqual(['coordinator', 'administrator'])
  expect(rolesInHouse('directory')).toEqual(
    codesOf(STAFF_ROLES).filter((role) => role !== 'outside_reviewer'),
  )
})

test('one relation that forbids is stronger than all that give', () => {
  const row: Row<'owner' | 'away' | 'none'> = {
    owner: ['read', 'verbs'],
    away: 'forbidden',
    none: ['read'],
  }
  expect(allows(row, ['owner'], 'read')).toBe(true)
  expect(allows(row, ['owner', 'away'], 'read')).toBe(false)
  expect(allows(row, ['away'], 'verbs')).toBe(false)
})

test('whoever may do something to a case may read it', () => {
  for (const role of codesOf(STAFF_ROLES))
    for (const given of Object.values(CASE_ACCESS[role]))
      if (gives(given, 'verbs')) expect(gives(given, 'read')).toBe(true)
})

// A line has one place for everybody who reads by relation: it could not serve two that read different parts.
test('those who read by relation all read the same, and what nobody has', () => {
  const rows = rolesReaching('read', 'parts').map((role) => CASE_ACCESS[role])
  expect(rows.length).toBeGreaterThan(0)
  for (const row of rows) {
    expect(row).toEqual(rows[0])
    expect(gives(row.unclaimed, 'read')).toBe(true)
  }
})

test('a case is seen by every case worker, or by its insiders alone', () => {
  const people = ['a', 'b', 'c', 'd']
  const standings = fc.record({
    handler: fc.option(fc.constantFrom(...people)),
    tookPart: fc.subarray(people),
    openAppeals: fc.nat({ max: 1 }),
    onlyFor: fc.option(fc.subarray(people, { minLength: 1 })),
    recused: fc.subarray(people),
    admitted: fc.subarray(['o', 'p']),
  })
  fc.assert(
    fc.property(standings, (standing) => {
      const reading = [...people, 'a-newcomer'].filter((id) =>
        may('case_worker', relationsOf(standing, id), 'read'),
      )
      if (seenByAll(standing))
        expect(reading).toEqual([...people, 'a-newcomer'].filter((id) => !standing.recused.includes(id)))
      else expect([...insiders(standing)].toSorted()).toEqual(reading)
    }),
  )
  expect(
    insiders({
      handler: 'c',
      tookPart: ['a', 'c'],
      openAppeals: 0,
      onlyFor: null,
      recused: [],
      admitted: [],
    }),
  ).toEqual(['c', 'a'])
})
