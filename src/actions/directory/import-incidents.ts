import { createHmac } from 'node:crypto'
import { fileIncident, updateIncident } from '../../domain/intake/file-incident.ts'
import {
  INCIDENT_COLUMNS,
  readIncident,
  type Incident,
  type IncidentLabels,
  type IncidentRow,
  type RowProblem,
} from '../../domain/intake/incident.ts'
import { composed } from '../../domain/stream-safe.ts'
import { localDate } from '../../domain/time/calendar.ts'
import { canonicalJson } from '../../domain/transparency/canonical-json.ts'
import type { Tx } from '../../store/database.ts'
import {
  findIncident,
  IncidentMoved,
  insertIncident,
  rememberIncident,
} from '../../store/directory/incidents.ts'
import { newId, newReference } from '../../store/ids.ts'
import { withNamed } from '../../domain/casework/named-later.ts'
import { isRefusal } from '../../domain/refusal.ts'
import { commit } from '../commit.ts'
import { decideAndCommit } from '../decide-and-commit.ts'
import type { House } from '../house.ts'
import { contextOf } from '../run-verb.ts'
import { colleaguesNamedIn } from '../staff/named-colleagues.ts'
import { TRIES } from '../tries.ts'

/** The collection the rows come from; with the row's id it says which incident this is. */
const SOURCE = 'aiaaic'

export type RowResult = 'created' | 'updated' | 'unchanged' | RowProblem

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
  for (let tries = 0; tries < TRIES; tries += 1) {
    const result = await importOnce(house, row, incident)
    if (result !== 'overtaken') return result
  }
  throw new Error(`Incident ${incident.sourceId} is imported by others again and again.`)
}

/** Imports it as it is known now; `overtaken` when somebody else imports the same at this moment, and was first. */
async function importOnce(
  house: House,
  row: IncidentRow,
  incident: Incident,
): Promise<'created' | 'updated' | 'unchanged' | 'overtaken'> {
  const contentHash = createHmac('sha256', house.keys.fixedIndex('check', 'incident'))
    .update(canonicalJson(inOneSpelling(row)))
    .digest()
  const context = contextOf(house, { kind: 'importer' })
  const known = await findIncident(house.database, SOURCE, incident.sourceId)
  if (known?.contentHash.equals(contentHash)) return 'unchanged'
  const named = await colleaguesNamedIn(house, [{ text: incident.story }])
  const read = { source: SOURCE, sourceId: incident.sourceId, contentHash }
  if (known !== null) {
    try {
      const done = await decideAndCommit(house, {
        viewer: { kind: 'house' },
        by: context.by,
        caseId: known.caseId,
        decide: (kase) => withNamed(kase, updateIncident(kase, incident, context), named, context),
        seen: null,
        // A source has seen nothing; what it says now is added to whatever stands there.
        mayGoOn: () => true,
        along: () => (tx) => rememberIncident(tx, read, known.contentHash),
      })
      if (isRefusal(done))
        throw new Error(`Incident ${incident.sourceId} could not be changed: ${done.refused}.`)
      return done.added.length > 0 ? 'updated' : 'unchanged'
    } catch (error) {
      if (error instanceof IncidentMoved) return 'overtaken'
      throw error
    }
  }
  const caseId = newId(context.now)
  const reference = newReference(localDate(context.now, house.calendar.timeZone))
  const events = fileIncident(incident, reference, context, named)
  const along = (tx: Tx) => insertIncident(tx, { ...read, caseId })
  const done = await commit(house, { caseId, before: null, events, along })
  return typeof done === 'string' ? 'overtaken' : 'created'
}

/** Composed and decomposed letters are one text: a file that another program saved changes no case. */
function inOneSpelling(row: IncidentRow): Readonly<Record<string, string>> {
  return Object.fromEntries(INCIDENT_COLUMNS.map((name) => [name, composed(row[name])]))
}
