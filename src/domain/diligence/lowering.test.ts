import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as make from '../../../tests/in-memory/registers.ts'
import { groupLevel } from './level.ts'
import type { AffectedGroup, Count, Evidence, GroupLowering, Lowerable, Recount } from './register.ts'

const { TODAY, count, evidence, group, impact, lowering, mitigation, rating, register, signature } = make

/** A group rated 5 in everything, what is said to lower it, and what the evidence found. */
function story(change: {
  readonly lowered: readonly Partial<GroupLowering>[]
  readonly counts?: readonly [before: Count, after: Count]
  readonly evidence?: Partial<Evidence>
  readonly group?: Partial<AffectedGroup>
  readonly recount?: Recount
}) {
  const people = group('sw', [rating([5, 5, 5, 5])], {
    lowered: change.lowered.map((each) => lowering(each)),
    ...change.group,
  })
  const harm = impact('IMP-0001', [people])
  const [before, after] = change.counts ?? []
  const found = evidence(
    'EV-0001',
    ['IMP-0001'],
    {},
    {
      groups: before && after ? [{ key: 'sw', before, after }] : [],
      ...change.evidence,
    },
  )
  const files = register({
    impacts: [harm],
    mitigations: [mitigation('MIT-0001', ['IMP-0001'])],
    evidence: [found],
    recounts: { 'EV-0001': change.recount ?? 'same' },
  })
  const own = groupLevel(files, harm, people, [], TODAY)
  return {
    judgement: own.judgement,
    level: own.level,
    not: own.lowerings.map(({ not }) =>
      not?.why === 'evidence_does_not_hold' ? not.holds : (not?.why ?? null),
    ),
    least: own.lowerings.map(({ not }) => not?.least ?? null),
  }
}

const to = (judgement: Lowerable, grade: 1 | 2 | 3 | 4 = 1): Partial<GroupLowering> => ({
  judgement,
  to: grade,
})

