import * as z from 'zod'
import type { Row } from './import-rows.ts'
import { refuse, type Refused } from './refused.ts'

/** The models of OSCAL, by the name that a file begins with. */
const PLAN = 'plan-of-action-and-milestones'
const MODELS = [
  PLAN,
  'assessment-results',
  'assessment-plan',
  'system-security-plan',
  'component-definition',
  'profile',
  'catalog',
  'mapping-collection',
]

const risk = z.object({
  uuid: z.string().optional(),
  title: z.string(),
  description: z.string().optional(),
  statement: z.string().optional(),
  status: z.string().optional(),
  deadline: z.string().optional(),
  characterizations: z
    .array(z.object({ facets: z.array(z.object({ name: z.string(), value: z.string() })).default([]) }))
    .default([]),
  remediations: z.array(z.object({ title: z.string() })).default([]),
})

/** The model of an OSCAL file; null for any other. */
export function oscalModel(json: unknown): string | null {
  if (typeof json !== 'object' || json === null) return null
  return MODELS.find((model) => Object.hasOwn(json, model)) ?? null
}

/**
 * The risks of an OSCAL plan of action and milestones. Facets (likelihood, impact and the like) are somebody's figures
 * for somebody's business: they are kept as words, and no grade is made of them.
 */
export function risksIn(json: unknown): { readonly rows: readonly Row[] } | Refused {
  const model = oscalModel(json)
  if (model !== PLAN) return refuse('oscal', { kind: model ?? '' })
  const { risks } = (json as Readonly<Record<string, { readonly risks?: unknown }>>)[PLAN] ?? {}
  if (!Array.isArray(risks) || risks.length === 0) return refuse('oscal_no_risks')
  const read = risks.map((each) => risk.safeParse(each))
  const unread = read.findIndex(({ success }) => !success)
  if (unread >= 0) return refuse('row_title', { row: unread + 1, name: 'title' })
  return { rows: read.flatMap(({ data }) => (data ? [rowOf(data)] : [])) }
}

function rowOf({
  uuid,
  title,
  description,
  statement,
  status,
  deadline,
  ...more
}: z.output<typeof risk>): Row {
  const facets = more.characterizations.flatMap((each) => each.facets)
  const named = {
    id: uuid,
    title: title.replaceAll(/\s+/gu, ' ').trim(),
    description: statement ?? description,
    status,
    deadline,
    remediations: more.remediations.map((each) => each.title).join('; '),
    ...Object.fromEntries(facets.map(({ name, value }) => [`${name} level`, value])),
  }
  return Object.fromEntries(Object.entries(named).flatMap(([name, text]) => (text ? [[name, text]] : [])))
}
