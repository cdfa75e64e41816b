import { expect, test } from 'vitest'
import { ana, clock, omar } from '../../../tests/in-memory/people.ts'
import { notUpheld, rated, received } from '../../../tests/in-memory/stages.ts'
import { clocksOf } from '../case/clocks.ts'
import { placeOf } from '../case/sort-key.ts'
import { DEFAULT_CALENDAR } from '../time/calendar.ts'
import { DAY, plusMs } from '../time/instant.ts'
import { caseSeverity } from './overview.ts'

const DAYS = 100
const hurried = () => {
  const it = rated()
  const deadline = plusMs(it.now, DAYS * DAY)
  it.does(ana, 'flag_delay', { impact: 'i1', deadline, reasons: 'The lease ends.' })
  it.does(omar, 'rule_on_delay', { impact: 'i1', accepted: true })
  return { it, deadline }
}
const moments = (it: ReturnType<typeof rated>) =>
  clocksOf(it.kase, DEFAULT_CALENDAR).flatMap(({ verb, due }) => (verb === 'note_moment' ? [due] : []))

test('a date far away orders nothing; it does from 45 days before, until it is over (severity rules 4 and 7)', () => {
  const { it, deadline } = hurried()
  const live = () => caseSeverity(it.kase).key.deadline
  expect(live()).toBeNull()
  expect(moments(it)).toEqual([plusMs(deadline, -45 * DAY)])
  expect(it.refusal(clock, 'note_moment', {})).toBe('not_now')

  it.until(plusMs(deadline, -45 * DAY))
  const before = placeOf(it.kase, DEFAULT_CALENDAR)
  expect(it.does(clock, 'note_moment', {})).toMatchObject([
    { kind: 'moment_passed', facts: { moment: plusMs(deadline, -45 * DAY) } },
  ])
  expect(live()).toBe(deadline)
  expect(placeOf(it.kase, DEFAULT_CALENDAR) < before).toBe(true)
  expect(moments(it)).toEqual([deadline])

  it.until(deadline).does(clock, 'note_moment', {})
  expect(live()).toBeNull()
  expect(moments(it)).toEqual([])
  expect(it.refusal(clock, 'note_moment', {})).toBe('not_now')
})

test('nobody is told anything by it, and it is no news to the person', () => {
  const { it, deadline } = hurried()
  const { lastNewsAt } = it.kase
  it.until(plusMs(deadline, -45 * DAY)).does(clock, 'note_moment', {})
  expect(it.kase.lastNewsAt).toBe(lastNewsAt)
})

test('no place changes by itself without a date, or once a case is closed', () => {
  expect(moments(received())).toEqual([])
  expect(moments(notUpheld())).toEqual([])
})

test('the clock of danger signs is a live deadline until somebody has read it, also when it has passed (7(b))', () => {
  const it = received({ dangerSigns: ['life'] })
  const { triageDueAt } = it.kase
  expect(caseSeverity(it.kase).key.deadline).toBe(triageDueAt)
  it.later({ days: 3 }).does(clock, 'note_lateness', {})
  expect(placeOf(it.kase, DEFAULT_CALENDAR)).toContain(`P1|0|${triageDueAt}`)
  it.does(ana, 'take_up', {})
  expect(caseSeverity(it.kase).key.deadline).toBeNull()
})
