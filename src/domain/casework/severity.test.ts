import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { instant, instantFromMs } from '../time/instant.ts'
import type { GradeOrUnknown, Rater } from '../vocabulary/severity.ts'
import {
  asWorst,
  groupSeverity,
  impactSeverity,
  isSevere,
  level,
  lowerSeverity,
  takesBack,
  type Judgement,
  type Lowering,
  type Rating,
} from './severity.ts'

const u = 'unknown'

function judge(
  scale: GradeOrUnknown,
  scope: GradeOrUnknown,
  irremediability: GradeOrUnknown,
  likelihood: GradeOrUnknown = 3,
): Judgement {
  return { scale, scope, irremediability, likelihood }
}

const day = (n: number) => instant(`2026-03-${String(n).padStart(2, '0')}T09:00Z`)

function rated(
  by: string,
  rater: Rater,
  on: number,
  judgement: Judgement,
  extra: Partial<Rating> = {},
): Rating {
  return { rater, by, at: day(on), judgement, explainedUnknown: [], reasons: null, ...extra }
}

function lower(judgement: Judgement, extra: Partial<Lowering> = {}): Lowering {
  return { judgement, reason: 'the copies were deleted', by: 'noor', at: day(10), toldPerson: true, ...extra }
}

describe('the level of one judgement', () => {
  test.each([
    [judge(5, 1, 5), 5, ['scale', 'irremediability'], []],
    [judge(1, 5, 2), 5, ['scope'], []],
    [judge(1, 2, 4), 4, ['irremediability'], []],
    [judge(2, 2, 2), 2, ['scale', 'scope', 'irremediability'], []],
    [judge(1, 1, 1, 5), 1, ['scale', 'scope', 'irremediability'], []],
    [judge(u, 3, 1), 3, ['scope'], ['scale']],
    [judge(4, u, u), 4, ['scale'], ['scope', 'irremediability']],
    [judge(u, u, 1), 1, ['irremediability'], ['scale', 'scope']],
  ])('%o is its gravest dimension', (judgement, expected, drivers, unknown) => {
    expect(level(judgement)).toEqual({ level: expected, drivers, provisional: unknown.length > 0, unknown })
  })

  test('a harm nobody has rated has no level, which is not a low one', () => {
    expect(level(judge(u, u, u, 5))).toEqual({
      level: null,
      drivers: [],
      provisional: true,
      unknown: ['scale', 'scope', 'irremediability'],
    })
    expect(asWorst(null)).toBe(5)
    expect(asWorst('unknown')).toBe(5)
    expect(asWorst(1)).toBe(1)
  })

  test.each([
    [null, true],
    [5, true],
    [4, true],
    [3, false],
    [1, false],
  ] as const)('level %s is severe: %s', (value, severe) => {
    expect(isSevere(value)).toBe(severe)
  })
})

