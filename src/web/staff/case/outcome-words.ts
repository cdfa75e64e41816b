import type { DecisionKind } from '../../../domain/vocabulary/casework.ts'
import type { Speaker } from '../../../words/speak.ts'

/**
 * An outcome in words. Three vocabularies share some codes ("upheld"), so the kind of decision says which one it is.
 */
export function outcomeWords({ w }: Speaker, outcome: string, kind: DecisionKind): string {
  const { appealOutcomes, complaintOutcomes, outcomes, decisionOutcomes } = w.vocabulary
  const list: Readonly<Record<string, string>> =
    kind === 'appeal'
      ? appealOutcomes
      : kind === 'complaint'
        ? complaintOutcomes
        : kind === 'closing' || kind === 'set_aside'
          ? outcomes
          : decisionOutcomes
  return list[outcome] ?? outcome
}
