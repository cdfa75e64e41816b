import type { Case } from './case/case.ts'
import type { Context, Subject } from './case/verb.ts'
import type { Refusal } from './refusal.ts'
import { VERB_NAMES, verbCalled, type VerbName } from './verbs.ts'

/** One thing that can be done now, and to what. */
export interface Possible {
  readonly verb: VerbName
  /** Ids by the name of their field, as the input takes them; empty when it is about the whole case. */
  readonly subject: Subject
}

/** One thing that cannot be done now, and why. */
export interface Impossible extends Possible {
  readonly why: Refusal
}

export interface WhatCanBeDone {
  readonly can: readonly Possible[]
  readonly cannot: readonly Impossible[]
}

/**
 * What can be done to a case now by somebody, and what cannot and why: for every verb that is theirs at all, and
 * everything in the case that it could be done to. The one answer that pages, API and rules share.
 */
export function whatCanBeDone(kase: Case, context: Context): WhatCanBeDone {
  const can: Possible[] = []
  const cannot: Impossible[] = []
  for (const name of VERB_NAMES) {
    const verb = verbCalled(name)
    if (!verb.by.includes(context.by.kind)) continue
    const subjects = verb.subjects(kase)
    for (const subject of subjects.length > 0 ? subjects : [{}]) {
      const why = verb.can(kase, subject, context)
      if (why === null) can.push({ verb: name, subject })
      else cannot.push({ verb: name, subject, why })
    }
  }
  return { can, cannot }
}
