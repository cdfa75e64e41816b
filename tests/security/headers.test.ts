import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../src/app.ts'
import { makeWorld, type World } from '../world.ts'

let world: World
let cookie: string
beforeAll(async () => {
  world = await makeWorld()
  cookie = world.staff.adm.cookie
})
afterAll(() => world.close())

/** What every answer says to a browser, whatever it answers and to whom. */
const STRICT = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self' data:; media-src 'self' blob:; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types amends",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}

const addresses = () => {
  const patterns = world.app.routes.map(({ path }) => path).filter((path) => path !== '*' && path !== '/*')
  const found = patterns.map((path) =>
    path
      .replaceAll(/:language(\{[^}]*\})?/g, 'en')
      .replaceAll(/:(\w+)(\{[^}]*\})?/g, 'none')
      .replaceAll('*', 'anything'),
  )
  return [...new Set([...found, '/nowhere', '/staff/nowhere', '/api/v1/nowhere', '/EN/report/'])]
}

describe.each([
  ['somebody who is signed in nowhere', () => ({}) as Record<string, string>],
  ['staff', () => ({ cookie, origin: world.house.url })],
  ['another site', () => ({ cookie, origin: 'https://elsewhere.example' })],
])('every answer to %s', (_, headers) => {
  test('is strict about scripts, frames, referrers and types, and is kept by nobody but what is the same for all', async () => {
    expect(addresses().length).toBeGreaterThan(150)
    for (const path of addresses())
      for (const method of ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS']) {
        const answer = await world.app.request(`${world.house.url}${path}`, {
          method,
          headers: headers(),
          ...(method === 'POST' && { body: new URLSearchParams({ step: 'x' }) }),
        })
        const said = Object.fromEntries(Object.keys(STRICT).map((name) => [name, answer.headers.get(name)]))
        // One file is for pages of others: they may load it, and nothing more.
        const isForOthers = path === '/widget.js' && answer.ok
        const strict = isForOthers ? { ...STRICT, 'cross-origin-resource-policy': 'cross-origin' } : STRICT
        expect([method, path, said]).toEqual([method, path, strict])
        const kept = answer.headers.get('cache-control') ?? ''
        const isSame = isForOthers || (path.startsWith('/assets/') && answer.status === 200)
        expect([method, path, isSame || /no-store|private, no-cache/.test(kept)]).toEqual([
          method,
          path,
          true,
        ])
        expect(answer.headers.get('server')).toBeNull()
        expect(answer.headers.get('x-powered-by')).toBeNull()
      }
  })
})

test('whoever came over https is kept there, and nobody else', async () => {
  const asked = async (url: string) =>
    (await createApp({ ...world.house, url }).request(`${url}/en`)).headers.get('strict-transport-security')
  expect(await asked('https://help.example')).toBe('max-age=63072000')
  expect(await asked('http://localhost:8080')).toBeNull()
})
