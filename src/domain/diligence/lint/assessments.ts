import { concernsSystem } from '../concerns.ts'
import { assessmentGaps, type AssessmentGap } from '../assessment.ts'
import { answerRules } from './answers.ts'
import { eachOf, foundIf, type LintRule } from './rule.ts'

const each = eachOf(({ register }) => register.assessments)

/** One finding for all questions with the same gap, so that an empty form is not fourteen findings. */
function gapRule(code: string, gap: AssessmentGap['code'], at: string): LintRule {
  return {
    code,
    level: 'error',
    find: each((assessment) => {
      const gaps = assessmentGaps(assessment).filter((one) => one.code === gap)
      const questions = gaps.flatMap(({ question }) => (question === null ? [] : [question]))
      return foundIf(gaps.length > 0, at, { questions })
    }),
  }
}

/** Rules about assessments: R500 to R599. What is owed is told apart from them (`owedAssessments`). */
export const assessmentRules: readonly LintRule[] = [
  gapRule('R500', 'nobody_named', '/by'),
  gapRule('R501', 'no_system', '/systems'),
  gapRule('R502', 'no_answers', '/answers'),
  gapRule('R503', 'empty_answer', '/answers'),
  gapRule('R504', 'question_open', '/answers'),
  gapRule('R505', 'grade_missing', '/answers'),
  gapRule('R506', 'nothing_changed', '/changed'),
  gapRule('R507', 'nobody_took_part', '/took_part'),
  gapRule('R508', 'all_unknown', '/answers'),
  {
    code: 'R510',
    level: 'warning',
    find: each(({ answers }) => {
      const unknown = answers.filter(({ grade }) => grade === 'unknown').map(({ question }) => question)
      return foundIf(unknown.length > 0, '/answers', { questions: unknown })
    }),
  },
  {
    code: 'R511',
    level: 'warning',
    find: each(({ on }, { today }) => foundIf(on > today, '/on', { date: on })),
  },
  {
    code: 'R512',
    level: 'note',
    find: each(({ covers }) =>
      foundIf(
        Object.values(covers).every((part: object) => Object.keys(part).length === 0),
        '/covers',
      ),
    ),
  },
  ...answerRules,
  {
    code: 'R513',
    level: 'warning',
    find: ({ register, today }) =>
      register.about.systems.flatMap(({ id, name, launched }, index) => {
        const harmed = register.impacts.filter(
          ({ kind, systems }) => kind === 'actual' && concernsSystem(systems, id),
        )
        const late = (launched === null || launched > today) && harmed.length > 0
        return foundIf(late, `/systems/${String(index)}/launched`, {
          system: name,
          impacts: harmed.map((impact) => impact.id),
        }).map((found) => ({ entry: 'register', ...found }))
      }),
  },
  {
    code: 'R514',
    level: 'warning',
    find: ({ register: { about, impacts } }) =>
      foundIf(about.systems.length === 0 && impacts.length > 0, '/systems').map((found) => ({
        entry: 'register',
        ...found,
      })),
  },
]
