import { field } from '../../route.ts'
import { isPersonVerb } from './forms/index.ts'
import type { PersonVerb } from './forms/person-form.ts'

/** What somebody typed into one form of the status page and what is not sent. */
export interface Draft {
  readonly verb: PersonVerb
  readonly values: readonly (readonly [name: string, value: string])[]
}

/** Fields that a form brings along by itself. */
const OWN = ['visit', 'seen', 'stops', 'step']
const VERB = 'kept-verb'
const PREFIX = 'kept.'

export function draftOf(verb: PersonVerb, form: FormData): Draft {
  const values = [...form.entries()].filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && !OWN.includes(entry[0]),
  )
  return { verb, values }
}

/** A draft as hidden fields of another page. */
export function hiddenDraft({ verb, values }: Draft): (readonly [name: string, value: string])[] {
  return [[VERB, verb], ...values.map(([name, value]) => [`${PREFIX}${name}`, value] as const)]
}

/** The draft that another page kept; null when there is none. */
export function keptDraft(form: FormData): Draft | null {
  const verb = field(form, VERB)
  if (!isPersonVerb(verb)) return null
  const values = [...form.entries()].flatMap(([name, value]) =>
    name.startsWith(PREFIX) && typeof value === 'string' ? [[name.slice(PREFIX.length), value] as const] : [],
  )
  return { verb, values }
}

/** One field of a draft of this verb about this thing; empty when the draft is about something else. */
export function typedIn(
  draft: Draft | null,
  verb: PersonVerb,
  name: string,
  about?: readonly [field: string, id: string],
): string {
  if (draft?.verb !== verb) return ''
  const value = (wanted: string) => draft.values.find(([each]) => each === wanted)?.[1] ?? ''
  return about === undefined || value(about[0]) === about[1] ? value(name) : ''
}

/** Names of fields that hold somebody's own sentences. */
const SENTENCES = /^(body|reasons|words(-.+)?)$/

/** Everything somebody wrote, for the message box when the form it was written in is gone. */
export function sentencesOf(draft: Draft): string {
  return draft.values
    .filter(([name, value]) => SENTENCES.test(name) && value.trim() !== '')
    .map(([, value]) => value.trim())
    .join('\n\n')
}
