import { describe, expect, test } from 'vitest'
import { ana, marta, omar, person } from '../../../tests/in-memory/people.ts'
import { rated, unproven } from '../../../tests/in-memory/stages.ts'

test('what is found about the impact has reasons, and a later finding replaces it', () => {
  const it = rated().later({ days: 1 })
  it.does(marta, 'record_finding', {
    impact: 'i1',
    finding: 'partly_substantiated',
    reasons: 'One of two. The letters show it.',
  })
  expect(it.kase.impacts[0]?.finding).toEqual({
    code: 'partly_substantiated',
    reasons: 'One of two. The letters show it.',
    at: it.now,
    by: marta,
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

describe('a finding is changed against the person', () => {
  const against = {
    impact: 'i1',
    finding: 'undetermined',
    reasons: 'The company gave no log of that day.',
  } as const

  test('only by somebody who did not make it, and never by a service account', () => {
    const it = rated()
    for (const finding of [
      'partly_substantiated',
      'undetermined',
      'not_substantiated',
      'no_adverse_impact',
    ] as const)
      expect(it.refusal(ana, 'record_finding', { ...against, finding })).toBe('second_person_needed')
    const service = { kind: 'staff', id: 't-1', token: 't-1' } as const
    expect(it.refusal(service, 'record_finding', against)).toBe('needs_a_person')
    expect(it.refusal(marta, 'record_finding', against)).toBe('allowed')
  })

  test('as a decision that they read and can appeal against', () => {
    const it = rated()
    it.does(marta, 'record_finding', against)
    expect(it.view.decisions).toMatchObject([
      { kind: 'finding_changed', reasons: against.reasons, canAppeal: true },
    ])
    // The second step down needs a person who did not make the first.
    const further = {
      ...against,
      finding: 'not_substantiated',
      reasons: 'The log shows another day.',
    } as const
    expect(it.refusal(marta, 'record_finding', further)).toBe('second_person_needed')
    expect(it.refusal(omar, 'record_finding', further)).toBe('allowed')
  })

  test('towards them anybody may, and nobody has to be asked', () => {
    const it = unproven()
    const better = {
      impact: 'i1',
      finding: 'substantiated',
      reasons: 'The tax file is of somebody else.',
    } as const
    it.does(ana, 'record_finding', better)
    expect(it.kase.decisions).toEqual([])
  })
})
