import type { Trigger } from '../vocabulary/diligence.ts'
import type { Assessment, Covered, Register, System } from './register.ts'
import { isSameModel, withoutSign } from './same-model.ts'

/** What may be different. */
const CHANGES = [
  { code: 'launch' },
  { code: 'model' },
  { code: 'prompt' },
  { code: 'policy' },
  { code: 'language' },
  { code: 'market' },
  { code: 'modality' },
  { code: 'customer' },
  { code: 'grievance' },
  { code: 'evidence' },
  { code: 'assessment' },
  { code: 'calendar' },
] as const

/** One thing that is different from what was last assessed; `from` is null for what is new, `to` for what is gone. */
export interface Change {
  readonly what: (typeof CHANGES)[number]['code']
  readonly from: string | null
  readonly to: string | null
}

/** A change, and the assessment it calls for. */
export interface Called {
  readonly trigger: Trigger
  readonly change: Change
}

/** What of a system is compared by value, and the trigger of something new in it. */
const KINDS = [
  { code: 'languages', what: 'language', trigger: 'new_language', depth: 'light' },
  { code: 'markets', what: 'market', trigger: 'new_market', depth: 'light' },
  { code: 'modalities', what: 'modality', trigger: 'new_modality', depth: 'full' },
  { code: 'customers', what: 'customer', trigger: 'new_customer_kind', depth: 'light' },
] as const

/**
 * Models of a family that no full assessment covered; `from` are the models that the newest full one did. A full
 * assessment that named no model at all is nothing to compare with: then a model counts as swapped.
 */
export function newModelFamilies(watched: Covered, full: readonly Assessment[]): Change[] {
  const covered = full.flatMap(({ covers }) => covers.models)
  if (covered.length === 0) return []
  const families = new Set(covered.map(familyOf))
  const before = full.find(({ covers }) => covers.models.length > 0)?.covers.models.join(', ') ?? null
  return watched.models
    .filter((model) => !families.has(familyOf(model)) && !covered.some((each) => isSameModel(model, each)))
    .map((model) => ({ what: 'model', from: before, to: model }))
}

/**
 * What else is different today from what the newest assessments covered. Models, prompts and policies are compared
 * with the newest day on which somebody assessed, so going back to an older model or prompt is a change as well.
 *
 * @param all assessments of the system that count, newest first
 * @param full those of them that are full
 */
export function otherChanges(
  register: Register,
  watched: Covered,
  system: System,
  all: readonly Assessment[],
  full: readonly Assessment[],
): Called[] {
  const latest = all.filter(({ on }) => on === all[0]?.on).map(({ covers }) => covers)
  return [
    ...modelChanges(watched.models, latest).map((change): Called => ({ trigger: 'model_swap', change })),
    ...fileChanges(
      'prompt',
      watched.prompts,
      latest.map(({ prompts }) => prompts),
    ).map((change): Called => ({ trigger: 'feature_or_prompt_change', change })),
    ...fileChanges(
      'policy',
      watched.policies,
      latest.map(({ policies }) => policies),
    ).map((change): Called => ({ trigger: 'policy_change', change })),
    ...KINDS.flatMap(({ code, what, trigger, depth }) => {
      // No full assessment at all: the launch is owed, which is full already.
      if (depth === 'full' && full.length === 0) return []
      const covered = new Set((depth === 'full' ? full : all).flatMap(({ covers }) => covers[code]))
      return ofSystem(register, watched, system, code)
        .filter((value) => !covered.has(value))
        .map((value): Called => ({ trigger, change: { what, from: null, to: value } }))
    }),
  ]
}

/**
 * What a model is called without its version: the name up to the first number, in small letters, so that `a-2@1` and
 * `a-3-mini@1` are one family and `b-1@1` is another. A name that starts with a number is its own family.
 */
export function familyOf(model: string): string {
  const name = nameOf(model).toLowerCase()
  const number = name.search(/\d/)
  if (number < 0) return name
  const before = name.slice(0, number).replace(/(?<!\w)v$/, '')
  const signs = Array.from(before)
  const last = signs.findLastIndex((sign) => /[\p{L}/]/u.test(sign))
  return signs.slice(0, last + 1).join('') || name
}

function nameOf(model: string): string {
  const plain = withoutSign(model)
  const at = plain.lastIndexOf('@')
  return at > 0 ? plain.slice(0, at) : plain
}

function modelChanges(today: readonly string[], latest: readonly Covered[]): Change[] {
  const known = (model: string) =>
    latest.some(({ models }) => models.some((each) => isSameModel(model, each)))
  const added = today.filter((model) => !known(model))
  const goneEverywhere = (model: string) => latest.every(({ models }) => models.includes(model))
  const gone = [...new Set(latest.flatMap(({ models }) => models))].filter(
    (model) => goneEverywhere(model) && !today.some((each) => isSameModel(each, model)),
  )
  const partners = pairUp(added, gone)
  return [
    ...added.map((to): Change => ({ what: 'model', from: partners.get(to) ?? null, to })),
    // A model that only disappeared is a change too: it may have been the one that kept people safe.
    ...gone
      .filter((from) => ![...partners.values()].includes(from))
      .map((from): Change => ({ what: 'model', from, to: null })),
  ]
}

/** Which model took the place of which: the same name first, then the same family, then what is left over. */
function pairUp(added: readonly string[], gone: readonly string[]): ReadonlyMap<string, string> {
  const partners = new Map<string, string>()
  const left = new Set(gone)
  for (const alike of [nameOf, familyOf, () => '']) {
    for (const to of added) {
      if (partners.has(to)) continue
      const from = [...left].find((each) => alike(each) === alike(to))
      if (from === undefined) continue
      partners.set(to, from)
      left.delete(from)
    }
  }
  return partners
}

function fileChanges(
  what: 'prompt' | 'policy',
  today: Readonly<Record<string, string>>,
  latest: readonly Readonly<Record<string, string>>[],
): Change[] {
  const hashOf = (files: Readonly<Record<string, string>>, path: string) =>
    Object.hasOwn(files, path) ? (files[path] ?? null) : null
  const paths = new Set([...latest.flatMap((files) => Object.keys(files)), ...Object.keys(today)])
  return [...paths]
    .sort()
    .filter((path) => latest.every((files) => hashOf(files, path) !== hashOf(today, path)))
    .map((path): Change => {
      const had = latest.some((files) => Object.hasOwn(files, path))
      return { what, from: had ? path : null, to: Object.hasOwn(today, path) ? path : null }
    })
}

/** What a system has of a kind: its own, and what the files show that no system has said to be its own. */
function ofSystem(
  register: Register,
  watched: Covered,
  system: System,
  kind: (typeof KINDS)[number]['code'],
): readonly string[] {
  const said = new Set(register.about.systems.flatMap((each) => each[kind]))
  return [...new Set([...system[kind], ...watched[kind].filter((value) => !said.has(value))])].sort()
}
