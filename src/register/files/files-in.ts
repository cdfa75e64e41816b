import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Folders that hold copies or histories, never what a team watches. */
const SKIPPED = new Set(['node_modules', '.git'])

/**
 * Files that match one of the patterns, sorted, with `/`. `*` stands for any part of a name, `**` for any folders,
 * `?` for one letter. A link to a file is that file; links to folders are not followed, so that a walk always ends.
 */
export function filesMatching(root: string, patterns: readonly string[]): string[] {
  const found = new Set<string>()
  for (const pattern of patterns) {
    const clean = pattern.replace(/^\.\//, '')
    const steps = clean.split('/')
    const wild = steps.findIndex((step) => /[*?]/.test(step))
    if (wild < 0) {
      if (isFile(join(root, clean))) found.add(clean)
      continue
    }
    const matches = matcherOf(clean)
    for (const file of walk(root, steps.slice(0, wild).join('/'))) if (matches(file)) found.add(file)
  }
  return [...found].sort()
}

/**
 * True for the whole paths that a pattern means. Each sign of the pattern goes once over the path, so that no pattern
 * takes long: as a regular expression, ten stars over one long name try more ways than anybody has time for.
 */
export function matcherOf(pattern: string): (path: string) => boolean {
  const signs = pattern.match(/\*\*\/|\*\*|\*|\?|[^*?]+/g) ?? []
  return (path) => {
    let ends: ReadonlySet<number> = new Set([0])
    for (const sign of signs) {
      ends = endsAfter(sign, path, ends)
      if (ends.size === 0) return false
    }
    return ends.has(path.length)
  }
}

/** Where a sign of a pattern may end in a path, when it may begin at these places. */
function endsAfter(sign: string, path: string, starts: ReadonlySet<number>): ReadonlySet<number> {
  if (sign === '**/') return afterFolders(path, starts)
  if (sign === '**' || sign === '*') return afterStar(path, starts, sign === '**')
  const fits = (at: number) =>
    sign === '?' ? at < path.length && path[at] !== '/' : path.startsWith(sign, at)
  return new Set([...starts].filter(fits).map((at) => at + sign.length))
}

function afterStar(path: string, starts: ReadonlySet<number>, crosses: boolean): ReadonlySet<number> {
  const ends = new Set<number>()
  let isIn = false
  for (let at = 0; at <= path.length; at++) {
    isIn ||= starts.has(at)
    if (isIn) ends.add(at)
    if (path[at] === '/' && !crosses) isIn = false
  }
  return ends
}

/** No folder, or any number of them, each with a name. */
function afterFolders(path: string, starts: ReadonlySet<number>): ReadonlySet<number> {
  const ends = new Set(starts)
  let first: number | null = null
  for (let at = 0; at < path.length; at++) {
    if (ends.has(at)) first ??= at
    if (path[at] !== '/') continue
    if (first !== null && first < at) ends.add(at + 1)
    first = null
  }
  return ends
}

function* walk(root: string, folder: string): Generator<string> {
  const path = join(root, folder)
  if (!existsSync(path) || !statSync(path).isDirectory()) return
  for (const each of readdirSync(path, { withFileTypes: true })) {
    const inner = folder === '' ? each.name : `${folder}/${each.name}`
    if (each.isDirectory()) {
      if (!SKIPPED.has(each.name)) yield* walk(root, inner)
    } else if (isFile(join(root, inner))) yield inner
  }
}

/** Also by a link: a prompt that moved behind one is watched all the same. */
function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
}
