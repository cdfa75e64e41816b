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
import { holdCase } from '../../store/cases/find-case.ts'
import { saveEvents, saveNewCase } from '../../store/cases/save-events.ts'
import { findIncident, saveIncident } from '../../store/directory/incidents.ts'
import { newId, newReference } from '../../store/ids.ts'
import { followUp } from '../follow-up.ts'
import type { House } from '../house.ts'
import { inTransaction } from '../transaction.ts'

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
  return inTransaction(house, async (tx) => {
    const known = await findIncident(tx, SOURCE, incident.sourceId)
    if (known?.contentHash.equals(contentHash)) return 'unchanged'
    if (known) {
      const held = await holdCase(tx, house.keys, { kind: 'house' }, known.caseId)
      if (!held) throw new Error(`The case of incident ${incident.sourceId} is missing.`)
      const events = updateIncident(held.kase, incident, context)
      const after = await saveEvents(tx, house.calendar, held, events)
      await followUp(tx, house, held.kase, after, events)
      await saveIncident(tx, {
        source: SOURCE,
        sourceId: incident.sourceId,
        caseId: known.caseId,
        contentHash,
      })
      return 'updated'
    }
    const caseId = newId(context.now)
    const reference = newReference(localDate(context.now, house.calendar.timeZone))
    const events = fileIncident(incident, reference, context)
    const kase = await saveNewCase(tx, house.keys, house.calendar, caseId, events, null)
    await followUp(tx, house, null, kase, events)
    await saveIncident(tx, { source: SOURCE, sourceId: incident.sourceId, caseId, contentHash })
    return 'created'
  })
}
