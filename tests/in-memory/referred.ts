import type { InMemoryCase } from './in-memory-case.ts'
import { ana, person } from './people.ts'
import { assessing } from './stages.ts'

/** Two bodies are offered, and the person has answered to none. */
export function bodiesOffered(): InMemoryCase {
  const it = assessing()
  it.does(ana, 'offer_bodies', {
    need: 'conduct_of_company',
    listings: ['intl-ganhri', 'intl-un-special-procedures'],
  })
  return it
}

/** The person chose one of them. */
export function bodyChosen(
  chosen: { answer: 'go_myself' } | { answer: 'tell_them'; howToReach: string },
): InMemoryCase {
  const it = bodiesOffered()
  it.does(person, 'answer_bodies', { referral: 'f1', listing: 'intl-un-special-procedures', ...chosen })
  return it
}
