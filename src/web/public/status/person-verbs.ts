import type { PersonView } from '../../../domain/casework/person-view.ts'
import { stepFor } from '../../../domain/verbs.ts'
import { kebab } from '../../../domain/vocabulary/kebab.ts'

/** What the person can do on the status page; each is a path below it, in kebab-case. */
export const PERSON_VERBS = [
  'write_message',
  'answer_offer',
  'confirm_delivery',
  'appeal',
  'withdraw',
  'resume',
  'give_contact_details',
  'consent_to_share',
] as const
export type PersonVerb = (typeof PERSON_VERBS)[number]

export function isPersonVerb(value: string): value is PersonVerb {
  return PERSON_VERBS.some((verb) => verb === value)
}

/** The verb of a path, or null when the status page has none of that name. */
export function verbOfPath(path: string): PersonVerb | null {
  const name = path.replaceAll('-', '_')
  return isPersonVerb(name) && pathOfVerb(name) === path ? name : null
}

export function pathOfVerb(verb: PersonVerb): string {
  return kebab(verb)
}

/** True when the lifecycle lets the person do it now. */
export function mayNow(view: PersonView, verb: PersonVerb): boolean {
  return stepFor(view.state, verb)?.by.includes('person') ?? false
}
