import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { instant, instantFromMs, type Instant } from '../time/instant.ts'
import type { Grade, GradeOrUnknown } from '../vocabulary/severity.ts'
import { asWorst, level } from './severity.ts'
import { compareWorklist, worklistKey, type RankedCase, type WorklistKey } from './worklist-order.ts'

const LONG_AGO = instant('2026-03-01T12:00Z')
const SOON = instant('2026-03-10T12:00Z')
const base: WorklistKey = {
  priority: 'P2',
  deadline: instant('2026-03-10T12:00Z'),
  brokenSince: null,
  readBy: null,
  level: 4,
  scale: 4,
  irremediability: 3,
  scope: 3,
  likelihood: 3,
  receivedAt: instant('2026-03-01T12:00Z'),
  id: 'b',
}

describe('the order of the worklist', () => {
  test.each<[string, Partial<WorklistKey>, Partial<WorklistKey>]>([
    ['priority before deadline', { priority: 'P1', deadline: null }, {}],
    ['priority before what was promised', { priority: 'P1', deadline: null, readBy: SOON }, {}],
    [
      'a live deadline before a broken promise, however long it is broken (7(a))',
      {},
      { deadline: null, brokenSince: LONG_AGO },
    ],
    [
      'who was promised a time that has passed before who was not, whatever the level (7(a))',
      { deadline: null, brokenSince: SOON, level: 1 },
      { deadline: null, level: 5 },
    ],
    [
      'the longest broken first (7(a))',
      { deadline: null, brokenSince: LONG_AGO, level: 1 },
      { deadline: null, brokenSince: SOON, level: 5 },
    ],
    [
      'a broken promise also where nobody has rated (7(a))',
      { deadline: null, brokenSince: SOON, readBy: SOON },
      { deadline: null },
    ],
    [
      'the clock of reading is no deadline: rated before unrated in lists that take no turns (7(b))',
      { deadline: null, level: 2 },
      { deadline: null, readBy: LONG_AGO },
    ],
    [
      'among the unrated by what was promised',
      { deadline: null, readBy: LONG_AGO },
      { deadline: null, readBy: SOON },
    ],
    [
      'an earlier deadline before a higher level',
      { deadline: instant('2026-03-10T11:00Z'), level: 1 },
      { level: 5 },
    ],
    ['a deadline before none, whatever the level', { level: 1 }, { deadline: null, level: 5 }],
    ['level before scale', { level: 5, scale: 1 }, { scale: 5 }],
    ['scale before irremediability', { scale: 5, irremediability: 1 }, { irremediability: 5 }],
    ['irremediability before scope', { irremediability: 4, scope: 1 }, { scope: 5 }],
    ['scope before likelihood', { scope: 4, likelihood: 1 }, { likelihood: 5 }],
    ['likelihood before age', { likelihood: 4, receivedAt: instant('2026-03-09T12:00Z') }, {}],
    ['the oldest before the id', { receivedAt: instant('2026-02-01T12:00Z'), id: 'z' }, {}],
    ['then the id', { id: 'a' }, {}],
    ['a level nobody knows as if it were 5', { level: null, scale: 1 }, { scale: 5 }],
    ['a level nobody knows no higher than 5', { level: 5, id: 'a' }, { level: null }],
    ['unknown scale as 5', { scale: 'unknown', irremediability: 1 }, { irremediability: 5 }],
    ['unknown irremediability as 5', { irremediability: 'unknown', scope: 1 }, { scope: 5 }],
    ['unknown scope as 5', { scope: 'unknown', likelihood: 1 }, { likelihood: 5 }],
    ['unknown likelihood as 5', { likelihood: 'unknown', id: 'z' }, {}],
  ])('%s', (_, first, second) => {
    const [a, b] = [
      { ...base, ...first },
      { ...base, ...second },
    ]
    expect(compareWorklist(a, b)).toBeLessThan(0)
    expect(compareWorklist(b, a)).toBeGreaterThan(0)
  })

  test('two without a deadline go on to the level', () => {
    expect(compareWorklist({ ...base, deadline: null, level: 5 }, { ...base, deadline: null })).toBeLessThan(
      0,
    )
    expect(compareWorklist(base, { ...base })).toBe(0)
  })
})

