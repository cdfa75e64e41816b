import { readFileSync, writeFileSync } from 'node:fs'

/** What every simulation takes: how many seeded runs for each figure, and whether its document is written anew. */
export const OPTIONS = {
  write: { type: 'boolean', default: false },
  runs: { type: 'string', default: '4000' },
} as const

export function percent(share: number | undefined): string {
  return `${(100 * (share ?? 0)).toFixed(1)} %`
}

type Cells = readonly (string | number)[]

const row = (cells: Cells) => `| ${cells.join(' | ')} |`

/** A table of Markdown, as lines. */
export function table(head: Cells, rows: readonly Cells[]): string[] {
  return [row(head), row(head.map(() => '---')), ...rows.map(row), '']
}

/** In how many of the runs each question is answered with yes, as a share; each run is drawn once for all of them. */
export function sharesOf<Drawn>(
  runs: number,
  draw: () => Drawn,
  questions: readonly ((drawn: Drawn) => boolean)[],
): number[] {
  const counts = questions.map(() => 0)
  for (let run = 0; run < runs; run += 1) {
    const drawn = draw()
    for (const [index, question] of questions.entries()) if (question(drawn)) counts[index]! += 1
  }
  return counts.map((count) => count / runs)
}

/** Puts a text between `<!-- name -->` and `<!-- end of name -->` of docs/evidence.md. */
export function writeBetween(name: string, text: string): void {
  const file = new URL('../../docs/evidence.md', import.meta.url)
  const [start, end] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`]
  const page = readFileSync(file, 'utf8')
  const [head, rest = ''] = page.split(start)
  writeFileSync(file, `${head}${start}\n\n${text}\n\n${end}${rest.split(end)[1] ?? ''}`)
}
