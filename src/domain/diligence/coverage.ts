import { isSevere } from '../casework/severity.ts'
import type { LocalDate } from '../time/calendar.ts'
import { codesOf } from '../vocabulary/code.ts'
import { STAKEHOLDERS, type Stakeholder } from '../vocabulary/diligence.ts'
import { concernsSystem } from './concerns.ts'
import { codesUnder } from './evidence/group-codes.ts'
import type { ImpactLevel } from './level.ts'
import type { AffectedGroup, Engagement, Impact, Register } from './register.ts'
import { isUnsaid } from './unsaid.ts'

/** One place of the matrix: one group of one impact, in one region and one language. */
export interface CoverageCell {
  readonly impact: string
  readonly group: string
  /** Null where the systems of the impact name no market, or no language. */
  readonly region: string | null
  readonly language: string | null
  readonly engagements: readonly string[]
  /** Who was closest to those affected among the people heard; null is a gap. */
  readonly heard: Stakeholder | null
}

/**
 * Who was heard about the gravest impacts (domain reference 10): severe impacts in the order of the register, by
 * group, region and language. An empty cell is a gap and is shown. A group that has a language or region of its own is
 * looked for only there. Regions and languages are those of the systems that
 * the impact names, or of all when it names none.
 *
 * @param order the impacts, gravest first
 * @param top how many impacts, gravest first; all severe ones unless told
 */
export function coverage(
  register: Register,
  order: readonly ImpactLevel[],
  today: LocalDate,
  top: number = Number.POSITIVE_INFINITY,
): readonly CoverageCell[] {
  return order
    .filter(({ impact, level }) => impact !== null && impact.status !== 'closed' && isSevere(level))
    .slice(0, top)
    .flatMap(({ impact }) => (impact ? cellsOf(register, impact, today) : []))
}

/** Empty cells of the matrix. */
export function gapsIn(cells: readonly CoverageCell[]): readonly CoverageCell[] {
  return cells.filter(({ heard }) => heard === null)
}

function cellsOf(register: Register, impact: Impact, today: LocalDate): CoverageCell[] {
  const systems = register.about.systems.filter(({ id }) => concernsSystem(impact.systems, id))
  const markets = systems.flatMap((system) => system.markets)
  const spoken = systems.flatMap((system) => system.languages)
  const about = register.engagements.filter(
    ({ impacts, on, heard }) => impacts.includes(impact.id) && on <= today && !isUnsaid(heard),
  )
  return impact.groups.flatMap((group) =>
    orNone(only(placesOf(group), markets)).flatMap((region) =>
      orNone(only(codesUnder(group.keys, 'language'), spoken)).map((language) => {
        const here = about.filter((each) => reaches(each, group, region, language))
        return {
          impact: impact.id,
          group: group.id,
          region,
          language,
          engagements: here.map(({ id }) => id),
          heard: codesOf(STAKEHOLDERS).find((code) => here.some((each) => each.with === code)) ?? null,
        }
      }),
    ),
  )
}

function placesOf({ keys }: AffectedGroup): readonly string[] {
  const regions = codesUnder(keys, 'region')
  return regions.length > 0 ? regions : codesUnder(keys, 'market')
}

function reaches(
  engagement: Engagement,
  group: AffectedGroup,
  region: string | null,
  language: string | null,
): boolean {
  const { groups, regions, languages } = engagement
  return (
    groups.some((each) => each === group.id || each === group.name) &&
    (region === null || regions.includes(region)) &&
    (language === null || languages.includes(language))
  )
}

/** People who are told apart by their language or region are not looked for in the others. */
/** What a group says of itself; of several codes for one thing those that are in use here. */
function only(codes: readonly string[], all: readonly string[]): readonly string[] {
  if (codes.length === 0) return all
  const used = codes.filter((code) => all.includes(code))
  return used.length > 0 ? used : codes.slice(0, 1)
}

function orNone(values: readonly string[]): readonly (string | null)[] {
  return values.length === 0 ? [null] : [...new Set(values)]
}
