import type { LocalDate } from '../../../domain/time/calendar.ts'
import { ABOUT_FILE } from '../../files/read.ts'
import type { Checkout } from './checkout.ts'
import { inEach, type TreeFile } from './objects.ts'

/** A version of a file, and the day on which another took its place or the file was deleted. */
export interface Replaced extends TreeFile {
  readonly on: LocalDate
}

/**
 * Every version of register.yaml and of the impacts that was replaced on the main branch, newest first; null where git
 * does not answer. A commit that says it is older than one before it is as late as that one.
 *
 * @param places where in the checkout the register stands and stood
 */
export function replacedIn(checkout: Checkout, places: readonly string[]): readonly Replaced[] | null {
  const { git, head, mergeBase, mainHead, isUnrelated } = checkout
  const heads = isUnrelated && mainHead !== null ? [head, mainHead] : [mergeBase ?? head]
  const answer = git.ask([
    ...['log', '--first-parent', '--full-history', '--reverse', '-m'],
    ...['--raw', '--no-abbrev', '--no-renames', '--format=%cs', ...heads],
    ...['--', ...inEach(places, ABOUT_FILE, 'impacts')],
  ])
  if (answer === null) return null
  let on = ''
  return answer
    .toString('utf8')
    .split('\n')
    .flatMap((line): Replaced[] => {
      if (/^\d{4}-\d\d-\d\d$/.test(line) && line > on) on = line
      const [, oid, path] = /^:100(?:644|755) \d{6} ([0-9a-f]{40,64}) [0-9a-f]+ [A-Z]\t(.+)$/.exec(line) ?? []
      return oid === undefined || path === undefined ? [] : [{ oid, path, on }]
    })
    .reverse()
}
