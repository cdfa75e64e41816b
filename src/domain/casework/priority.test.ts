import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { instant } from '../time/instant.ts'
import type { Dimension, Grade, Priority } from '../vocabulary/severity.ts'
import {
  PRIORITY_RULES,
  priority,
  proposeDelay,
  ruleOnDelay,
  type Delay,
  type PriorityFacts,
} from './priority.ts'

const deadline = instant('2026-03-10T12:00Z')
const accepted: Delay = { state: 'accepted', deadline, reason: 'the vote is over by then' }
const proposed: Delay = { ...accepted, state: 'proposed' }
const rejected: Delay = { ...accepted, state: 'rejected' }

const facts = (level: Grade | null, more: Partial<PriorityFacts> = {}): PriorityFacts => ({
  level,
  unknown: level === null ? ['scale', 'scope', 'irremediability'] : [],
  ...more,
})

describe('who is first', () => {
  test.each([
    [facts(5), 'P1', 'p1_level_5'],
    [facts(5, { delay: accepted }), 'P1', 'p1_level_5'],
    [facts(5, { unknown: ['scope'] }), 'P1', 'p1_level_5'],
    [facts(4, { delay: accepted }), 'P1', 'p1_delay_level_3_or_more'],
    [facts(3, { delay: accepted }), 'P1', 'p1_delay_level_3_or_more'],
    [facts(null, { delay: accepted }), 'P1', 'p1_delay_not_yet_rated'],
    [facts(null, { delay: accepted, danger: true }), 'P1', 'p1_delay_not_yet_rated'],
    [facts(null, { danger: true }), 'P1', 'p1_danger_not_yet_rated'],
    [facts(4), 'P2', 'p2_level_4'],
    [facts(4, { unknown: ['scope'] }), 'P2', 'p2_level_4'],
    [facts(2, { delay: accepted }), 'P2', 'p2_delay_lower_level'],
    [facts(1, { delay: accepted, unknown: ['scope'] }), 'P2', 'p2_delay_lower_level'],
    [facts(null), 'P2', 'p2_not_yet_rated'],
    [facts(null, { danger: false, delay: null }), 'P2', 'p2_not_yet_rated'],
    [facts(null, { delay: proposed }), 'P2', 'p2_not_yet_rated'],
    [facts(null, { explainedUnknown: ['scale', 'scope', 'irremediability'] }), 'P2', 'p2_not_yet_rated'],
    [facts(3, { unknown: ['scope'] }), 'P2', 'p2_unknown_floor'],
    [facts(1, { unknown: ['scope'] }), 'P2', 'p2_unknown_floor'],
    [facts(1, { unknown: ['scope', 'scale'], explainedUnknown: ['scope'] }), 'P2', 'p2_unknown_floor'],
    [facts(3, { unknown: ['scope'], explainedUnknown: ['scope'] }), 'P3', 'p3_level_3'],
    [facts(2, { unknown: ['scope'], explainedUnknown: ['scope'] }), 'P4', 'p4_level_1_or_2'],
    [facts(3), 'P3', 'p3_level_3'],
    [facts(3, { delay: proposed }), 'P3', 'p3_level_3'],
    [facts(3, { delay: rejected }), 'P3', 'p3_level_3'],
    [facts(3, { danger: true, secondPerson: true }), 'P3', 'p3_level_3'],
    [facts(3, { danger: true }), 'P1', 'p1_danger_one_person'],
    [facts(4, { danger: true }), 'P1', 'p1_danger_one_person'],
    [facts(1, { danger: true, secondPerson: true, unknown: ['scale'] }), 'P1', 'p1_danger_partly_rated'],
    [
      facts(1, { danger: true, secondPerson: true, unknown: ['irremediability'] }),
      'P1',
      'p1_danger_partly_rated',
    ],
    [
      facts(1, { danger: true, secondPerson: true, unknown: ['scope'], explainedUnknown: ['scope'] }),
      'P2',
      'p2_unknown_floor',
    ],
    [facts(2), 'P4', 'p4_level_1_or_2'],
    [facts(2, { delay: rejected }), 'P4', 'p4_level_1_or_2'],
    [facts(1), 'P4', 'p4_level_1_or_2'],
    [facts(1, { ownViewHigher: true }), 'P2', 'p2_own_view_higher'],
    [facts(3, { ownViewHigher: true }), 'P2', 'p2_own_view_higher'],
    [facts(5, { ownViewHigher: true }), 'P1', 'p1_level_5'],
    [facts(null, { ownViewHigher: true }), 'P2', 'p2_not_yet_rated'],
  ] as const)('%o is %s by %s', (given, expected, rule) => {
    expect(priority(given)).toEqual({ priority: expected, rule })
  })

  test('every rule can be reached', () => {
    const levels = [null, 1, 2, 3, 4, 5] as const
    const reached = new Set(
      levels.flatMap((level) =>
        [undefined, accepted].flatMap((delay) =>
          [true, false].flatMap((flag) => [
            priority(facts(level, { delay: delay ?? null, danger: flag })).rule,
            priority(facts(level, { delay: delay ?? null, ownViewHigher: flag })).rule,
            priority(facts(level, { delay: delay ?? null, danger: flag, unknown: ['scale'] })).rule,
            priority(facts(level, { delay: delay ?? null, unknown: flag ? ['scope'] : [] })).rule,
          ]),
        ),
      ),
    )
    expect(reached).toEqual(new Set(PRIORITY_RULES.map((rule) => rule.code)))
  })
})

