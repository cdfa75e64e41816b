import type { PersonView } from '../../../domain/casework/person-view.ts'
import { field } from '../../route.ts'
import type { PersonVerb } from './person-verbs.ts'

/** The fields of a posted form as the action of its verb takes them. */
export function inputOf(verb: PersonVerb, form: FormData): unknown {
  switch (verb) {
    case 'write_message':
      return { body: field(form, 'body'), retaliation: field(form, 'retaliation') === 'yes' }
    case 'answer_offer':
      return { offer: field(form, 'offer'), answers: after(form, 'answer-'), words: after(form, 'words-') }
    case 'confirm_delivery':
      return { action: field(form, 'action'), answer: field(form, 'answer'), words: field(form, 'words') }
    case 'appeal':
      return { decision: field(form, 'decision'), reasons: field(form, 'reasons') }
    case 'withdraw':
      return { reasons: field(form, 'reasons') }
    case 'resume':
      return {}
    case 'give_contact_details':
      return contactOf(form)
    case 'consent_to_share':
      return {
        entity: field(form, 'entity'),
        identity: field(form, 'identity') === 'yes',
        warned: field(form, 'warned') === 'yes',
        fearsNoLonger: field(form, 'calm') === 'yes',
      }
  }
}

interface ContactFields {
  readonly safety: string
  readonly name?: string
  readonly email?: string
  readonly howToReach?: string
}

function contactOf(form: FormData): ContactFields {
  if (field(form, 'step') === 'remove') return { safety: 'do_not_contact' }
  return {
    safety: field(form, 'safety') || 'do_not_contact',
    name: field(form, 'name'),
    email: field(form, 'email'),
    howToReach: field(form, 'reach'),
  }
}

/** The filled-in fields whose names begin so, by the rest of their names. */
function after(form: FormData, prefix: string): Record<string, string> {
  return Object.fromEntries(
    [...form.keys()]
      .filter((name) => name.startsWith(prefix))
      .map((name) => [name.slice(prefix.length), field(form, name)])
      .filter(([, value]) => value !== ''),
  ) as Record<string, string>
}

/**
 * True when the same form came before: a second click, or a page that was sent again. The rules refuse most repeats;
 * this keeps a message from standing there twice, and answers kindly instead of with a refusal.
 */
export function isRepeat(verb: PersonVerb, form: FormData, view: PersonView): boolean {
  switch (verb) {
    case 'write_message': {
      const seen = Number(field(form, 'seen') || view.messages.length)
      const since = view.messages.slice(seen)
      // The same words with the tick that was missing before say something new.
      const news = field(form, 'retaliation') === 'yes'
      return since.some(
        (each) => each.from === 'person' && each.body === field(form, 'body') && (each.retaliation || !news),
      )
    }
    case 'answer_offer': {
      const offer = field(form, 'offer')
      const replies =
        view.offer?.id === offer
          ? view.offer.actions.map(({ id, reply }) => [id, reply?.code] as const)
          : (view.pastOffers.find((each) => each.id === offer)?.parts ?? []).map(
              ({ action, answer }) => [action, answer?.code] as const,
            )
      const given = Object.entries(after(form, 'answer-'))
      return (
        given.length > 0 &&
        given.every(([id, code]) => replies.some(([a, said]) => a === id && said === code))
      )
    }
    case 'confirm_delivery': {
      const actions = view.organisations.flatMap((each) => each.actions)
      const confirmed = actions.find((each) => each.id === field(form, 'action'))?.confirmed ?? ''
      return confirmed === field(form, 'answer') && confirmed !== '' && confirmed !== field(form, 'seen')
    }
    case 'appeal':
      return view.appeals.some((each) => each.decision === field(form, 'decision') && each.decided === null)
    case 'withdraw':
      return view.outcome === 'withdrawn_by_person'
    case 'resume':
      return view.state !== 'closed'
    case 'give_contact_details': {
      const { safety, name = '', email = '', howToReach = '' } = contactOf(form)
      const now = view.details
      return (
        now !== null &&
        now.safety === safety &&
        (now.name ?? '') === name &&
        (now.email ?? '') === email &&
        (now.howToReach ?? '') === howToReach
      )
    }
    case 'consent_to_share': {
      const entity = view.organisations.find((each) => each.id === field(form, 'entity'))
      if (field(form, 'calm') === 'yes') return entity?.feared === false
      return entity?.mayKnowWho === (field(form, 'identity') === 'yes')
    }
  }
}
