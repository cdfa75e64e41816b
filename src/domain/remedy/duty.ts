import type { Case } from '../case/case.ts'
import type { Instant } from '../time/instant.ts'
import { currentCell, dutiesOf } from '../value-chain/attribution.ts'
import type { CodeOf } from '../vocabulary/code.ts'
import type { Element } from '../vocabulary/remedy.ts'
import type { Duty } from '../vocabulary/value-chain.ts'
import type { RemedyAction } from './plan.ts'

/** How an action stands to the finding in force on whoever is to do it. */
export const DUTY_STANDINGS = [
  { code: 'owed' },
  /** Nothing obliges them: nobody demands it, and nobody may call it a duty. */
  { code: 'freely' },
  /** Owed once the harm happens: it is a danger so far, and the action would only repair it. */
  { code: 'if_it_happens' },
  /** Nothing was found yet about them and this harm: neither duty nor favour. */
  { code: 'open' },
] as const
export type DutyStanding = CodeOf<typeof DUTY_STANDINGS>

const REMEDY_DUTIES: readonly Duty[] = [
  'cease',
  'cease_contribution',
  'provide_remedy',
  'provide_or_cooperate_in_remedy',
]

/** What repairs a harm that happened; stopping and preventing are owed for a danger as well. */
const REPAIRS: readonly Element[] = ['restitution', 'rehabilitation', 'compensation']

type Owed = Pick<RemedyAction, 'impact' | 'entity' | 'elements' | 'leverage'>

/**
 * Whether an action is a duty or given freely, by the finding in force at a moment: it follows the finding, whatever
 * was said when it was planned (UNGP 19 and 22; Guide 4; domain reference 5, duty codes). Leverage is the duty of
 * whoever is linked; for a potential harm, duties of remedy are conditional on its happening.
 */
export function dutyOf(kase: Pick<Case, 'cells' | 'impacts'>, action: Owed, at: Instant): DutyStanding {
  const cell = currentCell(kase.cells, action.impact, action.entity, at)
  if (!cell) return 'open'
  const { owed } = dutiesOf(cell.finding, cell.plausible)
  const isOfRemedy = owed.some((duty) => REMEDY_DUTIES.includes(duty))
  if (action.leverage) return isOfRemedy || owed.includes('use_leverage') ? 'owed' : 'freely'
  if (!isOfRemedy) return 'freely'
  const impact = kase.impacts.find(({ id }) => id === action.impact)
  const onlyRepairs = action.elements.every((element) => REPAIRS.includes(element))
  return impact?.kind === 'potential' && onlyRepairs ? 'if_it_happens' : 'owed'
}

/** True when the finding in force makes remedy a duty of this organisation for this impact. */
export function owesRemedy(kase: Pick<Case, 'cells'>, impact: string, entity: string, at: Instant): boolean {
  const cell = currentCell(kase.cells, impact, entity, at)
  return (
    cell !== null && dutiesOf(cell.finding, cell.plausible).owed.some((duty) => REMEDY_DUTIES.includes(duty))
  )
}

/** True when something was found about whoever is to do it, for this harm: whatever was found. */
export function isAttributed(
  { cells }: Pick<Case, 'cells'>,
  { impact, entity }: Pick<RemedyAction, 'impact' | 'entity'>,
): boolean {
  return cells.some((cell) => cell.impact === impact && cell.entity === entity)
}
