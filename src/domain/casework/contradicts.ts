import type { Case, Impact } from '../case/case.ts'
import { refuse, type Refusal } from '../refusal.ts'
import type { DecisionOutcome } from '../vocabulary/casework.ts'
import { countsAs, currentCell } from '../value-chain/attribution.ts'
import type { Instant } from '../time/instant.ts'
import { isFound } from './open-duties.ts'

/**
 * Why a decision of that outcome would say something else than what was found; empty when it does not. Whoever sees it
 * otherwise changes the finding first, with reasons, as a second person, and the person can appeal against that
 * (UNGP 31(d) and (f); red line 14). What could not be found out, because others hold the proof, is not "nothing".
 */
export function contradictions(kase: Case, outcome: DecisionOutcome, at: Instant): Refusal[] {
  const { impacts } = kase
  switch (outcome) {
    case 'upheld':
    case 'partly_upheld':
      return impacts.length === 0 || impacts.some(isFound) ? [] : [refuse('decision_without_finding')]
    case 'not_upheld':
    case 'no_adverse_impact':
      return impacts.filter((impact) => isFound(impact) || isOpen(impact)).map(against)
    case 'not_linked':
      return [
        ...impacts.filter((impact) => isOpen(impact)).map(against),
        ...impacts.filter(isFound).flatMap((impact) => tiesOf(kase, impact, at)),
      ]
  }
}

function isOpen({ finding }: Impact): boolean {
  return finding?.code === 'undetermined'
}

function against({ id }: Impact): Refusal {
  return refuse('decision_against_finding', { impact: id })
}

/** A harm that was found is nobody's only when somebody looked at each organisation, and found that it has no tie. */
function tiesOf(kase: Case, impact: Impact, at: Instant): Refusal[] {
  const cells = kase.entities.map(({ id }) => currentCell(kase.cells, impact.id, id, at))
  const isTied = cells.some(
    (cell) => cell !== null && (cell.finding === 'undetermined' || countsAs(cell.finding) !== 'not_linked'),
  )
  if (isTied) return [refuse('tie_in_force', { impact: impact.id })]
  const isLookedAt = cells.length > 0 && cells.every((cell) => cell !== null)
  return isLookedAt ? [] : [refuse('tie_not_looked_at', { impact: impact.id })]
}
