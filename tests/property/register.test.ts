import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareWorklist } from '../../src/domain/casework/worklist-order.ts'
import { asWorst } from '../../src/domain/casework/severity.ts'
import type { ImpactLevel } from '../../src/domain/diligence/level.ts'
import { nextMarks } from '../../src/domain/diligence/marks.ts'
import { keyOf } from '../../src/domain/diligence/order.ts'
import type {
  AffectedGroup,
  GroupRating,
  HighMark,
  Impact,
  Register,
} from '../../src/domain/diligence/register.ts'
import { codesOf } from '../../src/domain/vocabulary/code.ts'
import {
  EVIDENCE_SHOWS,
  IMPACT_STATUSES,
  MITIGATION_STATUSES,
} from '../../src/domain/vocabulary/diligence.ts'
import { DIMENSIONS, RATERS, type GradeOrUnknown } from '../../src/domain/vocabulary/severity.ts'
import * as make from '../in-memory/registers.ts'
import { assessed } from '../in-memory/registers.ts'

const { TODAY } = make

const grade = fc.constantFrom<GradeOrUnknown>(1, 2, 3, 4, 5, 'unknown')
const day = fc.constantFrom('2026-01-10', '2026-04-01', '2026-08-15')
const rating: fc.Arbitrary<GroupRating> = fc.record({
  rater: fc.constantFrom(...codesOf(RATERS)),
  by: fc.constantFrom('Ada', 'Bo', 'Chi'),
  on: day,
  scale: grade,
  scope: grade,
  irremediability: grade,
  likelihood: grade,
  explainedUnknown: fc.subarray(codesOf(DIMENSIONS)),
  reasons: fc.constant(null),
})
const group = (id: string) =>
  fc.array(rating, { maxLength: 3 }).map((ratings): AffectedGroup => make.group(id, ratings))
const impact = (id: string): fc.Arbitrary<Impact> =>
  fc
    .tuple(group('sw'), group('en'), fc.boolean())
    .map(([first, second, both]) => make.impact(id, both ? [first, second] : [first]))
const files: fc.Arbitrary<Register> = fc
  .tuple(impact('IMP-0001'), impact('IMP-0002'), impact('IMP-0003'))
  .map((impacts) =>
    make.register({
      recounts: { 'EV-0001': 'same' },
      impacts,
      mitigations: [make.mitigation('MIT-0001', ['IMP-0001', 'IMP-0002'])],
    }),
  )

/** Evidence that does not hold for any group, in many ways, and lowerings that rest on it. */
const weakEvidence = fc.record({
  id: fc.constant('EV-0001'),
  shows: fc.constantFrom(...codesOf(EVIDENCE_SHOWS)),
  collectedOn: fc.constantFrom('2025-01-01', '2026-08-01', '2027-01-01'),
  counts: fc.constantFrom<readonly [number, number]>([60, 60], [60, 90], [60, 55], [0, 0]),
})

type Edit = (register: Register, pick: number) => Register

function onImpact(change: (impact: Impact, pick: number) => Impact | null): Edit {
  return (register, pick) => {
    const target = register.impacts[pick % Math.max(1, register.impacts.length)]
    return {
      ...register,
      impacts: register.impacts.flatMap((each) => {
        const changed = each === target ? change(each, pick) : each
        return changed === null ? [] : [changed]
      }),
    }
  }
}

function onGroup(change: (group: AffectedGroup, pick: number) => AffectedGroup | null): Edit {
  return onImpact((each, pick) => ({
    ...each,
    groups: each.groups.flatMap((one, index) => {
      const changed = index === pick % Math.max(1, each.groups.length) ? change(one, pick) : one
      return changed === null ? [] : [changed]
    }),
  }))
}

function onRatings(change: (rating: GroupRating) => GroupRating | null): Edit {
  return onGroup((one) => ({
    ...one,
    ratings: one.ratings.flatMap((each) => {
      const changed = change(each)
      return changed === null ? [] : [changed]
    }),
  }))
}

/** Lower by one, or forget what was known; what nobody knew stays unknown. */
const less = (value: GradeOrUnknown): GradeOrUnknown =>
  value === 'unknown' || value === 1 ? 'unknown' : ((value - 1) as GradeOrUnknown)

const EDITS: readonly Edit[] = [
  onRatings((each) => ({
    ...each,
    scale: less(each.scale),
    scope: less(each.scope),
    irremediability: less(each.irremediability),
  })),
  onRatings((each) => ({ ...each, likelihood: less(each.likelihood) })),
  onRatings(() => null),
  onRatings((each) => ({ ...each, by: `${each.by} the second`, on: '2026-08-20' })),
  onGroup(() => null),
  onGroup((one, pick) => ({ ...one, name: `Group ${String(pick)}`, known: 1, keys: {} })),
  onGroup((one, pick) => ({ ...one, id: `renamed-${String(pick % 3)}` })),
  onGroup((one, pick) => ({
    ...one,
    lowered: [
      ...one.lowered,
      make.lowering({
        judgement: (['scale', 'scope', 'irremediability', 'likelihood'] as const)[pick % 4] ?? 'scale',
        to: 1,
        evidence: pick % 3 === 0 ? [] : ['EV-0001'],
        by: pick % 2 === 0 ? 'Noor' : 'Ada',
      }),
    ],
  })),
  onImpact(() => null),
  onImpact((each) => make.impact(each.id, [])),
  onImpact((each, pick) => ({
    ...each,
    status: codesOf(IMPACT_STATUSES)[pick % 7] ?? 'closed',
    closed: { on: TODAY, by: 'Ada', evidence: ['EV-0001'], remedy: null, confirmed: null },
  })),
  onImpact((each) => ({ ...each, benefits: 'millions are helped', title: 'A small matter' })),
  (register, pick) => ({
    ...register,
    mitigations: register.mitigations.map((each) => ({
      ...each,
      status: codesOf(MITIGATION_STATUSES)[pick % 4] ?? 'active',
    })),
  }),
  // Put an impact back that was deleted, rated as low as can be.
  (register, pick) => {
    const id = `IMP-000${String((pick % 3) + 1)}`
    if (register.impacts.some((each) => each.id === id)) return register
    const low = make.rating([1, 1, 1, 1], { by: 'Ada', on: '2026-08-25' })
    return { ...register, impacts: [...register.impacts, make.impact(id, [make.group('sw', [low])])] }
  },
]

