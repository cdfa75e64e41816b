import { describe, expect, test } from 'vitest'
import { recordOf } from '../record-of.ts'
import { INCIDENT_COLUMNS, readIncident, type IncidentRow } from './incident.ts'

const empty = recordOf(INCIDENT_COLUMNS, () => '')
const row: IncidentRow = {
  ...empty,
  aiaaic_id: ' AIAAIC0001 ',
  headline: ' A chatbot invents a crime ',
  occurred: '2025',
  harm_individual: 'Loss of reputation',
  link: ' https://example.org/1 ',
}
const labels = recordOf(INCIDENT_COLUMNS, (column) => `label of ${column}`)

test('a published incident becomes a story, told in the order in which it is read', () => {
  expect(readIncident(row, labels)).toEqual({
    sourceId: 'AIAAIC0001',
    story:
      'A chatbot invents a crime\n\nlabel of occurred: 2025\nlabel of harm_individual: Loss of reputation',
    source: 'https://example.org/1',
    systems: [],
    parties: [],
  })
})

test('a headline alone is a story', () => {
  expect(readIncident({ ...row, occurred: ' ', harm_individual: '' }, labels)).toMatchObject({
    story: 'A chatbot invents a crime',
  })
})

test('every column but the names of those involved is read below the headline', () => {
  const full = recordOf(INCIDENT_COLUMNS, (column) => `about ${column}`)
  const read = readIncident(full, labels)
  expect('story' in read && read.story.split('\n').slice(2)).toEqual(
    [
      'occurred',
      'technology',
      'purpose',
      'news_trigger',
      'ethical_issues',
      'jurisdiction',
      'sector',
      'harm_individual',
      'harm_societal',
      'harm_environmental',
      'consequence',
      'response',
    ].map((column) => `label of ${column}: about ${column}`),
  )
})

describe('who is named', () => {
  test.each([
    ['', []],
    [' ; ;', []],
    ['Model Ltd', ['Model Ltd']],
    ['Model  Ltd; Data\u00a0GmbH;model ltd', ['Model Ltd', 'Data GmbH']],
  ])('%j', (field, names) => {
    const read = readIncident({ ...row, developer: field, system_name: field }, labels)
    expect(read).toMatchObject({
      systems: names,
      parties: names.map((name) => ({ name, role: 'foundation_model_developer' })),
    })
  })

  test('deployers come before developers, and one name may be both', () => {
    expect(readIncident({ ...row, deployer: 'Both Ltd', developer: 'Both Ltd' }, labels)).toMatchObject({
      parties: [
        { name: 'Both Ltd', role: 'deployer' },
        { name: 'Both Ltd', role: 'foundation_model_developer' },
      ],
    })
  })
})

test.each([
  [{ aiaaic_id: ' ' }, { problem: 'id_missing' }],
  [{ headline: ' ' }, { problem: 'headline_missing' }],
  [
    { response: 'x'.repeat(20_001) },
    { problem: 'too_long', column: 'response', most: 20_000, typed: 20_001 },
  ],
])('a row that says too little or too much is named: %#', (part, problem) => {
  expect(readIncident({ ...row, ...part }, labels)).toEqual(problem)
})

test('the longest field is taken', () => {
  expect(readIncident({ ...row, response: 'x'.repeat(20_000) }, labels)).toHaveProperty('story')
})
