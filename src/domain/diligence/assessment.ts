import type { LocalDate } from '../time/calendar.ts'
import type { AssessmentDepth } from '../vocabulary/diligence.ts'
import { SEVERE_FROM } from '../vocabulary/severity.ts'
import { LIGHT_QUESTIONS, questionsOf } from './questions.ts'
import type { Assessment } from './register.ts'
import { samePerson } from './same-person.ts'
import { isUnsaid } from './unsaid.ts'

/** Id of the answer that says why no affected person, proxy or expert took part in a full assessment (UNGP 18). */
export const WHY_NOBODY_TOOK_PART = 'why_nobody_took_part'

/** What an assessment still lacks before it counts. */
const ASSESSMENT_GAPS = [
  { code: 'nobody_named' },
  { code: 'no_system' },
  { code: 'no_answers' },
  { code: 'empty_answer' },
  { code: 'question_open' },
  { code: 'grade_missing' },
  { code: 'all_unknown' },
  { code: 'nothing_changed' },
  { code: 'nobody_took_part' },
] as const

export interface AssessmentGap {
  readonly code: (typeof ASSESSMENT_GAPS)[number]['code']
  /** Id of the question, where the gap is in one. */
  readonly question: string | null
}

type Answer = Assessment['answers'][number]

/**
 * True when an assessment may settle what is owed. A file alone is no assessment: somebody with a name answered,
 * no answer is empty, none of its questions is open, a light one knows the severity of one thing at least (a form of
 * unknowns looked at nothing), and a full one says what is different because of it and who from outside took part, or
 * why nobody did (domain reference 10 and 11). Whoever answered for the organisation is not from outside.
 */
export function counts(assessment: Assessment): boolean {
  return assessmentGaps(assessment).length === 0
}

/** Everything that keeps an assessment from counting; empty when it counts. */
export function assessmentGaps(assessment: Assessment): readonly AssessmentGap[] {
  const { by, systems, answers, depth } = assessment
  const gaps: AssessmentGap[] = []
  const lacks = (code: AssessmentGap['code'], question: string | null = null) => gaps.push({ code, question })

  if (by.every(isUnsaid)) lacks('nobody_named')
  if (systems.length === 0) lacks('no_system')
  if (answers.length === 0) lacks('no_answers')
  for (const { question, answer } of answers) if (isUnsaid(answer)) lacks('empty_answer', question)
  for (const { code } of questionsOf(depth))
    if (!answers.some(({ question }) => question === code)) lacks('question_open', code)
  return [...gaps, ...(depth === 'light' ? lightGaps(answers) : fullGaps(assessment))]
}

/**
 * True when a light assessment calls for a full one: a severity grade of 4 or 5, or a group nobody had on the list
 * (domain reference 11). It does so even while it does not count itself: an answer left empty must not hide what was
 * found. The likelihood is not looked at, because it is no part of severity.
 */
export function callsForFull(assessment: Assessment): boolean {
  if (assessment.depth !== 'light') return false
  return assessment.unknownGroup || assessment.answers.some(isSevereAnswer)
}

/** Answers of a light assessment that reach level 4; empty when none does. */
export function severeAnswers(assessment: Assessment): readonly Answer[] {
  return assessment.answers.filter(isSevereAnswer)
}

/**
 * Assessments that count for a system on that day, newest first. One dated later than today has not happened. With
 * `depth` full, light ones are left out; a full one also does the work of a light one.
 */
export function countingFor(
  assessments: readonly Assessment[],
  system: string,
  today: LocalDate,
  depth: AssessmentDepth = 'light',
): readonly Assessment[] {
  return assessments
    .filter((each) => each.systems.includes(system) && each.on <= today)
    .filter((each) => depth === 'light' || each.depth === 'full')
    .filter(counts)
    .sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))
}

function lightGaps(answers: readonly Answer[]): AssessmentGap[] {
  const open = LIGHT_QUESTIONS.flatMap(({ code, grades }): AssessmentGap[] => {
    const given = answers.find((each) => each.question === code)
    return grades !== null && given?.grade === null ? [{ code: 'grade_missing', question: code }] : []
  })
  const graded = answers.filter((each) => asksSeverity(each) && each.grade !== null)
  const nothing = graded.length > 0 && graded.every(({ grade }) => grade === 'unknown')
  return nothing ? [...open, { code: 'all_unknown', question: null }] : open
}

function asksSeverity({ question }: Answer): boolean {
  const judgement = LIGHT_QUESTIONS.find(({ code }) => code === question)?.grades ?? null
  return judgement !== null && judgement !== 'likelihood'
}

/** True when nobody from outside took part. Whoever answered for the organisation is not from outside. */
export function isFromInside({ by, tookPart }: Assessment): boolean {
  return !tookPart.some(
    ({ who, as }) => as !== 'company' && !isUnsaid(who) && !by.some((name) => samePerson(name, who)),
  )
}

function fullGaps(assessment: Assessment): AssessmentGap[] {
  const { changed, answers } = assessment
  const why = answers.some(({ question, answer }) => question === WHY_NOBODY_TOOK_PART && !isUnsaid(answer))
  return [
    ...(isUnsaid(changed) ? [{ code: 'nothing_changed', question: null } as const] : []),
    ...(!isFromInside(assessment) || why ? [] : [{ code: 'nobody_took_part', question: null } as const]),
  ]
}

function isSevereAnswer({ question, grade }: Answer): boolean {
  const judgement = LIGHT_QUESTIONS.find(({ code }) => code === question)?.grades
  return judgement !== 'likelihood' && typeof grade === 'number' && grade >= SEVERE_FROM
}
