import { withoutUnseen } from '../blank.ts'

/** What people type to get past a field. */
const FILLER = /^(n\.?\s*[/.]\s*a\.?|todo|tbd|tba|tbc|fixme|xxx+|asdf+|lorem ipsum.*)\W*$/isu

/**
 * True for what nobody has said yet: nothing, no letter and no number (`-`, `...`, characters nobody sees), a gap of a
 * template (`TODO`) that nobody filled, or a filler such as `n/a`.
 */
export function isUnsaid(text: string | null | undefined): boolean {
  if (text === null || text === undefined) return true
  const seen = withoutUnseen(text).trim()
  return !/[\p{L}\p{N}]/u.test(seen) || /^TODO\b/.test(seen) || FILLER.test(seen)
}
