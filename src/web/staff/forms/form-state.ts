import type { Case } from '../../../domain/case/case.ts'
import type { Refusal, RefusalCode } from '../../../domain/refusal.ts'
import type { FieldProblem } from '../../../actions/parse-input.ts'
import { catalogueEntry } from '../../../domain/remedy/catalogue.ts'
import { verbCalled } from '../../../domain/verbs.ts'
import { sayOne } from '../case/refusal-words.ts'
import { piecesOf } from '../case/pieces.tsx'
import { isFromDirectory } from '../case/from-directory.ts'
import type { Spot } from '../case/spots.ts'
import type { Desk } from './desk.ts'
import { fieldOfRefusal } from './field-of-refusal.ts'
import { formValues } from './form-values.ts'
import { questionsOf } from './questions.ts'
import type { StaffVerb } from './staff-verbs.ts'
import { sayProblem } from '../../../words/say-problem.ts'

/** A line of a sheet that needs another look. */
export interface RowState {
  readonly key: string
  readonly title: string
  readonly verb: StaffVerb
  readonly columns: readonly string[]
  readonly problems: readonly FieldProblem[]
  readonly refusals: readonly Refusal[]
}

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
  /** When it was put by unsaved; null when it has just been sent. */
  readonly keptAt: string | null
  /** Each thing that was refused, so that it can be said beside its field. */
  readonly refusals?: readonly Refusal[]
  /** Of a sheet: the lines that need another look. */
  readonly rows?: readonly RowState[]
  /** Of a sheet that was asked what follows: the case after it. */
  readonly follows?: Case
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
    if (state && !isNew(name)) {
      const typed = state.form.getAll(name).filter((value) => typeof value === 'string')
      return filled(desk, state, name, typed) ?? typed
    }
    return listOf(starts[name])
  }
  const isOne = (name: string) =>
    questionsOf(spot.verb).some((each) => each.name === name && each.parts.length === 0)
  return {
    all,
    one: (name) => all(name)[0] ?? '',
    problem(name) {
      const found = state?.problems.find((each) => each.field === name || each.field.startsWith(`${name}.`))
      if (found) return sayProblem(desk.speaker, found)
      const refused = state?.refusals?.find((each) => {
        const field = fieldOfRefusal(spot.verb, each)
        // A group of fields says what is missing at the part that it is missing in.
        return (
          field === name ||
          (field !== null && !name.includes('.') && field.split('.')[0] === name && isOne(name))
        )
      })
      return refused && sayOne(desk.speaker, refused)
    },
  }
}

/** What was just taken from the list of actions goes where nothing was typed, or what an earlier choice had filled in. */
function filled(
  desk: Desk,
  state: FormState,
  name: string,
  typed: readonly string[],
): readonly string[] | null {
  const { starts } = piecesOf(state.verb)
  if (desk.directory?.picked && starts !== undefined && state.keptAt !== null) {
    const now = listOf(starts(desk)[name])
    const text = typed.join('\n').trim()
    return now.length === 0 || (text !== '' && !isFromDirectory(desk, name, text)) ? null : now
  }
  if (desk.suggested === null || state.keptAt === null || starts === undefined) return null
  const now = listOf(starts(desk)[name])
  const before = starts({
    ...desk,
    suggested: catalogueEntry(String(state.form.get('catalogue') ?? '')) ?? null,
  })
  const isTheirs = typed.join('\n').trim() !== '' && typed.join('\n') !== listOf(before[name]).join('\n')
  return now.length === 0 || isTheirs ? null : now
}

function listOf(value: string | readonly string[] | undefined): readonly string[] {
  return value === undefined ? [] : typeof value === 'string' ? [value] : value
}
