import { expect, test } from 'vitest'
import { missing } from '../../../tests/in-memory/closing.ts'
import { heard } from '../../../tests/in-memory/heard.ts'
import { ana, marta } from '../../../tests/in-memory/people.ts'
import { attributed, attribution, rated } from '../../../tests/in-memory/stages.ts'

test('a tie in force, or one that nobody looked at, is no "not linked"', () => {
  const not = {
    outcome: 'not_linked',
    reasons: 'None of them had a part in it.',
    whatNext: 'You may go to the ombuds.',
  } as const
  expect(attributed().refusal(ana, 'decide', not)).toBe('tie_in_force')
  expect(rated().refusal(ana, 'decide', not)).toBe('tie_not_looked_at')
  const it = rated()
  it.does(ana, 'add_entity', {
    name: 'Casework Ltd',
    naming: 'confirmed',
    role: 'deployer',
    subtype: null,
    size: null,
    operator: false,
    feared: false,
    organisation: null,
  })
  it.does(ana, 'attribute', attribution('e1', 'not_linked'))
  heard(it)
  // That nobody here has a part in a harm that was found is said by two people.
  expect(it.refusal(ana, 'decide', not)).toBe('second_person_needed')
  it.does(marta, 'decide', not)
  expect(missing(it, 'redirected')).toEqual([])
})
