import type { MitigationCategory } from '../vocabulary/diligence.ts'
import type { Role } from '../vocabulary/value-chain.ts'

export interface CatalogueMitigation {
  readonly id: string
  readonly category: MitigationCategory
  /** Who typically does it, earliest in the chain first. Any organisation may use any entry. */
  readonly roles: readonly [Role, ...Role[]]
}

// Short names for the table below.
const SUP = 'supplier'
const FMD = 'foundation_model_developer'
const DDB = 'downstream_developer_b2b'
const DEP = 'deployer'

/**
 * Common mitigations in the five categories (domain reference 9, after Guide 4). A starting point and no limit. What
 * each is, and which rights it may itself put at risk, stands in `words/en/register/mitigations.ts`.
 */
export const MITIGATION_CATALOGUE = [
  { id: 'M01', category: 'technical_product', roles: [SUP] },
  { id: 'M02', category: 'technical_product', roles: [SUP, FMD] },
  { id: 'M03', category: 'technical_product', roles: [FMD] },
  { id: 'M04', category: 'technical_product', roles: [FMD, DDB] },
  { id: 'M05', category: 'technical_product', roles: [FMD] },
  { id: 'M06', category: 'technical_product', roles: [FMD] },
  { id: 'M07', category: 'technical_product', roles: [DEP] },
  { id: 'M08', category: 'technical_product', roles: [DEP] },
  { id: 'M09', category: 'policy', roles: [SUP] },
  { id: 'M10', category: 'policy', roles: [FMD] },
  { id: 'M11', category: 'policy', roles: [DDB] },
  { id: 'M12', category: 'policy', roles: [DEP] },
  { id: 'M13', category: 'process', roles: [SUP] },
  { id: 'M14', category: 'process', roles: [FMD] },
  { id: 'M15', category: 'process', roles: [DDB] },
  { id: 'M16', category: 'process', roles: [DEP] },
  { id: 'M17', category: 'process', roles: [SUP, FMD, DDB, DEP] },
  { id: 'M18', category: 'transparency_communication', roles: [SUP] },
  { id: 'M19', category: 'transparency_communication', roles: [FMD] },
  { id: 'M20', category: 'transparency_communication', roles: [DDB] },
  { id: 'M21', category: 'transparency_communication', roles: [DEP] },
  { id: 'M22', category: 'collaborative', roles: [SUP, FMD] },
  { id: 'M23', category: 'collaborative', roles: [FMD] },
  { id: 'M24', category: 'collaborative', roles: [DEP] },
] as const satisfies readonly CatalogueMitigation[]

export type CatalogueMitigationId = (typeof MITIGATION_CATALOGUE)[number]['id']

/** The entry with that id; null for a mitigation of one's own and for an id that does not exist. */
export function catalogueMitigation(id: string | null): CatalogueMitigation | null {
  return MITIGATION_CATALOGUE.find((entry) => entry.id === id) ?? null
}

/** Entries of some categories, for suggesting what a team has not thought of. */
export function suggestionsFor(categories: readonly MitigationCategory[]): readonly CatalogueMitigationId[] {
  return MITIGATION_CATALOGUE.filter(({ category }) => categories.includes(category)).map(({ id }) => id)
}
