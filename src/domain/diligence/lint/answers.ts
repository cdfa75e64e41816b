import type { Assessed } from '../assess.ts'
import { countingFor, isFromInside } from '../assessment.ts'
import { ENOUGH_WORDS, gist, isInFewWords } from '../few-words.ts'
import type { Assessment } from '../register.ts'
import { earliest } from '../term.ts'
import { foundIf, type Found, type LintRule } from './rule.ts'

/** What is weak about an assessment; an empty list where it is not. */
type Weakness = (assessment: Assessment, before: readonly Assessment[]) => readonly string[]

/**
 * A rule about the assessments in force: the newest that counts, for each system and depth. It gives time, and only
 * once: a new form every month that is no better starts no new term.
 */
function weakRule(code: string, at: string, weakness: Weakness): LintRule {
  return {
    code,
    level: 'warning',
    find: (assessed) => {
      const since = new Map<Assessment, string>()
      for (const series of seriesIn(assessed)) {
        const [newest] = series
        const strong = series.findIndex((each, index) => weakness(each, series.slice(index + 1)).length === 0)
        const weak = strong < 0 ? series : series.slice(0, strong)
        const first = earliest(weak.map(({ on }) => on))
        const known = newest === undefined ? undefined : since.get(newest)
        if (newest !== undefined && first !== null && !(known !== undefined && known < first))
          since.set(newest, first)
      }
      return [...since].flatMap(([assessment, first]): Found[] => {
        const before = assessed.register.assessments.filter(
          ({ id, on }) => id !== assessment.id && on <= assessment.on,
        )
        const questions = weakness(assessment, before)
        return foundIf(questions.length > 0, at, { questions, least: ENOUGH_WORDS }, first).map((found) => ({
          entry: assessment.id,
          ...found,
        }))
      })
    },
  }
}

/** Assessments that count, for each system and depth, newest first. */
function seriesIn({ register, today }: Assessed): (readonly Assessment[])[] {
  return register.about.systems.flatMap(({ id }) => {
    const all = countingFor(register.assessments, id, today)
    return [all.filter(({ depth }) => depth === 'full'), all.filter(({ depth }) => depth === 'light')]
  })
}

/** Rules about what is answered, for assessments that hold an answer to everything: R515 to R518. */
export const answerRules: readonly LintRule[] = [
  weakRule('R515', '/took_part', (assessment) =>
    assessment.depth === 'full' && isFromInside(assessment) ? ['took_part'] : [],
  ),
  weakRule('R516', '/answers', ({ answers }) =>
    [...Map.groupBy(answers, ({ answer }) => gist(answer)).values()]
      .filter((same) => same.length > 1)
      .flatMap((same) => same.map(({ question }) => question)),
  ),
  weakRule('R517', '/answers', ({ answers, changed }) => [
    ...answers.filter(({ answer }) => isInFewWords(answer)).map(({ question }) => question),
    ...(isInFewWords(changed) ? ['changed'] : []),
  ]),
  weakRule('R518', '/answers', ({ systems, answers }, before) => {
    const said = (all: Assessment['answers']) =>
      JSON.stringify(all.map(({ question, answer }) => [question, gist(answer)]).sort())
    const here = said(answers)
    return before
      .filter(
        (each) => each.systems.some((system) => systems.includes(system)) && said(each.answers) === here,
      )
      .map(({ id }) => id)
  }),
]
