import { expect, test } from 'vitest'
import { ana, marta } from '../../../tests/in-memory/people.ts'
import { instant } from '../time/instant.ts'
import { rated } from '../../../tests/in-memory/stages.ts'
import { flagDelay } from './flag-delay.ts'
import { caseSeverity } from './overview.ts'

const deadline = instant('2026-03-31T22:00Z')
const flag = { impact: 'i1', deadline, reasons: 'The landlord ends the lease at the end of the month.' }

test('a flag changes nothing until somebody accepts it', () => {
  const it = rated()
  it.does(ana, 'flag_delay', flag)
  expect(it.kase.impacts[0]?.delay).toEqual({
    state: 'proposed',
    deadline,
    reason: flag.reasons,
    by: ana.kind === 'staff' && ana.id,
    service: false,
    flaggedAt: it.now,
    near: false,
    ordersSince: null,
    passedAt: null,
    earlier: null,
  })
  expect(caseSeverity(it.kase)).toMatchObject({ priority: 'P2', key: { deadline: null } })
})

test('a flag that was not accepted may be raised again', () => {
  const it = rated()
  it.does(ana, 'flag_delay', flag)
  it.does(ana, 'rule_on_delay', {
    impact: 'i1',
    accepted: false,
    reasons: 'The lease goes on. The letters show it.',
  })
  it.does(ana, 'flag_delay', { ...flag, reasons: 'The landlord wrote again: it is the 31st.' })
  expect(it.kase.impacts[0]?.delay?.state).toBe('proposed')
})

test('a new flag never takes away the place that an accepted one gave', () => {
  const it = rated()
  it.does(ana, 'flag_delay', flag)
  it.does(marta, 'rule_on_delay', { impact: 'i1', accepted: true })
  expect(caseSeverity(it.kase).priority).toBe('P1')
  expect(
    it.tries(marta, 'flag_delay', {
      ...flag,
      reasons: 'The year ends then, and the lease with it.',
      deadline: instant('2026-12-31T00:00Z'),
    }),
  ).toEqual({
    refused: 'already_done',
  })
  expect(caseSeverity(it.kase)).toMatchObject({ priority: 'P1', key: { deadline } })
})

test.each([
  [{ impact: 'i2' }, 'unknown_impact'],
  [{ deadline: null }, 'deadline_missing'],
  [{ reasons: '' }, 'reason_missing'],
  [{ deadline: instant('2026-03-02T08:59:59.999Z') }, 'deadline_in_the_past'],
  [{ deadline: instant('2026-03-02T09:00Z') }, 'allowed'],
])('%j', (part, code) => {
  expect(rated().refusal(ana, 'flag_delay', { ...flag, ...part })).toBe(code)
})

test('an earlier date for an accepted flag waits for somebody else too, while the accepted one counts', () => {
  const it = rated()
  it.does(ana, 'flag_delay', flag)
  it.does(marta, 'rule_on_delay', { impact: 'i1', accepted: true })
  const earlier = { ...flag, deadline: instant('2026-03-10T22:00Z'), reasons: 'The hearing is earlier.' }
  it.does(marta, 'flag_delay', earlier)
  expect(caseSeverity(it.kase)).toMatchObject({ priority: 'P1', key: { deadline } })
  expect(it.refusal(marta, 'rule_on_delay', { impact: 'i1', accepted: true })).toBe('own_flag_needs_reason')
  it.does(ana, 'rule_on_delay', { impact: 'i1', accepted: true })
  expect(it.kase.impacts[0]?.delay).toMatchObject({
    state: 'accepted',
    deadline: earlier.deadline,
    reason: earlier.reasons,
    near: true,
    earlier: null,
  })
  expect(caseSeverity(it.kase)).toMatchObject({ priority: 'P1', key: { deadline: earlier.deadline } })
  expect(it.refusal(marta, 'flag_delay', { ...earlier, reasons: 'The same hearing, told once more.' })).toBe(
    'already_done',
  )
})

test('an earlier date that is not accepted takes nothing from the accepted one', () => {
  const it = rated()
  it.does(ana, 'flag_delay', flag)
  it.does(marta, 'rule_on_delay', { impact: 'i1', accepted: true })
  it.does(ana, 'flag_delay', {
    ...flag,
    deadline: instant('2026-03-10T22:00Z'),
    reasons: 'Another hearing may be on that day.',
  })
  it.does(marta, 'rule_on_delay', {
    impact: 'i1',
    accepted: false,
    reasons: 'That hearing is about another case.',
  })
  expect(it.kase.impacts[0]?.delay).toMatchObject({ state: 'accepted', deadline, earlier: null })
  expect(caseSeverity(it.kase)).toMatchObject({ priority: 'P1', key: { deadline } })
})

test('a date that has passed is not put in the place of another one that has passed', () => {
  const it = rated()
  it.does(ana, 'flag_delay', flag)
  it.does(marta, 'rule_on_delay', { impact: 'i1', accepted: true })
  expect(it.until(deadline).refusal(marta, 'flag_delay', flag)).toBe('already_done')
  expect(it.refusal(marta, 'flag_delay', { ...flag, deadline: null })).toBe('already_done')
})

test('the form begins with the date that the person gave', () => {
  expect(flagDelay.known(rated({ dateThatWillPass: deadline }).kase, { impact: 'i1' })).toEqual({ deadline })
  expect(flagDelay.known(rated().kase, { impact: 'i1' })).toEqual({})
})
