import { expect, test } from 'vitest'
import { ana, marta } from '../../../tests/in-memory/people.ts'
import type { InputOf } from '../../../tests/in-memory/input-of.ts'
import { rated, RATING } from '../../../tests/in-memory/stages.ts'
import { caseSeverity } from './overview.ts'

test('a rating is kept with who, when and whose view it is', () => {
  const it = rated()
  expect(it.kase.impacts[0]?.groups[0]?.ratings).toEqual([
    {
      rater: 'company',
      by: ana.kind === 'staff' && ana.id,
      at: it.now,
      judgement: { scale: 4, scope: 3, irremediability: 3, likelihood: 5 },
      explainedUnknown: [],
      reasons: null,
    },
  ])
  expect(caseSeverity(it.kase)).toMatchObject({ level: 4, drivers: ['scale'], severe: true, priority: 'P2' })
})

test('the view of the affected people stands beside it, and the gravest leads', () => {
  const it = rated()
  it.does(ana, 'rate_impact', {
    ...RATING,
    rater: 'affected',
    irremediability: 5,
    reasons: 'I lose my home. The letters show it.',
  })
  expect(caseSeverity(it.kase)).toMatchObject({ level: 5, drivers: ['irremediability'], priority: 'P1' })
  expect(it.kase.impacts[0]?.groups[0]?.ratings.at(-1)?.reasons).toBe('I lose my home. The letters show it.')
})

test('nobody quietly takes back what they rated; a second person has to look', () => {
  const it = rated()
  expect(it.refusal(ana, 'rate_impact', { ...RATING, scale: 3 })).toBe('same_person_cannot_review')
  expect(it.refusal(ana, 'rate_impact', { ...RATING, scale: 5 })).toBe('allowed')
  it.does(marta, 'rate_impact', { ...RATING, scale: 1, scope: 1, irremediability: 1 })
  expect(caseSeverity(it.kase).level).toBe(4)
})

test('unknown takes nothing back', () => {
  const it = rated()
  it.does(ana, 'rate_impact', { ...RATING, scale: 'unknown' })
  expect(caseSeverity(it.kase).level).toBe(4)
})

test('what stays unknown is explained in words', () => {
  const unknown: InputOf<'rate_impact'> = { ...RATING, scope: 'unknown', explainedUnknown: ['scope'] }
  expect(rated().refusal(ana, 'rate_impact', unknown)).toBe('reason_missing')
  expect(rated().refusal(ana, 'rate_impact', { ...unknown, reasons: ' ' })).toBe('reason_missing')
  expect(
    rated().refusal(ana, 'rate_impact', { ...unknown, reasons: 'No logs were kept. The letters show it.' }),
  ).toBe('allowed')
})

test('blank reasons leave no trace', () => {
  const [given] = rated().does(ana, 'rate_impact', { ...RATING, reasons: '  ' })
  expect(given?.texts).toEqual({})
})

test.each([
  [{ impact: 'i7' }, 'unknown_impact'],
  [{ group: 'g7' }, 'unknown_group'],
])('%j', (part, code) => {
  expect(rated().refusal(ana, 'rate_impact', { ...RATING, ...part })).toBe(code)
})
