import { earliest, type Launches } from '../../../domain/diligence/term.ts'
import type { LocalDate } from '../../../domain/time/calendar.ts'
import { ABOUT_FILE } from '../../files/read.ts'
import { aboutSchema } from '../../files/schema/about.ts'
import type { Checkout } from './checkout.ts'
import { entryIn } from './entry-in.ts'
import { contentsOf } from './objects.ts'
import { MOST_VERSIONS, type HowSeen } from './versions.ts'

/** The first day on which each system was launched by what the history of the main branch says. */
export interface HistoryLaunches {
  readonly launches: Launches
  readonly seen: HowSeen
}

/** A version of register.yaml, and the day on which another took its place. */
interface Replaced {
  readonly oid: string
  readonly on: LocalDate
}

/**
 * The days of launch of every version of register.yaml on the main branch. A day that had not come when it was changed
 * was a plan, and launched nothing.
 */
export function historyLaunches(checkout: Checkout): HistoryLaunches {
  const all = replacedIn(checkout)
  if (all === null) return { launches: [], seen: 'unanswered' }
  const asked = all.slice(0, MOST_VERSIONS)
  const contents = contentsOf(
    checkout.git,
    asked.map(({ oid }) => oid),
  )
  const days = new Map<string, LocalDate[]>()
  for (const { oid, on } of asked) {
    const about = entryIn(contents.get(oid)?.toString('utf8') ?? '', aboutSchema)
    for (const { id, launched } of about?.systems ?? [])
      if (launched !== null && launched <= on) days.set(id, [...(days.get(id) ?? []), launched])
  }
  const isAnswered = asked.every(({ oid }) => contents.has(oid))
  return {
    launches: [...days].map(([id, each]) => ({ id, launched: earliest(each) })),
    seen: !isAnswered ? 'unanswered' : asked.length < all.length ? 'cut' : 'whole',
  }
}

/**
 * What was replaced, newest first; null where git does not answer. A commit that says it is older than one before it is
 * as late as that one.
 */
function replacedIn({ git, folder, head, mergeBase, mainHead, isUnrelated }: Checkout): Replaced[] | null {
  const heads = isUnrelated && mainHead !== null ? [head, mainHead] : [mergeBase ?? head]
  const answer = git.ask([
    ...['log', '--first-parent', '--full-history', '--reverse', '-m'],
    ...['--raw', '--no-abbrev', '--no-renames', '--format=%cs', ...heads],
    ...['--', folder === '' ? ABOUT_FILE : `${folder}/${ABOUT_FILE}`],
  ])
  if (answer === null) return null
  let on = ''
  return answer
    .toString('utf8')
    .split('\n')
    .flatMap((line): Replaced[] => {
      if (/^\d{4}-\d\d-\d\d$/.test(line) && line > on) on = line
      const oid = /^:100(?:644|755) \d{6} ([0-9a-f]{40,64}) /.exec(line)?.[1]
      return oid === undefined ? [] : [{ oid, on }]
    })
    .reverse()
}
