import { createHmac } from 'node:crypto'
import { fileIncident, updateIncident } from '../../domain/intake/file-incident.ts'
import {
  readIncident,
  type IncidentLabels,
  type IncidentRow,
  type RowProblem,
} from '../../domain/intake/incident.ts'
import { localDate } from '../../domain/time/calendar.ts'
import { canonicalJson } from '../../domain/transparency/canonical-json.ts'
import { findWholeCase } from '../../store/history/find-case.ts'
import { findIncident, saveIncident } from '../../store/directory/incidents.ts'
import { newId, newReference } from '../../store/ids.ts'
import { commit } from '../commit.ts'
import type { House } from '../house.ts'

/** The collection the rows come from; with the row's id it says which incident this is. */
const SOURCE = 'aiaaic'

export type RowResult = 'created' | 'updated' | 'unchanged' | { readonly problem: RowProblem }

/**
 * Makes one published incident a notification, with its system and the organisations it names, in their roles. They
 * stand on this case alone, as named by the source: the shared directory takes them in when staff have checked them.
 * The same row again changes nothing; a changed row adds to the ledger of its case. A row that a receipt holder could
 * open does not exist: nobody told it, so there is no receipt.
 */
export async function importIncident(
  house: House,
  row: IncidentRow,
  labels: IncidentLabels,
): Promise<RowResult> {
  const incident = readIncident(row, labels)
  if ('problem' in incident) return incident
  const contentHash = createHmac('sha256', house.keys.index('check', 'incident'))
    .update(canonicalJson({ ...row }))
    .digest()
  const context = { now: house.now(), by: { kind: 'importer' }, calendar: house.calendar } as const
  const known = await findIncident(house.database, SOURCE, incident.sourceId)
  if (known?.contentHash.equals(contentHash)) return 'unchanged'
  const before = known && (await findWholeCase(house.database, house.keys, { kind: 'house' }, known.caseId))
  if (known && !before) throw new Error(`The case of incident ${incident.sourceId} is missing.`)
  const caseId = known?.caseId ?? newId(context.now)
  const reference = newReference(localDate(context.now, house.calendar.timeZone))
  const done = await commit(house, {
    caseId,
    before,
    events: before
      ? updateIncident(before.kase, incident, context)
      : fileIncident(incident, reference, context),
    along: (tx) => saveIncident(tx, { source: SOURCE, sourceId: incident.sourceId, caseId, contentHash }),
  })
  if (typeof done === 'string')
    throw new Error(`Somebody changed incident ${incident.sourceId} at the same time.`)
  return known ? 'updated' : 'created'
}
