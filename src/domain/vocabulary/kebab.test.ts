import { expect, test } from 'vitest'
import { kebab } from './kebab.ts'

test('an address of many words has a hyphen between each two of them', () => {
  expect(kebab('consent_to_share')).toBe('consent-to-share')
  expect(kebab('appeal')).toBe('appeal')
})
