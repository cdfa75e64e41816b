import { describe, expect, test } from 'vitest'
import { ana, clock, marta, omar } from '../../../tests/in-memory/people.ts'
import { assessing, IMPACT, RATING } from '../../../tests/in-memory/stages.ts'
import { clocksOf } from '../case/clocks.ts'
import { DEFAULT_CALENDAR } from '../time/calendar.ts'
import { DAY, plusMs } from '../time/instant.ts'
import { promisedTimes } from './next-step.ts'
import { caseSeverity } from './overview.ts'

const LEVEL_3 = { ...RATING, scale: 3, scope: 1, irremediability: 2 } as const

/** A harm of level 3, whose date lies so many days ahead: Ana raised the flag, Marta accepted it. */
function flagged(days: number) {
  const it = assessing()
  it.does(ana, 'describe_impact', IMPACT)
  it.does(ana, 'rate_impact', LEVEL_3)
  const deadline = plusMs(it.now, days * DAY)
  it.does(ana, 'flag_delay', { impact: 'i1', deadline, reasons: 'The voucher ends on that day.' })
  it.does(marta, 'rule_on_delay', { impact: 'i1', accepted: true })
  return { it, deadline }
}
const turns = (kase: Parameters<typeof clocksOf>[0]) =>
  clocksOf(kase, DEFAULT_CALENDAR).filter(({ verb }) => verb === 'turn_delay')
const late = (kase: Parameters<typeof clocksOf>[0]) =>
  promisedTimes(kase, DEFAULT_CALENDAR).filter(({ step }) => step === 'second_look')

test('a date that is half a year away orders nothing, and comes up by its clock 45 days before', () => {
  const { it, deadline } = flagged(180)
  const resting = { priority: 'P3', key: { deadline: null } }
  expect(caseSeverity(it.kase)).toMatchObject(resting)
  const near = plusMs(deadline, -45 * DAY)
  expect(turns(it.kase)).toEqual([{ verb: 'turn_delay', subject: 'i1', due: near }])
  expect(it.until(plusMs(near, -1)).refusal(clock, 'turn_delay', { impact: 'i1' })).toBe('not_now')
  expect(caseSeverity(it.kase)).toMatchObject(resting)
  it.until(near).does(clock, 'turn_delay', { impact: 'i1' })
  expect(caseSeverity(it.kase)).toMatchObject({ priority: 'P1', key: { deadline } })
  expect(turns(it.kase)).toEqual([{ verb: 'turn_delay', subject: 'i1', due: deadline }])
})

test('a date 45 days away counts from the answer on', () => {
  const { it, deadline } = flagged(45)
  expect(caseSeverity(it.kase)).toMatchObject({ priority: 'P1', key: { deadline } })
})

describe('when the date has passed', () => {
  const passed = () => {
    const { it, deadline } = flagged(10)
    it.until(deadline).does(clock, 'turn_delay', { impact: 'i1' })
    return it
  }

  test('nobody knows what is lost: the place stays, the date orders no longer, and a second person has a day', () => {
    const it = passed()
    expect(caseSeverity(it.kase)).toMatchObject({
      level: 3,
      priority: 'P1',
      provisional: true,
      key: { deadline: null, irremediability: 'unknown' },
    })
    expect(turns(it.kase)).toEqual([])
    expect(late(it.kase)).toEqual([{ step: 'second_look', by: '2026-03-13T09:00:00.000Z' }])
  })

  test('only a second person who rates what is lost ends the flag', () => {
    const it = passed()
    it.does(marta, 'rate_impact', { ...LEVEL_3, irremediability: 'unknown' })
    expect(caseSeverity(it.kase).priority).toBe('P1')
    it.does(marta, 'rate_impact', { ...LEVEL_3, irremediability: 3 })
    expect(caseSeverity(it.kase)).toMatchObject({ level: 3, priority: 'P3', provisional: false })
    expect(late(it.kase)).toEqual([])
  })

  test('whoever rated before may rate it again, but the place stays until somebody else has', () => {
    const it = passed()
    it.does(ana, 'rate_impact', LEVEL_3)
    expect(caseSeverity(it.kase)).toMatchObject({ priority: 'P1', provisional: false })
    expect(late(it.kase)).toHaveLength(1)
    it.does(omar, 'review_rating', {
      impact: 'i1',
      group: 'g1',
      explainedUnknown: [],
      because: null,
      reasons: 'The voucher can still be used.',
    })
    expect(caseSeverity(it.kase)).toMatchObject({ priority: 'P3' })
  })

  test('a look that was taken before is none at what is lost since', () => {
    const { it, deadline } = flagged(10)
    it.does(omar, 'review_rating', {
      impact: 'i1',
      group: 'g1',
      explainedUnknown: [],
      because: null,
      reasons: 'I read it all, and it is as Ana says.',
    })
    it.until(deadline).does(clock, 'turn_delay', { impact: 'i1' })
    it.does(ana, 'rate_impact', LEVEL_3)
    expect(caseSeverity(it.kase).priority).toBe('P1')
  })

  test('what is lost may be graver than anybody thought', () => {
    const it = passed()
    it.does(marta, 'rate_impact', { ...LEVEL_3, irremediability: 5 })
    expect(caseSeverity(it.kase)).toMatchObject({ level: 5, priority: 'P1', rule: 'p1_level_5' })
  })

  test('the level does not fall because the grade that led it is unknown again', () => {
    const it = assessing()
    it.does(ana, 'describe_impact', IMPACT)
    it.does(ana, 'rate_impact', { ...RATING, scale: 2, scope: 1, irremediability: 4 })
    const deadline = plusMs(it.now, DAY)
    it.does(ana, 'flag_delay', { impact: 'i1', deadline, reasons: 'The vote is over by then.' })
    it.does(marta, 'rule_on_delay', { impact: 'i1', accepted: true })
    it.until(deadline).does(clock, 'turn_delay', { impact: 'i1' })
    expect(caseSeverity(it.kase)).toMatchObject({ level: 4, severe: true, priority: 'P1' })
  })

  test('no other date is put in its place before that, and one may be afterwards', () => {
    const it = passed()
    const another = { impact: 'i1', deadline: plusMs(it.now, DAY), reasons: 'There is a second voucher.' }
    expect(it.refusal(ana, 'flag_delay', another)).toBe('already_done')
    it.does(marta, 'rate_impact', LEVEL_3)
    expect(it.refusal(ana, 'flag_delay', another)).toBe('allowed')
  })

  test('a clock that rings too late has missed nothing', () => {
    const { it, deadline } = flagged(180)
    it.until(deadline).does(clock, 'turn_delay', { impact: 'i1' })
    expect(caseSeverity(it.kase)).toMatchObject({ priority: 'P1', key: { irremediability: 'unknown' } })
    expect(turns(it.kase)).toEqual([])
  })
})
