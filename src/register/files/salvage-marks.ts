import { parse } from 'yaml'
import type { HighMark } from '../../domain/diligence/register.ts'
import { markSchema } from './schema/mark.ts'
import { conflictAt, sideOf } from './two-sides.ts'

export interface Salvaged {
  readonly marks: readonly HighMark[]
  /** True when every line was understood: only then may a new chain be made of what was found. */
  readonly whole: boolean
  /** Line of the first conflict marker of git, counted from 1; null without one. */
  readonly conflictAt: number | null
}

/**
 * The marks of a lock file that is no YAML any more, as git leaves it when two branches recorded grades: those of both
 * sides, each once. Grades are never lost to a merge, so that a conflict is no way to lower a level.
 */
export function salvageMarks(text: string): Salvaged {
  const lines = text.split(/\r?\n/)
  const at = conflictAt(text)
  const sides = at === null ? [lines] : [sideOf(lines, 'ours'), sideOf(lines, 'theirs')]
  const found = sides.map(marksIn)
  const marks = new Map(found.flatMap((side) => side.marks.map((mark) => [JSON.stringify(mark), mark])))
  return {
    marks: [...marks.values()],
    whole: found.every(({ whole }) => whole) && marks.size > 0,
    conflictAt: at,
  }
}

/** Lines beside the marks, without the spaces at their end. */
const BESIDES = /^(#.*|version: 1|marks:( \[\])?|count: \d+|terms:| {2}- R\d{3} from .*|terms_hash: \w+|)$/
const FIELD = /^ {2}(?:- | {2})(impact|group|judgement|grade|on|hash): (.*)$/

function marksIn(lines: readonly string[]): Omit<Salvaged, 'conflictAt'> {
  const entries: Record<string, unknown>[] = []
  let whole = true
  for (const line of lines) {
    const [, name, value] = FIELD.exec(line) ?? []
    const isFirst = line.startsWith('  - ')
    if (name !== undefined && value !== undefined && (isFirst || entries.length > 0)) {
      if (isFirst) entries.push({})
      const last = entries.at(-1)!
      const read = scalarOf(value)
      if (read === undefined || Object.hasOwn(last, name)) whole = false
      else last[name] = read
    } else if (!BESIDES.test(line.trimEnd())) whole = false
  }
  const marks = entries.flatMap(({ hash: _, ...entry }) => {
    const parsed = markSchema.safeParse(entry)
    if (!parsed.success) whole = false
    return parsed.success ? [parsed.data] : []
  })
  return { marks, whole }
}

function scalarOf(text: string): unknown {
  try {
    return parse(text) as unknown
  } catch {
    return undefined
  }
}
