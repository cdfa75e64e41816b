import { describe, expect, test } from 'vitest'
import { missing } from '../../../tests/in-memory/closing.ts'
import { decided } from '../../../tests/in-memory/decisions.ts'
import { ana, marta, omar, person } from '../../../tests/in-memory/people.ts'
import type { InMemoryCase } from '../../../tests/in-memory/in-memory-case.ts'
import { attributed, offered, paying, unproven } from '../../../tests/in-memory/stages.ts'
import { openDuties } from './open-duties.ts'

/** Everything that was offered was refused. */
function refusedAll(): InMemoryCase {
  const it = offered()
  it.does(person, 'answer_offer', { offer: 'o1', answers: { a1: 'refuse', a2: 'refuse' }, words: {} })
  return it
}

/** Something else is offered for the same harm. */
function offerAnew(it: InMemoryCase): void {
  it.does(ana, 'propose_action', { ...paying(it), what: 'The benefit is paid again by hand, this week.' })
  it.does(ana, 'send_offer', { letter: 'We thought of something else for you.', noWaiver: true })
}

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
    expect(missing(it, 'redirected')).toEqual(['order_not_carried_out', 'duty_unmet'])
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
  })

  describe('because the person does not want it', () => {
    const declined = { ...why, because: 'declined_by_person' } as const
    const said = (...bodies: string[]) => {
      const it = decided(attributed())
      for (const body of bodies) it.does(person, 'write_message', { body })
      return it
    }

    test.each([
      [
        'that they wrote at all says nothing',
        ['When do I hear from you?'],
        why.shows,
        'person_did_not_decline',
      ],
      [
        'our own words for it say nothing',
        ['I am tired.'],
        'They told us that they want nothing.',
        'person_did_not_decline',
      ],
      [
        'a word that stands everywhere quotes nobody',
        ['What is the news?'],
        'They wrote that “the” end is near.',
        'person_did_not_decline',
      ],
      [
        'their words, copied',
        ['Hello. I want nothing from them, ever.'],
        'I want nothing from them',
        'allowed',
      ],
      [
        'their words, quoted in ours',
        ['I want nothing from them!'],
        'On Monday they wrote: “I want nothing from them”.',
        'allowed',
      ],
      [
        'a short message that is all of it',
        ['No.'],
        'Asked whether they want it, they wrote: "No."',
        'allowed',
      ],
      ['in Arabic', ['لا أريد منهم شيئًا.'], 'كتب إلينا: «لا أريد منهم شيئًا»', 'allowed'],
    ] as const)('%s', (_, bodies, shows, expected) => {
      expect(said(...bodies).refusal(ana, 'say_why_no_act', { ...declined, shows })).toBe(expected)
    })

    test('their no to what was offered for this harm', () => {
      const it = offered()
      it.does(person, 'answer_offer', { offer: 'o1', answers: { a1: 'refuse' }, words: {} })
      // One no costs no other part.
      expect(it.refusal(ana, 'say_why_no_act', declined)).toBe('person_did_not_decline')
      it.does(person, 'answer_offer', { offer: 'o1', answers: { a2: 'refuse' }, words: {} })
      expect(it.refusal(ana, 'say_why_no_act', declined)).toBe('allowed')
    })

    test.each(['accept', 'accept_partly', 'ask_for_other'] as const)(
      'not beside %s to another part',
      (answer) => {
        const it = offered()
        const words = { a2: 'I want the money back instead, please.' }
        it.does(person, 'answer_offer', { offer: 'o1', answers: { a1: 'refuse', a2: answer }, words })
        expect(it.refusal(ana, 'say_why_no_act', declined)).toBe('person_did_not_decline')
      },
    )

    test.each(['accept', 'ask_for_other'] as const)('holds until they answer otherwise: %s', (answer) => {
      const it = refusedAll()
      it.does(ana, 'say_why_no_act', declined)
      it.does(marta, 'check_why_no_act', { impact: 'i1', accepted: true })
      expect(openDuties(it.kase)).toEqual([])
      it.later({ days: 1 })
      offerAnew(it)
      const words = { a3: 'Then rather this.' }
      it.does(person, 'answer_offer', { offer: 'o2', answers: { a3: answer }, words })
      expect(openDuties(it.kase)).not.toEqual([])
    })

    test('is no longer so when they have said yes before a second person confirmed it', () => {
      const it = refusedAll()
      it.does(ana, 'say_why_no_act', declined)
      offerAnew(it)
      it.does(person, 'answer_offer', { offer: 'o2', answers: { a3: 'accept' }, words: {} })
      const check = { impact: 'i1', accepted: true }
      expect(it.refusal(marta, 'check_why_no_act', check)).toBe('person_did_not_decline')
      expect(
        it.refusal(marta, 'check_why_no_act', { ...check, accepted: false, reasons: 'They said yes since.' }),
      ).toBe('allowed')
    })
  })

  test('needs a harm that was found', () => {
    expect(unproven().refusal(ana, 'say_why_no_act', why)).toBe('no_act_needs_harm')
  })
})
