import type { Child } from 'hono/jsx'
import { type Attributes, join, present, type TextSize } from './props.ts'

interface TableCell {
  text: Child
  numeric?: boolean | undefined
  colspan?: number | undefined
  rowspan?: number | undefined
  class?: string | undefined
  attributes?: Attributes | undefined
}

interface TableProps {
  caption?: Child
  captionSize?: TextSize | undefined
  head?: TableCell[] | undefined
  rows: TableCell[][]
  /** The first cell of each row names the row. */
  firstCellIsHeader?: boolean | undefined
  smallTextUntilTablet?: boolean | undefined
  class?: string | undefined
  attributes?: Attributes | undefined
}

export function Table(props: TableProps) {
  return (
    <table
      class={join(
        'govuk-table',
        props.smallTextUntilTablet && 'govuk-table--small-text-until-tablet',
        props.class,
      )}
      {...props.attributes}
    >
      {present(props.caption) && (
        <caption
          class={join(
            'govuk-table__caption',
            props.captionSize && `govuk-table__caption--${props.captionSize}`,
          )}
        >
          {props.caption}
        </caption>
      )}
      {props.head && (
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            {props.head.map((cell) => (
              <HeaderCell cell={cell} scope="col" />
            ))}
          </tr>
        </thead>
      )}
      <tbody class="govuk-table__body">
        {props.rows.map((row) => (
          <tr class="govuk-table__row">
            {row.map((cell, index) =>
              props.firstCellIsHeader && index === 0 ? (
                <HeaderCell cell={cell} scope="row" />
              ) : (
                <td
                  class={join('govuk-table__cell', cell.numeric && 'govuk-table__cell--numeric', cell.class)}
                  colspan={cell.colspan}
                  rowspan={cell.rowspan}
                  {...cell.attributes}
                >
                  {cell.text}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function HeaderCell({ cell, scope }: { cell: TableCell; scope: 'col' | 'row' }) {
  return (
    <th
      scope={scope}
      class={join('govuk-table__header', cell.numeric && 'govuk-table__header--numeric', cell.class)}
      colspan={cell.colspan}
      rowspan={cell.rowspan}
      {...cell.attributes}
    >
      {cell.text}
    </th>
  )
}
