import { describe, expect, test } from 'vitest'
import { instant } from '../time/instant.ts'
import { openReassessment, planReassessment, REASSESSMENT_TRIGGERS } from './reassessment.ts'

const knowledgeAt = instant('2026-03-01T09:00Z')

describe('looking again at a finding', () => {
  test.each([
    ['directly_linked', false, '2026-03-31T09:00:00.000Z', 'told'],
    ['directly_linked', true, '2026-03-15T09:00:00.000Z', 'told'],
    ['cause', false, '2026-03-31T09:00:00.000Z', 'told'],
    ['undetermined', false, '2026-03-31T09:00:00.000Z', 'undetermined_limit'],
    ['undetermined', true, '2026-03-15T09:00:00.000Z', 'undetermined_limit'],
  ] as const)('%s, severe: %s, is due %s', (finding, severe, dueAt, trigger) => {
    expect(planReassessment({ finding, knowledgeAt, severe })).toEqual({ dueAt, trigger })
  })

  test.each([
    ['directly_linked', true, true, 'contribute'],
    ['directly_linked', true, false, 'directly_linked'],
    ['directly_linked', false, true, 'directly_linked'],
    ['contribute', true, true, 'contribute'],
    ['not_linked', true, true, 'not_linked'],
    ['undetermined', true, true, 'undetermined'],
  ] as const)(
    '%s that knew: %s and did too little: %s is proposed as %s',
    (finding, knew, didTooLittle, proposes) => {
      expect(openReassessment({ finding, trigger: 'missed_commitment', knew, didTooLittle })).toEqual({
        trigger: 'missed_commitment',
        proposes,
      })
    },
  )

  test('the things that make us look again', () => {
    expect(REASSESSMENT_TRIGGERS.map(({ code }) => code)).toEqual([
      'told',
      'second_similar_report',
      'missed_commitment',
      'changed_design',
      'new_evidence',
      'undetermined_limit',
    ])
  })
})
