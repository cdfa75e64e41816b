import { subjectOf, type Subject } from '../../../domain/case/verb.ts'
import { verbCalled } from '../../../domain/verbs.ts'
import { verbOfPath } from './forms/index.ts'
import type { PersonVerb } from './forms/person-form.ts'

type Pair = readonly [name: string, value: string]

/**
 * What stands typed on the status page and is not sent, by the names of its fields. A name says where it stands: the
 * verb, what it is about and the field, such as `appeal/decision=d1/reasons`. So every page can carry it, and give it
 * back to its place.
 */
export type Drafts = ReadonlyMap<string, readonly string[]>

export const NO_DRAFTS: Drafts = new Map()

/** What a field held when the page was made, where that is not nothing: only what differs from it was typed. */
const WAS = 'was/'

/** Hidden fields that say what the fields at a place hold already. */
export function alreadyThere(values: readonly Pair[]): Pair[] {
  return values.map(([name, value]) => [`${WAS}${name}`, value])
}

/** Everything that was typed into the page and is not sent with this place. */
export function draftsIn(form: FormData, sent: string | null = null): Drafts {
  const drafts = new Map<string, string[]>()
  for (const [name, value] of form) {
    if (typeof value !== 'string' || placeIn(name) === null) continue
    if (sent !== null && isAt(name, sent)) continue
    const was = form.get(`${WAS}${name}`)
    if (asShown(value) !== asShown(typeof was === 'string' ? was : ''))
      drafts.set(name, [...(drafts.get(name) ?? []), value])
  }
  return drafts
}

/** A box sends its line breaks in another way than they were put into it. */
function asShown(value: string): string {
  return value.replaceAll('\r\n', '\n')
}

/** Drafts as hidden fields of another page. That a field was emptied is a draft too. */
export function hiddenDrafts(drafts: Drafts): Pair[] {
  return [...drafts].flatMap(([name, values]) =>
    values.flatMap((value): Pair[] =>
      value === '' ? [[name, value], ...alreadyThere([[name, '-']])] : [[name, value]],
    ),
  )
}

/** What was typed of a file that is not given yet, as a hidden field of other forms and pages. */
export function carriedShows(shows: string): readonly Pair[] {
  return shows === '' ? [] : [['shows', shows]]
}

/** The drafts without what stands at one place. */
export function withoutPlace(drafts: Drafts, place: string): Drafts {
  return new Map([...drafts].filter(([name]) => !isAt(name, place)))
}

function isAt(name: string, place: string): boolean {
  return name.startsWith(`${place}/`) && !name.slice(place.length + 1).includes('/')
}

/** Where a field of the page stands. */
export interface PlaceOfField {
  readonly verb: PersonVerb
  readonly about: readonly Pair[]
  readonly field: string
}

/** Reads the name of a field; null for one that is no field of a verb. */
export function placeIn(name: string): PlaceOfField | null {
  const parts = name.split('/')
  const verb = verbOfPath(parts[0] ?? '')
  const field = parts.at(-1)
  if (verb === null || parts.length < 2 || field === undefined) return null
  return { verb, about: parts.slice(1, -1).map(pairOf), field }
}

/** What a place is about, as the verb names it. */
export function subjectAt({ verb, about }: Pick<PlaceOfField, 'verb' | 'about'>): Subject {
  return subjectOf(verbCalled(verb).about, Object.fromEntries(about))
}

/** `decision=d1` as a pair. */
function pairOf(text: string): Pair {
  const at = text.indexOf('=')
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)]
}

/** The name of the button that sends a place; its value is the place, and what the page showed behind `?`. */
export const DO = 'do'

/** What the button that was pressed sends: its place, and the fields at it by their own names. */
export function sentWith(form: FormData): { readonly place: string | null; readonly fields: FormData } {
  const fields = new FormData()
  const pressed = form.get(DO)
  if (typeof pressed !== 'string' || pressed === '') return { place: null, fields }
  const [place = '', shown = ''] = pressed.split('?', 2)
  for (const part of place.split('/').slice(1)) fields.append(...pairOf(part))
  for (const [name, value] of new URLSearchParams(shown)) fields.append(name, value)
  for (const [name, value] of form) if (isAt(name, place)) fields.append(name.slice(place.length + 1), value)
  return { place, fields }
}

/** Names of fields that hold somebody's own sentences. */
const SENTENCES = /^(body|reasons|words(-.+)?)$/

/** True for a field in which somebody writes sentences of their own. */
export function isSentence({ field }: PlaceOfField): boolean {
  return SENTENCES.test(field)
}
