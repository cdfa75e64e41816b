import {
  answerCounter,
  askedCounter,
  FOLLOW_UP_COUNTERS,
  saidCounter,
} from '../../domain/case/follow-up-counters.ts'
import { isCodeOf } from '../../domain/vocabulary/code.ts'
import {
  FOLLOW_UP_QUESTIONS,
  FOLLOW_UP_STAGES,
  LATER_STAGES,
  type FollowUpQuestion,
  type FollowUpStage,
} from '../../domain/vocabulary/follow-up.ts'
import { countFigures } from '../../store/cases/count-figures.ts'
import type { Viewer } from '../../store/cases/viewer.ts'
import type { House } from '../house.ts'

/** Fewest people that a number is shown for: fewer are soon one whom somebody knows (domain reference 3). */
export const FEWEST = 5

/** A number of people; null where there are too few to say it. */
export type Shown = number | null

export interface HowItIsView {
  readonly stages: readonly {
    readonly stage: FollowUpStage
    readonly asked: Shown | 'on_page'
    readonly said: Shown
  }[]
  readonly questions: readonly {
    readonly question: FollowUpQuestion
    /** All who answered it; null also where it would tell a number that is not shown. */
    readonly all: Shown
    readonly answers: readonly { readonly answer: string; readonly n: Shown }[]
  }[]
}

/** How it is for people, counted: who was asked, who answered, and what, whatever came of their cases. */
export async function viewHowItIs(
  house: House,
  viewer: Extract<Viewer, { kind: 'staff' }>,
): Promise<HowItIsView> {
  const figures = await countFigures(house.database, house.keys, FOLLOW_UP_COUNTERS, viewer)
  const shown = (name: string): Shown => {
    const n = figures.get(name) ?? 0
    return n < FEWEST ? null : n
  }
  return {
    stages: FOLLOW_UP_STAGES.map(({ code }) => ({
      stage: code,
      asked: isCodeOf(LATER_STAGES, code) ? shown(askedCounter(code)) : 'on_page',
      said: shown(saidCounter(code)),
    })),
    questions: FOLLOW_UP_QUESTIONS.map(({ code, answers }) => {
      const each = answers.map((answer) => ({
        answer: answer.code,
        n: shown(answerCounter(code, answer.code)),
      }))
      const all = each.reduce<Shown>((sum, { n }) => (sum === null || n === null ? null : sum + n), 0)
      return { question: code, all, answers: each }
    }),
  }
}
