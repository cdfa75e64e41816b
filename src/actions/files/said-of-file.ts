import { tidy, withoutUnseen } from '../../domain/blank.ts'
import { LONGEST_SHORT } from '../../domain/case/fields.ts'
import type { SaidOfFile } from '../../domain/files/why-no-file.ts'
import { refuse, type Refusal } from '../../domain/refusal.ts'

/** Longest name that is kept, in characters. */
const LONGEST_NAME = 200

/**
 * What somebody says of a file, as it is kept, by whichever door it came: a name without the folders before it and without
 * signs that nobody sees, which can turn its end round; what it shows, as any other short text.
 */
export function saidOfFile({ name, shows, action }: SaidOfFile): SaidOfFile | Refusal {
  const words = tidy(shows ?? '')
  if (words.length > LONGEST_SHORT)
    return refuse('text_too_long', { longest: LONGEST_SHORT, typed: words.length })
  return { name: nameOf(name ?? ''), shows: words || null, action }
}

function nameOf(name: string): string | null {
  const last = name.split(/[\\/]/).at(-1) ?? ''
  const seen = tidy(withoutUnseen(last.toWellFormed()))
  return seen.slice(0, LONGEST_NAME).toWellFormed() || null
}
