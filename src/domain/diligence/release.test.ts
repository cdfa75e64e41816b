import { describe, expect, test } from 'vitest'
import { HERE, release, system, withSystems } from '../../../tests/in-memory/diligence-parts.ts'
import {
  evidence,
  group,
  impact,
  rating,
  signature,
  TODAY,
  type Grades,
} from '../../../tests/in-memory/registers.ts'
import type { Owed } from './owed.ts'
import type { Evidence, Impact, Register, ReleaseDecision } from './register.ts'
import { inForce, releaseBlocks, releaseGaps } from './release.ts'
import { assessed } from '../../../tests/in-memory/registers.ts'

const blocksOf = (made: Register, decided: ReleaseDecision, owed: readonly Owed[]) =>
  releaseBlocks(made, decided, owed, assessed(made).levels, TODAY)

const codes = (extra: Partial<ReleaseDecision>) => releaseGaps(release(extra), TODAY).map(({ code }) => code)
const [condition] = release().conditions

test('a decision with both sides of the reasons, conditions and names lacks nothing', () => {
  expect(codes({})).toEqual([])
})

test.each<[string, Partial<ReleaseDecision>, string]>([
  ['what access gives people', { reasonsForAccess: '' }, 'reasons_for_access_missing'],
  ['whom it may harm', { reasonsOfHarm: 'TODO' }, 'reasons_of_harm_missing'],
  ['who decided', { decidedBy: [' '] }, 'deciders_missing'],
  ['under which conditions it is staged', { conditions: [] }, 'conditions_missing'],
  ['who owns a condition', { conditions: [{ ...condition!, owner: '' }] }, 'condition_without_owner'],
  [
    'whether a condition was met in time',
    { conditions: [{ ...condition!, by: '2026-08-31' }] },
    'condition_late',
  ],
  ['what the dissent was', { dissent: [{ by: 'Chi', view: '' }] }, 'dissent_without_words'],
  ['what the review brought', { reviewOn: '2026-08-31' }, 'review_passed'],
])('a decision that does not say %s has a gap', (_, change, gap) => {
  expect(codes(change)).toEqual([gap])
})

test('a condition that was met is not late, and an open release needs none', () => {
  expect(codes({ conditions: [{ ...condition!, by: '2026-08-01', metOn: '2026-07-30' }] })).toEqual([])
  expect(codes({ decision: 'open', conditions: [] })).toEqual([])
})

describe('letting a system out', () => {
  const rated = (grades: Grades) => impact('IMP-0001', [group('sw', [rating(grades)])])
  const fresh = evidence('EV-0001', ['IMP-0001'], { sw: [60, 10] })
  const blocks = (
    decision: ReleaseDecision['decision'],
    impacts: readonly Impact[],
    proof: readonly Evidence[] = [],
  ) => blocksOf(withSystems({ impacts, evidence: proof }), release({ decision }), []).map(({ code }) => code)

  test('is not blocked when what is severe was rated and measured', () => {
    expect(blocks('open', [rated([5, 3, 3])], [fresh])).toEqual([])
    expect(blocks('staged', [rated([2, 3, 3])])).toEqual([])
  })

  test.each(['open', 'staged'] as const)(
    'DD3 no data is not assessed, and blocks an %s release',
    (decision) => {
      expect(blocks(decision, [impact('IMP-0001', [group('sw', [])])])).toEqual([
        'severe_not_assessed',
        'evidence_missing',
      ])
      expect(blocks(decision, [rated([5, 3, 3])])).toEqual(['evidence_missing'])
    },
  )

  test.each(['hold', 'closed'] as const)('DD3 a %s is blocked by nothing', (decision) => {
    expect(blocks(decision, [impact('IMP-0001', [group('sw', [])])])).toEqual([])
  })

  test('a severe impact with a grade that nobody knows blocks, unless it is explained', () => {
    const explained = rating([5, 'unknown', 3], { explainedUnknown: ['scope'], reasons: 'No count exists.' })
    expect(blocks('open', [rated([5, 'unknown', 3])], [fresh])).toEqual(['severe_not_assessed'])
    expect(blocks('open', [impact('IMP-0001', [group('sw', [explained])])], [fresh])).toEqual([])
  })

  test('too few observations, old evidence and evidence about another impact are no evidence', () => {
    const severe = [rated([5, 3, 3])]
    const few = { ...fresh, groups: [{ key: 'sw', before: { harmful: 1, of: 5, missing: 0 }, after: null }] }
    expect(blocks('open', severe, [few])).toEqual(['evidence_missing'])
    expect(blocks('open', severe, [{ ...fresh, collectedOn: '2026-03-04' }])).toEqual(['evidence_missing'])
    expect(blocks('open', severe, [{ ...fresh, collectedOn: '2026-03-05' }])).toEqual([])
    expect(blocks('open', severe, [{ ...fresh, impacts: ['IMP-0002'] }])).toEqual(['evidence_missing'])
  })

  test('the word of the affected people is evidence', () => {
    const signed = { ...fresh, groups: [], signedBy: [signature({ name: 'Wanjiku', on: '2026-08-01' })] }
    expect(blocks('open', [rated([5, 3, 3])], [signed])).toEqual([])
    expect(blocks('open', [rated([5, 3, 3])], [{ ...signed, signedBy: [] }])).toEqual(['evidence_missing'])
  })

  test('evidence that it got worse is evidence: the decision is for people', () => {
    const worse = evidence('EV-0001', ['IMP-0001'], { sw: [10, 60] })
    expect(blocks('open', [rated([5, 3, 3])], [worse])).toEqual([])
  })

  test('an assessment that is owed blocks, each trigger once', () => {
    const made = withSystems({ releases: [release()] })
    const owed = assessed(made, [], TODAY, HERE).owed
    expect(blocksOf(made, release(), owed)).toEqual([{ code: 'assessment_owed', about: 'launch' }])
    expect(blocksOf(made, release({ system: 'shop' }), owed)).toEqual([])
  })
})

test('the latest decision of each system is in force, and not one of tomorrow', () => {
  const made = withSystems(
    {
      releases: [
        release({ id: 'REL-0001', on: '2026-08-01' }),
        release({ id: 'REL-0003', on: '2026-08-05' }),
        release({ id: 'REL-0002', on: '2026-08-05' }),
        release({ id: 'REL-0004', on: '2026-09-02' }),
        release({ id: 'REL-0005', system: 'shop' }),
      ],
    },
    [system(), system({ id: 'shop' })],
  )
  expect(inForce(made, TODAY).map(({ id }) => id)).toEqual(['REL-0003', 'REL-0005'])
})
