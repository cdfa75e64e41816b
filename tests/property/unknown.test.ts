import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { staffIdOf, isService } from '../../src/domain/case/actor.ts'
import type { CaseEvent } from '../../src/domain/case/case-event.ts'
import type { AffectedGroup, Case, Impact } from '../../src/domain/case/case.ts'
import { clocksOf, inputOf } from '../../src/domain/case/clocks.ts'
import { promisedTimes } from '../../src/domain/casework/next-step.ts'
import { isOwnViewHigher } from '../../src/domain/casework/own-view.ts'
import { caseSeverity } from '../../src/domain/casework/overview.ts'
import { isRefusal } from '../../src/domain/refusal.ts'
import { DEFAULT_CALENDAR } from '../../src/domain/time/calendar.ts'
import { DAY, plusMs } from '../../src/domain/time/instant.ts'
import type { VerbName } from '../../src/domain/verbs.ts'
import { codesOf } from '../../src/domain/vocabulary/code.ts'
import { DANGER_SIGNS } from '../../src/domain/vocabulary/intake.ts'
import { DIMENSIONS, type GradeOrUnknown } from '../../src/domain/vocabulary/severity.ts'
import { MONDAY, type InMemoryCase } from '../in-memory/in-memory-case.ts'
import type { InputOf } from '../in-memory/input-of.ts'
import { ana, clock, marta, omar } from '../in-memory/people.ts'
import * as stages from '../in-memory/stages.ts'
import { attempt, command, type Command } from './commands.ts'
import { storiesOf } from './runs.ts'

const RATING = [
  'rate_impact',
  'rate_impact',
  'rate_impact',
  'review_rating',
  'review_rating',
  'lower_rating',
  'say_own_view',
  'answer_own_view',
  'flag_delay',
  'rule_on_delay',
  'add_group',
  'describe_impact',
] as const satisfies readonly VerbName[]

const LIGHT = { scale: 1, irremediability: 1 } as const

/** What leads below P2: it is light, and of one part somebody says that nobody can know it. */
const light: fc.Arbitrary<Command> = fc.record({
  by: fc.constantFrom(ana, marta),
  after: fc.constantFrom(0, 1),
  verb: fc.constantFrom('rate_impact', 'review_rating'),
  input: fc.constantFrom<GradeOrUnknown>(1, 'unknown').map((scope) => () => ({
    ...stages.RATING,
    ...LIGHT,
    scope,
    explainedUnknown: scope === 'unknown' ? ['scope'] : [],
    because: 'lost',
    reasons: 'The list was burnt in May.',
  })),
})

/** Somebody rates, and knows nothing. */
const unsure: fc.Arbitrary<Command> = fc.record({
  by: fc.constantFrom(ana, marta),
  after: fc.constant(0),
  verb: fc.constant('rate_impact'),
  input: fc.constant(() => ({
    ...stages.RATING,
    scale: 'unknown',
    scope: 'unknown',
    irremediability: 'unknown',
    likelihood: 'unknown',
  })),
})

/** A second person lowers, where anything is above the least. */
const lower: fc.Arbitrary<Command> = fc.record({
  by: fc.constant(omar),
  after: fc.constant(0),
  verb: fc.constant('lower_rating'),
  input: fc.constant(() => ({
    ...stages.RATING,
    ...LIGHT,
    scope: 'unknown',
    reasons: 'It was less than it looked.',
  })),
})
const REVIEW: InputOf<'review_rating'> = {
  impact: 'i1',
  group: 'g1',
  explainedUnknown: ['scope'],
  because: 'lost',
  reasons: 'The list was burnt in May.',
}

interface Step {
  readonly it: InMemoryCase
  readonly before: Case
  readonly what: Command | 'a clock rang'
}

