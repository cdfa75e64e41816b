import type { Block, Table } from './blocks.ts'

/** How many bytes some blocks take. */
export type SizeOf = (blocks: readonly Block[]) => number

/** A section: its heading and what stands under it. */
export type Section = readonly Block[]

/** Blocks by the headings of depth 3 among them; what stands before the first is a section without one. */
export function sectionsOf(blocks: readonly Block[]): readonly Section[] {
  const sections: Block[][] = []
  for (const each of blocks) {
    const begins = each.kind === 'heading' && each.depth === 3
    const last = sections.at(-1)
    if (begins || last === undefined) sections.push([each])
    else last.push(each)
  }
  return sections
}

/**
 * Blocks in pieces of at most so many bytes, in their order. A section stays whole where it fits, a table keeps its
 * head in each piece; one row that is larger stands alone.
 */
export function piecesOf(
  blocks: readonly Block[],
  most: number,
  sizeOf: SizeOf,
): readonly (readonly Block[])[] {
  const parts = sectionsOf(blocks).flatMap((section) =>
    sizeOf(section) <= most ? [section] : section.flatMap((each) => smaller(each, most, sizeOf)),
  )
  return packed(parts, most, sizeOf).map((each) => each.flat())
}

function smaller(block: Block, most: number, sizeOf: SizeOf): readonly (readonly Block[])[] {
  if (block.kind !== 'table' || sizeOf([block]) <= most) return [[block]]
  const { table } = block
  const withRows = (rows: Table['rows']): Block => ({ kind: 'table', table: { ...table, rows } })
  const head = sizeOf([withRows([])])
  const rowSize = ([row]: Table['rows']) => sizeOf([withRows(row === undefined ? [] : [row])]) - head
  return packed(
    table.rows.map((row) => [row]),
    most - head,
    rowSize,
  ).map((rows) => [withRows(rows.flat())])
}

/** As many parts together as there is room for. */
function packed<Part>(
  parts: readonly Part[],
  most: number,
  sizeOf: (part: Part) => number,
): readonly (readonly Part[])[] {
  const pieces: Part[][] = []
  let room = 0
  for (const part of parts) {
    const size = sizeOf(part)
    const last = pieces.at(-1)
    if (last === undefined || size > room) {
      pieces.push([part])
      room = most - size
    } else {
      last.push(part)
      room -= size
    }
  }
  return pieces
}
