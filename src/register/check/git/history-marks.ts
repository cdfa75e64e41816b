import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { nextMarks } from '../../../domain/diligence/marks.ts'
import type { HighMark, Impact, Register } from '../../../domain/diligence/register.ts'
import type { LocalDate } from '../../../domain/time/calendar.ts'
import { keyOf, LOCK_FILE, marksIn } from '../../files/lock.ts'
import { toDomain } from '../../files/schema/case.ts'
import { impactSchema } from '../../files/schema/impact.ts'
import type { Checkout } from './checkout.ts'
import { entryIn } from './entry-in.ts'
import type { Merging } from './merging.ts'
import { inEach, oidsIn, versionsOf } from './objects.ts'
import { renumberedMarks } from './renumbered.ts'
import { leastSeen, readVersions, type HowSeen } from './versions.ts'

/** Every grade that the history knows. */
export interface HistoryMarks {
  /** Marks of any version of the lock file. */
  readonly recorded: readonly HighMark[]
  /** Grades of any version of an impact on the main branch, recorded or not. */
  readonly given: readonly HighMark[]
  readonly seen: HowSeen
}

/**
 * Every grade that was ever recorded in a commit before this one, and every grade that an impact ever had on the main
 * branch: what was committed cannot be made to vanish by a later commit, however many there are between. Ratings on a
 * branch of one's own are drafts until they are recorded or merged.
 *
 * @param places where in the checkout the register stands and stood
 */
export function historyMarks(
  checkout: Checkout,
  places: readonly string[],
  folder: string,
  today: LocalDate,
  merging: Merging | null,
): HistoryMarks {
  const heads =
    checkout.isUnrelated && checkout.mainHead !== null ? [checkout.head, checkout.mainHead] : [checkout.head]
  const locks = versionsOf(checkout.git, ['--full-history', ...heads, '--', ...inEach(places, LOCK_FILE)])
  const impacts = versionsOf(checkout.git, [
    ...['--full-history', '--first-parent', checkout.mergeBase ?? checkout.head],
    ...['--', ...inEach(places, 'impacts')],
  ])
  const like = (locks?.[0] ?? impacts?.[0])?.oid ?? ''
  const here = new Set([...oidsIn(folder, LOCK_FILE, like), ...oidsIn(folder, 'impacts', like)])
  const lock = readVersions(checkout.git, locks, here)
  const given = readVersions(checkout.git, impacts, here)
  const moved = renumberedMarks(checkout, heads, folder, merging)
  const recorded = recordedIn(lock.texts, folder).map((mark) => moved.get(keyOf(mark)) ?? mark)
  return { recorded, given: givenIn(given.texts, today), seen: leastSeen([lock.seen, given.seen]) }
}

/** The marks of many versions, each entry read once: a lock file only grows, so most of it stands in all of them. */
function recordedIn(texts: readonly string[], folder: string): readonly HighMark[] {
  const file = join(folder, LOCK_FILE)
  const seen = new Set(entriesOf(existsSync(file) ? readFileSync(file, 'utf8') : ''))
  return texts.flatMap((text) => {
    const fresh = entriesOf(text).filter((entry) => !seen.has(entry))
    for (const entry of fresh) seen.add(entry)
    return fresh.length === 0 ? [] : marksIn(`marks:\n${fresh.join('')}`)
  })
}

/** The entries of a lock file as they are written, without what chains them. */
function entriesOf(text: string): readonly string[] {
  const lines = text
    .split(/\r?\n/)
    .filter((line) => /^ {2}(- | {2})(impact|group|judgement|grade|on): /.test(line))
  const entries: string[] = []
  for (const line of lines) {
    if (line.startsWith('  - ') || entries.length === 0) entries.push(`${line}\n`)
    else entries[entries.length - 1] += `${line}\n`
  }
  return entries
}

/** Grades of impacts as they once stood. A version that cannot be read had no grades that counted. */
function givenIn(texts: readonly string[], today: LocalDate): readonly HighMark[] {
  const byImpact = new Map<string, readonly HighMark[]>()
  for (const text of texts) {
    const entry = entryIn(text, impactSchema)
    if (entry === null) continue
    const impact: Impact = toDomain(entry)
    const known = byImpact.get(impact.id) ?? []
    byImpact.set(impact.id, nextMarks({ impacts: [impact] } as unknown as Register, known, today))
  }
  return [...byImpact.values()].flat().filter(({ grade }) => grade !== 'unknown')
}
