import type { Child } from 'hono/jsx'
import { kebab } from '../../../domain/vocabulary/kebab.ts'
import { Button } from '../../components/button.tsx'
import { DO } from './draft.ts'
import type { Here } from './here.ts'
import type { PersonVerb } from './forms/person-form.ts'

type Pairs = readonly (readonly [name: string, value: string])[]

/** One verb on the page and what it is about. All places are in one form, so that sending one keeps the others. */
export interface Place {
  readonly verb: PersonVerb
  /** `appeal/decision=d1` */
  readonly key: string
  /** The name of a field at this place. */
  readonly name: (field: string) => string
  /** What was typed into it and is not sent; empty when nothing was. */
  readonly typed: (field: string) => string
  /** The fields into which something was typed. */
  readonly typedInto: readonly string[]
}

/** The place of a form of the person on their page, and what was typed there before. */
export function placeOf({ drafts }: Pick<Here, 'drafts'>, verb: PersonVerb, about: Pairs = []): Place {
  const key = [kebab(verb), ...about.map(([name, value]) => `${name}=${value}`)].join('/')
  const name = (field: string) => `${key}/${field}`
  return {
    verb,
    key,
    name,
    typed: (field) => drafts.get(name(field))?.[0] ?? '',
    typedInto: [...drafts.keys()].filter((each) => each.startsWith(`${key}/`)),
  }
}

interface SendProps {
  readonly here: Here
  readonly place: Place
  /** What goes along: which of two buttons it is, and what of the case the page showed. */
  readonly along?: Pairs
  /** The one thing that the page waits for. */
  readonly primary?: boolean
  readonly children?: Child
}

/** The button that sends one place. */
export function Send({ here, place, along = [], primary = false, children }: SendProps) {
  const shown = new URLSearchParams(along.map(([name, value]): [string, string] => [name, value])).toString()
  return (
    <Button
      variant={primary ? undefined : 'secondary'}
      preventDoubleClick
      name={DO}
      value={shown === '' ? place.key : `${place.key}?${shown}`}
      formaction={`/${here.speaker.language}/status/${kebab(place.verb)}`}
    >
      {children}
    </Button>
  )
}
