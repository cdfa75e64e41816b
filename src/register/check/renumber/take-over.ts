import { withNewIds, type NewIds } from '../../files/ids-in.ts'

/** A line that somebody has to look at. */
export interface ToLookAt {
  readonly file: string
  readonly line: number
  readonly ids: readonly string[]
}

/**
 * A file of the merge in which the lines of the branch that moves say the new numbers. A line that only the other branch
 * wrote means its own entry and stays; one that both wrote alike may mean either.
 */
export function takeOver(
  file: string,
  here: string,
  sides: { readonly keeps: string; readonly moves: string },
  ids: NewIds,
): { readonly text: string; readonly lookAt: readonly ToLookAt[] } {
  const [kept, moved] = [linesOf(sides.keeps), linesOf(sides.moves)]
  const lookAt: ToLookAt[] = []
  const lines = here.split('\n').map((line, index) => {
    const next = withNewIds(line, ids)
    if (next === line || !moved.has(bare(line))) return line
    if (!kept.has(bare(line))) return next
    const named = [...ids.keys()].filter((id) => line !== withNewIds(line, new Map([[id, '']])))
    lookAt.push({ file, line: index + 1, ids: named })
    return line
  })
  return { text: lines.join('\n'), lookAt }
}

function linesOf(text: string): ReadonlySet<string> {
  return new Set(text.split('\n').map(bare))
}

const bare = (line: string) => line.replace(/\r$/, '')
