import { expect, test } from 'vitest'
import { concernsSystem } from './concerns.ts'

test.each([
  [[], true],
  [['chat'], true],
  [['voice', 'chat'], true],
  [['voice'], false],
])('what names the systems %j speaks for chat: %s', (systems, expected) => {
  expect(concernsSystem(systems, 'chat')).toBe(expected)
})
