import type { Git } from './git.ts'
import { contentsOf, type TreeFile } from './objects.ts'

/** Most versions of files that are looked through. */
export const MOST_VERSIONS = 5_000

/** How much of a history was seen: cut where it is longer than that, unanswered where git did not say all of it. */
export type HowSeen = 'whole' | 'cut' | 'unanswered'

/** What stood in some versions of entries, newest first. */
export interface Versions {
  readonly texts: readonly string[]
  readonly seen: HowSeen
}

/**
 * Reads versions of entries, each once.
 *
 * @param versions null where git did not answer
 * @param here ids of what stands here as well, and is known already
 */
export function readVersions(
  git: Git,
  versions: readonly TreeFile[] | null,
  here: ReadonlySet<string>,
): Versions {
  if (versions === null) return { texts: [], seen: 'unanswered' }
  const named = versions.filter(({ path }) => /\.ya?ml$/.test(path)).map(({ oid }) => oid)
  const wanted = [...new Set(named)].filter((oid) => !here.has(oid))
  const asked = wanted.slice(0, MOST_VERSIONS)
  const contents = contentsOf(git, asked)
  return {
    texts: asked.flatMap((oid) => contents.get(oid)?.toString('utf8') ?? []),
    seen: contents.size < asked.length ? 'unanswered' : asked.length < wanted.length ? 'cut' : 'whole',
  }
}

/** The least of what was seen of some histories. */
export function leastSeen(all: readonly HowSeen[]): HowSeen {
  return all.find((each) => each === 'unanswered') ?? all.find((each) => each === 'cut') ?? 'whole'
}
