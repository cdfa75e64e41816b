import { sql, type RawBuilder } from 'kysely'
import { BY_RECEIPT, CASE_ACCESS, type CasePower } from '../../domain/access/case-access.ts'
import type { StaffRole } from '../../domain/vocabulary/staff.ts'
import { conditionsFor, whereAllowed } from './relation-sql.ts'

/**
 * Who looks at cases. Every read of a case takes a viewer, and what the viewer may see is decided in the SQL, so
 * that a forgotten check cannot show anything.
 */
export type Viewer =
  /** The holder of a receipt sees that one case; `renewals` says how many of its receipts were replaced before. */
  | { readonly kind: 'person'; readonly caseId: string; readonly renewals?: number }
  /** Whoever stands beside the person sees of that case what is for them (`seenByAdviser`). */
  | { readonly kind: 'adviser'; readonly caseId: string; readonly adviser: string }
  | { readonly kind: 'staff'; readonly id: string; readonly role: StaffRole }
  /** The house itself: jobs, the importer, and rules that need every event. Never behind a door. */
  | { readonly kind: 'house' }

/**
 * The rows of `case_line` over which a viewer has a power, by the table in `domain/access`; without one said: those
 * they may read.
 */
export function visibleTo(viewer: Viewer, power: CasePower = 'read'): RawBuilder<boolean> {
  switch (viewer.kind) {
    case 'person':
    case 'adviser':
      return BY_RECEIPT.includes(power) ? sql`case_line.case_id = ${viewer.caseId}::uuid` : sql`false`
    case 'house':
      return sql`true`
    case 'staff':
      return whereAllowed(CASE_ACCESS[viewer.role], conditionsFor(viewer.id), power)
  }
}
