import type { Child } from 'hono/jsx'
import { kebab } from '../../../domain/vocabulary/kebab.ts'
import { Hidden } from '../hidden.tsx'
import type { Here } from './here.ts'
import type { PersonVerb } from './forms/person-form.ts'

interface VerbFormProps {
  readonly here: Here
  readonly verb: PersonVerb
  /** What the form is about, and what the page showed when it was made. */
  readonly values?: readonly (readonly [name: string, value: string])[]
  readonly children?: Child
}

/** A form of the status page; the sealed visit in it takes the place of a cookie. */
export function VerbForm({ here, verb, values = [], children }: VerbFormProps) {
  return (
    <form method="post" action={`/${here.speaker.language}/status/${kebab(verb)}`} novalidate>
      <Hidden values={[['visit', here.visit], ...values]} />
      {children}
    </form>
  )
}

/** Words of somebody, with their line breaks and in their own direction. */
export function Said({ children, lang }: { children?: Child; lang?: string }) {
  return (
    <div class="am-said" dir="auto" lang={lang}>
      {children}
    </div>
  )
}
