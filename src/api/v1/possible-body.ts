import type { WhatCanBeDone } from '../../domain/possible.ts'
import { kebab } from '../../domain/vocabulary/kebab.ts'

/** What can be done now, each with its address, and what cannot, each with its reason. */
export function possibleBody({ can, cannot }: WhatCanBeDone, address: string) {
  return {
    verbs: can.map(({ verb, subject }) => ({ verb, subject, href: `${address}/${kebab(verb)}` })),
    cannot: cannot.map(({ verb, subject, why }) => ({ verb, subject, why: why.refused })),
  }
}
