import { expect, test } from 'vitest'
import * as make from '../../../tests/in-memory/registers.ts'
import { impactLevel } from './level.ts'
import { precautionOf } from './precaution.ts'
import type { HighMark, Impact, Register } from './register.ts'
import { standingOf } from './standing.ts'

const precautionToday = (made: Register, harm: Impact, marks: readonly HighMark[] = []) =>
  precautionOf(made, harm, impactLevel(made, harm, marks, TODAY), TODAY)

const { TODAY, rating, group, impact, mitigation, evidence, register } = make

const upheld = { reference: 'G-1', on: '2026-07-01', upheld: true }
const people = [group('sw', [rating([2, 2, 2, 1])]), group('en', [rating([2, 2, 2, 1])])]

function about(harm: Impact, proof: Parameters<typeof evidence>[2] | null, collectedOn = '2026-08-01') {
  return register({
    impacts: [harm],
    mitigations: [mitigation('MIT-0001', [harm.id], { status: 'active' })],
    evidence: proof ? [evidence('EV-0001', [harm.id], proof, { collectedOn })] : [],
  })
}

test('an upheld grievance makes a potential harm actual and happening, and its mitigations unproven', () => {
  const harm = impact('IMP-0001', people, { grievances: [upheld] })
  const files = about(harm, null)
  expect(standingOf(files, harm, TODAY)).toEqual({
    kind: 'actual',
    upheldOn: '2026-07-01',
    notShownToWork: ['MIT-0001'],
  })
  expect(impactLevel(files, harm, [], TODAY).judgement.likelihood).toBe(5)
})

test('a grievance that was not upheld changes nothing', () => {
  const harm = impact('IMP-0001', people, { grievances: [{ ...upheld, upheld: false }] })
  expect(standingOf(about(harm, null), harm, TODAY)).toEqual({
    kind: 'potential',
    upheldOn: null,
    notShownToWork: [],
  })
  expect(impactLevel(about(harm, null), harm, [], TODAY).judgement.likelihood).toBe(1)
})

test('a mitigation is shown to work again only by newer evidence that holds for every group', () => {
  const harm = impact('IMP-0001', people, { grievances: [upheld] })
  const unproven = (...args: [Parameters<typeof evidence>[2], string?]) =>
    standingOf(about(harm, ...args), harm, TODAY).notShownToWork
  expect(unproven({ sw: [60, 10], en: [60, 10] })).toEqual([])
  expect(unproven({ sw: [60, 10] })).toEqual(['MIT-0001'])
  expect(unproven({ sw: [60, 10], en: [60, 10] }, '2026-07-01')).toEqual(['MIT-0001'])
})

const worst = (likelihood: 'unknown' | 2, extra: Partial<Impact> = {}) =>
  impact('IMP-0001', [group('sw', [rating([2, 1, 5, likelihood])])], extra)
const precaution = { since: '2026-02-01', releaseCondition: 'a test that shows it', released: null }
const released = { on: '2026-08-10', by: 'Noor', evidence: ['EV-0001'] }

test('the worst harm of unknown likelihood calls for acting before proof', () => {
  const harm = worst('unknown')
  expect(precautionToday(about(harm, null), harm, [])).toEqual({
    groups: ['sw'],
    stands: true,
    releasedWithoutProof: false,
  })
  const other = impact('IMP-0001', [group('sw', [rating([4, 5, 4, 'unknown'])])])
  expect(precautionToday(about(other, null), other, []).stands).toBe(false)
  expect(precautionToday(about(worst(2), null), worst(2)).stands).toBe(false)
})

test('a mark is enough to call for it', () => {
  const harm = impact('IMP-0001', [group('sw', [rating([2, 1, 1, 'unknown'])])])
  const mark = { impact: 'IMP-0001', group: 'sw', judgement: 'scale', grade: 5, on: '2026-01-01' } as const
  expect(precautionToday(about(harm, null), harm, [mark]).stands).toBe(true)
})

test('only evidence that holds lifts a precaution, and no likelihood that somebody typed', () => {
  const typed = worst(2, { precaution })
  expect(precautionToday(about(typed, null), typed, []).stands).toBe(true)
  const lifted = worst('unknown', { precaution: { ...precaution, released } })
  expect(precautionToday(about(lifted, null), lifted, [])).toMatchObject({
    stands: true,
    releasedWithoutProof: true,
  })
  expect(precautionToday(about(lifted, { sw: [60, 10] }), lifted, [])).toMatchObject({
    stands: false,
    releasedWithoutProof: false,
  })
})
