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
    const matcher = toRegExp(clean)
    for (const file of walk(root, steps.slice(0, wild).join('/'))) if (matcher.test(file)) found.add(file)
  }
  return [...found].sort()
}

/** The pattern as a regular expression over whole paths. */
export function toRegExp(pattern: string): RegExp {
  const body = pattern.replace(/\*\*\/|\*\*|\*|\?|[^*?]+/g, (part) => {
    if (part === '**/') return '(?:[^/]+/)*'
    if (part === '**') return '.*'
    if (part === '*') return '[^/]*'
    return part === '?' ? '[^/]' : part.replace(/[.+^${}()|[\]\\]/g, '\\$&')
  })
  return new RegExp(`^${body}$`)
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
