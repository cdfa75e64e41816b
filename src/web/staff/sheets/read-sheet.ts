import type { Asked } from '../../../actions/run-verb.ts'
import { organisationNamed } from '../../../actions/directory/view-directory.ts'
import type { Viewer } from '../../../store/cases/viewer.ts'
import type { House } from '../../../actions/house.ts'
import { catalogueEntry } from '../../../domain/remedy/catalogue.ts'
import { verbCalled } from '../../../domain/verbs.ts'
import { fromCatalogue } from '../case/from-catalogue.ts'
import { field } from '../../route.ts'
import type { Desk } from '../forms/desk.ts'
import { formValues } from '../forms/form-values.ts'
import { questionsOf } from '../forms/questions.ts'
import type { StaffVerb } from '../forms/staff-verbs.ts'
import { readForm } from '../forms/read-form.ts'
import { answersOf } from './first-true.ts'
import { DO, FIRST, type Block, type Row, type Sheet } from './sheet.ts'

/** Between the key of a line and the name of its field. */
export const BETWEEN = '~'

/** Lines that are ticked already: they go with what is filled in. */
const DONE_WITH_THE_REST: readonly StaffVerb[] = ['choose_contact']

/** A line that somebody filled in, as it goes to its verb. */
export interface FilledRow {
  readonly row: Row
  readonly columns: Block['columns']
  readonly asked: Asked
}

/** The lines that somebody filled in, in order; none where nothing but what goes with the rest is there. */
export async function readSheet(
  house: House,
  viewer: Viewer,
  desk: Desk,
  sheet: Sheet,
  form: FormData,
): Promise<readonly FilledRow[]> {
  // Said once for everything on the sheet.
  const knowingly = field(form, 'knowingly') === 'yes'
  const filled: FilledRow[] = []
  for (const block of sheet.blocks)
    for (const row of block.rows) {
      if (!isTouched(desk, block, row, form)) continue
      const typed = formOf(desk, block, row, form)
      const questions = questionsOf(row.verb)
      const read = { ...readForm(questions, typed, house.calendar.timeZone, house.now()), ...row.about }
      const known = questions.find(({ kind }) => kind === 'organisation')
      const raw = {
        ...read,
        ...(known && { [known.name]: await organisationNamed(house, viewer, field(typed, 'name')) }),
      }
      filled.push({ row, columns: block.columns, asked: { verb: row.verb, raw: { ...raw, knowingly } } })
    }
  // What only goes with the rest is nothing by itself.
  const isAlone = filled.every(({ row }) => DONE_WITH_THE_REST.includes(row.verb))
  return isAlone ? [] : filled
}

/** The fields of one line by their own names: what the page knows, what was typed, and what its list of actions says. */
function formOf(desk: Desk, block: Block, row: Row, form: FormData): FormData {
  const typed = new FormData()
  const shown = new Set([...form.keys()].filter((name) => name.startsWith(`${row.key}${BETWEEN}`)))
  for (const [name, value] of Object.entries(startsOf(desk, row)))
    if (!shown.has(`${row.key}${BETWEEN}${name}`)) for (const each of [value].flat()) typed.append(name, each)
  for (const full of shown)
    for (const value of form.getAll(full)) typed.append(full.slice(row.key.length + BETWEEN.length), value)
  for (const [question, said] of Object.entries(answersOf(field(typed, FIRST))))
    typed.set(`answers.${question}`, said)
  const suggested = catalogueEntry(field(typed, 'catalogue')) ?? null
  if (!block.columns.includes('catalogue') || suggested === null) return typed
  for (const [name, value] of Object.entries(fromCatalogue({ ...desk, suggested })))
    if (typed.getAll(name).every((each) => each === '')) {
      typed.delete(name)
      for (const each of [value].flat()) typed.append(name, each)
    }
  return typed
}

/** What a line starts with. */
export function startsOf({ view }: Desk, row: Row): Readonly<Record<string, string | readonly string[]>> {
  const known = verbCalled(row.verb).known(view.kase, row.about)
  const fear = row.verb === 'add_entity' && view.kase.feared === null ? { feared: false } : {}
  return formValues(questionsOf(row.verb), { ...known, ...fear }, view.timeZone)
}

/** True when somebody changed anything in a line. */
export function isTouched(desk: Desk, { columns }: Block, row: Row, form: FormData): boolean {
  const starts = startsOf(desk, row)
  return columns.some((column) => {
    const names = [column, `${column}-date`, `${column}-time`]
    return names.some((name) => {
      const said = form.getAll(`${row.key}${BETWEEN}${name}`).map(String).filter(Boolean).join('\n')
      const start = [starts[name] ?? []].flat().join('\n')
      return said !== '' && (column === DO || said !== start)
    })
  })
}
