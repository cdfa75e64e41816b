import type { RefusalCode } from '../../../domain/refusal.ts'
import type { FieldProblem } from '../../../actions/parse-input.ts'
import { verbCalled } from '../../../domain/verbs.ts'
import { piecesOf } from '../case/pieces.tsx'
import type { Spot } from '../case/spots.ts'
import type { Desk } from './desk.ts'
import { formValues } from './form-values.ts'
import { questionsOf } from './questions.ts'
import type { StaffVerb } from './staff-verbs.ts'

/** A form that came back: what was typed, and what needs another look. */
export interface FormState {
  /** Id of the form on the page (`Spot.id`). */
  readonly id: string
  readonly verb: StaffVerb
  readonly form: FormData
  readonly problems: readonly FieldProblem[]
  /** Why it was refused, in words; null when fields need another look. */
  readonly refusal: string | null
  /** The codes of that; empty when fields need another look. */
  readonly codes: readonly RefusalCode[]
}

/** What a form shows: what was typed, else what the page suggests. */
export interface Answers {
  /** All values of a field; empty when there is none. */
  all(name: string): readonly string[]
  one(name: string): string
  /** What to do about a field, in words. */
  problem(name: string): string | undefined
}

/** The answers that a form on the page starts with. */
export function answersFor(desk: Desk, spot: Spot): Answers {
  const state = desk.state?.id === spot.id ? desk.state : null
  const { kase, timeZone } = desk.view
  const known = verbCalled(spot.verb).known(kase, spot.about)
  const starts = {
    ...formValues(questionsOf(spot.verb), known, timeZone),
    ...piecesOf(spot.verb).starts?.(desk),
    ...spot.about,
  }
  // The page shows the case as it is now, so what a form says of itself is never what it said before.
  const isNew = (name: string) =>
    questionsOf(spot.verb).some((question) => question.name === name && question.of === 'form')
  const all = (name: string): readonly string[] => {
    if (state && !isNew(name)) return state.form.getAll(name).filter((value) => typeof value === 'string')
    const value: string | readonly string[] | undefined = starts[name]
    return value === undefined ? [] : typeof value === 'string' ? [value] : value
  }
  return {
    all,
    one: (name) => all(name)[0] ?? '',
    problem(name) {
      const found = state?.problems.find((each) => each.field === name || each.field.startsWith(`${name}.`))
      return found && desk.speaker.w.problems[found.problem]
    },
  }
}
