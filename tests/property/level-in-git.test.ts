import { expect, test } from 'vitest'
import { levelHolds } from '../register/level-in-git.ts'

test('no story of commits lowers a level in force without fresh evidence that follows from its kept answers', () => {
  // `npm run test:level` tries hundreds; its last run stands in docs/level-holds.md.
  expect(levelHolds(20).commits).toBeGreaterThan(5)
}, 240_000)
