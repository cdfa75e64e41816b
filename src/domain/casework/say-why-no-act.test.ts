import { describe, expect, test } from 'vitest'
import { missing } from '../../../tests/in-memory/closing.ts'
import { decided } from '../../../tests/in-memory/decisions.ts'
import { ana, marta, omar, person } from '../../../tests/in-memory/people.ts'
import { attributed, unproven } from '../../../tests/in-memory/stages.ts'

describe('a harm that was found goes without an act', () => {
  const why = {
    impact: 'i1',
    because: 'put_right_elsewhere',
    reasons: 'The court ordered it, and it was paid.',
    shows: 'The bank statement of the ninth of March.',
  } as const

  test('for one of three reasons, confirmed by somebody else, with an appeal', () => {
    const it = decided(attributed())
    it.does(ana, 'say_why_no_act', why)
    expect(missing(it, 'redirected')).toEqual(['duty_unmet'])
    expect(it.refusal(ana, 'check_why_no_act', { impact: 'i1', accepted: true })).toBe('second_person_needed')
    expect(
      it.refusal({ kind: 'staff', id: 't-1', token: 't-1' }, 'check_why_no_act', {
        impact: 'i1',
        accepted: true,
      }),
    ).toBe('needs_a_person')
    it.does(marta, 'check_why_no_act', { impact: 'i1', accepted: true })
    expect(missing(it, 'redirected')).toEqual([])
    expect(it.view.decisions.at(-1)).toMatchObject({ kind: 'no_act', reasons: why.reasons, canAppeal: true })
  })

  test('an appeal takes the reason away', () => {
    const it = decided(attributed())
    it.does(ana, 'say_why_no_act', why)
    it.does(marta, 'check_why_no_act', { impact: 'i1', accepted: true })
    it.does(person, 'appeal', { decision: 'd2', reasons: 'Nobody paid me.' })
    it.does(omar, 'decide_appeal', {
      appeal: 'p1',
      outcome: 'changed',
      reasons: 'The payment went to another person.',
      whatNext: 'Ana asks the agency once more.',
    })
    expect(missing(it, 'redirected')).toEqual(['duty_unmet'])
  })

  test('a second person who is not convinced leaves it open, with a reason', () => {
    const it = decided(attributed())
    it.does(ana, 'say_why_no_act', why)
    expect(it.refusal(marta, 'check_why_no_act', { impact: 'i1', accepted: false })).toBe('reason_missing')
    it.does(marta, 'check_why_no_act', {
      impact: 'i1',
      accepted: false,
      reasons: 'The statement is of another year.',
    })
    expect(it.kase.impacts[0]?.noAct).toBeNull()
  })

  test('nobody says no in the name of the person, and nobody who is known is searched for', () => {
    const it = decided(attributed())
    expect(it.refusal(ana, 'say_why_no_act', { ...why, because: 'declined_by_person' })).toBe(
      'person_did_not_decline',
    )
    expect(it.refusal(ana, 'say_why_no_act', { ...why, because: 'nobody_harmed_found' })).toBe(
      'harmed_person_is_known',
    )
    it.does(person, 'write_message', { body: 'I want nothing from them.' })
    expect(it.refusal(ana, 'say_why_no_act', { ...why, because: 'declined_by_person' })).toBe('allowed')
  })

  test('needs a harm that was found', () => {
    expect(unproven().refusal(ana, 'say_why_no_act', why)).toBe('no_act_needs_harm')
  })
})
