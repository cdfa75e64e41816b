import { BODY_CHANNELS } from '../vocabulary/bodies.ts'
import { countTyped } from '../typed/count.ts'
import { dateTyped } from '../typed/date.ts'
import type { Listing } from './listing.ts'

/** Columns of a table of bodies that hold one text; in an export of another program none of them may be there but the id. */
const TEXTS = [
  'id',
  'cost',
  'licence.authority',
  'licence.number',
  'licence.validTo',
  'licence.source.title',
  'licence.source.url',
  'licence.source.date',
  'independence.source.title',
  'independence.source.url',
  'independence.source.date',
  'source.title',
  'source.url',
  'source.date',
  'checkedByHouse.on',
  'checkedByHouse.by',
  'checkedByHouse.how',
  'nextCheckDue',
  'status',
] as const
/** Columns with several entries, each on a line of its own or behind a semicolon. */
const LISTS = [
  'subtypes',
  'needs',
  'jurisdictions',
  'languages',
  'independence.funders',
  'independence.conflicts',
] as const
const NUMBERS = ['ages.from', 'ages.to'] as const
/** Of the columns of one text, those that hold a day. */
const DAYS = [
  'licence.validTo',
  'licence.source.date',
  'independence.source.date',
  'source.date',
  'checkedByHouse.on',
  'nextCheckDue',
] as const
/** `yes`, `no`, or empty where nobody knows. */
const ANSWERS = ['anonymousOk', 'acceptsProxy', 'isList'] as const
/** Columns of one language each: `names.en`, `notes.sw`. */
const SAID =
  /^(?:names|hours|eligibility|accessibility|responseTime|dataProtection|confidentialityLimits|notes)\.[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/

/** Columns without which a row says nothing of a body. */
export const NEEDED_COLUMNS = [
  'id',
  'subtypes',
  'needs',
  'jurisdictions',
  'channels',
  'source.title',
  'source.url',
]

const ALL: readonly string[] = [...TEXTS, ...LISTS, ...NUMBERS, ...ANSWERS, 'channels']
const BY_LOWER = new Map(ALL.map((name) => [name.toLowerCase(), name]))

/** The name of a column of a table of bodies, however its letters are written; null for one that nothing is read from. */
export function columnOfListing(written: string): string | null {
  const known = BY_LOWER.get(written.toLowerCase())
  if (known !== undefined) return known
  const [field = '', ...language] = written.split('.')
  const name = [FIELDS.get(field.toLowerCase()) ?? field, ...language].join('.')
  return SAID.test(name) ? name : null
}

const FIELDS = new Map(
  ['responseTime', 'dataProtection', 'confidentialityLimits'].map((name) => [name.toLowerCase(), name]),
)

/** A row of a table as `listingSchema` takes it, not checked yet. Empty cells say nothing. */
export function listingOfRow(cells: Readonly<Record<string, string>>): unknown {
  const raw: Nested = {}
  for (const [column, cell] of Object.entries(cells)) {
    const text = cell.trim()
    if (text !== '' && columnOfListing(column) === column) put(raw, column.split('.'), valueOf(column, text))
  }
  if (raw['cost'] === undefined) raw['cost'] = 'cost_not_known'
  if (raw['status'] === undefined) raw['status'] = 'unverified'
  raw['languages'] ??= []
  const independence = raw['independence']
  if (isNested(independence)) {
    independence['funders'] ??= []
    independence['conflicts'] ??= []
  }
  return raw
}

/** The other way round: a listing as the cells of a row, by their columns. */
export function rowOfListing(listing: Listing): Readonly<Record<string, string>> {
  return Object.fromEntries(cellsOf(listing, []).map(([path, text]) => [path.join('.'), text]))
}

function cellsOf(value: unknown, path: readonly string[]): [readonly string[], string][] {
  if (value === null || value === undefined) return []
  if (typeof value === 'boolean') return [[path, value ? 'yes' : 'no']]
  if (Array.isArray(value)) return value.length === 0 ? [] : [[path, value.map(entryText).join('\n')]]
  if (isNested(value))
    return Object.entries(value).flatMap(([name, inner]) => cellsOf(inner, [...path, name]))
  return [[path, String(value as string | number)]]
}

function entryText(entry: unknown): string {
  return isNested(entry) ? `${String(entry['kind'])} ${String(entry['value'])}` : String(entry)
}

interface Nested {
  [name: string]: unknown
}

function isNested(value: unknown): value is Nested {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function put(into: Nested, [name = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) into[name] = value
  else {
    const inner = isNested(into[name]) ? into[name] : {}
    into[name] = inner
    put(inner, rest, value)
  }
}

function valueOf(column: string, text: string): unknown {
  if (isIn(LISTS, column)) return split(text, /[\n;]+/)
  if (isIn(NUMBERS, column)) return countTyped(text) ?? text
  if (isIn(DAYS, column)) return dateTyped(text) ?? text
  if (isIn(ANSWERS, column)) return text === 'yes' ? true : text === 'no' ? false : text
  return column === 'channels' ? channelsOf(text) : text
}

function isIn(names: readonly string[], column: string): boolean {
  return names.includes(column)
}

const KINDS = BODY_CHANNELS.map(({ code }) => code).join('|')
const BETWEEN_CHANNELS = new RegExp(`\\n|;(?=\\s*(?:${KINDS})\\s)`)

/** `phone 116 123`, each on a line of its own: first how, then where. */
function channelsOf(text: string): unknown {
  return split(text, BETWEEN_CHANNELS).map((each) => {
    const [kind = '', ...value] = each.split(/\s+/)
    return { kind, value: value.join(' ') }
  })
}

function split(text: string, between: RegExp): string[] {
  return text
    .split(between)
    .map((each) => each.trim())
    .filter((each) => each !== '')
}
