import { isLinks, type Block } from './blocks.ts'

/** Every place of some blocks to which a link may lead. */
export function idsIn(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((each) => {
    if (each.kind === 'heading') return each.id ?? []
    if (each.kind !== 'table') return []
    return each.table.rows.flatMap((row) =>
      row.flatMap((cell) => (typeof cell === 'object' && !isLinks(cell) && 'id' in cell ? cell.id : [])),
    )
  })
}
