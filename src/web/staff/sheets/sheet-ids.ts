import type { StaffVerb } from '../forms/staff-verbs.ts'

/** Forms in which several acts are entered at once. */
export const SHEETS = [
  'sheet-rating',
  'sheet-organisations',
  'sheet-ties',
  'sheet-plan',
  'sheet-answer',
] as const
export type SheetId = (typeof SHEETS)[number]

/** The verb whose section a sheet stands in, and whose banner says that it was saved. */
export const VERB_OF_SHEET: Readonly<Record<SheetId, StaffVerb>> = {
  'sheet-rating': 'rate_impact',
  'sheet-organisations': 'add_entity',
  'sheet-ties': 'attribute',
  'sheet-plan': 'propose_action',
  'sheet-answer': 'decide',
}

/** The sheet in which a step of the usual way is entered; none for steps that are one act each. */
export const SHEET_OF_STEP: Readonly<Partial<Record<StaffVerb, SheetId>>> = {
  rate_impact: 'sheet-rating',
  add_entity: 'sheet-organisations',
  attribute: 'sheet-ties',
  choose_contact: 'sheet-ties',
  propose_action: 'sheet-plan',
  consider_element: 'sheet-plan',
  record_finding: 'sheet-answer',
  decide: 'sheet-answer',
  send_offer: 'sheet-answer',
}

/** Every verb that a line of a sheet can be of. */
export function verbsOfSheet(sheet: SheetId): readonly StaffVerb[] {
  const steps = Object.entries(SHEET_OF_STEP).filter(([, of]) => of === sheet)
  return [
    ...steps.map(([verb]) => verb as StaffVerb),
    ...(sheet === 'sheet-rating' ? (['add_group', 'flag_delay'] as const) : []),
  ]
}

/** True for the id of a sheet. */
export function isSheet(id: string): id is SheetId {
  return (SHEETS as readonly string[]).includes(id)
}
