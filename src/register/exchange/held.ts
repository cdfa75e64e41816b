import type { Register } from '../../domain/diligence/register.ts'
import { toFile } from '../files/schema/case.ts'

/** The kinds of entries of a register in the order in which they are told, and `register` for `register.yaml`. */
export const HELD_KINDS = [
  'register',
  'impact',
  'mitigation',
  'evidence',
  'assessment',
  'engagement',
  'counterbalance',
  'release',
] as const
export type HeldKind = (typeof HELD_KINDS)[number]

/** Fields whose keys are data: each is one field. */
const WHOLE = ['keys', 'prompts', 'policies']

/**
 * What one kind of entry holds: the ids, and the paths of all fields that say something, in the spelling of the files.
 */
export interface Held {
  readonly ids: readonly string[]
  readonly paths: readonly string[]
}

/** What a register holds, by kind: only that can be lost. */
export function heldIn(register: Register): Readonly<Record<HeldKind, Held>> {
  const of = (entries: readonly object[], ids: readonly string[]): Held => ({
    ids,
    paths: [...new Set(entries.flatMap((entry) => pathsIn(toFile(entry), '')))],
  })
  const entries = (list: readonly { readonly id: string }[]) =>
    of(
      list,
      list.map(({ id }) => id),
    )
  const { register: _version, ...about } = register.about
  return {
    register: of([about], []),
    impact: entries(register.impacts),
    mitigation: entries(register.mitigations),
    evidence: entries(register.evidence),
    assessment: entries(register.assessments),
    engagement: entries(register.engagements),
    counterbalance: entries(register.counterbalances),
    release: entries(register.releases),
  }
}

/**
 * The fields that are not carried; where nothing below a field is, the field alone: `leverage` for all that a step of
 * leverage says.
 */
export function missingOf(paths: readonly string[], carried: readonly string[]): string[] {
  const isCarried = (path: string) => carried.includes(path)
  const lost = paths.filter((path) => !isCarried(path))
  const shortest = lost.map((path) => {
    const parts = path.split('.')
    const starts = parts.map((_, index) => parts.slice(0, index + 1).join('.'))
    const isWhole = (start: string) =>
      !paths.some((each) => (each === start || each.startsWith(`${start}.`)) && isCarried(each))
    return starts.find(isWhole) ?? path
  })
  return [...new Set(shortest)]
}

function pathsIn(value: unknown, path: string): string[] {
  if (value === null || value === undefined || value === '' || value === false) return []
  if (Array.isArray(value)) return value.flatMap((each) => pathsIn(each, path))
  if (typeof value !== 'object') return [path]
  const isWhole = WHOLE.includes(path.split('.').at(-1) ?? '')
  if (isWhole) return Object.keys(value).length > 0 ? [path] : []
  return Object.entries(value).flatMap(([key, inner]) => pathsIn(inner, path === '' ? key : `${path}.${key}`))
}
