import { resolve } from 'node:path'
import type { Register } from '../../domain/diligence/register.ts'
import { matcherOf } from '../files/files-in.ts'
import { problem, type Problem } from '../files/problem.ts'
import { ABOUT_FILE, type LoadedRegister } from '../files/read.ts'
import { productFiles } from './product-files.ts'

/** Most files that one finding names. */
const MOST_SHOWN = 5

/** What makes a product of AI in the repository, and is in no list of what is watched; and a register that is empty beside it. */
export function unwatched({ folder, register, sources }: LoadedRegister, root: string): Problem[] {
  const { watch } = register.about
  const found = productFiles(root, resolve(folder))
  const all = [...found.mlbom, ...found.prompts, ...found.named]
  const isEmpty = register.impacts.length === 0 && ![...sources.keys()].some((id) => id.startsWith('IMP-'))
  return [
    ...(isEmpty && all.length > 0 ? [problem('R041', { file: ABOUT_FILE }, { files: few(all) })] : []),
    ...(['mlbom', 'prompts'] as const).flatMap((list) => {
      const open = notMatched(found[list], watch[list])
      return open.length === 0 ? [] : [offer(list, open, open)]
    }),
    ...(found.named.length > 0 && found.mlbom.length === 0 && watch.mlbom.length === 0
      ? [offer('mlbom', found.named, [])]
      : []),
    // Who says where they are has done what the note asks for.
    ...(found.isWhole || watch.mlbom.length + watch.prompts.length > 0
      ? []
      : [problem('R043', { file: ABOUT_FILE, at: '/watch' })]),
  ]
}

function offer(
  list: keyof Register['about']['watch'],
  files: readonly string[],
  patterns: readonly string[],
) {
  const gaps = {
    list,
    files: few(files),
    patterns: patterns.length === 0 ? ['ml-bom.cdx.json'] : patterns.slice(0, MOST_SHOWN),
  }
  return problem('R042', { file: ABOUT_FILE, at: `/watch/${list}` }, gaps)
}

function notMatched(files: readonly string[], patterns: readonly string[]): readonly string[] {
  const watched = patterns.map((pattern) => matcherOf(pattern.replace(/^\.\//, '')))
  return files.filter((file) => !watched.some((matches) => matches(file)))
}

function few(files: readonly string[]): readonly string[] {
  return files.length <= MOST_SHOWN ? files : [...files.slice(0, MOST_SHOWN), '…']
}
