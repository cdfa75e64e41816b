import type { Child } from 'hono/jsx'
import { CATALOGUE } from '../../../domain/remedy/catalogue.ts'
import { GRADES } from '../../../domain/vocabulary/severity.ts'
import { verbCalled } from '../../../domain/verbs.ts'
import { Checkboxes } from '../../components/checkboxes.tsx'
import { ErrorMessage } from '../../components/error-message.tsx'
import { choiceWords } from '../forms/choice-words.ts'
import type { Desk } from '../forms/desk.ts'
import type { FieldSpec } from '../forms/field-spec.ts'
import { questionsOf } from '../forms/questions.ts'
import { verbWordsFor } from '../forms/verb-words-for.ts'
import { BETWEEN, startsOf } from './read-sheet.ts'
import { FIRST_TRUE } from './first-true.ts'
import { cellId, saidOfLine } from './said-of-line.ts'
import { DO, FIRST, type Row } from './sheet.ts'

interface CellProps {
  readonly desk: Desk
  readonly row: Row
  readonly column: string
  /** The label is read by everybody; in a table the heads of line and column say it. */
  readonly isLabelled: boolean
}

/** One field of one line. */
export function Cell(props: CellProps) {
  const { desk, row, column, isLabelled } = props
  const id = cellId(row, column)
  const problem = problemOf(desk, row, column)
  const label = labelOf(desk, row, column)
  return (
    <div class="am-cell">
      {column !== DO && column !== 'elements' && (
        <label class={isLabelled ? 'govuk-label' : 'govuk-visually-hidden'} for={id}>
          {isLabelled ? label : `${label}: ${row.title}`}
        </label>
      )}
      {problem !== undefined && (
        <ErrorMessage id={`${id}-error`} prefix={desk.speaker.w.common.errorPrefix}>
          {problem}
        </ErrorMessage>
      )}
      <Control {...props} id={id} describedBy={problem === undefined ? undefined : `${id}-error`} />
    </div>
  )
}

/** What a column asks. */
export function labelOf({ speaker, view }: Desk, row: Row, column: string): string {
  const [name = column] = column.split('.')
  if (name === FIRST || name === 'answers') return speaker.w.workspace.sheets.first
  if (name === 'catalogue') return speaker.w.workspace.casePage.remedy.catalogue
  return verbWordsFor(speaker, row.verb, view.hasPerson).fields[name]?.label ?? row.title
}

function problemOf({ state, speaker }: Desk, row: Row, column: string): string | undefined {
  const found = state?.rows?.find(({ key }) => key === row.key)
  const said = found === undefined ? [] : saidOfLine(speaker, found)
  const texts = said.filter((each) => each.column === column).map(({ text }) => text)
  return texts.length === 0 ? undefined : [...new Set(texts)].join(' ')
}

interface ControlProps extends CellProps {
  readonly id: string
  readonly describedBy: string | undefined
}

function Control({ desk, row, column, id, describedBy }: ControlProps) {
  const { speaker } = desk
  const name = `${row.key}${BETWEEN}${column}`
  const values = (field = column) => valuesOf(desk, row, field)
  const value = values()[0] ?? ''
  const shared = { id, name, 'aria-describedby': describedBy }
  if (column === DO)
    return (
      <Checkboxes
        name={name}
        idPrefix={id}
        small
        values={[...values()]}
        items={[{ value: 'yes', text: row.title }]}
      />
    )
  if (column === FIRST) {
    const words: Readonly<Record<string, string>> = {
      ...speaker.w.vocabulary.flowQuestions,
      ...speaker.w.workspace.sheets.firstTrue,
    }
    return <Pick {...shared} value={value} items={FIRST_TRUE.map((code) => [code, words[code] ?? code])} />
  }
  const field = column
  const spec = questionsOf(row.verb).find((each) => each.name === field)
  if (spec === undefined) return <></>
  switch (spec.kind) {
    case 'long_text':
    case 'meant':
      return (
        <textarea class="govuk-textarea" rows={2} dir="auto" {...shared}>
          {value}
        </textarea>
      )
    case 'short_text':
    case 'count':
      return (
        <input
          class="govuk-input"
          type="text"
          autocomplete="off"
          dir={spec.kind === 'count' ? 'ltr' : 'auto'}
          inputmode={spec.kind === 'count' ? 'numeric' : undefined}
          value={value}
          {...shared}
        />
      )
    case 'moment':
      return (
        <input
          class="govuk-input"
          type="date"
          {...shared}
          name={`${name}-date`}
          value={values(`${column}-date`)[0] ?? ''}
        />
      )
    case 'choices':
      return (
        <Checkboxes
          name={name}
          idPrefix={id}
          legend={<span class="govuk-visually-hidden">{`${labelOf(desk, row, column)}: ${row.title}`}</span>}
          small
          values={[...values()]}
          items={spec.codes.map((code) => ({
            value: code,
            text: choiceWords(speaker, row.verb, field, code),
          }))}
        />
      )
    default:
      return <Pick {...shared} value={value} items={itemsOf(desk, row, spec)} />
  }
}

/** What was typed, else what the line starts with. */
function valuesOf(desk: Desk, row: Row, field: string): readonly string[] {
  const { state } = desk
  if (state !== null && state.id === desk.inHand)
    return state.form.getAll(`${row.key}${BETWEEN}${field}`).map(String)
  // Ticked, and done only beside something that was filled in.
  return field === DO ? ['yes'] : [startsOf(desk, row)[field] ?? []].flat()
}

interface PickProps {
  readonly id: string
  readonly name: string
  readonly value: string
  readonly items: readonly (readonly [value: string, text: Child])[]
}

function Pick({ value, items, ...rest }: PickProps) {
  return (
    <select class="govuk-select" {...rest}>
      <option value=""></option>
      {items.map(([code, text]) => (
        <option value={code} selected={code === value || undefined}>
          {text}
        </option>
      ))}
    </select>
  )
}

function itemsOf({ speaker, view }: Desk, row: Row, spec: FieldSpec): (readonly [string, string])[] {
  const { common, workspace, vocabulary } = speaker.w
  switch (spec.kind) {
    case 'grade': {
      const scales: Readonly<Record<string, Readonly<Record<number, string>>>> = {
        ...vocabulary.gradeScale,
        likelihood: vocabulary.likelihood,
      }
      return [
        ...GRADES.map((grade) => [String(grade), `${grade} ${scales[spec.name]?.[grade] ?? ''}`] as const),
        ['unknown', workspace.choices.unknownGrade],
      ]
    }
    case 'yes_no':
      return [
        ['yes', common.yes],
        ['no', common.no],
      ]
    case 'tick':
      return [['yes', workspace.choices.iAmSure]]
    case 'impact':
      return view.kase.impacts.map(({ id, title }) => [id, title])
    case 'entity':
      return view.kase.entities.map(({ id, name }) => [id, name])
    case 'catalogue':
      return CATALOGUE.map(({ id }) => [id, speaker.w.catalogue[id].action])
    default: {
      // What another line of the sheet decides is not known yet.
      const isSettled = view.possible.can.some(({ verb }) => verb === row.verb)
      const few = isSettled ? verbCalled(row.verb).choices(view.kase, row.about)[spec.name] : undefined
      const codes = few ?? spec.codes
      return codes.map((code) => [code, choiceWords(speaker, row.verb, spec.name, code)])
    }
  }
}