describe('several raters', () => {
  test('the affected people, the company and an expert are kept apart and the highest grade leads', () => {
    const found = groupSeverity([
      rated('amal', 'company', 1, judge(2, 3, 1, 1)),
      rated('person', 'affected', 2, judge(4, 1, u, 5)),
      rated('ines', 'expert', 3, judge(3, 2, 2, u)),
    ])
    expect(found.judgement).toEqual(judge(4, 3, 2, 5))
    expect(found).toMatchObject({ level: 4, drivers: ['scale'], provisional: false, lowering: 'none' })
    expect(found.byRater).toEqual({
      company: judge(2, 3, 1, 1),
      affected: judge(4, 1, u, 5),
      expert: judge(3, 2, 2, u),
    })
  })

  test('two people of the company are two raters, and their kind shows the higher of them', () => {
    const found = groupSeverity([
      rated('amal', 'company', 1, judge(4, 1, 1)),
      rated('bo', 'company', 2, judge(2, 2, 1)),
    ])
    expect(found.judgement).toEqual(judge(4, 2, 1))
    expect(found.byRater).toEqual({ company: judge(4, 2, 1) })
  })

  test('one person with two hats is heard in both', () => {
    const found = groupSeverity([
      rated('amal', 'company', 1, judge(2, 1, 1)),
      rated('amal', 'affected', 2, judge(4, 1, 1)),
    ])
    expect(found.byRater.company?.scale).toBe(2)
    expect(found.byRater.affected?.scale).toBe(4)
  })

  test('the latest rating of each person counts, whatever order the list is in', () => {
    const early = rated('amal', 'company', 1, judge(4, 1, 1))
    const late = rated('amal', 'company', 2, judge(2, 3, 1))
    for (const history of [
      [early, late],
      [late, early],
    ])
      expect(groupSeverity(history).judgement).toEqual(judge(2, 3, 1))
  })

  test('of two ratings at the same moment the one written down last counts', () => {
    const found = groupSeverity([
      rated('amal', 'company', 1, judge(4, 1, 1)),
      rated('amal', 'company', 1, judge(3, 1, 1)),
    ])
    expect(found.judgement.scale).toBe(3)
  })

  test('saying "unknown" later takes nothing back', () => {
    const found = groupSeverity([
      rated('amal', 'company', 1, judge(4, 1, u, 2)),
      rated('amal', 'company', 2, judge(u, u, u, u)),
    ])
    expect(found.judgement).toEqual(judge(4, 1, u, 2))
  })

  test('an explanation counts only for what is still unknown', () => {
    const found = groupSeverity([
      rated('amal', 'company', 1, judge(3, u, u), { explainedUnknown: ['scope', 'irremediability'] }),
      rated('ines', 'expert', 2, judge(u, 2, u)),
    ])
    expect(found.unknown).toEqual(['irremediability'])
    expect(found.explainedUnknown).toEqual(['irremediability'])
  })

  test('nobody has rated yet', () => {
    expect(groupSeverity([])).toMatchObject({
      level: null,
      byRater: {},
      explainedUnknown: [],
      lowering: 'none',
    })
  })

  test('taking back part of an own rating is noticed', () => {
    const history = [rated('amal', 'company', 1, judge(4, 2, u))]
    expect(takesBack(history, rated('amal', 'company', 2, judge(3, 2, 1)))).toBe(true)
    expect(takesBack(history, rated('amal', 'company', 2, judge(4, 3, 1)))).toBe(false)
    expect(takesBack(history, rated('amal', 'company', 2, judge(u, 2, 1)))).toBe(false)
    expect(takesBack(history, rated('bo', 'company', 2, judge(1, 1, 1)))).toBe(false)
    expect(takesBack(history, rated('amal', 'expert', 2, judge(1, 1, 1)))).toBe(false)
  })
})

