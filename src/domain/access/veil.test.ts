import { expect, test } from 'vitest'
import { listing } from '../../../tests/in-memory/listings.ts'
import { ana, person } from '../../../tests/in-memory/people.ts'
import { assessing } from '../../../tests/in-memory/stages.ts'
import { whatGivesAway } from '../case/gives-away.ts'
import { veiled } from './veil.ts'

/** Somebody who filed without a name, and gave one to a body that helps, and to nobody else. */
function namedToOneBody() {
  const it = assessing()
  const body = (id: string) =>
    listing({ id, subtypes: ['legal_aid'], needs: ['legal_advice'], jurisdictions: ['FR'] })
  it.directory = () => [body('aid-one'), body('aid-two')]
  it.does(ana, 'offer_bodies', { need: 'legal_advice', country: 'FR', listings: ['aid-one', 'aid-two'] })
  it.does(person, 'answer_bodies', {
    referral: 'f1',
    answer: 'tell_them',
    listing: 'aid-one',
    name: 'Rosalind Okonkwo',
    howToReach: 'Ring 0170 1234567 after six.',
    what: 'That I was refused a benefit.',
  })
  it.does(ana, 'write_message', { body: 'Dear Ms Okonkwo, we rang 0170 1234567 and told them.' })
  return it
}

test('whoever looks from outside reads no name and no way that the person allowed one body to be told', () => {
  const shown = JSON.stringify(veiled(namedToOneBody()))
  for (const theirs of ['Rosalind', 'Okonkwo', '1234567']) expect(shown).not.toContain(theirs)
  expect(shown).toContain('That I was refused a benefit.')
})

test('nor who stands beside the person, also where they put its words into another language', () => {
  const it = assessing({ story: 'Ils ont pris tout ce que je touchais.' })
  it.does(person, 'let_in_adviser', { name: 'Nadia Haddad', mandate: 'lawyer', seesEarlier: true })
  for (const madeBy of ['adviser', 'interpreter'] as const)
    it.does(ana, 'translate_text', {
      told: 'w1',
      words: 'They took all that I was paid.',
      fromLanguage: 'fr',
      intoLanguage: 'en',
      madeBy,
      maker: 'Nadia Haddad',
    })
  const shown = JSON.stringify(veiled(it))
  expect(shown).not.toContain('Haddad')
  expect(shown).toContain('They took all that I was paid.')
})

test('a letter to an organisation that says such a name, or such a way, gives them away', () => {
  const { kase } = namedToOneBody()
  const kinds = (text: string) => whatGivesAway(kase, text).map(({ kind }) => kind)
  expect(kinds('Rosalind Okonkwo complains about you.')).toEqual(['name'])
  expect(kinds('Call +49 170 1234567 before Friday.')).toEqual(['reach'])
})
