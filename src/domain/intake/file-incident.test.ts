import { expect, test } from 'vitest'
import { kindsOf, MONDAY } from '../../../tests/in-memory/in-memory-case.ts'
import { importer } from '../../../tests/in-memory/people.ts'
import { evolve, fold } from '../casework/evolve.ts'
import { caseSeverity } from '../casework/overview.ts'
import { DEFAULT_CALENDAR } from '../time/calendar.ts'
import { fileIncident, updateIncident } from './file-incident.ts'
import type { Incident } from './incident.ts'

const context = { now: MONDAY, by: importer, calendar: DEFAULT_CALENDAR }
const incident: Incident = {
  sourceId: 'AIAAIC0001',
  story: 'A chatbot invents a crime',
  source: 'https://example.org/1',
  systems: ['Chat', 'Chat Pro'],
  parties: [
    { name: 'Shop Ltd', role: 'deployer', organisation: 'o-1' },
    { name: 'Model Ltd', role: 'foundation_model_developer' },
  ],
}

test('a published incident waits as a notification: not rated, nobody blamed', () => {
  const events = fileIncident(incident, '2026-0302-TEST', context)
  expect(kindsOf(events)).toEqual(['grievance_filed', 'entity_added', 'entity_added'])
  const kase = fold('x', events)
  expect(kase).toMatchObject({
    kind: 'notification',
    channel: 'import',
    language: 'en',
    submitter: 'somebody_else',
    danger: false,
    child: false,
    dangerSigns: [],
    dateThatWillPass: null,
    state: 'received',
    story: incident.story,
    source: incident.source,
    triageDueAt: '2026-03-09T09:00:00.000Z',
    impacts: [],
    cells: [],
  })
  expect(caseSeverity(kase).level).toBeNull()
  expect(kase.entities).toMatchObject([
    {
      id: 'e1',
      name: 'Shop Ltd',
      role: 'deployer',
      system: 'Chat, Chat Pro',
      organisation: 'o-1',
      feared: false,
      operator: false,
      subtype: null,
      size: null,
    },
    { id: 'e2', name: 'Model Ltd', role: 'foundation_model_developer', organisation: null },
  ])
})

test('what is not known leaves no trace', () => {
  const [filed, added] = fileIncident({ ...incident, source: '', systems: [] }, '2026-0302-TEST', context)
  expect(filed?.texts).toEqual({ story: incident.story })
  expect(added?.texts).toEqual({ name: 'Shop Ltd' })
})

test('a publication that changed brings its new words, and those it did not name before', () => {
  const kase = fold('x', fileIncident(incident, '2026-0302-TEST', context))
  const changed: Incident = {
    ...incident,
    story: 'A chatbot invents two crimes',
    source: '',
    parties: [
      ...incident.parties,
      { name: 'Shop Ltd', role: 'supplier' },
      { name: 'Data Ltd', role: 'supplier' },
    ],
  }
  const events = updateIncident(kase, changed, context)
  expect(kindsOf(events)).toEqual(['source_changed', 'entity_added', 'entity_added'])
  const after = events.reduce(evolve, kase)
  expect(after).toMatchObject({ story: 'A chatbot invents two crimes', source: incident.source })
  expect(after.entities.map(({ id, name, role }) => [id, name, role])).toEqual([
    ['e1', 'Shop Ltd', 'deployer'],
    ['e2', 'Model Ltd', 'foundation_model_developer'],
    ['e3', 'Shop Ltd', 'supplier'],
    ['e4', 'Data Ltd', 'supplier'],
  ])
  const moved = updateIncident(kase, { ...incident, source: 'https://example.org/2' }, context)
  expect(moved.reduce(evolve, kase).source).toBe('https://example.org/2')
})
