import { expect, test } from 'vitest'
import { ana, person } from '../../../tests/in-memory/people.ts'
import { rated } from '../../../tests/in-memory/stages.ts'

test('what is found about the impact has reasons, and a later finding replaces it', () => {
  const it = rated().later({ days: 1 })
  it.does(ana, 'record_finding', {
    impact: 'i1',
    finding: 'partly_substantiated',
    reasons: 'One of two. The letters show it.',
  })
  expect(it.kase.impacts[0]?.finding).toEqual({
    code: 'partly_substantiated',
    reasons: 'One of two. The letters show it.',
    at: it.now,
  })
})

test('needs an impact and reasons, and is not for the person to write', () => {
  const finding = {
    impact: 'i1',
    finding: 'substantiated',
    reasons: 'Because. The letters show it.',
  } as const
  expect(rated().refusal(ana, 'record_finding', { ...finding, impact: 'i2' })).toBe('unknown_impact')
  expect(rated().refusal(ana, 'record_finding', { ...finding, reasons: '' })).toBe('reason_missing')
  expect(rated().refusal(person, 'record_finding', finding)).toBe('not_yours')
})