describe('lowering by a second reviewer', () => {
  const ratings = [
    rated('amal', 'company', 1, judge(4, 3, 2)),
    rated('person', 'affected', 2, judge(3, 1, u)),
  ]

  test('a second reviewer with a reason lowers what the raters said', () => {
    const lowering = lower(judge(3, 3, 2, 1))
    expect(lowerSeverity(ratings, lowering)).toBe(lowering)
    expect(groupSeverity(ratings, lowering)).toMatchObject({
      level: 3,
      judgement: judge(3, 3, 2, 1),
      lowering: 'in_force',
    })
  })

  test('dimensions the reviewer leaves open keep the raters\u2019 grade', () => {
    expect(groupSeverity(ratings, lower(judge(3, u, u, u))).judgement).toEqual(judge(3, 3, 2, 3))
  })

  test.each([
    ['without a reason', lower(judge(3, 3, 2), { reason: ' ' }), 'reason_missing'],
    ['by somebody who rated', lower(judge(3, 3, 2), { by: 'amal' }), 'same_person_cannot_review'],
    ['when nothing gets lower', lower(judge(4, 3, 2)), 'not_a_lowering'],
    ['when only the likelihood gets lower', lower(judge(4, 3, 2, 1)), 'not_a_lowering'],
    ['when nothing is said', lower(judge(u, u, u)), 'not_a_lowering'],
    ['when something gets higher', lower(judge(3, 4, 2)), 'not_a_lowering'],
    [
      'below the person who was not told',
      lower(judge(2, 3, 2), { toldPerson: false }),
      'affected_not_told_why',
    ],
  ])('is refused %s', (_, lowering, code) => {
    expect(lowerSeverity(ratings, lowering)).toEqual({ refused: code })
    expect(groupSeverity(ratings, lowering)).toMatchObject({ judgement: judge(4, 3, 2), lowering: 'refused' })
  })

  test('down to the affected people\u2019s own rating nobody needs telling, below it they do', () => {
    expect(lowerSeverity(ratings, lower(judge(3, 1, 1), { toldPerson: false }))).not.toHaveProperty('refused')
    expect(lowerSeverity(ratings, lower(judge(2, 1, 1), { toldPerson: true }))).not.toHaveProperty('refused')
  })

  test('where the affected people have not rated there is nothing to tell', () => {
    const lowering = lower(judge(1, 1, 1), { toldPerson: false })
    expect(lowerSeverity(ratings.slice(0, 1), lowering)).toBe(lowering)
  })

  test('what nobody has rated is not lowered but rated', () => {
    const open = [rated('amal', 'company', 1, judge(4, u, 2))]
    expect(lowerSeverity(open, lower(judge(3, 1, 2)))).toEqual({ refused: 'not_a_lowering' })
  })

  test('a later, higher rating ends it and the raters lead again', () => {
    const later = [...ratings, rated('ines', 'expert', 11, judge(4, 1, 1))]
    expect(groupSeverity(later, lower(judge(3, 3, 2)))).toMatchObject({ level: 4, lowering: 'ended' })
  })

  test('a rating of the same moment was known to the reviewer and does not end it', () => {
    const same = [...ratings, rated('ines', 'expert', 10, judge(4, 1, 1))]
    expect(groupSeverity(same, lower(judge(3, 3, 2)))).toMatchObject({ level: 3, lowering: 'in_force' })
  })

  test('a later rating that is not higher leaves it', () => {
    const later = [...ratings, rated('noor', 'company', 11, judge(3, 3, u))]
    expect(groupSeverity(later, lower(judge(3, 3, 2)))).toMatchObject({ level: 3, lowering: 'in_force' })
  })

  test('a later grade where there was none is heard, and the lowering goes on', () => {
    const open = [rated('amal', 'company', 1, judge(4, u, 2))]
    const later = [...open, rated('ines', 'expert', 11, judge(1, 5, 1))]
    expect(groupSeverity(later, lower(judge(3, u, 2)))).toMatchObject({
      judgement: judge(3, 5, 2),
      level: 5,
      lowering: 'in_force',
    })
  })

  test('no lowering is the same as none', () => {
    expect(groupSeverity(ratings, null)).toEqual(groupSeverity(ratings))
  })
})

describe('several affected groups', () => {
  const group = (id: string, ...judgement: Parameters<typeof judge>) => ({
    group: id,
    severity: groupSeverity([rated('amal', 'company', 1, judge(...judgement))]),
  })

  test.each([
    ['the highest level', [group('users', 3, 3, 3), group('children', 1, 1, 4)], 'children', 4],
    ['then the graver scale', [group('users', 3, 4, 4), group('children', 4, 1, 1)], 'children', 4],
    ['then what is harder to repair', [group('users', 4, 3, 2), group('children', 4, 1, 3)], 'children', 4],
    ['then the wider reach', [group('users', 4, 1, 3), group('children', 4, 2, 3)], 'children', 4],
    ['then the first listed', [group('users', 4, 2, 3), group('children', 4, 2, 3)], 'users', 4],
    [
      'unknown before known within a level',
      [group('users', 4, 2, 3), group('children', 4, u, 3)],
      'children',
      4,
    ],
    [
      'a rated group before one without any grade',
      [group('users', u, u, u), group('children', 2, 1, 1)],
      'children',
      2,
    ],
  ])('%s leads', (_, groups, leads, expected) => {
    expect(impactSeverity(groups)).toMatchObject({ group: leads, level: expected })
  })

  test('one group with something unknown makes the whole impact provisional', () => {
    const found = impactSeverity([group('users', 3, 2, 1), group('children', u, 1, u)])
    expect(found).toEqual({
      group: 'users',
      level: 3,
      drivers: ['scale'],
      provisional: true,
      unknown: ['scale', 'irremediability'],
    })
    expect(impactSeverity([group('users', 3, 2, 1)])).toMatchObject({ provisional: false, unknown: [] })
  })

  test('an impact without groups is not yet rated', () => {
    expect(impactSeverity([])).toMatchObject({ group: null, level: null, provisional: true })
  })
})