describe('a delay flag', () => {
  test('needs a deadline and a reason, else everything becomes urgent', () => {
    expect(proposeDelay(null, 'the vote is over by then')).toEqual({ refused: 'deadline_missing' })
    expect(proposeDelay(deadline, '  ')).toEqual({ refused: 'reason_missing' })
    expect(proposeDelay(deadline, 'the vote is over by then')).toEqual(proposed)
  })

  test('counts once a person accepted it, and not when they rejected it', () => {
    expect(ruleOnDelay(proposed, true)).toEqual(accepted)
    expect(ruleOnDelay(accepted, false)).toEqual(rejected)
    expect(ruleOnDelay(rejected, true)).toEqual(accepted)
  })
})

const dimension = fc.constantFrom<Dimension>('scale', 'scope', 'irremediability')
const anyFacts = fc.record({
  level: fc.constantFrom<Grade | null>(null, 1, 2, 3, 4, 5),
  unknown: fc.uniqueArray(dimension),
  explainedUnknown: fc.uniqueArray(dimension),
  delay: fc.constantFrom(null, proposed, accepted, rejected),
  danger: fc.boolean(),
})
const RANK: Record<Priority, number> = { P1: 1, P2: 2, P3: 3, P4: 4 }

describe('whatever the facts', () => {
  test('a higher level never has a lower priority, all else equal', () => {
    fc.assert(
      fc.property(
        anyFacts,
        fc.constantFrom<Grade>(1, 2, 3, 4, 5),
        fc.constantFrom<Grade>(1, 2, 3, 4, 5),
        (given, a, b) => {
          const [low, high] = a < b ? [a, b] : [b, a]
          const of = (level: Grade) => RANK[priority({ ...given, level }).priority]
          expect(of(high)).toBeLessThanOrEqual(of(low))
        },
      ),
    )
  })

  test('unexplained unknown is never below P2 and never lowers: it is at least as urgent as the same level known', () => {
    fc.assert(
      fc.property(anyFacts, (given) => {
        const open = { ...given, explainedUnknown: [] }
        const found = RANK[priority(open).priority]
        if (open.unknown.length > 0 || open.level === null) expect(found).toBeLessThanOrEqual(2)
        expect(found).toBeLessThanOrEqual(RANK[priority({ ...open, unknown: [] }).priority])
      }),
    )
  })

  test('a harm nobody has rated is at least as urgent as the same harm at any level up to 4', () => {
    fc.assert(
      fc.property(anyFacts, fc.constantFrom<Grade>(1, 2, 3, 4), (given, level) => {
        expect(RANK[priority({ ...given, level: null }).priority]).toBeLessThanOrEqual(
          RANK[priority({ ...given, level }).priority],
        )
      }),
    )
  })

  test('a flag that is only proposed, or rejected, changes nothing', () => {
    fc.assert(
      fc.property(anyFacts, fc.constantFrom(proposed, rejected), (given, delay) => {
        expect(priority({ ...given, delay })).toEqual(priority({ ...given, delay: null }))
      }),
    )
  })
})
