import { Button } from '../../components/button.tsx'
import { ErrorMessage } from '../../components/error-message.tsx'
import { IN_HAND } from '../../components/leave.tsx'
import { Bars } from '../case/bars.tsx'
import { NotTold } from '../case/not-told.tsx'
import { casePath, keepAt, type Desk } from '../forms/desk.ts'
import { MarkFields } from '../forms/marks.tsx'
import { seenBy } from '../forms/verb-form.tsx'
import { Cell, labelOf } from './cell.tsx'
import { Follows } from './follows.tsx'
import { lineId } from './said-of-line.ts'
import type { Block, Sheet } from './sheet.ts'
import { VERB_OF_SHEET } from './sheet-ids.ts'

/** Several acts on one form: lines that are left as they are are left out; all others are saved together. */
export function SheetForm({ desk, sheet }: { readonly desk: Desk; readonly sheet: Sheet }) {
  const { speaker, view } = desk
  const words = speaker.w.workspace.sheets
  const refusal = desk.state?.id === sheet.id ? desk.state.refusal : null
  return (
    <>
      <p class="am-verb__hint">{words.of[sheet.id].hint}</p>
      <form
        id={IN_HAND}
        method="post"
        action={`${casePath(view.kase.id)}/sheet`}
        class="am-verb am-sheet"
        novalidate
        data-keep={keepAt(desk)}
        data-keep-failed={speaker.w.workspace.casePage.hand.keepFailed}
      >
        {refusal !== null && (
          <ErrorMessage id="sheet-refused" prefix={speaker.w.common.errorPrefix}>
            {refusal}
          </ErrorMessage>
        )}
        <MarkFields marks={desk.marks} form={sheet.id} seen={seenBy(desk, sheet)} />
        {sheet.blocks.map((block) =>
          block.layout === 'table' ? <Lines {...{ desk, block }} /> : <Fields {...{ desk, block }} />,
        )}
        <Bars
          desk={desk}
          spot={{ id: sheet.id, verb: VERB_OF_SHEET[sheet.id], section: 'next', about: {} }}
        />
        <Follows desk={desk} />
        {sheet.blocks.some(({ verb }) => verb === 'send_offer') && <NotTold desk={desk} />}
        <div class="govuk-button-group">
          <Button preventDoubleClick>{words.save}</Button>
          <Button
            variant="secondary"
            name="show"
            value="yes"
            formaction={`${casePath(view.kase.id)}/sheet#follows`}
          >
            {words.show}
          </Button>
        </div>
      </form>
    </>
  )
}

interface BlockProps {
  readonly desk: Desk
  readonly block: Block
}

/** More than these need a wider page to stand beside each other. */
const FEW_COLUMNS = 7

/** Several that are asked the same, beside each other; on a narrow screen one under the other. */
function Lines({ desk, block }: BlockProps) {
  const { columns, rows, verb } = block
  const [first] = rows
  if (first === undefined) return <></>
  return (
    <div class="am-scroll">
      <table
        class={
          columns.length > FEW_COLUMNS
            ? 'am-table am-sheet__table am-sheet__table--wide'
            : 'am-table am-sheet__table'
        }
      >
        <caption class="am-sheet__title">{desk.speaker.w.workspace.verbs[verb].title}</caption>
        <thead>
          <tr>
            <td />
            {columns.map((column) => (
              <th scope="col">{labelOf(desk, first, column)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr id={lineId(row)}>
              <th scope="row">
                <bdi>{row.title}</bdi>
              </th>
              {columns.map((column) => (
                <td data-label={labelOf(desk, row, column)}>
                  <Cell desk={desk} row={row} column={column} isLabelled={false} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Fields({ desk, block }: BlockProps) {
  return (
    <>
      {block.rows.map((row) => (
        <fieldset class="govuk-fieldset am-sheet__part" id={lineId(row)}>
          <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">
            {block.rows.length > 1 || block.columns.length === 1
              ? row.title
              : desk.speaker.w.workspace.verbs[block.verb].title}
          </legend>
          {block.columns.map((column) => (
            <Cell desk={desk} row={row} column={column} isLabelled />
          ))}
        </fieldset>
      ))}
    </>
  )
}
