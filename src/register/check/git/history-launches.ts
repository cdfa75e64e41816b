import { earliest, type Launches } from '../../../domain/diligence/term.ts'
import type { LocalDate } from '../../../domain/time/calendar.ts'
import { ABOUT_FILE } from '../../files/read.ts'
import { aboutSchema } from '../../files/schema/about.ts'
import type { Checkout } from './checkout.ts'
import { entryIn } from './entry-in.ts'
import { contentsOf } from './objects.ts'
import type { Replaced } from './replaced.ts'
import { MOST_VERSIONS, type HowSeen } from './versions.ts'

/** The first day on which each system was launched by what the history of the main branch says. */
export interface HistoryLaunches {
  readonly launches: Launches
  readonly seen: HowSeen
}

/**
 * The days of launch of every version of register.yaml on the main branch. A day that had not come when it was changed
 * was a plan, and launched nothing.
 */
export function historyLaunches({ git }: Checkout, replaced: readonly Replaced[] | null): HistoryLaunches {
  if (replaced === null) return { launches: [], seen: 'unanswered' }
  const all = replaced.filter(({ path }) => path === ABOUT_FILE || path.endsWith(`/${ABOUT_FILE}`))
  const asked = all.slice(0, MOST_VERSIONS)
  const contents = contentsOf(
    git,
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
