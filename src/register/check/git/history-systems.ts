import { liveSince, type Launches, type LiveDays } from '../../../domain/diligence/term.ts'
import type { LocalDate } from '../../../domain/time/calendar.ts'
import type { LoadedRegister } from '../../files/read.ts'
import { impactSchema } from '../../files/schema/impact.ts'
import type { Checkout } from './checkout.ts'
import { entryIn } from './entry-in.ts'
import { contentsOf } from './objects.ts'
import type { Replaced } from './replaced.ts'
import { MOST_VERSIONS, type HowSeen } from './versions.ts'

/** Since when each impact was live by the systems that it once was about. */
export interface HistorySystems {
  readonly liveDays: LiveDays
  readonly seen: HowSeen
}

/**
 * The first day on which each impact was live by any version of it on the main branch: an impact that was taken off a
 * live system hit people there. A system that was launched after the impact had left it says nothing.
 *
 * @param launches the days of launch that any state of the register names
 */
export function historySystems(
  { git }: Checkout,
  replaced: readonly Replaced[] | null,
  { sources }: LoadedRegister,
  launches: Launches,
): HistorySystems {
  if (replaced === null) return { liveDays: new Map(), seen: 'unanswered' }
  const here = new Set([...sources.values()].map(({ path, text }) => `${path} ${systemsText(text)}`))
  const all = newest(replaced.filter(({ path }) => /(^|\/)impacts\/[^/]+\.ya?ml$/.test(path)))
  const asked = all.slice(0, MOST_VERSIONS)
  const contents = contentsOf(
    git,
    asked.map(({ oid }) => oid),
  )
  const liveDays = new Map<string, LocalDate>()
  for (const { oid, path, on } of asked) {
    const text = contents.get(oid)?.toString('utf8') ?? ''
    // Of the same systems as today: those are known, and need no second reading.
    const name = path.slice(path.lastIndexOf('impacts/'))
    if (here.has(`${name} ${systemsText(text)}`)) continue
    const impact = entryIn(text, impactSchema)
    if (impact === null) continue
    const since = liveSince({ about: { systems: launches } }, impact, on)
    const known = liveDays.get(impact.id)
    if (since !== null && (known === undefined || since < known)) liveDays.set(impact.id, since)
  }
  const isAnswered = asked.every(({ oid }) => contents.has(oid))
  return { liveDays, seen: !isAnswered ? 'unanswered' : asked.length < all.length ? 'cut' : 'whole' }
}

/** Each version once, with the last day on which it was replaced. */
function newest(replaced: readonly Replaced[]): readonly Replaced[] {
  const known = new Set<string>()
  return replaced.filter(({ oid }) => {
    const isNew = !known.has(oid)
    known.add(oid)
    return isNew
  })
}

/** The id and the lines about systems as they are written; two alike are about the same ones. */
function systemsText(text: string): string {
  const line = /^systems:.*(?:\n[ \t-].*)*/m.exec(text)?.[0]
  // Systems that stand in some other form are never alike.
  if (line === undefined && text.includes('systems')) return `${text} `
  return `${/^id:.*/m.exec(text)?.[0] ?? text} ${line ?? ''}`
}
