import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
// @ts-expect-error A script without types.
import { MORE_SERVER_STORIES, SERVER_STORIES } from '../../scripts/server-stories.mjs'

const told = [...SERVER_STORIES, ...MORE_SERVER_STORIES] as readonly string[]
const all = globSync('tests/{stories,security,history}/**/*.test.ts')

test('each story that is told on another server is there, once', () => {
  expect(told.filter((path) => !all.includes(path))).toEqual([])
  expect(new Set(told).size).toBe(told.length)
})

test('a story that looks into the server, or makes its own house in it, is told on another server too', () => {
  const looksInto = /pg_locks|pg_terminate_backend|lock_timeout|template0|migrate\(/
  expect(all.filter((path) => looksInto.test(readFileSync(path, 'utf8')) && !told.includes(path))).toEqual([])
})
