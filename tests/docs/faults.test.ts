import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { FAULTS } from '../../scripts/stories/faults.ts'

test.each(FAULTS)('can still be planted, so that its invariant is asked: $says', ({ file, from }) => {
  const sound = readFileSync(resolve(import.meta.dirname, '../..', file), 'utf8')
  expect(sound.split(from)).toHaveLength(2)
})
