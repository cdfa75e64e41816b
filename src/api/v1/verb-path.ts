import { LIFECYCLE, VERBS, type VerbName } from '../../domain/case/lifecycle.ts'
import type { ActorKind } from '../../domain/vocabulary/casework.ts'

export { kebab } from '../../domain/vocabulary/kebab.ts'

/** `rate_impact` → `rateImpact`, as it stands in `operationId`. */
export function camel(verb: VerbName): string {
  return verb.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
}

/** The verbs that this kind of actor may use in at least one state, in the order of `VERBS`. */
export function verbsOf(actor: ActorKind): VerbName[] {
  const steps = Object.values(LIFECYCLE).flatMap((state) => Object.entries(state))
  return Object.values(VERBS)
    .flat()
    .filter((verb) =>
      steps.some(([name, step]) => name === verb && (step.by as readonly ActorKind[]).includes(actor)),
    )
}
