import { expect, test } from 'vitest'
import { full } from '../../../../tests/in-memory/diligence-parts.ts'
import * as make from '../../../../tests/in-memory/registers.ts'
import { impactLevel } from '../level.ts'
import type { Register } from '../register.ts'
import { fromOutside } from './signers.ts'

const { group, impact, lowering, mitigation, rating, register, TODAY } = make

const views = [
  rating([4, 2, 2]),
  rating([4, 2, 2], { rater: 'affected', by: 'Chi' }),
  rating([4, 2, 2], { rater: 'expert', by: 'Ines' }),
]
const falls = lowering({ judgement: 'scale', to: 3, by: 'Noor' })
const harm = impact('IMP-0001', [group('sw', views, { lowered: [falls] })])

const signedBy = (name: string): Register =>
  register({
    impacts: [harm],
    mitigations: [mitigation('MIT-0001', ['IMP-0001'], { owner: 'Mio' })],
    assessments: [full({ by: ['Ada Otieno'] })],
    evidence: [
      make.evidence(
        'EV-0001',
        ['IMP-0001'],
        {},
        { shows: 'milder_harm', signedBy: [make.signature({ name })] },
      ),
    ],
  })
const level = (made: Register) => impactLevel(made, harm, [], TODAY).level

test('a level falls on what affected people sign about a milder harm', () => {
  expect(level(signedBy('Neema Wanjiru'))).toBe(3)
  expect(level(signedBy('Chi')), 'whoever rated as one of them may sign too').toBe(3)
})

test.each([
  ['rated for the company', 'Ada'],
  ['rated as an expert', 'Ines'],
  ['owns the mitigation', 'mio'],
  ['collected the evidence', 'Eve'],
  ['lowered the grade', 'Noor'],
  ['assessed', 'OTIENO, Ada'],
  ['is nobody', 'n/a'],
])('it does not fall when the one who signed %s', (_, name) => {
  expect(level(signedBy(name))).toBe(4)
})

test('evidence that nobody signed has no signatures from outside', () => {
  const made = register({ impacts: [harm], evidence: [make.evidence('EV-0001', ['IMP-0001'], {})] })
  expect(fromOutside(made, made.evidence[0]!)).toEqual([])
})
