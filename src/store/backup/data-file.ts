import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { z } from 'zod'
import type { RowSum } from './row-sum.ts'

/** What a backup of the data says of itself before its rows … */
const headShape = z.object({
  amends: z.literal('data'),
  version: z.literal(1),
  at: z.string(),
  /** Migrations of the database it was made from, by name, with their digests. */
  migrations: z.record(z.string(), z.string()),
  /** The file of case keys that belongs to it. */
  caseKeys: z.string(),
  tables: z.array(z.string()),
})
export type DataHead = z.output<typeof headShape>

/** … and after them: where the database stood. Without it the file was cut off. */
const endShape = z.object({
  standing: z.object({ cases: z.int(), events: z.int(), heads: z.string() }),
  block: z.int(),
})
export type DataEnd = z.output<typeof endShape>

const tableEndShape = z.object({ end: z.string(), rows: z.int(), sum: z.string() })

/** A piece of a backup, in this order: head, then rows and an end for each table, then the end. */
export type Piece =
  | { readonly head: DataHead }
  | { readonly table: string; readonly row: string }
  | { readonly table: string; readonly sum: RowSum }
  | { readonly end: DataEnd }

/** What is no backup, or a damaged one. */
export class BadBackup extends Error {
  override name = 'BadBackup'
}

/** The lines of a backup. One that begins with `#` says something of the rows, every other one is a row. */
export async function* linesOf(pieces: AsyncIterable<Piece>): AsyncGenerator<string> {
  for await (const piece of pieces) {
    if ('head' in piece) yield `#${JSON.stringify(piece.head)}\n`
    else if ('row' in piece) yield `${piece.row}\n`
    else if ('sum' in piece) yield `#${JSON.stringify({ end: piece.table, ...piece.sum })}\n`
    else yield `#${JSON.stringify(piece.end)}\n`
  }
}

/** The pieces of a backup, as they come. Throws a sentence where it is none, damaged, or cut off. */
export async function* unpacked(path: string): AsyncGenerator<Piece> {
  let head: DataHead | null = null
  let tables: readonly string[] = []
  let isEnded = false
  for await (const line of lines(path)) {
    if (isEnded) throw new BadBackup(`The backup ${path} goes on after its end. Use another one.`)
    if (head === null) {
      head = said(path, headShape, line)
      tables = head.tables
      yield { head }
    } else if (!line.startsWith('#')) {
      const [table] = tables
      if (table === undefined)
        throw new BadBackup(`The backup ${path} has rows of no table. Use another one.`)
      yield { table, row: line }
    } else if (tables.length > 0) {
      const { end, rows, sum } = said(path, tableEndShape, line)
      if (end !== tables[0]) throw new BadBackup(`The backup ${path} is not in its order. Use another one.`)
      tables = tables.slice(1)
      yield { table: end, sum: { rows, sum } }
    } else {
      isEnded = true
      yield { end: said(path, endShape, line) }
    }
  }
  if (!isEnded)
    throw new BadBackup(`The backup ${path} ends before its end: it was cut off. Use another one.`)
}

function said<T>(path: string, shape: z.ZodType<T>, line: string): T {
  try {
    return shape.parse(JSON.parse(line.slice(1)))
  } catch {
    throw new BadBackup(`The file ${path} is no backup of the data, or of a newer version of Amends.`)
  }
}

/** By line feeds alone: a text may hold other signs that end a line elsewhere. */
async function* lines(path: string): AsyncGenerator<string> {
  let rest = ''
  try {
    // What goes wrong in either ends the other, and is thrown where it is read.
    const text = pipeline(createReadStream(path), createGunzip(), () => {}).setEncoding('utf8')
    for await (const chunk of text) {
      const parts = (rest + (chunk as string)).split('\n')
      rest = parts.pop() ?? ''
      yield* parts
    }
  } catch (error) {
    if (error instanceof BadBackup) throw error
    const code = (error as NodeJS.ErrnoException).code ?? ''
    if (!code.startsWith('Z_')) throw error
    throw new BadBackup(`The backup ${path} is damaged or cut off. Use another one.`)
  }
  if (rest !== '') throw new BadBackup(`The backup ${path} was cut off. Use another one.`)
}