describe('the key of a case', () => {
  const receivedAt = instant('2026-03-01T12:00Z')
  const judge = (scale: GradeOrUnknown, scope: GradeOrUnknown = 1, irremediability: GradeOrUnknown = 1) => ({
    judgement: { scale, scope, irremediability, likelihood: 2 as Grade },
  })
  const early = instant('2026-03-05T12:00Z')
  const late = instant('2026-03-09T12:00Z')

  test('one group gives all of it', () => {
    expect(
      worklistKey({ id: 'c1', receivedAt, impacts: [{ groups: [judge(3, 2)], deadline: late }] }),
    ).toEqual({
      key: {
        priority: 'P3',
        deadline: late,
        brokenSince: null,
        readBy: null,
        level: 3,
        scale: 3,
        scope: 2,
        irremediability: 1,
        likelihood: 2,
        receivedAt,
        id: 'c1',
      },
      rule: 'p3_level_3',
    })
  })

  test('the group that comes first leads, also from another impact', () => {
    const found = worklistKey({
      id: 'c1',
      receivedAt,
      impacts: [{ groups: [judge(2), judge(3)] }, { groups: [judge(1), judge(4)] }],
    })
    expect(found.rule).toBe('p2_level_4')
    expect(found.key.level).toBe(4)
  })

  test('a delay on the smaller impact can lead, and carries its deadline', () => {
    const delay = { state: 'accepted', deadline: early } as const
    const impacts = [{ groups: [judge(4)] }, { groups: [judge(3)], delay }]
    expect(worklistKey({ id: 'c1', receivedAt, impacts })).toMatchObject({
      key: { priority: 'P1', level: 3, deadline: early },
      rule: 'p1_delay_level_3_or_more',
    })
  })

  test.each([
    ['proposed', null],
    ['rejected', null],
    ['accepted', early],
  ] as const)('a delay that is %s has its deadline counted: %s', (state, deadline) => {
    const impacts = [{ groups: [judge(4)], delay: { state, deadline: early } }]
    expect(worklistKey({ id: 'c1', receivedAt, impacts }).key.deadline).toBe(deadline)
  })

  test('the earlier of two deadlines counts', () => {
    const of = (deadline: Instant, other: Instant) =>
      worklistKey({
        id: 'c1',
        receivedAt,
        impacts: [{ groups: [judge(4)], deadline, delay: { state: 'accepted', deadline: other } }],
      }).key.deadline
    expect(of(early, late)).toBe(early)
    expect(of(late, early)).toBe(early)
  })

  test('an explained unknown lifts the floor for its group only', () => {
    const impacts = [{ groups: [{ ...judge(2, 'unknown'), explainedUnknown: ['scope' as const] }] }]
    expect(worklistKey({ id: 'c1', receivedAt, impacts }).rule).toBe('p4_level_1_or_2')
    expect(worklistKey({ id: 'c1', receivedAt, impacts: [{ groups: [judge(2, 'unknown')] }] }).rule).toBe(
      'p2_unknown_floor',
    )
  })

  test.each<[string, Partial<RankedCase>, string]>([
    ['no impact yet', { impacts: [] }, 'p2_not_yet_rated'],
    ['no impact yet and danger', { impacts: [], danger: true }, 'p1_danger_not_yet_rated'],
    ['an impact without groups', { impacts: [{ groups: [] }] }, 'p2_not_yet_rated'],
    [
      'an impact without groups and an accepted delay',
      { impacts: [{ groups: [], delay: { state: 'accepted', deadline: early } }] },
      'p1_delay_not_yet_rated',
    ],
    [
      'danger, and one group still not rated',
      { impacts: [{ groups: [{ ...judge(3), secondPerson: true }] }, { groups: [] }], danger: true },
      'p1_danger_not_yet_rated',
    ],
    ['danger, and rated by one', { impacts: [{ groups: [judge(3)] }], danger: true }, 'p1_danger_one_person'],
    [
      'danger, and two people behind the rating',
      { impacts: [{ groups: [{ ...judge(3), secondPerson: true }] }], danger: true },
      'p3_level_3',
    ],
  ])('a case with %s', (_, more, rule) => {
    expect(worklistKey({ id: 'c1', receivedAt, impacts: [], ...more }).rule).toBe(rule)
  })

  test('a case without anything rated keeps its own id and date', () => {
    expect(worklistKey({ id: 'c1', receivedAt, impacts: [] }).key).toEqual({
      priority: 'P2',
      deadline: null,
      brokenSince: null,
      readBy: null,
      level: null,
      scale: 'unknown',
      scope: 'unknown',
      irremediability: 'unknown',
      likelihood: 'unknown',
      receivedAt,
      id: 'c1',
    })
  })
})

const known = fc.constantFrom<Grade>(1, 2, 3, 4, 5)
const grade = fc.oneof(known, fc.constant('unknown' as const))
const moment = fc.integer({ min: 0, max: 4 }).map(instantFromMs)
const DIMS = ['scale', 'scope', 'irremediability'] as const

