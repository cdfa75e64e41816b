import type { Draft } from '../../../store/staff/drafts.ts'
import { VERB_NAMES, verbCalled } from '../../../domain/verbs.ts'
import { answersFor, type FormState } from '../forms/form-state.ts'
import type { Desk } from '../forms/desk.ts'
import { kebab, type StaffVerb } from '../forms/staff-verbs.ts'
import { typedFields } from '../forms/marks.tsx'
import { isTouched } from '../sheets/read-sheet.ts'
import { DO, sheetOf } from '../sheets/sheet.ts'
import { isSheet, VERB_OF_SHEET } from '../sheets/sheet-ids.ts'
import type { Spot } from './spots.ts'

/** The verb of a form by its id, such as `rate-impact-i1-g1`; null when it is of none. */
export function verbOfForm(form: string): StaffVerb | null {
  if (isSheet(form)) return VERB_OF_SHEET[form]
  const names = VERB_NAMES.filter((name) => verbCalled(name).by.includes('staff') && isOf(kebab(name), form))
  // The longest, because one name may begin another.
  const [longest] = names.toSorted((a, b) => b.length - a.length)
  return (longest as StaffVerb | undefined) ?? null
}

function isOf(name: string, form: string): boolean {
  return form === name || form.startsWith(`${name}-`)
}

/** A draft as a form that came back; null when it is of no form that there ever was. */
export function stateOfDraft({ form: id, fields, at }: Draft): FormState | null {
  const verb = verbOfForm(id)
  if (verb === null) return null
  const form = new FormData()
  for (const [name, value] of fields) form.append(name, value)
  return { id, verb, form, problems: [], refusal: null, codes: [], keptAt: at }
}

/** What was typed into a form, as a draft; nothing where it is as the page made it. */
export function draftIn(desk: Desk, id: string, spot: Spot | null, form: FormData): Draft['fields'] {
  const typed = typedFields(form)
  const sheet = sheetOf(desk, id)
  if (sheet !== null)
    return sheet.blocks
      .filter(({ columns }) => !columns.includes(DO))
      .some((block) => block.rows.some((row) => isTouched(desk, block, row, form)))
      ? typed
      : []
  if (spot === null) return typed.some(([name, value]) => name !== 'seen' && value !== '') ? typed : []
  const starts = answersFor({ ...desk, state: null }, spot)
  const names = new Set(typed.map(([name]) => name).filter((name) => name !== 'seen'))
  const isChanged = [...names].some((name) => {
    const said = typed.filter(([each]) => each === name).map(([, value]) => value.trim())
    return said.filter(Boolean).join('\n') !== starts.all(name).filter(Boolean).join('\n')
  })
  return isChanged ? typed : []
}
