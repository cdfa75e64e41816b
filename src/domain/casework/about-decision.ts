import type { Appeal, Case, CaseDecision } from '../case/case.ts'
import type { RemedyAction } from '../remedy/plan.ts'
import { appealedFirst } from './overturned.ts'

/** What a decision is about. */
export interface About {
  readonly kind: CaseDecision['kind']
  /** Id of the harm; null where it is about the case as a whole. */
  readonly impact: string | null
  /** Whoever was to do what was taken back, while the case still names them; null elsewhere. */
  readonly entity: string | null
  /** It noted without reading what others had told. */
  readonly noted: boolean
}

/** What an appeal or a complaint is about, through every appeal before it. */
export function aboutOf(kase: Case, { decision }: Pick<Appeal, 'decision'>): About {
  const named = kase.decisions.find(({ id }) => id === decision)
  if (named === undefined) return { kind: 'complaint', impact: null, entity: null, noted: false }
  const first = appealedFirst(kase, named)
  const action = takenBackBy(kase, first)
  const noAct = kase.impacts.find((each) => each.noAct?.decision === first.id)
  return {
    kind: first.kind,
    impact: first.impact ?? action?.impact ?? noAct?.id ?? null,
    entity: kase.entities.find(({ id }) => id === action?.entity)?.id ?? null,
    noted: first.kind === 'closing' && first.outcome === 'noted',
  }
}

/** What a decision took back; in older cases it is known by its day and its reasons. */
function takenBackBy({ plan }: Case, decision: CaseDecision): RemedyAction | undefined {
  if (decision.kind !== 'promise_taken_back') return undefined
  return plan.find(({ id, overtaken }) =>
    decision.action === undefined
      ? overtaken?.at === decision.at && overtaken.reasons === decision.reasons
      : id === decision.action,
  )
}
