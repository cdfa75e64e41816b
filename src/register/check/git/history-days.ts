import type { Evidence, Register } from '../../../domain/diligence/register.ts'
import { keptIn, seenIn, withFirstDays, type Seen } from '../../files/first-days.ts'
import { parseKept, RESULTS_FOLDER } from '../../files/kept-results.ts'
import type { LoadedRegister } from '../../files/read.ts'
import { toDomain } from '../../files/schema/case.ts'
import { evidenceSchema } from '../../files/schema/evidence.ts'
import { checkoutOf, type Checkout } from './checkout.ts'
import { entryIn } from './entry-in.ts'
import { contentsOf, oidsIn, versionsOf } from './objects.ts'

/** Most versions of evidence that are looked through. */
const MOST_VERSIONS = 5_000

/**
 * Every file of answers that any version of any evidence ever had, also where the evidence was deleted since, with the
 * day on which it was there. Empty where git does not answer, which is a finding of its own.
 */
export function seenInHistory({ git, folder, head, mainHead }: Checkout, here: string): readonly Seen[] {
  const inside = (name: string) => (folder === '' ? name : `${folder}/${name}`)
  const heads = mainHead === null || mainHead === head ? [head] : [head, mainHead]
  const all = versionsOf(git, [
    ...['--full-history', ...heads, '--'],
    ...[inside('evidence'), inside(RESULTS_FOLDER)],
  ])
  const same = oidsIn(here, 'evidence', all?.[0]?.oid ?? '')
  const old = (all ?? []).filter(({ oid, path }) => /\.ya?ml$/.test(path) && !same.has(oid))
  const texts = contentsOf(
    git,
    old.slice(0, MOST_VERSIONS).map(({ oid }) => oid),
  )
  const evidences = [...texts.values()].flatMap((text): Evidence[] => {
    const entry = entryIn(text.toString('utf8'), evidenceSchema)
    return entry === null ? [] : [toDomain(entry)]
  })
  const results = new Map(
    (all ?? []).flatMap(({ oid, path }) => {
      const hash = /([0-9a-f]{64})\.json$/.exec(path)?.[1]
      return hash === undefined ? [] : [[hash, oid] as const]
    }),
  )
  const keptHere = keptIn(here)
  const wanted = [
    ...new Set(evidences.flatMap(({ sources }) => sources.flatMap((each) => each.results ?? []))),
  ]
  const gone = wanted.filter((hash) => keptHere(hash) === null).flatMap((hash) => results.get(hash) ?? [])
  const contents = contentsOf(git, gone)
  return seenIn(evidences, (hash) => {
    const bytes = contents.get(results.get(hash) ?? '')
    return keptHere(hash) ?? (bytes === undefined ? null : parseKept(bytes.toString('utf8'), hash))
  })
}

/** The register with the first days that its history knows, for whoever takes evidence over and does not check. */
export function registerWithHistory({ folder, register }: LoadedRegister): Register {
  const checkout = checkoutOf(folder)
  if (checkout === null || checkout === 'unanswered') return register
  return {
    ...register,
    evidence: withFirstDays(register.evidence, keptIn(folder), seenInHistory(checkout, folder)),
  }
}
