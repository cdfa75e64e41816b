import {
  FOLLOW_UP_QUESTIONS,
  FOLLOW_UP_STAGES,
  type FollowUpQuestion,
  type FollowUpStage,
  LATER_STAGES,
  type LaterStage,
} from '../vocabulary/follow-up.ts'
import type { Case } from './case.ts'

const PREFIX = 'how_it_is'

/** True for a counter of how it is for people, of whomever it is counted or taken off for. */
export function isFollowUpCounter(counter: string): boolean {
  return counter.startsWith(PREFIX)
}

/** Cases in which the person was asked at this time after the end. Before it the questions only stand on their page. */
export function askedCounter(stage: LaterStage): string {
  return `${PREFIX}_asked:${stage}`
}

/** Cases in which they answered anything after it. */
export function saidCounter(stage: FollowUpStage): string {
  return `${PREFIX}_said:${stage}`
}

/** Cases in which this is their last answer to a question. */
export function answerCounter(question: FollowUpQuestion, answer: string): string {
  return `${PREFIX}:${question}:${answer}`
}

/** Every counter of how it is for people. */
export const FOLLOW_UP_COUNTERS: readonly string[] = [
  ...LATER_STAGES.map(({ code }) => askedCounter(code)),
  ...FOLLOW_UP_STAGES.map(({ code }) => saidCounter(code)),
  ...FOLLOW_UP_QUESTIONS.flatMap(({ code, answers }) =>
    answers.map((answer) => answerCounter(code, answer.code)),
  ),
]

/**
 * What a case counts in for how it is for people: whether they were asked, whether they answered, and what they said last
 * to each question, whatever the outcome (indicators LEG-3, RIG-1 and DIA-4). A later answer never makes two people of one.
 */
export function followUpCountersOf(kase: Case): string[] {
  const asked = new Set(kase.followUps.map(({ after }) => after))
  const said = new Set(kase.howItIs.map(({ after }) => after))
  const last = FOLLOW_UP_QUESTIONS.flatMap(({ code }) => {
    const answer = kase.howItIs.findLast((each) => each[code] !== undefined)?.[code]
    return answer === undefined ? [] : [answerCounter(code, answer)]
  })
  return [...[...asked].map(askedCounter), ...[...said].map(saidCounter), ...last]
}
