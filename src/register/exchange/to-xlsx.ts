import type { RegisterSpeaker } from '../../words/register-speaker.ts'
import type { RegisterView } from '../check/view.ts'
import type { FieldFit } from './exported.ts'
import { tableOf, toCsv } from './to-csv.ts'
import { withoutTimes } from './without-times.ts'

/** What one cell of an `.xlsx` file holds at most. */
const MOST = 32_767
/** What looks like a character written by its number (`_x0041_` is read as A) is written so that it stays as it is. */
const ESCAPED = /_(?=x[0-9a-f]{4}_)/giu

/**
 * The table of the CSV export as a spreadsheet, every cell a text so that nothing is worked out or turned into a date.
 * The library is loaded only now; it leaves out characters that show nothing and that XML cannot write. The same register gives the same bytes
 * at any time.
 */
export async function toXlsx(
  speaker: RegisterSpeaker,
  view: RegisterView,
): Promise<{ readonly text: Uint8Array; readonly fields: readonly FieldFit[] }> {
  const table = tableOf(speaker, view)
  const { default: writeXlsx } = await import('write-excel-file/universal')
  const rows = table.map((row, index) =>
    row.map((value) => ({
      value: inCell(value),
      type: String,
      ...(index === 0 ? { fontWeight: 'bold' as const } : {}),
    })),
  )
  const blob = await writeXlsx(rows, { sheet: 'Impacts', stickyRowsCount: 1 }).toBlob()
  const { fields } = toCsv(speaker, view)
  const isCut = table.some((row) => row.some((value) => value.length > MOST))
  const cut: FieldFit = {
    field: 'impact',
    to: 'Impacts',
    fit: 'partial',
    lost: speaker.w.exports.lost.longCells,
  }
  return {
    text: withoutTimes(new Uint8Array(await blob.arrayBuffer())),
    fields: isCut ? [...fields, cut] : fields,
  }
}

function inCell(value: string): string {
  const text = value.length <= MOST ? value : `${value.slice(0, MOST - 1)}…`
  return text.replaceAll(ESCAPED, '_x005F_')
}
