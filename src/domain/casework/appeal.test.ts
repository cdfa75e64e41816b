import { describe, expect, test } from 'vitest'
import { ana, clock, marta, person } from '../../../tests/in-memory/people.ts'
import { instant } from '../time/instant.ts'
import { notUpheld, rated, received, unproven } from '../../../tests/in-memory/stages.ts'

const against = (decision: string) => ({ decision, reasons: 'You did not look at my letter.' })

test('somebody without a name appeals with the receipt alone, and sees by when it is decided', () => {
  const it = notUpheld().later({ days: 10 })
  expect(it.kase.person).toBeNull()
  it.does(person, 'appeal', against('d2'))
  expect(it.view.appeals).toEqual([
    {
      id: 'p1',
      against: 'decision',
      decision: 'd2',
      reasons: against('d2').reasons,
      at: it.now,
      dueAt: '2026-04-11T09:00:00.000Z',
      late: false,
      decided: null,
      carriedOut: null,
    },
  ])
  expect(it.view.next).toMatchObject({
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

test('a decision that a colleague has looked at is not looked at again: their answer can be', () => {
  const it = notUpheld()
  it.does(person, 'appeal', against('d1'))
  const answer = {
    appeal: 'p1',
    outcome: 'upheld',
    reasons: 'I read it. The letters show it.',
    whatNext: 'It stays. You hear from us in May.',
  } as const
  it.does(marta, 'decide_appeal', answer)
  expect(it.refusal(person, 'appeal', against('d1'))).toBe('appeal_answered')
  expect(it.view.decisions.map(({ canAppeal }) => canAppeal)).toEqual([false, true, true])
  expect(it.refusal(person, 'appeal', against('d3'))).toBe('allowed')
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
  expect(received().refusal(person, 'appeal', against('d1'))).toBe('unknown_decision')
  expect(rated().refusal(person, 'appeal', against('d1'))).toBe('unknown_decision')
})

describe('where a date will pass, an appeal is decided before half of the time until then is over', () => {
  test.each([
    ['ten days from now: in five', '2026-03-12T09:00Z', '2026-03-07T09:00:00.000Z'],
    ['tomorrow: in twelve hours', '2026-03-03T09:00Z', '2026-03-02T21:00:00.000Z'],
    ['in forty days: in twenty', '2026-04-11T09:00Z', '2026-03-22T09:00:00.000Z'],
    ['in a year: in the usual thirty', '2027-03-02T09:00Z', '2026-04-01T09:00:00.000Z'],
  ])("the person's own date, %s", (_when, date, due) => {
    const it = notUpheld({ dateThatWillPass: instant(date) })
    it.does(person, 'appeal', against('d1'))
    expect(it.kase.appeals[0]?.dueAt).toBe(due)
    expect(it.view.next.by).toBe(due)
  })

  test('a date that is over changes nothing', () => {
    const it = notUpheld({ dateThatWillPass: instant('2026-03-03T09:00Z') }).later({ days: 1 })
    it.does(person, 'appeal', against('d1'))
    expect(it.kase.appeals[0]?.dueAt).toBe('2026-04-02T09:00:00.000Z')
  })

  const flag = {
    impact: 'i1',
    deadline: instant('2026-03-06T09:00Z'),
    reasons: 'The lease ends. The letters show it.',
  }
  const decision = {
    outcome: 'not_upheld',
    reasons: 'No fault. The letters show it.',
    whatNext: 'You may appeal within six months.',
  } as const

  test.each([
    ['proposed', null, '2026-03-04T09:00:00.000Z'],
    ['accepted', true, '2026-03-04T09:00:00.000Z'],
    ['not accepted', false, '2026-04-01T09:00:00.000Z'],
  ])('a delay flag that is %s', (_state, accepted, due) => {
    const it = unproven()
    it.does(ana, 'decide', decision)
    it.does(ana, 'flag_delay', flag)
    if (accepted !== null)
      it.does(marta, 'rule_on_delay', { impact: 'i1', accepted, reasons: 'So it is. The letters show it.' })
    it.does(person, 'appeal', against('d1'))
    expect(it.kase.appeals[0]?.dueAt).toBe(due)
  })

  test('an appeal against a refused flag is answered while the answer still helps', () => {
    const it = rated()
    it.does(ana, 'flag_delay', flag)
    it.does(ana, 'rule_on_delay', {
      impact: 'i1',
      accepted: false,
      reasons: 'The lease goes on. The letters show it.',
    })
    it.does(person, 'appeal', against('d1'))
    expect(it.kase.appeals[0]?.dueAt).toBe('2026-03-04T09:00:00.000Z')
  })

  test('so is an appeal against the answer to that appeal', () => {
    const it = rated()
    it.does(ana, 'flag_delay', flag)
    it.does(ana, 'rule_on_delay', {
      impact: 'i1',
      accepted: false,
      reasons: 'The lease goes on. The letters show it.',
    })
    it.does(person, 'appeal', against('d1'))
    it.does(marta, 'decide_appeal', {
      appeal: 'p1',
      outcome: 'upheld',
      reasons: 'The lease goes on, as I read it too.',
      whatNext: 'You can ask again. You hear from us in May.',
    })
    it.does(person, 'appeal', against('d2'))
    expect(it.kase.appeals[1]?.dueAt).toBe('2026-03-04T09:00:00.000Z')
  })
})
