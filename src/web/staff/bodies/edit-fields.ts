import { columnOfListing, listingOfRow } from '../../../domain/bodies/listing-row.ts'
import type { Listing } from '../../../domain/bodies/listing.ts'
import { isSameLanguage } from '../../../domain/bodies/said-for.ts'
import { BODY_COSTS, BODY_SUBTYPES, NEEDS } from '../../../domain/vocabulary/bodies.ts'
import { fields } from '../../route.ts'

/** What is typed into the form of a body, by the columns that a table of bodies has. */
export type Cells = Readonly<Record<string, string>>

/** How a column is asked for. `said`: once for each language. */
type Kind = 'line' | 'lines' | 'day' | 'said_line' | 'said' | 'choice' | 'choices' | 'answer'

export interface BodyField {
  readonly field: string
  readonly kind: Kind
  /** For choices: the list of codes, by the name that its words have. */
  readonly of?: { readonly list: 'bodySubtypes' | 'needs' | 'bodyCosts'; readonly codes: readonly string[] }
}

const SUBTYPES = { list: 'bodySubtypes', codes: BODY_SUBTYPES.map(({ code }) => code) } as const
const NEED_CODES = { list: 'needs', codes: NEEDS.map(({ code }) => code) } as const
const COSTS = { list: 'bodyCosts', codes: BODY_COSTS.map(({ code }) => code) } as const

/** The parts of the form, each with its fields in order. */
export const PARTS = {
  partWho: [
    { field: 'id', kind: 'line' },
    { field: 'names', kind: 'said_line' },
    { field: 'subtypes', kind: 'choices', of: SUBTYPES },
    { field: 'needs', kind: 'choices', of: NEED_CODES },
    { field: 'jurisdictions', kind: 'lines' },
    { field: 'notes', kind: 'said' },
    { field: 'source.title', kind: 'line' },
    { field: 'source.url', kind: 'line' },
    { field: 'source.date', kind: 'day' },
  ],
  partReach: [
    { field: 'channels', kind: 'lines' },
    { field: 'languages', kind: 'lines' },
    { field: 'hours', kind: 'said_line' },
    { field: 'cost', kind: 'choice', of: COSTS },
    { field: 'eligibility', kind: 'said' },
    { field: 'ages.from', kind: 'line' },
    { field: 'ages.to', kind: 'line' },
    { field: 'anonymousOk', kind: 'answer' },
    { field: 'acceptsProxy', kind: 'answer' },
    { field: 'isList', kind: 'answer' },
    { field: 'accessibility', kind: 'said' },
    { field: 'responseTime', kind: 'said' },
  ],
  partTrust: [
    { field: 'licence.authority', kind: 'line' },
    { field: 'licence.number', kind: 'line' },
    { field: 'licence.validTo', kind: 'day' },
    { field: 'licence.source.title', kind: 'line' },
    { field: 'licence.source.url', kind: 'line' },
    { field: 'licence.source.date', kind: 'day' },
    { field: 'independence.funders', kind: 'lines' },
    { field: 'independence.conflicts', kind: 'lines' },
    { field: 'independence.source.title', kind: 'line' },
    { field: 'independence.source.url', kind: 'line' },
    { field: 'independence.source.date', kind: 'day' },
    { field: 'dataProtection', kind: 'said' },
    { field: 'confidentialityLimits', kind: 'said' },
    { field: 'nextCheckDue', kind: 'day' },
  ],
} as const satisfies Readonly<Record<string, readonly BodyField[]>>

const ALL_FIELDS: readonly BodyField[] = Object.values(PARTS).flat()

/** A box of the form: a field, in one language where it is said in several. */
export interface BodyColumn extends BodyField {
  readonly column: string
  readonly language: string | null
}

/** The boxes of the form: what is said is asked for in English, in the reader's language, and in those that it has. */
export function columnsOf(cells: Cells, language: string, isNew: boolean): readonly BodyColumn[] {
  return ALL_FIELDS.filter(({ field }) => isNew || field !== 'id').flatMap((each): BodyColumn[] => {
    if (each.kind !== 'said' && each.kind !== 'said_line')
      return [{ ...each, column: each.field, language: null }]
    const tags = Object.keys(cells).flatMap((column) =>
      column.startsWith(`${each.field}.`) ? [column.slice(each.field.length + 1)] : [],
    )
    const wanted = ['en', language].filter((tag) => !tags.some((has) => isSameLanguage(has, tag)))
    return [...new Set([...tags, ...wanted])].map((tag) => ({
      ...each,
      column: `${each.field}.${tag}`,
      language: tag,
    }))
  })
}

/** What was typed, as a row of a table of bodies; boxes with several answers are lines of one cell. */
export function cellsIn(form: FormData): Cells {
  const names = [...new Set(form.keys())].filter((name) => columnOfListing(name) === name)
  return Object.fromEntries(
    names.map((name) => [name, fields(form, name).join('\n').replaceAll('\r\n', '\n').trim()]),
  )
}

/** What is saved: what was typed, and of a body that is there what this form does not ask for. */
export function rawOf(cells: Cells, before: Listing | null): unknown {
  const asked = Object.entries(cells).filter(
    ([column]) => !column.startsWith('checkedByHouse') && column !== 'status',
  )
  const typed = listingOfRow(Object.fromEntries(asked)) as object
  return before === null ? typed : { ...typed, checkedByHouse: before.checkedByHouse, status: before.status }
}

/** The box in which a field is asked for that stands somewhere in a listing: `jurisdictions.0` in `jurisdictions`. */
export function fieldOf(path: string): string {
  const known = ALL_FIELDS.map(({ field }) => field)
  const within = known.find((field) => path === field || path.startsWith(`${field}.`))
  if (within === undefined) return known.find((field) => field.startsWith(`${path}.`)) ?? path
  // What is said has a box for each language.
  if (path !== within && columnOfListing(path) === path) return path
  const isSaid = ALL_FIELDS.some(({ field, kind }) => field === within && kind.startsWith('said'))
  return isSaid ? `${within}.en` : within
}

/** In which language a box is asked for; null where its field is asked for once. */
export function languageIn(column: string): string | null {
  const said = ALL_FIELDS.find(({ field, kind }) => kind.startsWith('said') && column.startsWith(`${field}.`))
  return said === undefined ? null : column.slice(said.field.length + 1)
}

/** True for a box that holds a day. */
export function isDay(column: string): boolean {
  return ALL_FIELDS.some(({ field, kind }) => field === column && kind === 'day')
}

/** The name under which a field or box has its words. */
export function labelKey(column: string): string {
  const field = ALL_FIELDS.find((each) => column === each.field || column.startsWith(`${each.field}.`))?.field
  return (field ?? column).replaceAll('.', '_')
}
