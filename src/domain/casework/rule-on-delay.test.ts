import { expect, test } from 'vitest'
import type { InMemoryCase } from '../../../tests/in-memory/in-memory-case.ts'
import { kindsOf } from '../../../tests/in-memory/in-memory-case.ts'
import { ana, marta, person } from '../../../tests/in-memory/people.ts'
import { instant } from '../time/instant.ts'
import { rated } from '../../../tests/in-memory/stages.ts'
import { caseSeverity } from './overview.ts'

const deadline = instant('2026-03-31T22:00Z')

function flagged(): InMemoryCase {
  const it = rated()
  it.does(ana, 'flag_delay', { impact: 'i1', deadline, reasons: 'The lease ends. The letters show it.' })
  return it
}

test('accepted, it puts a case of level 4 first, by its deadline', () => {
  const it = flagged()
  expect(kindsOf(it.does(marta, 'rule_on_delay', { impact: 'i1', accepted: true }))).toEqual(['delay_ruled'])
  expect(caseSeverity(it.kase)).toMatchObject({
    priority: 'P1',
    rule: 'p1_delay_level_3_or_more',
    key: { deadline },
  })
})

test('not accepted, the person is told why and can appeal', () => {
  const it = flagged()
  const ruling = it.does(ana, 'rule_on_delay', {
    impact: 'i1',
    accepted: false,
    reasons: 'The lease goes on. The letters show it.',
  })
  expect(kindsOf(ruling)).toEqual(['delay_ruled', 'decided'])
  expect(it.kase.impacts[0]?.delay?.state).toBe('rejected')
  expect(it.view.decisions).toMatchObject([
    {
      id: 'd1',
      kind: 'delay_not_accepted',
      outcome: null,
      reasons: 'The lease goes on. The letters show it.',
      canAppeal: true,
    },
  ])
  expect(it.refusal(person, 'appeal', { decision: 'd1', reasons: 'It does not. The letters show it.' })).toBe(
    'allowed',
  )
})

test('not accepting needs reasons, accepting needs none', () => {
  expect(flagged().refusal(ana, 'rule_on_delay', { impact: 'i1', accepted: false })).toBe('reason_missing')
  expect(flagged().refusal(ana, 'rule_on_delay', { impact: 'i1', accepted: false, reasons: ' ' })).toBe(
    'reason_missing',
  )
})

test('only a flag that waits is ruled on', () => {
  const it = flagged()
  expect(it.refusal(ana, 'rule_on_delay', { impact: 'i2', accepted: true })).toBe('unknown_impact')
  expect(rated().refusal(ana, 'rule_on_delay', { impact: 'i1', accepted: true })).toBe('no_delay_to_rule_on')
  it.does(marta, 'rule_on_delay', { impact: 'i1', accepted: true })
  expect(
    it.refusal(ana, 'rule_on_delay', { impact: 'i1', accepted: false, reasons: 'No. The letters show it.' }),
  ).toBe('already_done')
})

test('whoever raised the flag leaves the answer to somebody else, or says on the record why nobody can', () => {
  const it = flagged()
  const own = { impact: 'i1', accepted: true } as const
  expect(it.refusal(ana, 'rule_on_delay', own)).toBe('own_flag_needs_reason')
  expect(it.refusal(ana, 'rule_on_delay', { ...own, alone: ' ' })).toBe('own_flag_needs_reason')
  const [ruled] = it.does(ana, 'rule_on_delay', { ...own, alone: 'I am the only one on duty until Monday.' })
  expect(ruled).toMatchObject({ texts: { alone: 'I am the only one on duty until Monday.' } })
  expect(caseSeverity(it.kase).priority).toBe('P1')
})

test('a service account answers no flag: it could be the second pair of hands of whoever raised it', () => {
  const service = { kind: 'staff', id: 't-1', token: 't-1' } as const
  expect(flagged().refusal(service, 'rule_on_delay', { impact: 'i1', accepted: true })).toBe('needs_a_person')
})

test('the date of the person was raised by nobody here, so that any colleague may accept it', () => {
  const it = rated({ dateThatWillPass: deadline })
  expect(it.refusal(ana, 'rule_on_delay', { impact: 'i1', accepted: true })).toBe('allowed')
})
