import { expect, test } from 'vitest'
import {
  assessed,
  evidence,
  group,
  impact,
  lowering,
  mitigation,
  rating,
  register,
} from '../../../tests/in-memory/registers.ts'
import { lintRegister } from './lint/index.ts'
import type { HighMark, Register } from './register.ts'

const sw = group('sw', [rating([4, 4, 3])], { lowered: [lowering(), lowering({ by: '' })] })
const made = register({
  impacts: [impact('IMP-0001', [sw]), impact('IMP-0002', [group('en', [rating([5, 2, 2])])])],
  mitigations: [mitigation('MIT-0001', ['IMP-0001'])],
  evidence: [evidence('EV-0001', ['IMP-0001', 'IMP-0001'], { sw: [100, 10] })],
})
const gone: HighMark = {
  impact: 'IMP-0009',
  group: 'sw',
  judgement: 'scale',
  grade: 5,
  on: '2026-01-01',
}

test('everything that is worked out of a register stands in one value, each thing by what it is about', () => {
  const all = assessed(made, [gone])
  expect(all.impacts.map(({ id }) => id)).toEqual(['IMP-0001', 'IMP-0002'])
  expect([...all.levels.keys()].toSorted()).toEqual(['IMP-0001', 'IMP-0002', 'IMP-0009'])
  expect(new Set(all.order)).toEqual(new Set(all.levels.values()))
  expect(all.vanished).toEqual([{ impact: 'IMP-0009', group: null }])
  expect(all.lowerings.map(({ at, not }) => [at, not?.why ?? 'in force'])).toEqual([
    ['/groups/0/lowered/0', 'in force'],
    ['/groups/0/lowered/1', 'nobody_named'],
  ])
  expect(all.about.evidence.get('IMP-0001')?.map(({ id }) => id)).toEqual(['EV-0001'])
  expect(all.about.mitigations.get('IMP-0002')).toBeUndefined()
  expect([...all.verdicts.values()].map(({ verdict }) => verdict)).toEqual(['improved'])
})

test('the same files, marks and day give the same again, and nothing of them is changed', () => {
  const before = JSON.stringify(made)
  const [once, again] = [assessed(made, [gone]), assessed(JSON.parse(before) as Register, [gone])]
  expect({ ...again, verdicts: [...again.verdicts] }).toEqual({ ...once, verdicts: [...once.verdicts] })
  expect(lintRegister(again)).toEqual(lintRegister(once))
  expect(JSON.stringify(made)).toBe(before)
})

test('while a file cannot be read nothing is said to be missing that may be in it', () => {
  const rulesOf = (isWhole: boolean) => new Set(lintRegister(assessed(made), isWhole).map(({ rule }) => rule))
  expect(rulesOf(true)).toContain('R400')
  expect(rulesOf(false)).not.toContain('R400')
  expect(rulesOf(false)).toContain('R120')
})
