import { readFileSync, statSync } from 'node:fs'

/** Larger than any entry that people write; a parser would stand still on it. */
export const LARGEST_ENTRY = 5_000_000

/** `why` is a code of `files.whyNot` in the words, with what fills its gaps, or what the system said. */
export type TextRead =
  { readonly text: string } | { readonly why: string; readonly size?: string; readonly largest?: string }

/**
 * The text of a file, or why there is none: it is a folder, a link to nothing, not ours to open, not UTF-8, or too
 * large. Never throws, so that one bad file hides no finding in the others.
 *
 * @param largest in bytes
 */
export function readText(file: string, largest: number = Number.POSITIVE_INFINITY): TextRead {
  try {
    const { size } = statSync(file)
    if (size > largest) return { why: 'too_large', size: megabytes(size), largest: megabytes(largest) }
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(file)) }
  } catch (error) {
    return { why: whyOf(error) }
  }
}

/** To the next tenth, so that what is too large never looks as if it fitted. */
function megabytes(bytes: number): string {
  return String(Math.ceil(bytes / 100_000) / 10)
}

function whyOf(error: unknown): string {
  if (error instanceof TypeError) return 'not_utf8'
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'EISDIR') return 'folder'
  if (code === 'ENOENT') return 'link_to_nothing'
  if (code === 'EACCES' || code === 'EPERM') return 'not_ours'
  return error instanceof Error ? error.message : String(error)
}
