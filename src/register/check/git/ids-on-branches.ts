import { basename } from 'node:path'
import { gitAround, pathIn } from './git.ts'

/**
 * The ids of all entries that any commit of any branch ever added to a register, as far as git knows here: branches of
 * one's own and those that were fetched. A number that is free on all of them cannot meet another when they are merged.
 * Nothing is fetched; empty where git does not answer.
 */
export function idsOnBranches(folder: string): readonly string[] {
  const git = gitAround(folder)
  if (git === null) return []
  const inside = pathIn(git, folder)
  const answer = git.ask([
    ...['log', '-z', '-m', '--branches', '--remotes', '--full-history', '--diff-filter=A'],
    ...['--no-renames', '--name-only', '--format=', ...(inside === '' ? [] : ['--', inside])],
  ])
  const names = (answer?.toString('utf8') ?? '').split('\0').map((path) => basename(path.trim()))
  return [...new Set(names)].flatMap((name) => /^([A-Z]+-\d{4,})\.ya?ml$/.exec(name)?.[1] ?? [])
}
