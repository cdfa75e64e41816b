import { expect, test } from 'vitest'
import { ana, clock, person } from '../../../tests/in-memory/people.ts'
import { notUpheld, rated, received } from '../../../tests/in-memory/stages.ts'

const against = (decision: string) => ({ decision, reasons: 'You did not look at my letter.' })

test('somebody without a name appeals with the receipt alone, and sees by when it is decided', () => {
  const it = notUpheld().later({ days: 10 })
  expect(it.kase.person).toBeNull()
  it.does(person, 'appeal', against('d2'))
  expect(it.view.appeals).toEqual([
    { id: 'p1', decision: 'd2', at: it.now, dueAt: '2026-04-11T09:00:00.000Z', late: false, decided: null },
  ])
  expect(it.view.next).toEqual({
    step: 'decide_your_appeal',
    by: '2026-04-11T09:00:00.000Z',
    late: false,
  })
  expect(it.kase).toMatchObject({ state: 'closed', appeals: [{ reasons: against('d2').reasons }] })
})

test('until its last moment, six calendar months after', () => {
  const it = notUpheld().until('2026-09-02T09:00:00.000Z' as typeof it.now)
  expect(it.view.decisions.map(({ canAppeal }) => canAppeal)).toEqual([true, true])
  expect(it.refusal(person, 'appeal', against('d1'))).toBe('allowed')
  it.later({ hours: 1 })
  expect(it.view.decisions.map(({ canAppeal }) => canAppeal)).toEqual([false, false])
  expect(it.refusal(person, 'appeal', against('d1'))).toBe('appeal_too_late')
})

test('one appeal at a time against one decision, and another against another', () => {
  const it = notUpheld()
  it.does(person, 'appeal', against('d1'))
  expect(it.refusal(person, 'appeal', against('d1'))).toBe('already_done')
  expect(it.view.decisions.map(({ canAppeal }) => canAppeal)).toEqual([false, true])
  it.does(person, 'appeal', against('d2'))
  expect(it.kase.appeals.map(({ id }) => id)).toEqual(['p1', 'p2'])
})

test('needs a decision and reasons', () => {
  expect(notUpheld().refusal(person, 'appeal', against('d9'))).toBe('unknown_decision')
  expect(notUpheld().refusal(person, 'appeal', { decision: 'd1', reasons: ' ' })).toBe('reason_missing')
})

test('staff write an appeal down only for somebody who told it by phone, letter or in person', () => {
  expect(notUpheld().refusal(ana, 'appeal', against('d1'))).toBe('person_answers_themselves')
  expect(notUpheld({ channel: 'phone' }).refusal(ana, 'appeal', against('d1'))).toBe('allowed')
  expect(notUpheld().refusal(clock, 'appeal', against('d1'))).toBe('not_yours')
})

test('before anything was decided there is nothing to appeal', () => {
  expect(received().refusal(person, 'appeal', against('d1'))).toBe('not_now')
  expect(rated().refusal(person, 'appeal', against('d1'))).toBe('unknown_decision')
})
