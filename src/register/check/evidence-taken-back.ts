import { isDeepStrictEqual } from 'node:util'
import { judge } from '../../domain/diligence/evidence/verdict.ts'
import type { Evidence, EvidenceSource } from '../../domain/diligence/register.ts'
import { isUnsaid } from '../../domain/diligence/unsaid.ts'
import { sameText } from '../../domain/typed/same-text.ts'

/** What became of evidence that the base has. */
export type EvidenceTakenBack = 'evidence_changed' | 'evidence_counts' | 'evidence_people' | 'evidence_voices'

/**
 * How evidence was changed in a way in which only new results may change it; null where it was not. With the same
 * sources the counts stay as they were, whatever they showed; a run may be added, and with it what it counted. What
 * went wrong keeps what it is about, who collected it and which mitigation it is about stay once they are said, and nobody's "worse" is taken out.
 */
export function howTakenBack(was: Evidence, is: Evidence): EvidenceTakenBack | null {
  const { verdict } = judge(was)
  const wentWrong = verdict === 'worse' || verdict === 'shifted'
  if (wentWrong && !isDeepStrictEqual(wrongFacts(was), wrongFacts(is))) return 'evidence_changed'
  if (was.groups.length > 0 && (!isAboutTheSame(was, is) || !countsStand(was, is))) return 'evidence_counts'
  if (!isByTheSame(was, is)) return 'evidence_people'
  const voices = was.signedBy.filter(({ says }) => says === 'same' || says === 'worse')
  const isHeard = (voice: (typeof voices)[number]) =>
    is.signedBy.some((each) => isDeepStrictEqual(each, voice))
  return voices.every(isHeard) ? null : 'evidence_voices'
}

function wrongFacts({ groups, impacts, mitigation, measure, splitBy }: Evidence) {
  return { groups: countsOf(groups), impacts, mitigation, measure, splitBy }
}

/** Who collected it and owns what it is about may not lower on it, so neither is said otherwise; it may be filled in. */
function isByTheSame(was: Evidence, is: Evidence): boolean {
  return (
    (isUnsaid(was.by) || sameText(was.by) === sameText(is.by)) &&
    (was.mitigation === null || was.mitigation === is.mitigation)
  )
}

/** It may be linked to more, and is collected no later than it was. */
function isAboutTheSame(was: Evidence, is: Evidence): boolean {
  return (
    was.measure === is.measure &&
    was.shows === is.shows &&
    was.splitBy === is.splitBy &&
    is.collectedOn <= was.collectedOn &&
    was.impacts.every((impact) => is.impacts.includes(impact)) &&
    was.sources.every((source) => is.sources.some((each) => isSameSource(source, each)))
  )
}

/** Where nothing was kept yet, the answers may be kept now. */
function isSameSource(was: EvidenceSource, is: EvidenceSource): boolean {
  const facts = ({ file: _file, address: _address, results: _results, ...rest }: EvidenceSource) => rest
  return isDeepStrictEqual(facts(was), facts(is)) && (was.results === null || was.results === is.results)
}

function countsStand(was: Evidence, is: Evidence): boolean {
  const fresh = is.sources.filter((source) => !was.sources.some((each) => each.sha256 === source.sha256))
  const may = (when: 'before' | 'after') =>
    fresh.some((source) => source.when === when || source.when === 'once')
  const [old, now] = [was, is].map(
    ({ groups }) => new Map(groups.map((group) => [sameText(group.key), group])),
  )
  if (was.groups.length !== old?.size || is.groups.length !== now?.size)
    return is.groups.length === was.groups.length
  return [...new Set([...old.keys(), ...now.keys()])].every((key) =>
    (['before', 'after'] as const).every(
      (when) => may(when) || isDeepStrictEqual(old.get(key)?.[when] ?? null, now.get(key)?.[when] ?? null),
    ),
  )
}

function countsOf(groups: Evidence['groups']) {
  return groups.map(({ key, before, after }) => ({ key, before, after }))
}
