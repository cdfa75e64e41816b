import type { CaseEvent } from './case-event.ts'
import type { Case } from './case.ts'

/**
 * What names of files say that came from the person, or from somebody beside them: whoever calls a file "he threatens me"
 * has told us. For fear alone; what a name is elsewhere, it stays. Read with spaces in place
 * of the signs that stand for them, with and without what kind of file it is.
 */
export function saidInNames({ files }: Pick<Case, 'files'>): readonly string[] {
  return files.flatMap(({ from, name }) => (from === 'person' && name !== null ? readName(name) : []))
}

/** The same of one event. */
export function saidInName(event: CaseEvent): readonly string[] {
  const isTheirs = event.kind === 'file_given' && event.by.kind === 'person'
  return isTheirs && event.texts.name !== undefined ? readName(event.texts.name) : []
}

/** What may tell what kind of file it is. */
const ENDING = /\.\p{L}[\p{L}\p{N}]{0,4}$/u
/** A number of a file, or its day, before the first word. */
const BEFORE_WORDS = /^[^\p{L}]+/u
/** A word that Portuguese writes with a hyphen behind its verb. */
const JOINED = /-(?!(?:me|nos|lhes?)(?!\p{L}))/gu

/** Its end may be a word or a kind of file, and a hyphen may stand for a space or belong to the word. */
function readName(name: string): readonly string[] {
  const read = [name, name.replace(ENDING, '')].map(withSpaces)
  const both = read.flatMap((text) => [text.replaceAll('-', ' '), text.replace(JOINED, ' ')])
  return [...new Set(both.map((text) => text.replace(/ {2,}/gu, ' ').trim()))].filter((text) => text !== '')
}

/** Small letters before a capital end a word: `heThreatensMe`. */
function withSpaces(name: string): string {
  return name
    .replace(/[_+.]+|%20/gu, ' ')
    .replace(BEFORE_WORDS, '')
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
}