/** Tells many stories of how grave something is, with every clock ringing when its time comes. */
function always(look: (step: Step) => void): void {
  const begins = fc.record({
    signs: fc.oneof(fc.constant([]), fc.subarray([...codesOf(DANGER_SIGNS)])),
    ripe: fc.constantFrom('described', 'rated', 'reviewed'),
    date: fc.option(fc.constantFrom(plusMs(MONDAY, 3 * DAY), plusMs(MONDAY, 99 * DAY))),
  })
  const any = fc.oneof(
    { weight: 4, arbitrary: command(RATING) },
    { weight: 1, arbitrary: light },
    { weight: 1, arbitrary: unsure },
    { weight: 1, arbitrary: lower },
  )
  const commands = fc.array(any, { minLength: 10, maxLength: 40, size: 'max' })
  fc.assert(
    fc.property(begins, commands, ({ signs, date, ripe }, all) => {
      const it = stages.assessing({ dangerSigns: signs, dateThatWillPass: date })
      it.does(ana, 'describe_impact', stages.IMPACT)
      if (ripe !== 'described') it.does(ana, 'rate_impact', { ...stages.RATING, ...LIGHT, scope: 'unknown' })
      if (ripe === 'reviewed' && !it.kase.danger) it.does(marta, 'review_rating', REVIEW)
      for (const each of all) {
        ring(it, plusMs(it.now, each.after * 3_600_000), look)
        const before = it.kase
        if (!isRefusal(attempt(it, { ...each, after: 0 }))) look({ it, before, what: each })
      }
    }),
    { numRuns: storiesOf(300) },
  )
}

/** The clocks ring until then; some are late by a day, because nothing promises that they are not. */
function ring(it: InMemoryCase, until: typeof it.now, look: (step: Step) => void): void {
  for (;;) {
    const [next] = clocksOf(it.kase, DEFAULT_CALENDAR)
      .filter(({ due }) => due <= until)
      .toSorted((a, b) => (a.due < b.due ? -1 : 1))
    if (next === undefined) break
    it.until(next.due)
    const before = it.kase
    it.does(clock, next.verb, inputOf(next) as never)
    look({ it, before, what: 'a clock rang' })
  }
  it.until(until)
}

const eachGroup = (kase: Case): (readonly [Impact, AffectedGroup])[] =>
  kase.impacts.flatMap((impact) => impact.groups.map((group) => [impact, group] as const))

/** The people who said something about a group, by what the record says, and not by any rule. */
function peopleOf(it: InMemoryCase, impact: string, group: string, kinds: readonly CaseEvent['kind'][]) {
  const theirs = it.events.filter(
    ({ kind, by, facts }) =>
      kinds.includes(kind) &&
      !isService(by) &&
      'impact' in facts &&
      'group' in facts &&
      facts.impact === impact &&
      facts.group === group,
  )
  return new Set(theirs.map(({ by }) => staffIdOf(by)))
}

