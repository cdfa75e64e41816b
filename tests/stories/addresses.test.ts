import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorld, type World } from '../world.ts'

let world: World

beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

const ask = async (path: string, init: RequestInit = {}) => {
  const answer = await world.app.request(path, { redirect: 'manual', ...init })
  return {
    status: answer.status,
    to: answer.headers.get('location'),
    type: answer.headers.get('content-type'),
  }
}

test.each([
  ['/en/', '/en'],
  ['/ar/', '/ar'],
  ['/en/how-it-works//', '/en/how-it-works'],
  ['/staff/', '/staff'],
  ['/staff/queues/worklist/?language=sw', '/staff/queues/worklist?language=sw'],
  ['/healthz/', '/healthz'],
])('whoever types a slash too many is led on: %s', async (path, to) => {
  expect(await ask(path)).toMatchObject({ status: 301, to })
  expect(await ask(path, { method: 'HEAD' })).toMatchObject({ status: 301, to })
  expect((await ask(to)).status).not.toBe(404)
})

test.each([
  '//elsewhere.example/',
  '/%5Celsewhere.example/',
  '/\\elsewhere.example/',
  '/%2F%2Felsewhere.example/',
  '//elsewhere.example/en/report',
  '/en//%5C%5Celsewhere.example/',
  '/staff/welcome/%2F%2Felsewhere.example/',
])('and never to another host: %s', async (path) => {
  const { to } = await ask(`http://localhost:8080${path}`)
  const led = new URL(to ?? '/', 'http://localhost:8080')
  expect(led.host).toBe('localhost:8080')
})

test.each([
  ['/EN', '/en'],
  ['/En/Report', '/en/report'],
  ['/AR/STATUS/', '/ar/status'],
  ['/en-GB/report', '/en/report'],
  ['/ar_EG/status', '/ar/status'],
  ['/en/report.', '/en/report'],
  ['/en/report)', '/en/report'],
  ['/en/status%E2%80%8B', '/en/status'],
  ['/en/status%20', '/en/status'],
  ['/en//status', '/en/status'],
  ['/en/how-it-works%E2%80%9D,', '/en/how-it-works'],
  ['/STAFF/Sign-In', '/staff/sign-in'],
  ['/Staff/Welcome/AbC_1-x', '/staff/welcome/AbC_1-x'],
  ['/API/V1', '/api/v1'],
  ['/EN/report?x=Y', '/en/report?x=Y'],
])('whoever writes it otherwise is led on: %s', async (path, to) => {
  expect(await ask(path)).toMatchObject({ status: 301, to })
  expect(await ask(path, { method: 'HEAD' })).toMatchObject({ status: 301, to })
})

test.each([
  ['/report', '/report'],
  ['/Status/', '/status'],
  ['/how-it-works', '/how-it-works'],
  ['/is/report', '/report'],
  ['/et-EE/status', '/status'],
  ['/IS', ''],
])(
  'an address without a language of ours leads to the page in the language of the browser: %s',
  async (path, page) => {
    for (const language of ['en', 'ar'])
      expect(await ask(path, { headers: { 'accept-language': language } })).toMatchObject({
        status: 302,
        to: `/${language}${page}`,
      })
  },
)

test.each([
  '/en/nothing',
  '/EN/nothing',
  '/nothing',
  '/foo',
  '/en/report/more/',
  `/${'x'.repeat(5000)}`,
  '/%FF',
  '/.env',
])('what is near no page of ours is not there: %.30s', async (path) => {
  const { to, status } = await ask(path)
  expect([status, to?.replace(/^\/en\/report\/more$/, '')]).toEqual(
    to === null ? [404, undefined] : [301, ''],
  )
})

test('what is sent to such an address is not led on, because it would arrive empty', async () => {
  expect(await ask('/en/report/', { method: 'POST', body: new FormData() })).toMatchObject({
    status: 404,
    to: null,
  })
})

test('the API has its reference at both, and answers a slash too many with a problem', async () => {
  for (const path of ['/api/v1', '/api/v1/']) expect((await ask(path)).status).toBe(200)
  for (const path of ['/api/', '/api/v1/cases/', '/api/v1/nothing/'])
    expect(await ask(path)).toMatchObject({
      status: 404,
      to: null,
      type: 'application/problem+json; charset=utf-8',
    })
})
