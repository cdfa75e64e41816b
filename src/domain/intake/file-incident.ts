import { event, type CaseEvent } from '../case/case-event.ts'
import type { Case } from '../case/case.ts'
import type { Moment } from '../case/verb.ts'
import { triage } from './triage.ts'
import type { Incident } from './incident.ts'

/**
 * The events that turn a published incident into a notification: not rated, not attributed, waiting to be read. Whom
 * the source names stands on the case as named by the source, and nowhere else until staff check it.
 *
 * @param named accounts of ours that its words name: these must not see it
 */
export function fileIncident(
  incident: Incident,
  reference: string,
  context: Moment,
  named: readonly string[] = [],
): CaseEvent[] {
  const clock = triage({ kind: 'notification', signs: [], receivedAt: context.now }, context.calendar)
  return [
    event(
      context,
      'grievance_filed',
      {
        kind: 'notification',
        reference,
        channel: 'import',
        language: 'en',
        submitter: 'somebody_else',
        child: false,
        dangerSigns: [],
        dateThatWillPass: null,
        triageDueAt: clock.dueAt,
        danger: false,
      },
      wordsOf(incident),
    ),
    ...partyEvents(incident.parties, 0, incident, context),
    ...named.map((account) => event(context, 'recused', { account, because: 'named_in_words' }, {})),
  ]
}

/** The events of a publication that changed: the new words, and organisations it did not name before. */
export function updateIncident(kase: Case, incident: Incident, context: Moment): CaseEvent[] {
  // Corrected and removed names too: what staff put right, the source does not bring back.
  const known = [...kase.entities, ...kase.formerEntities]
  const isNew = (party: Incident['parties'][number]) =>
    !known.some(
      (entity) =>
        (entity.sourceName === party.name && entity.sourceRole === party.role) ||
        (entity.name === party.name && entity.role === party.role),
    )
  return [
    event(context, 'source_changed', {}, wordsOf(incident)),
    ...partyEvents(incident.parties.filter(isNew), known.length, incident, context),
  ]
}

function wordsOf({ story, source, systems }: Incident) {
  return {
    story,
    ...(source ? { source } : {}),
    ...(systems.length > 0 ? { product: systems.join('; ') } : {}),
  }
}

function partyEvents(
  parties: Incident['parties'],
  taken: number,
  incident: Incident,
  context: Moment,
): CaseEvent<'entity_added'>[] {
  const system = incident.systems.join('; ')
  return parties.map((party, index) =>
    event(
      context,
      'entity_added',
      {
        entity: `e${taken + index + 1}`,
        role: party.role,
        subtype: null,
        size: null,
        operator: false,
        feared: false,
        naming: 'named_by_source',
        organisation: null,
      },
      { name: party.name, ...(system ? { system } : {}) },
    ),
  )
}
