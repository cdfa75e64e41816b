import type { CodeOf } from '../vocabulary/code.ts'
import type { WhetherHelped } from '../vocabulary/referral.ts'

/** Fewest answers of which anything is said: fewer are soon one person whom somebody knows (domain reference 3). */
const FEWEST_ANSWERS = 5

/** How many say that it helped, wholly or in part: from two thirds on, down to one third, or fewer. */
export const HOW_MANY_HELPED = [{ code: 'most' }, { code: 'some' }, { code: 'few' }] as const
export type HowManyHelped = CodeOf<typeof HOW_MANY_HELPED>

/** What is said of a body by what people answered. */
export interface HelpShown {
  /** Rounded down to a multiple of five. */
  readonly atLeast: number
  readonly howMany: HowManyHelped
}

/** How many gave one answer in one quarter. */
export interface AnswersOf {
  /** Such as `2026-q4`. */
  readonly quarter: string
  readonly answer: WhetherHelped
  readonly n: number
}

/**
 * What the answers of many say of a body, so that nothing tells what one person said (decision 0034): of quarters that are
 * over alone, added up until there are five, so that no two looks differ by fewer; and as one of three words, which one
 * answer more or less need not change. Null where there are too few. Whoever did not go says nothing of it.
 *
 * @param now the quarter that is not over yet
 */
export function helpShown(counted: readonly AnswersOf[], now: string): HelpShown | null {
  const over = counted.filter(({ quarter, answer }) => quarter < now && answer !== 'did_not_go')
  let [all, helped] = [0, 0]
  let [waiting, waitingHelped] = [0, 0]
  for (const quarter of [...new Set(over.map((each) => each.quarter))].toSorted()) {
    for (const { answer, n } of over.filter((each) => each.quarter === quarter)) {
      waiting += n
      if (answer === 'helped' || answer === 'in_part') waitingHelped += n
    }
    if (waiting < FEWEST_ANSWERS) continue
    ;[all, helped] = [all + waiting, helped + waitingHelped]
    ;[waiting, waitingHelped] = [0, 0]
  }
  if (all < FEWEST_ANSWERS) return null
  const share = helped / all
  const howMany = share >= 2 / 3 ? 'most' : share > 1 / 3 ? 'some' : 'few'
  return { atLeast: Math.floor(all / FEWEST_ANSWERS) * FEWEST_ANSWERS, howMany }
}
