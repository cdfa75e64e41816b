import { expect, test } from 'vitest'
import { worklistKey } from '../casework/worklist-order.ts'
import { instant } from '../time/instant.ts'
import type { Grade } from '../vocabulary/severity.ts'
import type { ContactFacts } from './find-contact.ts'
import { splitContacts } from './split-contacts.ts'

const receivedAt = instant('2026-03-01T09:00Z')

function impact(id: string, scale: Grade, nature: ContactFacts['nature']) {
  const judgement = { scale, scope: 1, irremediability: 1, likelihood: 1 } as const
  const model = {
    id: 'model',
    role: 'foundation_model_developer',
    subtype: null,
    size: 'large',
    finding: 'contribute',
    cooperation: 'cooperating',
    feared: false,
  } as const
  return {
    impact: id,
    facts: {
      entities: [model],
      nature,
      origin: 'market',
      impactFinding: 'substantiated',
      relation: 'user_or_other',
      submitter: 'representative',
    } as const,
    key: worklistKey({ id, receivedAt, impacts: [{ groups: [{ judgement }] }] }).key,
  }
}

test('each impact has its contact, and the person sees the one of the gravest', () => {
  const found = splitContacts([impact('market', 3, 'societal'), impact('training', 4, 'group')])
  expect(found.contacts.map(({ impact: id, contact }) => [id, contact.entity])).toEqual([
    ['market', 'ecosystem_lead'],
    ['training', 'model'],
  ])
  expect(found.front?.entity).toBe('model')
  expect(Object.keys(found.contacts[0] ?? {})).toEqual(['impact', 'contact'])
})

test('before anything is described there is no front yet', () => {
  expect(splitContacts([])).toEqual({ front: null, contacts: [] })
})
