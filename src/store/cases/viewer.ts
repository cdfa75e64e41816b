import { sql, type RawBuilder } from 'kysely'
import type { StaffRole } from '../../domain/vocabulary/staff.ts'

/**
 * Who looks at cases. Every read of a case takes a viewer, and what the viewer may see is decided in the SQL, so
 * that a forgotten check cannot show anything.
 */
export type Viewer =
  /** The holder of a receipt sees that one case. */
  | { readonly kind: 'person'; readonly caseId: string }
  | { readonly kind: 'staff'; readonly id: string; readonly role: StaffRole }
  /** The house itself: jobs, the importer, and rules that need every event. Never behind a door. */
  | { readonly kind: 'house' }

/**
 * The rows of `case_line` that a viewer may see. A coordinator sees all; a case worker what nobody has taken, their
 * own cases, those they took part in, and appeals that wait; an administrator and an auditor see none.
 */
export function visibleTo(viewer: Viewer): RawBuilder<boolean> {
  switch (viewer.kind) {
    case 'person':
      return sql`case_line.case_id = ${viewer.caseId}::uuid`
    case 'house':
      return sql`true`
    case 'staff':
      if (viewer.role === 'coordinator') return sql`true`
      if (viewer.role === 'case_worker')
        return sql`(case_line.handler is null or case_line.handler = ${viewer.id}::uuid or ${viewer.id}::uuid = any(case_line.took_part) or case_line.open_appeals > 0)`
      return sql`false`
  }
}
