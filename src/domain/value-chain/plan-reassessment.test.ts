import { expect, test } from 'vitest'
import { ana } from '../../../tests/in-memory/people.ts'
import { assessing, attributed, CASEWORK_MAKER } from '../../../tests/in-memory/stages.ts'
import { instant } from '../time/instant.ts'

const again = {
  impact: 'i1',
  entity: 'e3',
  trigger: 'second_similar_report',
  dueAt: instant('2026-03-10T09:00Z'),
  reasons: 'A neighbour reported the same.',
} as const

test('a second similar report is a reason to look again', () => {
  const it = attributed()
  it.does(ana, 'plan_reassessment', again)
  expect(it.kase.reassessments).toEqual([
    {
      id: 'r1',
      impact: 'i1',
      entity: 'e3',
      trigger: 'second_similar_report',
      dueAt: again.dueAt,
      opened: null,
      answeredAt: null,
    },
  ])
  expect(it.events.at(-1)?.texts).toEqual({ reasons: again.reasons })
})

test.each([
  [{ impact: 'i9' }, 'unknown_impact'],
  [{ entity: 'e9' }, 'unknown_entity'],
  [{ dueAt: instant('2026-03-02T08:59Z') }, 'deadline_in_the_past'],
  [{ dueAt: instant('2026-03-02T09:00Z') }, 'allowed'],
  [{ reasons: ' ' }, 'reason_missing'],
])('%j', (part, code) => {
  expect(attributed().refusal(ana, 'plan_reassessment', { ...again, ...part })).toBe(code)
})

test('before a harm has been described there is none to name', () => {
  const it = assessing()
  it.does(ana, 'add_entity', CASEWORK_MAKER)
  expect(it.refusal(ana, 'plan_reassessment', { ...again, entity: 'e1' })).toBe('impact_missing')
})
