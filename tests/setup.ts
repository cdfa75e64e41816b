import { format } from 'node:util'
import { afterEach, beforeEach, expect, vi } from 'vitest'

/** What was complained about on the console during one test. A complaint that nobody reads is a defect nobody sees. */
const complaints: string[] = []

beforeEach(() => {
  complaints.length = 0
  vi.spyOn(console, 'error').mockImplementation((...said: unknown[]) => {
    complaints.push(format(...said))
  })
})

afterEach(() => {
  expect(complaints, 'Something was written to console.error').toEqual([])
})
