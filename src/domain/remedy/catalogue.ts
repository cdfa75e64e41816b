import type { Element } from '../vocabulary/remedy.ts'
import type { Role } from '../vocabulary/value-chain.ts'

export interface CatalogueEntry {
  readonly id: string
  /** The element named in the id comes first; an act may serve several (domain reference T11). */
  readonly elements: readonly [Element, ...Element[]]
  /** Who typically does it. Any organisation may use any entry. */
  readonly role: Role
  /** `guide_8`: after an example of Guide 8. `own`: ours, also where another paper gave the idea. */
  readonly source: 'guide_8' | 'own'
}

// Short names for the table below.
const SAT = 'satisfaction'
const RES = 'restitution'
const GNR = 'guarantees_of_non_repetition'
const REH = 'rehabilitation'
const COM = 'compensation'
const SUP = 'supplier'
const FMD = 'foundation_model_developer'
const DDB = 'downstream_developer_b2b'
const DEP = 'deployer'
const ECO = 'ecosystem_body'

/**
 * What can be offered as remedy: 52 acts in five elements (domain reference 2, after Guide 8). A starting point
 * and no limit: whoever plans may write other acts, and the person's view of what fits leads. What each act is
 * and how its delivery is shown stands in `words/en/catalogue.ts`.
 */
export const CATALOGUE = [
  { id: 'SAT-SUP-01', elements: [SAT, RES], role: SUP, source: 'guide_8' },
  { id: 'SAT-SUP-02', elements: [SAT], role: SUP, source: 'own' },
  { id: 'SAT-FMD-01', elements: [SAT], role: FMD, source: 'guide_8' },
  { id: 'SAT-FMD-02', elements: [SAT], role: FMD, source: 'own' },
  { id: 'SAT-DDB-01', elements: [SAT], role: DDB, source: 'guide_8' },
  { id: 'SAT-DDB-02', elements: [SAT], role: DDB, source: 'own' },
  { id: 'SAT-DEP-01', elements: [SAT], role: DEP, source: 'guide_8' },
  { id: 'SAT-DEP-02', elements: [SAT, GNR], role: DEP, source: 'guide_8' },
  { id: 'SAT-DEP-03', elements: [SAT], role: DEP, source: 'guide_8' },
  { id: 'SAT-DEP-04', elements: [SAT, GNR], role: DEP, source: 'guide_8' },
  { id: 'SAT-DEP-05', elements: [SAT], role: DEP, source: 'own' },
  { id: 'RES-SUP-01', elements: [RES], role: SUP, source: 'guide_8' },
  { id: 'RES-SUP-02', elements: [RES], role: SUP, source: 'own' },
  { id: 'RES-SUP-03', elements: [RES, COM], role: SUP, source: 'own' },
  { id: 'RES-FMD-01', elements: [RES, SAT, GNR], role: FMD, source: 'guide_8' },
  { id: 'RES-FMD-02', elements: [RES, GNR], role: FMD, source: 'own' },
  { id: 'RES-DDB-01', elements: [RES, GNR], role: DDB, source: 'guide_8' },
  { id: 'RES-DDB-02', elements: [RES], role: DDB, source: 'own' },
  { id: 'RES-DEP-01', elements: [RES], role: DEP, source: 'guide_8' },
  { id: 'RES-DEP-02', elements: [RES, COM], role: DEP, source: 'guide_8' },
  { id: 'RES-DEP-03', elements: [RES], role: DEP, source: 'own' },
  { id: 'RES-DEP-04', elements: [RES, SAT], role: DEP, source: 'own' },
  { id: 'RES-DEP-05', elements: [RES], role: DEP, source: 'own' },
  { id: 'RES-ECO-01', elements: [RES], role: ECO, source: 'own' },
  { id: 'GNR-SUP-01', elements: [GNR], role: SUP, source: 'guide_8' },
  { id: 'GNR-SUP-02', elements: [GNR], role: SUP, source: 'guide_8' },
  { id: 'GNR-FMD-01', elements: [GNR], role: FMD, source: 'guide_8' },
  { id: 'GNR-FMD-02', elements: [GNR], role: FMD, source: 'guide_8' },
  { id: 'GNR-FMD-03', elements: [GNR], role: FMD, source: 'own' },
  { id: 'GNR-DDB-01', elements: [GNR], role: DDB, source: 'guide_8' },
  { id: 'GNR-DDB-02', elements: [GNR], role: DDB, source: 'guide_8' },
  { id: 'GNR-DEP-01', elements: [GNR, SAT], role: DEP, source: 'guide_8' },
  { id: 'GNR-DEP-02', elements: [GNR], role: DEP, source: 'guide_8' },
  { id: 'GNR-DEP-03', elements: [GNR], role: DEP, source: 'own' },
  { id: 'GNR-DEP-04', elements: [GNR, SAT], role: DEP, source: 'guide_8' },
  { id: 'GNR-ECO-01', elements: [GNR], role: ECO, source: 'guide_8' },
  { id: 'REH-SUP-01', elements: [REH], role: SUP, source: 'own' },
  { id: 'REH-FMD-01', elements: [REH], role: FMD, source: 'guide_8' },
  { id: 'REH-FMD-02', elements: [REH], role: FMD, source: 'guide_8' },
  { id: 'REH-DDB-01', elements: [REH], role: DDB, source: 'guide_8' },
  { id: 'REH-DEP-01', elements: [REH], role: DEP, source: 'guide_8' },
  { id: 'REH-DEP-02', elements: [REH, COM], role: DEP, source: 'guide_8' },
  { id: 'REH-DEP-03', elements: [REH, GNR], role: DEP, source: 'guide_8' },
  { id: 'REH-ECO-01', elements: [REH], role: ECO, source: 'guide_8' },
  { id: 'COM-SUP-01', elements: [COM], role: SUP, source: 'guide_8' },
  { id: 'COM-FMD-01', elements: [COM], role: FMD, source: 'guide_8' },
  { id: 'COM-FMD-02', elements: [COM], role: FMD, source: 'own' },
  { id: 'COM-DDB-01', elements: [COM], role: DDB, source: 'guide_8' },
  { id: 'COM-DEP-01', elements: [COM, RES], role: DEP, source: 'guide_8' },
  { id: 'COM-DEP-02', elements: [COM], role: DEP, source: 'own' },
  { id: 'COM-DEP-03', elements: [COM], role: DEP, source: 'own' },
  { id: 'COM-ECO-01', elements: [COM], role: ECO, source: 'guide_8' },
] as const satisfies readonly CatalogueEntry[]

export type CatalogueId = (typeof CATALOGUE)[number]['id']

/** The entry with that id, or `undefined` for an id of no entry. */
export function catalogueEntry(id: CatalogueId): CatalogueEntry
export function catalogueEntry(id: string): CatalogueEntry | undefined
export function catalogueEntry(id: string): CatalogueEntry | undefined {
  return CATALOGUE.find((entry) => entry.id === id)
}
