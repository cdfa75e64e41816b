import { ErrorSummary } from '../../components/error-summary.tsx'
import { InsetText } from '../../components/inset-text.tsx'
import { IN_HAND } from '../../components/leave.tsx'
import type { Desk } from '../forms/desk.ts'
import { BETWEEN } from '../sheets/read-sheet.ts'
import { cellId, lineId, saidOfLine } from '../sheets/said-of-line.ts'
import { isSheet, verbsOfSheet } from '../sheets/sheet-ids.ts'
import { aboutWords } from './about-words.ts'
import { fieldOfRefusal } from '../forms/field-of-refusal.ts'
import { sayOne } from './refusal-words.ts'
import { controlId } from '../forms/control-id.ts'
import type { FormState } from '../forms/form-state.ts'
import { questionsOf } from '../forms/questions.ts'
import type { FieldSpec } from '../forms/field-spec.ts'
import { verbWordsFor } from '../forms/verb-words-for.ts'
import { sayProblem } from '../../../words/say-problem.ts'

/** What needs another look in the form that came back. Text whose form is gone is shown, so that it is not lost. */
export function Problems({ desk }: { readonly desk: Desk }) {
  const { state, speaker } = desk
  if (state === null || state.keptAt !== null) return <></>
  const { common, workspace } = speaker.w
  const stillThere = desk.inHand === state.id
  if (state.follows !== undefined) return <></>
  const lines = (state.rows ?? []).flatMap((row) =>
    saidOfLine(speaker, row).map(({ text, column, field }) => ({
      text: `${row.title}${field === null ? '' : `, ${labelOf(desk, row, field)}`}: ${text}`,
      href: stillThere ? `#${column === null ? lineId(row) : cellId(row, column)}` : undefined,
    })),
  )
  const items =
    lines.length > 0
      ? lines
      : state.refusal !== null
        ? refusedItems(desk, state, stillThere)
        : [
            ...state.problems.map((each) => ({
              text: `${labelOf(desk, state, each.field)}: ${sayProblem(speaker, each)}`,
              href: stillThere ? `#${controlId(state.id, each.field)}` : undefined,
            })),
            ...((state.refusals ?? []).length > 0 ? refusedItems(desk, state, stillThere) : []),
          ]
  return (
    <>
      <ErrorSummary
        title={`${state.refusal === null ? common.errorTitle : workspace.casePage.refusedTitle}: ${titleOf(desk, state)}`}
        items={items}
      />
      {!stillThere && <Kept desk={desk} state={state} />}
    </>
  )
}

/** What was sent, by the name of its form: no message stands without what it is about. */
function titleOf(desk: Desk, { id, verb }: FormState): string {
  const { speaker, view, spots } = desk
  if (isSheet(id)) return speaker.w.workspace.sheets.of[id].title
  const { title } = verbWordsFor(speaker, verb, view.hasPerson)
  const about = aboutWords(desk, spots.find((spot) => spot.id === id)?.about ?? {})
  return about === '' ? title : `${title}, ${about}`
}

/** Each thing that was refused, with the field that it is about, or the form where it is about none. */
function refusedItems({ speaker }: Desk, state: FormState, stillThere: boolean) {
  const { refusals = [] } = state
  if (refusals.length === 0)
    return [{ text: state.refusal ?? '', href: stillThere ? `#${IN_HAND}` : undefined }]
  const said = refusals.map((each) => {
    const field = fieldOfRefusal(state.verb, each)
    const place = field === null ? IN_HAND : controlId(state.id, field)
    return { text: sayOne(speaker, each), href: stillThere ? `#${place}` : undefined }
  })
  return said.filter(({ text }, n) => said.findIndex((each) => each.text === text) === n)
}

function labelOf(desk: Desk, state: Pick<FormState, 'verb'>, field: string): string {
  const { fields } = verbWordsFor(desk.speaker, state.verb, desk.view.hasPerson)
  return fields[field.split('.')[0] ?? field]?.label ?? field
}

/** What a field asks in which somebody writes their own words; null for every other. In a sheet, by its column. */
function labelOfText(desk: Desk, state: FormState, name: string): string | null {
  const field = name.split(BETWEEN).at(-1) ?? name
  const verbs = isSheet(state.id) ? verbsOfSheet(state.id) : [state.verb]
  const verb = verbs.find((each) => questionsOf(each).some((spec) => spec.name === field && isText(spec)))
  return verb === undefined ? null : labelOf(desk, { ...state, verb }, field)
}

const isText = ({ kind }: FieldSpec) => kind === 'long_text' || kind === 'short_text'

/** Words whose form is gone, to be copied. */
export function Kept({ desk, state }: { readonly desk: Desk; readonly state: FormState }) {
  const { casePage } = desk.speaker.w.workspace
  const texts = [...state.form].flatMap(([name, text]) => {
    const label = typeof text === 'string' && text !== '' ? labelOfText(desk, state, name) : null
    return label === null ? [] : [{ label, text: text as string }]
  })
  if (texts.length === 0) return <></>
  return (
    <InsetText>
      <h2>{casePage.keptTitle}</h2>
      <p>{casePage.keptBody}</p>
      {texts.map(({ label, text }) => (
        <>
          <h3>{label}</h3>
          <p class="am-text" dir="auto">
            {text}
          </p>
        </>
      ))}
    </InsetText>
  )
}