const oneGroup = (each: typeof grade) =>
  fc.record({
    judgement: fc.record({ scale: each, scope: each, irremediability: each, likelihood: each }),
    state: fc.constantFrom('proposed' as const, 'accepted' as const, 'rejected' as const),
    flagged: fc.boolean(),
    deadline: fc.option(moment),
    receivedAt: moment,
  })

type Drawn = typeof oneGroup extends (each: never) => fc.Arbitrary<infer T> ? T : never

const keyOf = ({ judgement, state, flagged, deadline, receivedAt }: Drawn, id: string) =>
  worklistKey({
    id,
    receivedAt,
    impacts: [{ groups: [{ judgement }], deadline, delay: flagged ? { state, deadline } : null }],
  }).key

describe('whatever is on the list', () => {
  test('only an accepted delay flag, or an earlier deadline in the same priority, puts a lower level first', () => {
    fc.assert(
      fc.property(oneGroup(known as typeof grade), oneGroup(known as typeof grade), (a, b) => {
        const [first, second] = [keyOf(a, 'a'), keyOf(b, 'b')]
        if (compareWorklist(first, second) >= 0 || Number(first.level) >= Number(second.level)) return
        const delayed = a.flagged && a.state === 'accepted'
        const sooner =
          first.priority === second.priority &&
          first.deadline !== null &&
          (second.deadline === null || first.deadline < second.deadline)
        expect(delayed || sooner).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  test('likelihood never changes level or priority, and never passes anything but age and id', () => {
    fc.assert(
      fc.property(oneGroup(grade), oneGroup(grade), grade, (a, b, likelihood) => {
        const before = keyOf(a, 'a')
        const after = keyOf({ ...a, judgement: { ...a.judgement, likelihood } }, 'a')
        expect({ ...after, likelihood: before.likelihood }).toEqual(before)
        const other = keyOf(b, 'b')
        const sameSoFar = [...DIMS, 'level' as const].every(
          (part) => asWorst(before[part]) === asWorst(other[part]),
        )
        if (before.priority === other.priority && before.deadline === other.deadline && sameSoFar) return
        expect(Math.sign(compareWorklist(after, other))).toBe(Math.sign(compareWorklist(before, other)))
      }),
      { numRuns: 1000 },
    )
  })

  test('an unknown is never behind the same item with that grade known at the level of the rest or below', () => {
    fc.assert(
      fc.property(oneGroup(grade), fc.constantFrom(...DIMS), known, (drawn, dimension, learned) => {
        const open = { ...drawn, judgement: { ...drawn.judgement, [dimension]: 'unknown' as const } }
        const rest = level(open.judgement).level
        if (rest !== null && learned > rest) return
        // With nothing else known, 5 is the one grade that would itself put the item into the first group.
        if (rest === null && learned === 5) return
        const closed = { ...drawn, judgement: { ...drawn.judgement, [dimension]: learned } }
        expect(compareWorklist(keyOf(open, 'x'), keyOf(closed, 'x'))).toBeLessThanOrEqual(0)
      }),
      { numRuns: 2000 },
    )
  })

  test('learning a grade above the rest never moves an item back, within its own priority or to another', () => {
    fc.assert(
      fc.property(
        oneGroup(known as typeof grade),
        fc.constantFrom(...DIMS),
        known,
        (drawn, dimension, learned) => {
          if (learned < Number(drawn.judgement[dimension])) return
          const graver = { ...drawn, judgement: { ...drawn.judgement, [dimension]: learned } }
          expect(compareWorklist(keyOf(graver, 'x'), keyOf(drawn, 'x'))).toBeLessThanOrEqual(0)
        },
      ),
    )
  })

  test('the order is total: one answer each way, chains hold, and only the same id is equal', () => {
    fc.assert(
      fc.property(oneGroup(grade), oneGroup(grade), oneGroup(grade), (x, y, z) => {
        const [a, b, c] = [keyOf(x, 'a'), keyOf(y, 'b'), keyOf(z, 'c')]
        expect(Math.sign(compareWorklist(a, b))).toBe(-Math.sign(compareWorklist(b, a)))
        expect(compareWorklist(a, b)).not.toBe(0)
        if (compareWorklist(a, b) < 0 && compareWorklist(b, c) < 0)
          expect(compareWorklist(a, c)).toBeLessThan(0)
      }),
      { numRuns: 1000 },
    )
  })

  test('whatever order the list arrives in, it is sorted the same', () => {
    fc.assert(
      fc.property(fc.array(oneGroup(grade), { maxLength: 8 }), (drawn) => {
        const keys = drawn.map((each, index) => keyOf(each, String(index)))
        expect(keys.toReversed().toSorted(compareWorklist)).toEqual(keys.toSorted(compareWorklist))
      }),
    )
  })
})