const grade = fc.constantFrom<GradeOrUnknown>(1, 2, 3, 4, 5, 'unknown')
const judgements = fc.record({ scale: grade, scope: grade, irremediability: grade, likelihood: grade })
const ratingsOf = fc.array(
  fc.record({
    rater: fc.constantFrom<Rater>('company', 'expert', 'affected'),
    by: fc.constantFrom('a', 'b', 'c'),
    at: fc.integer({ min: 0, max: 9 }).map(instantFromMs),
    judgement: judgements,
    explainedUnknown: fc.constant([]),
    reasons: fc.constant(null),
  }),
  { maxLength: 8 },
)
const DIMS = ['scale', 'scope', 'irremediability'] as const

describe('whatever is rated', () => {
  test('likelihood never changes the level', () => {
    fc.assert(
      fc.property(judgements, grade, (judgement, likelihood) => {
        expect(level({ ...judgement, likelihood })).toEqual(level(judgement))
      }),
    )
  })

  test('the level is the maximum of the known grades: learning a grade never lowers it', () => {
    fc.assert(
      fc.property(judgements, fc.constantFrom(...DIMS), grade, (judgement, dimension, learned) => {
        const before = level({ ...judgement, [dimension]: 'unknown' }).level ?? 0
        expect(level({ ...judgement, [dimension]: learned }).level ?? 0).toBeGreaterThanOrEqual(before)
      }),
    )
  })

  test('hearing one more rater never lowers anything', () => {
    fc.assert(
      fc.property(ratingsOf, judgements, (ratings, judgement) => {
        const before = groupSeverity(ratings)
        const after = groupSeverity([...ratings, rated('newcomer', 'expert', 20, judgement)])
        for (const dimension of DIMS) {
          if (before.judgement[dimension] === 'unknown') continue
          expect(after.judgement[dimension]).not.toBe('unknown')
          expect(Number(after.judgement[dimension])).toBeGreaterThanOrEqual(
            Number(before.judgement[dimension]),
          )
        }
        expect(after.level ?? 0).toBeGreaterThanOrEqual(before.level ?? 0)
      }),
    )
  })

  test('a rating that says unknown never lowers what is known, whoever gives it', () => {
    fc.assert(
      fc.property(ratingsOf, fc.constantFrom('a', 'b', 'newcomer'), (ratings, by) => {
        const after = groupSeverity([...ratings, rated(by, 'company', 20, judge(u, u, u, u))])
        expect(after.judgement).toEqual(groupSeverity(ratings).judgement)
      }),
    )
  })

  test('a lowering that stands never falls below the affected people untold, and never raises', () => {
    fc.assert(
      fc.property(ratingsOf, judgements, fc.boolean(), (ratings, judgement, toldPerson) => {
        const lowering = lower(judgement, { toldPerson, at: day(20) })
        const before = groupSeverity(ratings)
        const after = groupSeverity(ratings, lowering)
        expect(after.level ?? 0).toBeLessThanOrEqual(before.level ?? 0)
        if (after.lowering !== 'in_force') expect(after.judgement).toEqual(before.judgement)
        const own = before.byRater.affected
        if (own && !toldPerson) expect(after.level ?? 0).toBeGreaterThanOrEqual(level(own).level ?? 0)
      }),
    )
  })
})
