import { expect, test } from 'vitest'
import { disagreement } from './disagreement.ts'

test.each([
  [null, 'cause', 'no_claim'],
  ['cause', 'cause', 'agrees'],
  ['undetermined', 'undetermined', 'agrees'],
  ['not_linked', 'cause', 'claims_less'],
  ['directly_linked', 'contribute', 'claims_less'],
  ['cause', 'contribute', 'claims_more'],
  ['undetermined', 'contribute', 'claims_otherwise'],
  ['contribute', 'undetermined', 'claims_otherwise'],
] as const)('an organisation that says %s where %s was found: %s', (claim, finding, answer) => {
  expect(disagreement(claim, finding)).toBe(answer)
})
