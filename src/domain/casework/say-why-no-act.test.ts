import { describe, expect, test } from 'vitest'
import { closing, missing } from '../../../tests/in-memory/closing.ts'
import { decided } from '../../../tests/in-memory/decisions.ts'
import { endable } from '../../../tests/in-memory/endable.ts'
import { heard } from '../../../tests/in-memory/heard.ts'
import { pageOf } from '../../../tests/in-memory/page-of.tsx'
import { ana, marta, omar, person } from '../../../tests/in-memory/people.ts'
import type { InMemoryCase } from '../../../tests/in-memory/in-memory-case.ts'
import { attributed, offered, paying, unproven } from '../../../tests/in-memory/stages.ts'
import { isDutyOpen, openDuties } from './open-duties.ts'

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
    expect(missing(heard(it), 'redirected')).toEqual(['order_not_carried_out', 'duty_unmet'])
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
        'what they asked declines nothing, however it is quoted',
        ['When do I hear from you? Thank you.'],
        'They wrote: "When do I hear from you"',
        'person_did_not_decline',
      ],
      ['nor in Arabic', ['متى أسمع منكم؟'], 'كتب إلينا: «متى أسمع منكم»', 'person_did_not_decline'],
      [
        'a word that could be about anything is no no',
        ['No.'],
        'Asked whether they want it, they wrote: "No."',
        'person_did_not_decline',
      ],
      [
        'what they say beside a question is said',
        ['Why do you ask? I do not want it.'],
        'They wrote: "I do not want it"',
        'allowed',
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
        'I want nothing from them, ever',
        'allowed',
      ],
      [
        'half of a sentence can say the contrary of it',
        ['Please do not think that I want nothing from them.'],
        'They wrote: "I want nothing from them"',
        'person_did_not_decline',
      ],
      [
        'their words, quoted in ours',
        ['I want nothing from them!'],
        'On Monday they wrote: “I want nothing from them”.',
        'allowed',
      ],
      [
        'a short message that is all of it',
        ['I do not want it.'],
        'Asked whether they want it, they wrote: "I do not want it."',
        'allowed',
      ],
      ['in Arabic', ['لا أريد منهم شيئًا.'], 'كتب إلينا: «لا أريد منهم شيئًا»', 'allowed'],
    ] as const)('%s', (_, bodies, shows, expected) => {
      expect(said(...bodies).refusal(ana, 'say_why_no_act', { ...declined, shows })).toBe(expected)
    })

    describe('and the person says that it was none', () => {
      const quoted = { ...declined, shows: 'I want nothing from them, ever.' } as const
      const confirmed = () => {
        const it = said('Hello. I want nothing from them, ever.')
        it.does(ana, 'write_message', { body: 'We have read what you wrote to us.' })
        it.does(ana, 'say_why_no_act', quoted)
        it.does(marta, 'check_why_no_act', { impact: 'i1', accepted: true })
        return it.later({ days: 1 })
      }
      const page = (it: InMemoryCase) => pageOf(it).join(' ')

      test('their page shows the words that we took for it, from the first of us on', () => {
        const it = said('Hello. I want nothing from them, ever.')
        it.does(ana, 'say_why_no_act', quoted)
        expect(page(it)).toContain('We took this as your no:')
        expect(page(it)).toContain(quoted.shows)
        expect(page(it)).toContain('It counts only when a second one of us agrees.')
        expect(page(confirmed())).toContain('If it was not, say so here.')
        expect(page(confirmed())).toContain('This was not my no')
      })

      test('their own word undoes it at once, and somebody answers them', () => {
        const it = confirmed()
        expect(missing(it, 'redirected')).toEqual([])
        it.does(person, 'take_back_no', { impact: 'i1' })
        expect(missing(it, 'redirected')).toEqual(['word_unanswered', 'duty_unmet'])
        expect(it.view.owed.map(({ step }) => step)).toContain('answer_your_message')
        expect(page(it)).toContain('On 3 March 2026 you said that it was not your no. It counts no longer.')
        expect(page(it)).not.toContain('This was not my no')
        expect(it.refusal(person, 'take_back_no', { impact: 'i1' })).toBe('not_now')
      })

      test('what they said before counts as no no again; a new word does', () => {
        const it = confirmed()
        it.does(person, 'take_back_no', { impact: 'i1' })
        const again = { ...quoted, reasons: 'They wrote once more that they want nothing.' }
        expect(it.refusal(ana, 'say_why_no_act', again)).toBe('person_did_not_decline')
        it.later({ hours: 1 }).does(person, 'write_message', { body: 'I want nothing from them, ever.' })
        expect(it.refusal(ana, 'say_why_no_act', again)).toBe('allowed')
      })

      test('neither does what they refused before', () => {
        const it = refusedAll()
        it.does(ana, 'say_why_no_act', declined)
        it.later({ hours: 1 }).does(person, 'take_back_no', { impact: 'i1' })
        expect(
          it.refusal(ana, 'say_why_no_act', { ...declined, reasons: 'They refused all of it in March.' }),
        ).toBe('person_did_not_decline')
      })

      test('before a second person has looked there is nothing left to look at', () => {
        const it = said('I want nothing from them, ever.')
        it.does(ana, 'say_why_no_act', quoted)
        it.does(person, 'take_back_no', { impact: 'i1' })
        expect(it.refusal(marta, 'check_why_no_act', { impact: 'i1', accepted: true })).toBe('already_done')
      })

      test('after the case has ended, what is owed is on the list again', () => {
        const it = endable(confirmed())
        it.does(ana, 'close', closing('redirected', { tried: undefined, adequacy: undefined }))
        expect(isDutyOpen(it.kase)).toBe(false)
        it.later({ days: 200 }).does(person, 'take_back_no', { impact: 'i1' })
        expect(isDutyOpen(it.kase)).toBe(true)
        expect(it.view.owed.map(({ step }) => step)).toContain('answer_your_message')
        expect(it.view.owed.filter(({ late }) => late)).toEqual([])
      })

      test('is not asked where nothing was taken for a no of theirs', () => {
        const it = decided(attributed())
        it.does(ana, 'say_why_no_act', why)
        expect(it.refusal(person, 'take_back_no', { impact: 'i1' })).toBe('not_now')
        expect(page(it)).not.toContain('as your no')
      })
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
