import type { FieldProblem } from '../../../actions/parse-input.ts'
import type { Spot } from '../case/spots.ts'
import { defaultsFor } from './defaults.ts'
import type { Desk } from './desk.ts'
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
  const defaults = { ...defaultsFor(desk, spot), ...spot.about }
  const all = (name: string): readonly string[] => {
    if (state) return state.form.getAll(name).filter((value) => typeof value === 'string')
    const value: string | readonly string[] | undefined = defaults[name]
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

/** The id of the control of a field, for labels and for links from the list of problems. */
export function controlId(form: string, field: string): string {
  return `${form}-${field.replaceAll('.', '-')}`
}