describe('whatever anybody rates', { timeout: 60_000 }, () => {
  test('who spoke of danger leaves the first place only when two people know how grave it is and how lasting', () => {
    let left = 0
    always(({ it }) => {
      const { kase } = it
      if (!kase.danger || caseSeverity(kase).priority === 'P1') return
      left += 1
      for (const [impact, group] of eachGroup(kase)) {
        const known = (dimension: 'scale' | 'irremediability') =>
          group.ratings.some(({ judgement }) => judgement[dimension] !== 'unknown')
        expect(known('scale') && known('irremediability')).toBe(true)
        const people = peopleOf(it, impact.id, group.id, [
          'impact_rated',
          'rating_reviewed',
          'rating_lowered',
        ])
        expect(people.size).toBeGreaterThan(1)
      }
    })
    expect(left).toBeGreaterThan(0)
  })

  test('unknown never counts as low: below P2 everything is known, or a second person accepted that it is not', () => {
    let below = 0
    let explained = 0
    always(({ it }) => {
      const { kase } = it
      if (caseSeverity(kase).priority < 'P3') return
      below += 1
      for (const [, group] of eachGroup(kase))
        for (const dimension of codesOf(DIMENSIONS)) {
          if (group.ratings.some(({ judgement }) => judgement[dimension] !== 'unknown')) continue
          explained += 1
          expect(kase.danger).toBe(false)
          const accepted = group.reviews.filter((review) => review.explainedUnknown.includes(dimension))
          expect(accepted.length).toBeGreaterThan(0)
          for (const { by, rated } of accepted)
            expect(group.ratings.slice(0, rated).map((rating) => rating.by)).not.toContain(by)
        }
    })
    expect(below).toBeGreaterThan(0)
    expect(explained).toBeGreaterThan(0)
  })

  test('not knowing, being late and being forgotten never lower a level, a priority, or what counts as severe', () => {
    let rang = 0
    let unknowing = 0
    always(({ it, before, what }) => {
      const nothingLearnt =
        what !== 'a clock rang' &&
        what.verb === 'rate_impact' &&
        it.events.at(-1)?.kind === 'impact_rated' &&
        codesOf(DIMENSIONS).every(
          (dimension) => (it.events.at(-1) as CaseEvent<'impact_rated'>).facts[dimension] === 'unknown',
        )
      if (what !== 'a clock rang' && !nothingLearnt) return
      if (nothingLearnt) unknowing += 1
      else rang += 1
      const [was, is] = [caseSeverity(before), caseSeverity(it.kase)]
      expect(is.priority <= was.priority).toBe(true)
      expect(is.level ?? 6).toBeGreaterThanOrEqual(was.level ?? 6)
      expect(is.severe || !was.severe).toBe(true)
    })
    expect(rang).toBeGreaterThan(0)
    expect(unknowing).toBeGreaterThan(0)
  })

  test('a flag moves a case forward only in its 45 days, and only when two people or a reason stand behind it', () => {
    let moved = 0
    always(({ it, before, what }) => {
      const [was, is] = [caseSeverity(before), caseSeverity(it.kase)]
      if (is.key.deadline !== null && is.key.deadline !== it.kase.triageDueAt) {
        expect(is.key.deadline <= plusMs(it.now, 45 * DAY)).toBe(true)
        moved += 1
      }
      if (what === 'a clock rang' || what.verb !== 'rule_on_delay' || is.priority >= was.priority) return
      const ruled = it.events.at(-1) as CaseEvent<'delay_ruled'>
      const flagged = it.events.findLast(
        (each): each is CaseEvent<'delay_flagged'> =>
          each.kind === 'delay_flagged' && each.facts.impact === ruled.facts.impact,
      )
      const own = flagged?.texts.reasons !== undefined && staffIdOf(flagged.by) === staffIdOf(ruled.by)
      expect(own && (ruled.texts.alone ?? '') === '').toBe(false)
    })
    expect(moved).toBeGreaterThan(0)
  })

  test('what the person says themselves never lowers anything, and stays in the way until it is raised or answered', () => {
    let said = 0
    let held = 0
    always(({ it, before, what }) => {
      const [was, is] = [caseSeverity(before), caseSeverity(it.kase)]
      if (what !== 'a clock rang' && what.verb === 'say_own_view') {
        said += 1
        expect(is.priority <= was.priority).toBe(true)
        expect(is.level).toBe(was.level)
        expect(isOwnViewHigher(it.kase) || !isOwnViewHigher(before)).toBe(true)
        // By itself it puts nobody first either, so that a flood of answers passes nobody.
        if (is.priority === 'P1') expect(was.priority).toBe('P1')
      }
      if (!isOwnViewHigher(it.kase)) return
      held += 1
      expect(is.provisional).toBe(true)
      expect(is.priority <= 'P2').toBe(true)
      expect(promisedTimes(it.kase, DEFAULT_CALENDAR).map(({ step }) => step)).toContain('answer_your_view')
    })
    expect(said).toBeGreaterThan(0)
    expect(held).toBeGreaterThan(0)
  })

  test('every lowering is told to the person with reasons, and they can appeal', () => {
    let lowered = 0
    always(({ it, what }) => {
      if (what === 'a clock rang' || what.verb !== 'lower_rating') return
      lowered += 1
      const [lowering, told] = it.events.slice(-2)
      expect([lowering?.kind, told?.kind]).toEqual(['rating_lowered', 'decided'])
      expect(it.view.decisions.at(-1)).toMatchObject({
        kind: 'rating_lowered',
        reasons: lowering?.texts && 'reasons' in lowering.texts && lowering.texts.reasons,
        canAppeal: true,
      })
    })
    expect(lowered).toBeGreaterThan(0)
  })
})