const edits = fc.array(fc.tuple(fc.constantFrom(...EDITS), fc.nat({ max: 11 }), fc.boolean()), {
  minLength: 1,
  maxLength: 12,
})

/** The register after each edit; now and then the check runs and records what it sees. */
function afterAll(
  start: Register,
  story: readonly (readonly [Edit, number, boolean])[],
): { readonly register: Register; readonly marks: readonly HighMark[] } {
  let register = start
  let marks = nextMarks(start, [], TODAY)
  for (const [edit, pick, checked] of story) {
    register = edit(register, pick)
    if (checked) marks = nextMarks(register, marks, TODAY)
  }
  return { register, marks }
}

const byId = (levels: readonly ImpactLevel[]) => new Map(levels.map((level) => [level.id, level]))

test('no edits lower a level or put a graver harm behind a lighter one, without evidence that holds', () => {
  expect.hasAssertions()
  fc.assert(
    fc.property(files, edits, weakEvidence, (start, story, weak) => {
      const { id, shows, collectedOn, counts } = weak
      const evidence = make.evidence(
        id,
        ['IMP-0001', 'IMP-0002', 'IMP-0003'],
        { sw: counts, en: counts },
        { shows, collectedOn },
      )
      const before = byId(assessed({ ...start, evidence: [evidence] }).order)
      const { register, marks } = afterAll({ ...start, evidence: [evidence] }, story)
      const order = assessed(register, marks).order
      const after = byId(order)
      for (const [impactId, was] of before) {
        const is = after.get(impactId)
        expect([impactId, after.has(impactId)]).toEqual([impactId, true])
        expect(is?.level ?? 6).toBeGreaterThanOrEqual(was.level ?? 0)
        for (const dimension of [...codesOf(DIMENSIONS), 'likelihood'] as const) {
          const highest = (level: ImpactLevel | undefined) =>
            Math.max(0, ...(level?.groups ?? []).map(({ judgement }) => Number(judgement[dimension]) || 0))
          expect(highest(is)).toBeGreaterThanOrEqual(highest(was))
        }
      }
      for (const [place, one] of order.entries()) {
        for (const later of order.slice(place + 1)) {
          if (one.level === null || later.level === null || later.level <= one.level) continue
          // Only what is unknown without a reason may hold a lighter one up, as the worst it could be.
          expect(one.rule).toBe('p2_unknown_floor')
        }
      }
    }),
    { numRuns: 500 },
  )
})

test('likelihood never puts a lighter harm first', () => {
  expect.hasAssertions()
  fc.assert(
    fc.property(files, fc.array(grade, { minLength: 6, maxLength: 6 }), (start, likelihoods) => {
      const changed = {
        ...start,
        impacts: start.impacts.map((each, index) => ({
          ...each,
          groups: each.groups.map((one) => ({
            ...one,
            ratings: one.ratings.map((given) => ({ ...given, likelihood: likelihoods[index] ?? 'unknown' })),
          })),
        })),
      }
      const [before, after] = [start, changed].map((each) => assessed(each).order)
      const levels = (order: readonly ImpactLevel[] = []) =>
        order.map(({ priority, level, judgement }) => [
          priority,
          level,
          // What nobody knows stands with the worst, so likelihood may order it among them.
          asWorst(judgement.scale),
          asWorst(judgement.irremediability),
          asWorst(judgement.scope),
        ])
      expect(levels(after)).toEqual(levels(before))
    }),
  )
})

test('one more "unknown" from anybody lowers nothing', () => {
  expect.hasAssertions()
  fc.assert(
    fc.property(files, rating, (start, blank) => {
      const unknown: GroupRating = {
        ...blank,
        scale: 'unknown',
        scope: 'unknown',
        irremediability: 'unknown',
        likelihood: 'unknown',
        explainedUnknown: [],
        on: '2026-08-30',
      }
      const added = onGroup((one) => ({ ...one, ratings: [...one.ratings, unknown] }))(start, 0)
      const [before, after] = [start, added].map((each) => byId(assessed(each).order))
      for (const [id, was] of before ?? []) {
        const is = after?.get(id) as ImpactLevel
        expect(is.level).toBe(was.level)
        expect(is.judgement).toEqual(was.judgement)
        expect({ ...keyOf(is, TODAY), receivedAt: '' }).toEqual({ ...keyOf(was, TODAY), receivedAt: '' })
      }
    }),
  )
})

test('a good of any size changes no rating and no place', () => {
  expect.hasAssertions()
  fc.assert(
    fc.property(files, fc.string(), (start, benefits) => {
      const praised = { ...start, impacts: start.impacts.map((each) => ({ ...each, benefits })) }
      const [before, after] = [start, praised].map((each) =>
        assessed(each).order.map((level) => keyOf(level, TODAY)),
      )
      expect(after).toEqual(before)
      expect(after).toEqual(after?.toSorted(compareWorklist))
    }),
  )
})