describe('an effect bounds how far a grade falls', () => {
  test('R1: one percentage point of 100,000 answers is shown, and carries nowhere', () => {
    const { judgement, not, least } = story({
      counts: [count(50_000, 100_000), count(49_000, 100_000)],
      group: { known: 1_000_000 },
      lowered: [to('scope'), to('likelihood')],
    })
    expect(not).toEqual(['further_than_shown', 'further_than_shown'])
    expect(least, 'not even one step').toEqual([4, 5])
    expect(judgement).toMatchObject({ scope: 5, likelihood: 5 })
  })

  test('R2: one name for three judgements lowers none of them', () => {
    const bare = {
      name: 'Somebody',
      group: 'sw',
      asked: null,
      of: null,
      says: null,
      how: null,
      language: null,
    }
    for (const shows of ['lower_rate', 'milder_harm', 'repairable_harm'] as const) {
      const { level, not } = story({
        evidence: { shows, signedBy: [signature(bare)] },
        lowered: [to('scale'), to('scope'), to('irremediability')],
      })
      expect(level).toBe(5)
      expect(not).not.toContain(null)
      expect(not).toContain('signature_incomplete')
    }
  })

  test('R2b: the same signature beside figures that got worse lowers nothing either, whole as it may be', () => {
    const { level, not } = story({
      counts: [count(100), count(101)],
      evidence: { signedBy: [signature()] },
      lowered: [to('scope', 4), to('likelihood', 4)],
    })
    expect(not).toEqual(['figures_say_otherwise', 'figures_say_otherwise'])
    expect(level).toBe(5)
  })

  test('figures of the same group in other evidence are not passed over by signing a new one', () => {
    const people = group('sw', [rating([2, 5, 2])], { lowered: [lowering({ to: 4, evidence: ['EV-0002'] })] })
    const harm = impact('IMP-0001', [people])
    const level = (after: number) => {
      const files = register({
        impacts: [harm],
        evidence: [
          evidence('EV-0001', ['IMP-0001'], { sw: [60, after] }),
          evidence('EV-0002', ['IMP-0001'], {}, { signedBy: [signature()] }),
        ],
      })
      return groupLevel(files, harm, people, [], TODAY).level
    }
    expect([level(61), level(10)]).toEqual([5, 4])
  })

  test('what those affected sign is one step, and a second reviewer with a reason may go further', () => {
    const signed = { shows: 'milder_harm', signedBy: [signature()] } as const
    const second = { by: 'Iris', on: '2026-08-11', reason: 'I read all forty answers' }
    expect(story({ evidence: signed, lowered: [to('scale', 4)] }).not).toEqual([null])
    expect(story({ evidence: signed, lowered: [to('scale', 3)] }).not).toEqual(['further_than_shown'])
    expect(story({ evidence: signed, lowered: [{ ...to('scale', 3), second }] }).not).toEqual([null])
  })

  test.each(['Noor', 'ADA', 'mio', 'Eve', ' ', 'n/a'])('a second reviewer who is %o is none', (by) => {
    const second = { by, on: '2026-08-11', reason: 'I looked at it as well' }
    const { not } = story({
      counts: [count(60), count(10)],
      lowered: [{ ...to('likelihood', 1), second }],
    })
    expect(not).toEqual(['second_does_not_count'])
  })

  test('scope falls to the band of those who may still be harmed, and not below', () => {
    const fall = (known: number | null) =>
      story({ counts: [count(60), count(10)], group: { known }, lowered: [to('scope')] })
    // Of the harm at most 31 % is left.
    expect(fall(20).not, '7 people').toEqual([null])
    expect(fall(40), '13 people').toMatchObject({ not: ['further_than_shown'], least: [2] })
    expect(fall(400), '124 people').toMatchObject({ least: [3] })
    expect(fall(1_000_000), '310,000 people').toMatchObject({ least: [4] })
    expect(fall(null).not, 'nobody counted').toEqual(['people_not_counted'])
  })

  test('an estimate without a method counts nobody, and the higher of two numbers counts', () => {
    const fall = (extra: Partial<AffectedGroup>) =>
      story({ counts: [count(60), count(10)], group: extra, lowered: [to('scope')] }).not
    expect(fall({ known: null, estimated: { count: 20, method: ' ' } })).toEqual(['people_not_counted'])
    expect(fall({ known: 20, estimated: { count: 4000, method: 'census' } })).toEqual(['further_than_shown'])
  })

  test.each([
    [60, 5],
    [20, 4],
    [8, 3],
    [4, 2],
    [0, 1],
  ])(
    'likelihood falls one step for each halving that is shown: 120 to %i of 2,000 leaves %i',
    (after, least) => {
      const all = [1, 2, 3, 4].map(
        (grade) =>
          story({
            counts: [count(120, 2000), count(after, 2000)],
            lowered: [to('likelihood', grade as 1 | 2 | 3 | 4)],
          }).not[0],
      )
      expect(all).toEqual([1, 2, 3, 4].map((grade) => (grade >= least ? null : expect.any(String))))
    },
  )

  test('what was typed lowers nothing alone, and stands in nobody’s way beside what can be recounted', () => {
    const both = [
      evidence('EV-0001', ['IMP-0001'], { sw: [60, 10] }),
      evidence('EV-0002', ['IMP-0001'], { sw: [60, 10] }),
    ]
    const people = group('sw', [rating([2, 5, 2])], {
      lowered: [lowering({ to: 3, evidence: ['EV-0001', 'EV-0002'] })],
    })
    const harm = impact('IMP-0001', [people])
    const level = (recounts: Readonly<Record<string, Recount>>) =>
      groupLevel(register({ impacts: [harm], evidence: both, recounts }), harm, people, [], TODAY).level
    expect(level({ 'EV-0001': 'typed', 'EV-0002': 'typed' })).toBe(5)
    expect(level({ 'EV-0001': 'typed', 'EV-0002': 'same' })).toBe(3)
    expect(level({ 'EV-0001': 'files_missing', 'EV-0002': 'same' })).toBe(5)
    expect(level({}), 'nobody recounted').toBe(5)
  })
})

const answers = fc.record({
  of: fc.integer({ min: 30, max: 3000 }),
  share: fc.double({ min: 0, max: 1, noNaN: true }),
})
const counted = answers.map(({ of, share }) => count(Math.round(of * share), of))

test('more harm after, or more people, never lets a grade fall further', () => {
  expect.hasAssertions()
  fc.assert(
    fc.property(
      counted,
      counted,
      fc.nat({ max: 3000 }),
      fc.integer({ min: 0, max: 3_000_000 }),
      fc.nat({ max: 3_000_000 }),
      fc.constantFrom<Lowerable>('scope', 'likelihood'),
      fc.constantFrom<1 | 2 | 3 | 4>(1, 2, 3, 4),
      (before, after, more, known, others, judgement, grade) => {
        const run = (harmful: number, people: number) =>
          story({
            counts: [before, { ...after, harmful: Math.min(after.of, harmful) }],
            group: { known: people },
            lowered: [to(judgement, grade)],
          }).judgement[judgement]
        const was = Number(run(after.harmful, known))
        expect(Number(run(after.harmful + more, known))).toBeGreaterThanOrEqual(was)
        expect(Number(run(after.harmful, known + others))).toBeGreaterThanOrEqual(was)
      },
    ),
    { numRuns: 300 },
  )
})

test('no figures at all lower scale or irremediability', () => {
  expect.hasAssertions()
  fc.assert(
    fc.property(
      counted,
      counted,
      fc.constantFrom<Lowerable>('scale', 'irremediability'),
      fc.constantFrom('lower_rate', 'milder_harm', 'repairable_harm'),
      (before, after, judgement, shows) => {
        const { level } = story({ counts: [before, after], evidence: { shows }, lowered: [to(judgement)] })
        expect(level).toBe(5)
      },
    ),
  )
})
