import { once } from 'node:events'
import { connect } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { serve, type ServerType } from '@hono/node-server'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorld, type World } from '../world.ts'

let world: World
let server: ServerType
beforeAll(async () => {
  world = await makeWorld()
  server = serve({ fetch: world.app.fetch, port: 0, hostname: '127.0.0.1' })
  if (!server.listening) await once(server, 'listening')
})
afterAll(async () => {
  server.close()
  await once(server, 'close')
  await world.close()
})

/** Sends bytes as they are, and reads what comes; with `breaksOff`, goes away before the end. */
async function say(text: string, { breaksOff = false } = {}): Promise<string> {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  let heard = ''
  socket.on('data', (part) => (heard += part.toString()))
  socket.on('error', () => {})
  await once(socket, 'connect')
  socket.write(text)
  if (!breaksOff) {
    await once(socket, 'close')
    return heard
  }
  await delay(100)
  socket.resetAndDestroy()
  await delay(200)
  return heard
}

const lines = (...of: string[]) => `${of.join('\r\n')}\r\n\r\n`

test.each([
  ['the same twice', 'Host: localhost', 'Host: localhost'],
  ['another one', 'Host: localhost', 'Host: evil.example'],
  ['another one, in other letters', 'host: localhost', 'HOST: evil.example'],
])('a request with two hosts is refused: %s', async (_, one, other) => {
  const heard = await say(lines('GET /en HTTP/1.1', one, other, 'Connection: close'))
  expect(heard).toMatch(/^HTTP\/1\.1 400 /)
  expect(heard).toMatch(/content-security-policy: default-src 'none'/i)
})

test('a request with one host is answered', async () => {
  expect(await say(lines('GET /en HTTP/1.1', 'Host: localhost', 'Connection: close'))).toMatch(
    /^HTTP\/1\.1 200 /,
  )
})

const FORM = 'Content-Type: application/x-www-form-urlencoded'
test.each([
  ['/en/report', FORM, 'Content-Length: 5000'],
  ['/en/report', FORM, 'Transfer-Encoding: chunked'],
  ['/en/status', 'Content-Type: multipart/form-data; boundary=x', 'Content-Length: 5000'],
  ['/staff/sign-in', FORM, 'Content-Length: 5000'],
  ['/api/v1/grievances', 'Content-Type: application/json', 'Content-Length: 5000'],
  ['/api/v1/grievances', 'Content-Type: application/json', 'Transfer-Encoding: chunked'],
])('whoever goes away in the middle of a post to %s (%s, %s) fills no log', async (path, type, length) => {
  const before = world.log.length
  for (let n = 0; n < 3; n += 1)
    await say(
      `${lines(`POST ${path} HTTP/1.1`, 'Host: localhost', 'Origin: http://localhost', type, length)}${'a'.repeat(10)}`,
      {
        breaksOff: true,
      },
    )
  expect(world.log.slice(before)).toEqual([])
  expect(await say(lines('GET /healthz HTTP/1.1', 'Host: localhost', 'Connection: close'))).toMatch(/200/)
})
