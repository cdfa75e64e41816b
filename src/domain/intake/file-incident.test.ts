import { expect, test } from 'vitest'
import { kindsOf, MONDAY } from '../../../tests/in-memory/in-memory-case.ts'
import { ana, importer } from '../../../tests/in-memory/people.ts'
import { after as later, fold } from '../case/fold.ts'
import { caseSeverity } from '../casework/overview.ts'
import { DEFAULT_CALENDAR } from '../time/calendar.ts'
import { isRefusal } from '../refusal.ts'
import type { Entity } from '../value-chain/chain.ts'
import { correctEntity } from '../value-chain/correct-entity.ts'
import { removeEntity } from '../value-chain/remove-entity.ts'
import { fileIncident, updateIncident } from './file-incident.ts'
import type { Incident } from './incident.ts'

const context = { now: MONDAY, by: importer, calendar: DEFAULT_CALENDAR, organisationId: () => '' }
const incident: Incident = {
  sourceId: 'AIAAIC0001',
  story: 'A chatbot invents a crime',
  source: 'https://example.org/1',
  systems: ['Chat', 'Chat Pro'],
  parties: [
    { name: 'Shop Ltd', role: 'deployer' },
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
    product: 'Chat; Chat Pro',
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
      system: 'Chat; Chat Pro',
      naming: 'named_by_source',
      sourceName: 'Shop Ltd',
      organisation: null,
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
  const after = later(kase, events)
  expect(after).toMatchObject({ story: 'A chatbot invents two crimes', source: incident.source })
  expect(after.entities.map(({ id, name, role }) => [id, name, role])).toEqual([
    ['e1', 'Shop Ltd', 'deployer'],
    ['e2', 'Model Ltd', 'foundation_model_developer'],
    ['e3', 'Shop Ltd', 'supplier'],
    ['e4', 'Data Ltd', 'supplier'],
  ])
  const moved = updateIncident(kase, { ...incident, source: 'https://example.org/2' }, context)
  expect(later(kase, moved).source).toBe('https://example.org/2')
})

test('a name that a colleague put right or took off does not come back with the next publication', () => {
  const filed = fold('x', fileIncident(incident, '2026-0302-TEST', context))
  const kase = { ...filed, state: 'assessing' } as const
  const by = {
    ...context,
    by: ana,
    isListed: () => false,
    isColleague: () => true,
    isCoordinator: () => true,
  }
  const { id: entity, system: _, ...shop } = kase.entities[0] as Entity
  const corrected = correctEntity.decide(
    kase,
    { ...shop, entity, name: 'The real shop', reasons: 'Named wrongly. The letters show it.' },
    by,
  )
  const removed = removeEntity.decide(kase, { entity: 'e2', reasons: 'It is the one harmed.' }, by)
  if (isRefusal(corrected) || isRefusal(removed)) throw new Error('Both are allowed.')
  const right = later(kase, [...corrected, ...removed])
  const after = later(right, updateIncident(right, incident, context))
  expect(after.entities.map(({ id, name }) => [id, name])).toEqual([['e1', 'The real shop']])
  const more = { ...incident, parties: [{ name: 'Data Ltd', role: 'supplier' }] } as const
  expect(later(right, updateIncident(right, more, context)).entities.at(-1)).toMatchObject({
    id: 'e3',
    name: 'Data Ltd',
    naming: 'named_by_source',
  })
})
