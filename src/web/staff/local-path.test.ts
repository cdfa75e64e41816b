import { expect, test } from 'vitest'
import { localPath } from './local-path.ts'

test.each(['/staff', '/staff/cases/1', '/staff/queues/worklist?priority=P1', '/staff?x=1'])(
  '%s leads back to where somebody was',
  (path) => {
    expect(localPath(path)).toBe(path)
  },
)

test.each([
  undefined,
  '',
  '/',
  '/en/status',
  '/staffing',
  '//evil.example/staff',
  '/staff//evil.example',
  '/staff\\evil',
  'https://evil.example/staff',
  '/staff/\nset-cookie: x',
])('%j leads to the start of the workspace and nowhere else', (path) => {
  expect(localPath(path)).toBe('/staff')
})
