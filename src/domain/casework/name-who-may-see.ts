import { z } from 'zod'
import type { Case } from '../case/case.ts'
import { event } from '../case/case-event.ts'
import { colleagues, maybeReason } from '../case/fields.ts'
import { isRecused } from './recusals.ts'
import { always, checkText, verb, type Context, type Ruling } from '../case/verb.ts'
import { refuse, type Refusal } from '../refusal.ts'

/** With fewer, one of us alone could bury a case; a coordinator answers for the house. */
const FEWEST = 2

/**
 * Limits a case to named staff: nobody else of the house sees it, its counts, its organisations or its letters (domain
 * reference 6: named staff who are walled off from the feared part; UNGP 31 commentary: prevent retaliation). The
 * person reads how many there are.
 *
 * It is for a fear of whoever runs this house, or of somebody in it: that is on record already, or is said with the
 * same act. A coordinator is among them, because what is late, and what nobody has, is on the lists of coordinators
 * (severity rule 7(d)): hidden from all of them it would be owed by nobody who answers for it. Where the person fears
 * every one, that is said on the record, no line and no number tells a coordinator of the case, and two of us are named
 * who see what is owed, so that nobody hides a case from everybody else (red lines 9 and 14). A coordinator alone needs
 * a reason that stays.
 */
export const nameWhoMaySee = verb({
  name: 'name_who_may_see',
  chapter: 'casework',
  by: ['staff'],
  from: always(),
  inPerson: true,
  input: z.object({
    named: colleagues(),
    // Whom here the person fears, in their own words, or why we think so.
    fear: maybeReason(),
    // Why nobody else can be named with them.
    alone: maybeReason(),
    // Why no coordinator may see it.
    noCoordinator: maybeReason(),
  }),
  decide: ruleOnNames,
})

/** What is said when somebody names those who may see a case. */
export interface Names {
  readonly named: readonly string[]
  readonly fear?: string | undefined
  readonly alone?: string | undefined
  readonly noCoordinator?: string | undefined
}

/** Why these cannot be named for any case, whatever it is: it follows from what was said alone. */
export function whyNotTheseNames(
  { named, alone, noCoordinator }: Names,
  { isColleague, isCoordinator }: Pick<Context, 'isColleague' | 'isCoordinator'>,
): Refusal | null {
  const ids = [...new Set(named)]
  if (!ids.every(isColleague)) return refuse('unknown_colleague')
  const isLed = ids.some(isCoordinator)
  if (ids.length < FEWEST && !isLed) return refuse('two_without_coordinator')
  if (ids.length < FEWEST && (alone ?? '') === '') return refuse('two_or_a_reason')
  return (
    (ids.length < FEWEST ? checkText(alone, 'two_or_a_reason') : null) ??
    (isLed ? null : checkText(noCoordinator, 'coordinator_or_a_reason'))
  )
}

/** What follows from naming these, whoever names them. */
export function ruleOnNames(kase: Case, names: Names, context: Context): Ruling {
  const { named, fear, alone, noCoordinator } = names
  if (!named.every(context.isColleague)) return refuse('unknown_colleague')
  // Whoever must not see it opens it for nobody: counted, they would leave one alone with it, or none.
  const seeing = named.filter((id) => !isRecused(kase, id))
  const refusal =
    whyNotTheseNames({ ...names, named: seeing }, context) ??
    (isFearOnRecord(kase) ? null : checkText(fear, 'fear_of_here_missing'))
  if (refusal) return refusal
  const ids = [...new Set(named)]
  const isLed = seeing.some(context.isCoordinator)
  const before = kase.onlyFor?.toSorted()
  if (kase.accessSaidAt !== null && before?.join() === ids.toSorted().join()) return refuse('already_done')
  return [
    event(
      context,
      'staff_named',
      { named: ids },
      {
        ...(fear && { fear }),
        ...(alone && { alone }),
        ...(!isLed && noCoordinator && { noCoordinator }),
      },
    ),
  ]
}

/** True where the house is feared, may be, or the case is for named staff already for a fear that was said then. */
function isFearOnRecord({ operatorFearedSince, fearOfUsSince, onlyFor }: Case): boolean {
  return operatorFearedSince !== null || fearOfUsSince !== null || onlyFor !== null
}
