import type { Evidence } from '../../../domain/diligence/register.ts'
import { seenIn, type Seen } from '../../files/first-days.ts'
import { parseKept, RESULTS_FOLDER } from '../../files/kept-results.ts'
import type { LoadedRegister } from '../../files/read.ts'
import { toDomain } from '../../files/schema/case.ts'
import { evidenceSchema } from '../../files/schema/evidence.ts'
import type { Checkout } from './checkout.ts'
import { entryIn } from './entry-in.ts'
import { contentsOf, inEach, oidsIn, versionsOf } from './objects.ts'
import { leastSeen, readVersions, type HowSeen } from './versions.ts'

/** Every file of answers that the history knows. */
export interface HistoryDays {
  readonly days: readonly Seen[]
  readonly seen: HowSeen
}

/**
 * Every file of answers that any version of any evidence ever had, also where the evidence was deleted since, with the
 * day on which it was there.
 *
 * @param places where in the checkout the register stands and stood
 */
export function historyDays(
  { git, head, mainHead }: Checkout,
  places: readonly string[],
  { folder: here, keptOf }: LoadedRegister,
): HistoryDays {
  const heads = mainHead === null || mainHead === head ? [head] : [head, mainHead]
  const all = versionsOf(git, [
    ...['--full-history', ...heads, '--'],
    ...inEach(places, 'evidence', RESULTS_FOLDER),
  ])
  const { texts, seen } = readVersions(git, all, oidsIn(here, 'evidence', all?.[0]?.oid ?? ''))
  const evidences = texts.flatMap((text): Evidence[] => {
    const entry = entryIn(text, evidenceSchema)
    return entry === null ? [] : [toDomain(entry)]
  })
  const results = new Map(
    (all ?? []).flatMap(({ oid, path }) => {
      const hash = /([0-9a-f]{64})\.json$/.exec(path)?.[1]
      return hash === undefined ? [] : [[hash, oid] as const]
    }),
  )
  // What was spoilt here is still whole in the history.
  const wholeHere = (hash: string) => {
    const kept = keptOf(hash)
    return kept === 'broken' ? null : kept
  }
  const wanted = [
    ...new Set(evidences.flatMap(({ sources }) => sources.flatMap((each) => each.results ?? []))),
  ]
  const gone = wanted.filter((hash) => wholeHere(hash) === null).flatMap((hash) => results.get(hash) ?? [])
  const contents = contentsOf(git, gone)
  return {
    days: seenIn(evidences, (hash) => {
      const bytes = contents.get(results.get(hash) ?? '')
      return wholeHere(hash) ?? (bytes === undefined ? null : parseKept(bytes.toString('utf8'), hash))
    }),
    seen: leastSeen([seen, contents.size < new Set(gone).size ? 'unanswered' : 'whole']),
  }
}
