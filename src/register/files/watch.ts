import { readFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { About, Covered } from '../../domain/diligence/register.ts'
import { filesMatching } from './files-in.ts'
import { sha256OfText } from './hash.ts'
import { namedModels } from './mlbom.ts'
import { problem, type Problem } from './problem.ts'
import { ABOUT_FILE } from './read.ts'

/** The repository a register belongs to: the folder that holds it, unless told otherwise. */
export function repositoryOf(folder: string): string {
  return dirname(resolve(folder))
}

/**
 * A picture of what the repository holds today: models, prompts, policies and languages from the watched files, the
 * rest from `register.yaml`. Compared with what the latest assessment covered, it shows what changed; no history of
 * the files is needed.
 */
export function watchedNow(root: string, about: About): { covered: Covered; problems: readonly Problem[] } {
  const problems: Problem[] = []
  const { watch } = about
  const matching = (name: keyof typeof watch) =>
    watch[name].flatMap((pattern, index) => {
      const files = filesMatching(root, [pattern])
      if (files.length === 0)
        problems.push(
          problem('R021', { file: ABOUT_FILE, at: `/watch/${name}/${String(index)}` }, { pattern }),
        )
      return files
    })
  const models = matching('mlbom').flatMap((file) => {
    const where = { file: ABOUT_FILE, at: '/watch/mlbom' }
    const found = namedModels(readFileSync(join(root, file), 'utf8'))
    if (found === null) problems.push(problem('R022', where, { file }))
    const untold = (found ?? []).filter(({ isTold }) => !isTold)
    problems.push(...untold.map(({ is }) => problem('R029', where, { file, model: is })))
    return (found ?? []).map(({ is }) => is)
  })
  const hashes = (files: readonly string[]) =>
    Object.fromEntries(
      sorted(files).map((file) => [file, sha256OfText(readFileSync(join(root, file), 'utf8'))]),
    )
  const prompts = hashes(matching('prompts'))
  const policies = hashes(matching('policies'))
  const languages = matching('languages').map((file) => basename(file).replace(/\..*$/, ''))
  matching('evaluations')
  const all = (of: (system: About['systems'][number]) => readonly string[]) =>
    sorted(about.systems.flatMap(of))
  return {
    covered: {
      models: sorted(models),
      prompts,
      policies,
      languages: sorted([...languages, ...all((system) => system.languages)]),
      markets: all((system) => system.markets),
      modalities: all((system) => system.modalities),
      customers: all((system) => system.customers),
    },
    problems,
  }
}

function sorted(values: readonly string[]): string[] {
  return [...new Set(values)].sort()
}
