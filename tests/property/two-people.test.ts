import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Actor } from '../../src/domain/case/actor.ts'
import { hasSecondPerson } from '../../src/domain/casework/second-person.ts'
import { ana, marta, omar } from '../in-memory/people.ts'
import * as stages from '../in-memory/stages.ts'
import type { InMemoryCase } from '../in-memory/in-memory-case.ts'

/** A program, whose account anybody could hold. */
const program: Actor = { kind: 'staff', id: 't-1', token: 't-1' }
const LIGHT = { ...stages.RATING, scale: 1, scope: 1, irremediability: 1 } as const

/** What takes two people: its first and its second step, and whether it has come about. */
const TOGETHER: Readonly<
  Record<
    string,
    readonly [
      () => InMemoryCase,
      ((it: InMemoryCase, by: Actor, n: number) => void)[],
      (it: InMemoryCase) => boolean,
    ]
  >
> = {
  'setting aside': [
    stages.received,
    [
      (it, by, n) =>
        it.tries(by, 'ask_to_set_aside', { because: 'test', reasons: `It is a test, as letter ${n} says.` }),
      (it, by) => it.tries(by, 'rule_on_set_aside', { accepted: true }),
    ],
    ({ kase }) => kase.outcome === 'set_aside',
  ],
  'ending a hold': [
    stages.received,
    [
      (it, by, n) => {
        // What a program holds was held by none of them.
        if (by !== program)
          it.tries(by, 'hold_everything', { because: `A court may ask for it, as letter ${n} says.` })
        it.tries(by, 'ask_to_release_hold', { because: 'The court has closed its case.' })
      },
      (it, by) => it.tries(by, 'release_hold', { because: 'The court has closed its case.' }),
    ],
    ({ kase }) => kase.releasedAt.length > 0,
  ],
  'stopping for whoever does not write': [
    () => stages.assessing({ channel: 'phone' }),
    [
      (it, by, n) =>
        it.tries(by, 'note_wish', {
          wants: 'stop',
          said: 'phone',
          words: `She wants to stop, as call ${n} says.`,
        }),
      (it, by) => it.tries(by, 'rule_on_wish', { accepted: true }),
    ],
    ({ kase }) => kase.outcome === 'withdrawn_by_person',
  ],
  'erasing for whoever does not write': [
    () => stages.assessing({ channel: 'letter' }),
    [
      (it, by, n) =>
        it.tries(by, 'note_wish', {
          wants: 'erase',
          said: 'letter',
          words: `Erase it, as letter ${n} says.`,
        }),
      (it, by) => it.tries(by, 'rule_on_wish', { accepted: true }),
    ],
    ({ kase }) => kase.erasing !== null,
  ],
  'no act for a harm': [
    stages.attributed,
    [
      (it, by, n) =>
        it.tries(by, 'say_why_no_act', {
          impact: 'i1',
          because: 'put_right_elsewhere',
          reasons: `The bank paid it, as letter ${n} says.`,
          shows: 'The bank statement of the ninth of March.',
        }),
      (it, by) => it.tries(by, 'check_why_no_act', { impact: 'i1', accepted: true }),
    ],
    ({ kase }) => typeof kase.impacts[0]?.noAct?.decision === 'string',
  ],
  'going before others': [
    stages.rated,
    [
      (it, by, n) =>
        it.tries(by, 'flag_delay', {
          impact: 'i1',
          deadline: it.kase.triageDueAt,
          reasons: `The lease ends, as letter ${n} says.`,
        }),
      (it, by) => it.tries(by, 'rule_on_delay', { impact: 'i1', accepted: true }),
    ],
    ({ kase }) => kase.impacts[0]?.delay?.state === 'accepted',
  ],
  'a light rating': [
    () => {
      const it = stages.assessing({ dangerSigns: ['life'] })
      it.does(ana, 'describe_impact', stages.IMPACT)
      return it
    },
    [
      (it, by) => it.tries(by, 'rate_impact', LIGHT),
      (it, by, n) =>
        it.tries(by, 'review_rating', { ...stages.REVIEW, reasons: `I read letter ${n} and agree.` }),
    ],
    ({ kase }) => kase.impacts.some(({ groups }) => groups.some(hasSecondPerson)),
  ],
}

test.each(Object.entries(TOGETHER))(
  '%s takes two people, however often one tries with a program beside them',
  (_, [start, steps, isDone]) => {
    let done = 0
    const tries = fc.array(
      fc.record({ who: fc.constantFrom(program, ana, marta, omar), step: fc.nat({ max: 1 }) }),
      {
        maxLength: 12,
      },
    )
    fc.assert(
      fc.property(tries, fc.subarray([ana, marta, omar], { maxLength: 2 }), (all, people) => {
        const it = start()
        all
          .filter(({ who }) => who === program || people.includes(who))
          .forEach(({ who, step }, n) => steps[step]?.(it, who, n))
        if (people.length < 2) expect(isDone(it)).toBe(false)
        else if (isDone(it)) done += 1
      }),
      { numRuns: 400 },
    )
    expect(done).toBeGreaterThan(5)
  },
)
