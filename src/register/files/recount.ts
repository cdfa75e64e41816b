import { isDeepStrictEqual } from 'node:util'
import { sameText } from '../../domain/typed/same-text.ts'
import type { Evidence, EvidenceSource, Recount } from '../../domain/diligence/register.ts'
import { countQuestions } from './count.ts'
import type { KeptOf } from './first-days.ts'
import { markOf, readKept, type KeptResults } from './kept-results.ts'
import type { Question } from './count.ts'
import { sideBySide } from './side-by-side.ts'

/** Formats whose files hold answers; what came from another was told or typed by people. */
export const HOLDS_ANSWERS: readonly EvidenceSource['format'][] = ['promptfoo', 'inspect', 'csv']

interface Read {
  readonly evidence: Evidence
  /** The results of each source that names some, in the order of the sources. */
  readonly kept: readonly {
    readonly source: EvidenceSource
    readonly results: KeptResults | 'broken' | null
  }[]
}

/**
 * Counts all evidence again from the results that are kept beside the register, and says what came of it. Counts that
 * do not follow from them, a file that was put in the place of another, and answers that stand under other evidence
 * with another day or file are said, and lower nothing.
 */
export function recountAll(
  evidences: readonly Evidence[],
  keptOf: KeptOf,
): Readonly<Record<string, Recount>> {
  const read = evidences.map((evidence): Read => ({
    evidence,
    kept: evidence.sources.flatMap((source) =>
      source.results === null ? [] : [{ source, results: keptOf(source.results) }],
    ),
  }))
  const copies = copiesAmong(read)
  return Object.fromEntries(
    read.map((each) => {
      const recount = recountOf(each)
      return [each.evidence.id, recount === 'same' && copies.has(each.evidence.id) ? 'copy' : recount]
    }),
  )
}

function recountOf({ evidence, kept }: Read): Recount {
  if (kept.some(({ source, results }) => results === 'broken' || isOther(source, results)))
    return 'counts_differ'
  if (wholeOf(kept).some(({ file: { splitBy } }) => splitBy !== undefined && splitBy !== evidence.splitBy))
    return 'counts_differ'
  if (kept.length < evidence.sources.length || kept.some(({ results }) => results === null))
    return evidence.sources.every(
      (source) => source.results === null && !HOLDS_ANSWERS.includes(source.format),
    )
      ? 'typed'
      : 'files_missing'
  if (kept.length === 0) return 'typed'
  return isDeepStrictEqual(plain(groupsOf(wholeOf(kept))), plain(evidence.groups)) ? 'same' : 'counts_differ'
}

function wholeOf(kept: Read['kept']): readonly KeptResults[] {
  return kept.flatMap(({ results }) => (results === null || results === 'broken' ? [] : [results]))
}

/**
 * What the register says of a file is what the file said of itself. One that holds both runs was called by either of
 * them, and by `once` since; a run that is not in it cannot be what it was.
 */
function isOther(source: EvidenceSource, results: KeptResults | null | 'broken'): boolean {
  if (results === null || results === 'broken') return false
  if (source.when !== 'once' && !results.runs.some(({ when }) => when === source.when)) return true
  const { sha256, format, tool, model, ranOn } = results.file
  return !isDeepStrictEqual(
    { sha256, format, tool, model, ranOn },
    {
      sha256: source.sha256,
      format: source.format,
      tool: source.tool,
      model: source.model,
      ranOn: source.ranOn,
    },
  )
}

/**
 * The counts that follow from results which are kept; null while some of them are not. A later run of a group stands in
 * the place of an earlier one.
 */
export function countedFrom(folder: string, sources: readonly EvidenceSource[]): Evidence['groups'] | null {
  const kept = sources.map(({ results }) => (results === null ? null : readKept(folder, results)))
  return kept.every((results) => results !== null && results !== 'broken') ? groupsOf(kept) : null
}

function groupsOf(kept: readonly KeptResults[]): Evidence['groups'] {
  const runs = kept.flatMap((results) => results.runs)
  return sideBySide(latestOf(runs, 'before'), latestOf(runs, 'after'))
}

function latestOf(runs: KeptResults['runs'], when: 'before' | 'after') {
  const byKey = new Map<string, readonly Question[]>()
  for (const run of runs.filter((each) => each.when === when))
    for (const key of new Set(run.questions.map((question) => question.key)))
      byKey.set(
        key,
        run.questions.filter((question) => question.key === key),
      )
  return byKey.size === 0 ? undefined : countQuestions([...byKey.values()].flat())
}

function plain(groups: Evidence['groups']) {
  return groups
    .map(({ key, before, after, paired = null }) => ({
      key: sameText(key),
      before: before && { ...before },
      after: after && { ...after },
      paired: paired && { ...paired },
    }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
}

/**
 * Evidence whose answers are those of other evidence, though file or day is another: copied under a new name so that
 * they look new, or like a second measurement. The same file may stand under several entries. The one that ran first,
 * and then the one with the lower number, is the one that was measured.
 */
function copiesAmong(all: readonly Read[]): ReadonlySet<string> {
  const first = new Map<string, string>()
  const copies = new Set<string>()
  const runs = all.flatMap(({ evidence, kept }) =>
    kept.flatMap(({ source, results }) =>
      results === null || results === 'broken'
        ? []
        : results.runs.map((run) => ({
            id: evidence.id,
            mark: markOf(run),
            sha256: source.sha256,
            ranOn: source.ranOn ?? evidence.collectedOn,
          })),
    ),
  )
  for (const { id, mark, sha256 } of runs.toSorted((a, b) =>
    a.ranOn < b.ranOn ? -1 : a.ranOn > b.ranOn ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0,
  )) {
    const known = mark === null ? sha256 : first.get(mark)
    if (known === undefined) first.set(mark ?? '', sha256)
    else if (known !== sha256) copies.add(id)
  }
  return copies
}
