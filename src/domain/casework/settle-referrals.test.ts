import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { InMemoryCase } from '../../../tests/in-memory/in-memory-case.ts'
import { listing } from '../../../tests/in-memory/listings.ts'
import { pageOf } from '../../../tests/in-memory/page-of.tsx'
import { ana, person } from '../../../tests/in-memory/people.ts'
import { assessing, CASEWORK_MAKER } from '../../../tests/in-memory/stages.ts'
import { waitsForAnswer } from '../case/queues.ts'
import { DEFAULT_CALENDAR } from '../time/calendar.ts'
import { everythingOwed } from './owed.ts'

const BODY = 'Harbour Legal Aid'
const PAYER = 'Nova Bank'
const CHAIR = 'Karim Haddad'
const aid = (id: string, name: string, isTied: boolean) =>
  listing({
    id,
    names: { en: name },
    subtypes: ['legal_aid'],
    needs: ['legal_advice'],
    jurisdictions: ['FR'],
    ...(isTied && {
      independence: {
        funders: [PAYER],
        conflicts: [CHAIR],
        source: { title: 'Report', url: 'https://x.example/', date: null },
      },
    }),
  })

/** Two bodies were offered; the first is paid by one, and tied to another. */
function offered(): InMemoryCase {
  const it = assessing()
  it.directory = () => [aid('aid-one', BODY, true), aid('aid-two', 'River Law Centre', false)]
  it.does(ana, 'offer_bodies', { need: 'legal_advice', country: 'FR', listings: ['aid-one', 'aid-two'] })
  return it
}

const YES = {
  referral: 'f1',
  answer: 'tell_them',
  listing: 'aid-one',
  howToReach: 'Ring my sister.',
} as const
const steps = (it: InMemoryCase) => everythingOwed(it.kase, DEFAULT_CALENDAR).map(({ step }) => step)
const tells = (it: InMemoryCase, when = it.now) =>
  it.refusal(ana, 'tell_body', { referral: 'f1', when, way: 'phone' })

/** Every way in which somebody comes to know whom the person fears. */
const FEARS: readonly ((it: InMemoryCase, whom: string) => unknown)[] = [
  (it, whom) => it.does(person, 'correct_told', { thing: 'feared', words: `${whom}: my uncle is there.` }),
  (it, whom) => it.does(person, 'write_message', { body: `I am afraid of ${whom}.` }),
  (it, whom) => it.does(person, 'write_message', { body: `Please do not tell ${whom}.`, retaliation: true }),
  (it, whom) => it.does(person, 'ask_for_talk', { kind: 'phone', words: `I am scared of ${whom}.` }),
  (it, whom) => it.does(ana, 'add_entity', { ...CASEWORK_MAKER, name: whom, feared: true }),
  (it, whom) => {
    it.does(ana, 'add_entity', { ...CASEWORK_MAKER, name: whom })
    it.does(person, 'correct_told', { thing: 'feared', words: `Those at ${whom.split(' ')[0]}.` })
    const reasons = 'The words that they wrote name the same house.'
    it.does(ana, 'answer_fear', { entity: it.kase.entities.at(-1)!.id, isIt: 'it_is', reasons })
  },
]
const fear = fc.constantFrom(...FEARS)
const whom = fc.constantFrom(BODY, PAYER, CHAIR)
const ended = 'Since then we know that you may have reason to fear them'

test('whom the person comes to fear after their yes is told nothing, in whatever way we learn of it, until they say yes again', () => {
  fc.assert(
    fc.property(fear, whom, (isTold, name) => {
      const it = offered()
      it.does(person, 'answer_bodies', YES)
      const between = it.copy().later({ minutes: 30 }).now
      it.later({ hours: 2 })
      expect(steps(it)).toContain('tell_the_body')
      const before = it.copy()
      isTold(it, name)
      it.later({ hours: 2 })
      expect(tells(it)).toBe('no_yes_to_tell')
      expect(steps(it)).not.toContain('tell_the_body')
      expect(waitsForAnswer(it.kase)).toBe(it.kase.unansweredSince !== null || it.kase.talks.length > 0)
      expect(it.view.referrals[0]).toMatchObject({ consent: null, consentEnded: { listing: 'aid-one' } })
      expect(pageOf(it).join(' ')).toContain(ended)
      // It was told while they had nothing to fear: that is recorded as what it was.
      expect(tells(it, between)).toBe('allowed')
      // Whatever they say now counts, and was said in view of it.
      for (const said of [YES, { ...YES, listing: 'aid-two' }]) {
        const again = it.copy()
        again.does(person, 'answer_bodies', said)
        expect(steps(again)).toContain('tell_the_body')
        expect(tells(again)).toBe('allowed')
        expect(pageOf(again).join(' ')).not.toContain(ended)
        again.does(person, 'correct_told', { thing: 'feared', words: `${name}, as I said.` })
        expect(tells(again.later({ hours: 2 }))).toBe('allowed')
      }
      // Whom they had named before their yes they were warned of.
      const warned = offered()
      isTold(warned, name)
      warned.does(person, 'answer_bodies', YES)
      isTold(before, 'Somebody else entirely')
      for (const each of [warned, before]) {
        expect(tells(each.later({ hours: 2 }))).toBe('allowed')
        expect(each.view.referrals[0]?.consentEnded).toBeNull()
      }
    }),
    { numRuns: 40 },
  )
})

test('a body that is named, and not feared, is told with the yes that stands', () => {
  const it = offered()
  it.does(person, 'answer_bodies', YES)
  it.does(person, 'write_message', { body: `${BODY} was kind to me. I am afraid of the letters.` })
  expect(tells(it.later({ hours: 2 }))).toBe('allowed')
})
