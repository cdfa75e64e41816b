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

test.each(['//elsewhere.example/', '/%5Celsewhere.example/', '/\\elsewhere.example/'])(
  'and never to another host: %s',
  async (path) => {
    const { to } = await ask(`http://localhost:8080${path}`)
    const led = new URL(to ?? '/', 'http://localhost:8080')
    expect(led.host).toBe('localhost:8080')
  },
)

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
