import { isBlank } from '../blank.ts'
import { sameText } from '../typed/same-text.ts'
import { sameName } from '../value-chain/same-firm.ts'
import type { Role } from '../vocabulary/value-chain.ts'

export const INCIDENT_COLUMNS = [
  'aiaaic_id',
  'headline',
  'occurred',
  'deployer',
  'developer',
  'system_name',
  'technology',
  'purpose',
  'news_trigger',
  'ethical_issues',
  'jurisdiction',
  'sector',
  'harm_individual',
  'harm_societal',
  'harm_environmental',
  'consequence',
  'response',
  'link',
] as const

/** One published incident, as a row of the file names it. Everything is text; empty means not said. */
export type IncidentRow = Readonly<Record<(typeof INCIDENT_COLUMNS)[number], string>>

export interface Incident {
  readonly sourceId: string
  /** What was published, as a story: headlines name real people, so it is kept like one. */
  readonly story: string
  readonly source: string
  readonly systems: readonly string[]
  /** Whom the source names. It may name the wrong one, even the person harmed: nobody here has checked it. */
  readonly parties: readonly { readonly name: string; readonly role: Role }[]
}

/** Why a row cannot become a notification; words for each are in `words/en/incident.ts`. */
export type RowProblem =
  | { readonly problem: 'id_missing' | 'headline_missing' }
  | {
      readonly problem: 'too_long'
      readonly column: string
      /** In characters. */
      readonly most: number
      readonly typed: number
    }

/** Longest field that is still a field and not a whole document, in characters. */
const LONGEST_FIELD = 20_000

/**
 * What a row of published incidents says. Severity and attribution are never read from it: a published incident is
 * an allegation by others. An empty deployer or developer stays "not named"; several are separated by semicolons.
 */
export function readIncident(row: IncidentRow, labels: IncidentLabels): Incident | RowProblem {
  if (isBlank(row.aiaaic_id)) return { problem: 'id_missing' }
  if (isBlank(row.headline)) return { problem: 'headline_missing' }
  const long = INCIDENT_COLUMNS.find((column) => row[column].length > LONGEST_FIELD)
  if (long !== undefined)
    return { problem: 'too_long', column: long, most: LONGEST_FIELD, typed: row[long].length }
  const deployers = names(row.deployer).map((name) => ({ name, role: 'deployer' as const }))
  const developers = names(row.developer).map((name) => ({
    name,
    role: 'foundation_model_developer' as const,
  }))
  return {
    sourceId: sameText(row.aiaaic_id),
    story: storyOf(row, labels),
    source: row.link.trim(),
    systems: names(row.system_name),
    parties: [...deployers, ...developers],
  }
}

/** Different names in one field, in order, each once. */
function names(field: string): string[] {
  const seen = new Map<string, string>()
  for (const part of field.split(';')) {
    const name = part.replace(/\s+/gu, ' ').trim()
    if (name !== '' && !seen.has(sameName(name))) seen.set(sameName(name), name)
  }
  return [...seen.values()]
}

/** The fields a case worker reads below the headline, in this order. */
const READ_BELOW = [
  'occurred',
  'technology',
  'purpose',
  'news_trigger',
  'ethical_issues',
  'jurisdiction',
  'sector',
  'harm_individual',
  'harm_societal',
  'harm_environmental',
  'consequence',
  'response',
] as const satisfies readonly (keyof IncidentRow)[]

/** Names of those fields, in the language the notification is written in. */
export type IncidentLabels = Readonly<Record<(typeof READ_BELOW)[number], string>>

function storyOf(row: IncidentRow, labels: IncidentLabels): string {
  const lines = READ_BELOW.filter((key) => row[key].trim() !== '').map(
    (key) => `${labels[key]}: ${row[key].trim()}`,
  )
  return [row.headline.trim(), ...(lines.length > 0 ? ['', ...lines] : [])].join('\n')
}
