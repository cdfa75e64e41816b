import { VERB_NAMES, verbCalled, type VerbName } from '../../domain/verbs.ts'
import type { ActorKind } from '../../domain/vocabulary/casework.ts'

export { kebab } from '../../domain/vocabulary/kebab.ts'

/** `rate_impact` → `rateImpact`, as it stands in `operationId`. */
export function camel(verb: VerbName): string {
  return verb.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
}

/** The verbs that this kind of actor may use in at least one state, in the order of the list. */
export function verbsOf(actor: ActorKind): VerbName[] {
  return VERB_NAMES.filter((name) => verbCalled(name).by.includes(actor))
}
