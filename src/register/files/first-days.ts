import type { Evidence, EvidenceSource } from '../../domain/diligence/register.ts'
import { isLocalDate, type LocalDate } from '../../domain/time/calendar.ts'
import { markOf, readKept, type KeptResults } from './kept-results.ts'

/** A file of answers as an entry has it, by the signs by which a copy of it is known, and a day on which it was there. */
export interface Seen {
  readonly signs: readonly string[]
  readonly on: LocalDate
}

/** The results of a hash, where they can be had. */
export type KeptOf = (hash: string) => KeptResults | 'broken' | null

/** Every file of some evidence, with the day on which it ran, else the one on which it was collected. */
export function seenIn(evidences: readonly Evidence[], keptOf: KeptOf): readonly Seen[] {
  return evidences.flatMap(({ collectedOn, sources }) =>
    sources.flatMap((source) => {
      const kept = keptFor(source, keptOf)
      const on = kept?.file.ranOn ?? source.ranOn ?? collectedOn
      return isLocalDate(on) ? [{ signs: signsOf(source, kept?.runs ?? []), on }] : []
    }),
  )
}

/**
 * Evidence with the first day on which its answers after the mitigation were known anywhere. Importing a file again,
 * under whatever name and beside whatever other file, makes it no younger.
 */
export function withFirstDays(
  evidences: readonly Evidence[],
  keptOf: KeptOf,
  seenElsewhere: readonly Seen[] = [],
): readonly Evidence[] {
  const first = new Map<string, LocalDate>()
  for (const { signs, on } of [...seenElsewhere, ...seenIn(evidences, keptOf)])
    for (const sign of signs) if (on < (first.get(sign) ?? '9999')) first.set(sign, on)
  return evidences.map((evidence) => {
    const days = evidence.sources
      .flatMap((source) => signsAfter(source, keptFor(source, keptOf)))
      .flatMap((sign) => first.get(sign) ?? [])
    const known = [...days, ...(evidence.knownSince === undefined ? [] : [evidence.knownSince])].sort()[0]
    return known === undefined ? evidence : { ...evidence, knownSince: known }
  })
}

/** What kept answers say themselves decides whether they are of a run after; else what the entry calls the file. */
function signsAfter(source: EvidenceSource, kept: KeptResults | null): readonly string[] {
  const after = kept?.runs.filter(({ when }) => when === 'after') ?? []
  return (kept === null ? source.when !== 'before' : after.length > 0) ? signsOf(source, after) : []
}

function signsOf({ sha256 }: EvidenceSource, runs: KeptResults['runs']): readonly string[] {
  return [`file ${sha256}`, ...runs.flatMap((run) => markOf(run) ?? []).map((mark) => `run ${mark}`)]
}

function keptFor({ results }: EvidenceSource, keptOf: KeptOf): KeptResults | null {
  const kept = results === null ? null : keptOf(results)
  return kept === 'broken' ? null : kept
}

/** Results beside a register, each read once. */
export function keptIn(folder: string): KeptOf {
  const known = new Map<string, KeptResults | 'broken' | null>()
  return (hash) => {
    const before = known.get(hash)
    if (before !== undefined) return before
    const read = readKept(folder, hash)
    known.set(hash, read)
    return read
  }
}
