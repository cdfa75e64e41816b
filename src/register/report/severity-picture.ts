import { codesOf } from '../../domain/vocabulary/code.ts'
import { RIGHTS } from '../../domain/vocabulary/rights.ts'
import type { Grade } from '../../domain/vocabulary/severity.ts'
import type { ImpactView, RegisterView } from '../check/view.ts'
import type { Block } from './blocks.ts'
import { escapeText as e } from '../escape.ts'
import type { RegisterWords } from '../../words/en/register/index.ts'
import type { RegisterSpeaker } from '../../words/register-speaker.ts'

/** Not knowing stands beside the gravest: it is never the low end. */
const COLUMNS: readonly (Grade | null)[] = [null, 5, 4, 3, 2, 1]
const FILLS: Readonly<Record<string, string>> = {
  null: 'var(--ink2)',
  5: 'var(--late)',
  4: 'var(--late)',
  3: 'var(--due)',
  2: 'var(--done)',
  1: 'var(--done)',
}
const LEFT = 330
const COLUMN = 90
const ROW = 38
const TOP = 40

/** Rights down, levels across, one circle for each cell with the number of impacts in it; and the same as a table. */
export function severityPicture({ w, list }: RegisterSpeaker, view: RegisterView): Block[] {
  const words = w.report
  const rows = codesOf(RIGHTS)
    .map((right) => ({ right, impacts: view.impacts.filter(({ impact }) => impact.rights.includes(right)) }))
    .filter(({ impacts }) => impacts.length > 0)
  const others = view.impacts.filter(({ impact }) => impact.rights.length === 0)
  const named = [
    ...rows.map(({ right, impacts }) => ({ name: w.vocabulary.rights[right], impacts })),
    ...(others.length > 0 ? [{ name: words.otherRights, impacts: others }] : []),
  ]
  if (named.length === 0) return []
  return [
    { kind: 'picture', label: words.pictureLabel, svg: picture(words, named) },
    {
      kind: 'table',
      table: {
        caption: words.pictureTable,
        head: [words.right, ...COLUMNS.map((grade) => columnName(words, grade))],
        rows: named.map(({ name, impacts }) => [
          name,
          ...COLUMNS.map((grade) => list(at(impacts, grade).map(({ impact }) => impact.id))),
        ]),
      },
    },
  ]
}

interface Row {
  readonly name: string
  readonly impacts: readonly ImpactView[]
}

function at(impacts: readonly ImpactView[], grade: Grade | null): readonly ImpactView[] {
  return impacts.filter(({ level }) => level.level === grade)
}

function columnName(words: RegisterWords['report'], grade: Grade | null): string {
  return grade === null ? words.notAssessed : `${words.level} ${grade}`
}

function picture(words: RegisterWords['report'], rows: readonly Row[]): string {
  const width = LEFT + COLUMNS.length * COLUMN
  const height = TOP + rows.length * ROW + 8
  const x = (column: number) => LEFT + column * COLUMN + COLUMN / 2
  const heads = COLUMNS.map(
    (grade, column) =>
      `<text x="${x(column)}" y="24" text-anchor="middle">${e(columnName(words, grade))}</text>`,
  )
  const lines = rows.map(({ name, impacts }, row) => {
    const y = TOP + row * ROW + ROW / 2
    const dots = COLUMNS.map((grade, column) => {
      const count = at(impacts, grade).length
      if (count === 0) return ''
      const radius = Math.min(16, 9 + count * 1.5)
      // Filled for severe, hollow for less: the picture says the same without colour.
      const solid = grade === null || grade >= 4
      const fill = FILLS[String(grade)] ?? 'none'
      const circle = `<circle cx="${x(column)}" cy="${y}" r="${radius}" fill="${solid ? fill : 'none'}" stroke="${fill}" stroke-width="2.5"${grade === null ? ' stroke-dasharray="3 3" fill-opacity="0.15"' : ''}/>`
      const ink = solid && grade !== null ? ' style="fill:var(--paper)"' : ''
      return `${circle}<text x="${x(column)}" y="${y + 5}" text-anchor="middle"${ink}>${count}</text>`
    })
    return `<line x1="0" x2="${width}" y1="${y + ROW / 2}" y2="${y + ROW / 2}" stroke="var(--line)"/><text x="0" y="${y + 5}">${e(name)}</text>${dots.join('')}`
  })
  return `<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" aria-hidden="true">${heads.join('')}${lines.join('')}</svg>`
}
