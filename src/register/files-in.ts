import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Folders that hold copies or histories, never what a team watches. */
const SKIPPED = new Set(['node_modules', '.git'])

/**
 * Files that match one of the patterns, sorted, with `/`. `*` stands for any part of a name, `**` for any folders,
 * `?` for one letter. Links to folders are not followed, so that a walk always ends.
 */
export function filesMatching(root: string, patterns: readonly string[]): string[] {
  const found = new Set<string>()
  for (const pattern of patterns) {
    const clean = pattern.replace(/^\.\//, '')
    const steps = clean.split('/')
    const wild = steps.findIndex((step) => /[*?]/.test(step))
    if (wild < 0) {
      if (existsSync(join(root, clean))) found.add(clean)
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
  if (!existsSync(path)) return
  for (const each of readdirSync(path, { withFileTypes: true })) {
    const inner = folder === '' ? each.name : `${folder}/${each.name}`
    if (each.isDirectory()) {
      if (!SKIPPED.has(each.name)) yield* walk(root, inner)
    } else if (each.isFile()) yield inner
  }
}
