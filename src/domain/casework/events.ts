import type {
  AppealOutcome,
  CaseState,
  DecisionKind,
  DecisionOutcome,
  Outcome,
} from '../vocabulary/casework.ts'
import type { CaseKind, Channel, ContactSafety, DangerSign, Submitter } from '../vocabulary/intake.ts'
import type { ImpactFinding, ImpactKind, ImpactNature, ImpactOrigin, Relation } from '../vocabulary/impact.ts'
import type { Right } from '../vocabulary/rights.ts'
import type { Dimension, GradeOrUnknown, Rater } from '../vocabulary/severity.ts'
import type { Instant } from '../time/instant.ts'
import type { Promised } from './next-step.ts'

/**
 * What can happen to a case, as facts and texts. Facts are codes, ids, numbers and instants: they stand readable
 * in the ledger, so no story, name, reason or wish may be a fact. Texts are encrypted with the case's own key and
 * appear in the ledger only as salted digests; erasing the key erases them.
 */
export interface CaseworkEvents {
  grievance_filed: {
    facts: {
      readonly kind: CaseKind
      readonly reference: string
      readonly channel: Channel
      readonly language: string
      readonly submitter: Submitter
      readonly child: boolean
      readonly dangerSigns: readonly DangerSign[]
      readonly dateThatWillPass: Instant | null
      readonly triageDueAt: Instant
      readonly danger: boolean
    }
    texts: {
      readonly story: string
      readonly product?: string
      readonly wish?: string
      readonly feared?: string
      /** Where published information comes from; for notifications. */
      readonly source?: string
    }
  }
  /** The publication a notification came from says something else now. */
  source_changed: {
    facts: Empty
    texts: { readonly story: string; readonly source?: string; readonly product?: string }
  }
  contact_details_given: {
    facts: { readonly safety: ContactSafety }
    texts: { readonly name?: string; readonly email?: string; readonly howToReach?: string }
  }
  moved: { facts: { readonly from: CaseState; readonly to: CaseState }; texts: Empty }
  taken_up: { facts: { readonly handler: string }; texts: Empty }
  note_added: { facts: Empty; texts: { readonly note: string } }
  message_written: {
    facts: {
      readonly message: string
      /** The person says that somebody makes them suffer for having written to us; absent means no. */
      readonly retaliation?: boolean
    }
    texts: { readonly body: string }
  }
  impact_described: {
    facts: {
      readonly impact: string
      readonly rights: readonly Right[]
      readonly kind: ImpactKind
      readonly nature: ImpactNature
      readonly origin: ImpactOrigin
      readonly relation: Relation
    }
    texts: { readonly title: string; readonly otherRight?: string; readonly otherRightSource?: string }
  }
  group_added: {
    facts: {
      readonly impact: string
      readonly group: string
      readonly knownCount: number | null
      readonly estimatedCount: number | null
    }
    texts: { readonly label: string; readonly method?: string; readonly heightenedRisk?: string }
  }
  impact_found: {
    facts: { readonly impact: string; readonly finding: ImpactFinding }
    texts: { readonly reasons: string }
  }
  impact_rated: {
    facts: {
      readonly impact: string
      readonly group: string
      readonly rater: Rater
      readonly scale: GradeOrUnknown
      readonly scope: GradeOrUnknown
      readonly irremediability: GradeOrUnknown
      readonly likelihood: GradeOrUnknown
      readonly explainedUnknown: readonly Dimension[]
    }
    texts: { readonly reasons?: string }
  }
  rating_lowered: {
    facts: {
      readonly impact: string
      readonly group: string
      readonly scale: GradeOrUnknown
      readonly scope: GradeOrUnknown
      readonly irremediability: GradeOrUnknown
      readonly likelihood: GradeOrUnknown
      readonly toldPerson: boolean
    }
    texts: { readonly reasons: string }
  }
  delay_flagged: {
    facts: { readonly impact: string; readonly deadline: Instant }
    /** Without reasons when the date is the one that the person gave with their story. */
    texts: { readonly reasons?: string }
  }
  delay_ruled: {
    facts: { readonly impact: string; readonly accepted: boolean }
    texts: { readonly reasons?: string }
  }
  decided: {
    facts: {
      readonly decision: string
      readonly kind: DecisionKind
      readonly outcome: DecisionOutcome | Outcome | AppealOutcome | null
      readonly appealUntil: Instant
      /** Everyone who took part so far; none of them may decide an appeal against it. */
      readonly tookPart: readonly string[]
    }
    texts: { readonly reasons: string; readonly whatNext?: string }
  }
  closed: {
    facts: { readonly outcome: Outcome; readonly decision: string | null }
    texts: Readonly<Record<string, string>>
  }
  withdrawn: { facts: Empty; texts: { readonly reasons?: string } }
  /** The time to be read again, for a case that nobody had read. */
  resumed: { facts: { readonly triageDueAt: Instant | null }; texts: Empty }
  promise_missed: { facts: Promised; texts: Empty }
  appealed: {
    facts: { readonly appeal: string; readonly decision: string; readonly dueAt: Instant }
    texts: { readonly reasons: string }
  }
  appeal_decided: {
    facts: {
      readonly appeal: string
      readonly outcome: AppealOutcome
      /** The decision that was made with it, and stands in place of the old one unless that was upheld. */
      readonly decision: string
    }
    texts: { readonly reasons: string }
  }
}

export type Empty = Readonly<Record<never, never>>
