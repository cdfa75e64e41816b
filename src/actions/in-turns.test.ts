import { expect, test } from 'vitest'
import { inTurns } from './in-turns.ts'

test('a long work in small pieces lets others have their turn again and again', async () => {
  let turns = 0
  let isOver = false
  const others = () => {
    turns += 1
    if (!isOver) setImmediate(others)
  }
  setImmediate(others)
  const turn = inTurns()
  for (const end = performance.now() + 200; performance.now() < end;) await turn()
  isOver = true
  expect(turns).toBeGreaterThanOrEqual(5)
})
