import type { Case } from './case.ts'

/** Longest start of a story that stands for a title, in characters: one line of the worklist. */
const LENGTH = 90

/** What a case is called on the desk: its first impact, and until one is described the first line of the story. */
export function titleOf(kase: Case): string {
  const first = kase.impacts[0]
  if (first) return first.title
  // The start is enough, however long the story is; white space at its front is not counted.
  const start = kase.story.trimStart().slice(0, 4 * LENGTH)
  const characters = Array.from(start.split('\n', 1)[0]?.trimEnd() ?? '')
  return characters.length <= LENGTH ? characters.join('') : `${characters.slice(0, LENGTH - 1).join('')}…`
}
