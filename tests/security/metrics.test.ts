import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../src/app.ts'
import type { House } from '../../src/actions/house.ts'
import { makeWorld, type World } from '../world.ts'

const TOKEN = 'a-long-random-text-of-this-operator'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

/** Asks as a process hears it: from an address of the network, with headers. */
function ask(
  from: string,
  headers: Readonly<Record<string, string>> = {},
  { token, url = world.house.url }: { readonly token?: string; readonly url?: string } = {},
  called = url,
) {
  const app = createApp({ ...world.house, url }, undefined, { metricsToken: token })
  return app.request(`${called}/metrics`, { headers }, { incoming: { socket: { remoteAddress: from } } })
}

describe('who reads the numbers', () => {
  const bearer = { authorization: `Bearer ${TOKEN}` }
  test.each<readonly [string, () => ReturnType<typeof ask>, number]>([
    ['this machine', () => ask('127.0.0.1'), 200],
    ['this machine, by the other family of addresses', () => ask('::1'), 200],
    ['this machine, by both at once', () => ask('::ffff:127.0.0.1'), 200],
    ['the network', () => ask('192.0.2.7'), 404],
    ['nobody knows who', () => ask(''), 404],
    [
      'somebody through a proxy that says so',
      () => ask('127.0.0.1', { 'x-forwarded-for': '192.0.2.7' }),
      404,
    ],
    ...['x-forwarded-proto', 'x-forwarded-port', 'cf-connecting-ip', 'forwarded', 'via'].map(
      (header) =>
        [
          `somebody through a proxy that says only ${header}`,
          () => ask('127.0.0.1', { [header]: '1' }),
          404,
        ] as const,
    ),
    ...['help.onion', 'evil.example', '127.evil.example', 'localhost.evil.example'].map(
      (name) =>
        [
          `a page or a proxy that calls this machine ${name}`,
          () => ask('127.0.0.1', {}, {}, `http://${name}`),
          404,
        ] as const,
    ),
    [
      'whoever comes through a proxy that says nothing',
      () => ask('127.0.0.1', {}, { url: 'https://help.example' }),
      404,
    ],
    ['the token', () => ask('192.0.2.7', bearer, { token: TOKEN }), 200],
    ['another token', () => ask('127.0.0.1', { authorization: 'Bearer wrong' }, { token: TOKEN }), 404],
    ['no token where there is one', () => ask('127.0.0.1', {}, { token: TOKEN }), 404],
    ['a token where there is none', () => ask('192.0.2.7', { authorization: 'Bearer undefined' }), 404],
  ])('%s', async (_, asked, status) => {
    const answer = await asked()
    expect(answer.status).toBe(status)
    expect((await answer.text()).includes('amends_memory_bytes')).toBe(status === 200)
  })
})

/** An app of this house whose numbers this machine reads. */
function numbersOf(house: House) {
  const app = createApp(house)
  const here = { incoming: { socket: { remoteAddress: '127.0.0.1' } } }
  return { app, read: async () => (await app.request(`${house.url}/metrics`, {}, here)).text() }
}

/** The lines that tell of what people do. */
const ofPeople = (text: string) => text.split('\n').filter((line) => /^amends_(answer|cases)/.test(line))

test('numbers tell in no minute that somebody wrote: what people do is counted by the hour', async () => {
  const { app, read } = numbersOf(world.house)
  const before = ofPeople(await read())
  await world.file()
  for (const path of ['/en', '/en/report', '/staff', '/api/v1'])
    await app.request(`${world.house.url}${path}`)
  expect(ofPeople(await read())).toEqual(before)
  world.later({ hours: 1 })
  const after = ofPeople(await read())
  expect(after).toContain('amends_cases{list="worklist"} 1')
  for (const part of ['people', 'staff', 'api'])
    expect(after.join('\n')).toMatch(new RegExp(`answer_seconds_count\\{.*part="${part}".*\\} [1-9]`))
})

test('numbers name nobody, no case, no page and no time', async () => {
  const { caseId, receipt } = await world.file({ story: 'Ana Castellanos wrote that my flat is taken away.' })
  const kase = await world.read(caseId)
  const { app, read } = numbersOf(world.house)
  await app.request(`${world.house.url}/staff/cases/${caseId}`)
  world.later({ hours: 1 })
  const text = await read()
  for (const word of [caseId, receipt, kase.kase.reference, 'Castellanos', '/staff', 'cases/', 'en/report'])
    expect(text).not.toContain(word)
  const labels = [...text.matchAll(/[{,](\w+)="([^"]*)"/g)].map(([, name]) => name)
  expect([...new Set(labels)].toSorted()).toEqual(['finder', 'le', 'list', 'part', 'status'])
  // No sample carries a moment of its own.
  for (const line of text.split('\n').filter((each) => each !== '' && !each.startsWith('#')))
    expect(line).toMatch(/^\w+(\{[^}]*\})? [\d.e+-]+$/)
})

test('work that is left undone stands there at once', async () => {
  const { read } = numbersOf(world.house)
  await world.file()
  expect(await read()).toMatch(/^amends_clocks_overdue 0$/m)
  world.later({ days: 60 })
  expect(await read()).toMatch(/^amends_clocks_overdue [1-9]/m)
})

describe('whether to send people here', () => {
  test('a process that lives and can keep what it is told is ready', async () => {
    expect((await world.app.request('/healthz')).status).toBe(200)
    expect((await world.app.request('/readyz')).status).toBe(200)
  })
  test('one that was asked to stop lives and is not ready', async () => {
    const stop = new AbortController()
    const app = createApp(world.house, undefined, { stopping: stop.signal })
    expect((await app.request('/readyz')).status).toBe(200)
    stop.abort()
    expect((await app.request('/readyz')).status).toBe(503)
    expect((await app.request('/healthz')).status).toBe(200)
  })
  test('one whose database is gone lives, is not ready, and its numbers say so', async () => {
    const gone = new Proxy(world.house.lists.db, {
      get: () => {
        throw new Error('The database is gone.')
      },
    })
    const house = { ...world.house, lists: { ...world.house.lists, db: gone } }
    const { app, read } = numbersOf(house)
    expect((await app.request('/readyz')).status).toBe(503)
    expect((await app.request('/healthz')).status).toBe(200)
    expect(await read()).toMatch(/^amends_database_up 0$/m)
  })
})
