import { afterAll, beforeAll, expect, test } from 'vitest'
import { publicRoutes } from '../../src/web/public/routes.ts'
import { staffRoutes } from '../../src/web/staff/routes.ts'
import { MOST_FIELDS } from '../../src/web/posted-form.ts'
import { makeWorld, type World } from '../world.ts'
import { hereAndNow } from '../world/thread-time.ts'
import { openDoor, type Door, type Sent } from '../world/waiting.ts'

let world: World
let door: Door

beforeAll(async () => {
  world = await makeWorld()
  door = await openDoor(world.app)
  await door.send(urlencoded(''))
})
afterAll(async () => {
  await door.close()
  await world.close()
})

const urlencoded = (text: string): Sent => ({
  method: 'POST',
  path: '/en/report',
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
  body: Buffer.from(text),
})

const BORDER = '----a-border-of-thirty-letters'
const multipart = (count: number, value = ''): Sent => {
  const part = `--${BORDER}\r\nContent-Disposition: form-data; name="a"\r\n\r\n${value}\r\n`
  return {
    method: 'POST',
    path: '/en/report',
    headers: { 'content-type': `multipart/form-data; boundary="${BORDER}"` },
    body: Buffer.from(`${part.repeat(count)}--${BORDER}--\r\n`),
  }
}

test.each([
  ['half a million empty fields', urlencoded('a=&'.repeat(330_000))],
  ['half a million fields without a name', urlencoded('&'.repeat(990_000))],
  ['a field more than is taken', urlencoded('a=1&'.repeat(MOST_FIELDS) + 'a=1')],
  [
    'half a million fields and a border that none of them has',
    {
      ...urlencoded('a=&'.repeat(330_000)),
      headers: { 'content-type': 'application/x-www-form-urlencoded; boundary=none' },
    },
  ],
  ['parts up to the largest request', multipart(11_000)],
  ['a part more than is taken', multipart(MOST_FIELDS + 1)],
])('a form with %s is refused before anybody waits', async (_, sent) => {
  const first = await door.waitBeside(sent)
  // A busy machine makes wait once.
  const { status, waited } = first.waited < 100 ? first : await door.waitBeside(sent)
  expect(status).toBe(413)
  if (waited >= 100) expect(waited).toBeLessThan(hereAndNow(100))
})

test('whoever sent too many fields is told how many, and that their words are still in the browser', async () => {
  const body = new URLSearchParams(
    Array.from({ length: MOST_FIELDS + 2 }, (_, n): [string, string] => [`f${n}`, 'x']),
  )
  for (const [path, words] of [
    ['/en/report', 'what you typed is still in your browser'],
    ['/ar/status', 'ما كتبته ما زال في متصفحك'],
  ] as const) {
    const answer = await world.app.request(path, { method: 'POST', body })
    expect(answer.status).toBe(413)
    const page = await answer.text()
    expect(page).toContain(words)
    expect(page).toContain('1,002')
    expect(page).toContain('1,000')
  }
})

test('no form of a page takes more', async () => {
  const posted = [...publicRoutes, ...staffRoutes].filter(({ method }) => method === 'post')
  const body = new URLSearchParams(
    Array.from({ length: MOST_FIELDS + 2 }, (_, n): [string, string] => [`f${n}`, 'x']),
  )
  const headers = { origin: world.house.url, cookie: world.staff.ana.cookie }
  for (const { path } of posted) {
    const address = path.replace(/:language(\{[^}]*\})?/, 'en').replaceAll(/:\w+/g, 'any')
    const { status } = await world.app.request(address, { method: 'POST', body, headers })
    expect([path, status]).toEqual([path, 413])
  }
})

test.each([
  [
    'in the address form',
    (fields: FormData) => new URLSearchParams([...fields].map(([k, v]): [string, string] => [k, String(v)])),
  ],
  ['in parts', (fields: FormData) => fields],
])('a story with every field that is taken arrives whole, %s', async (_, as) => {
  const fields = new FormData()
  const story = `It said no & "no".\n--${BORDER}\nContent-Disposition: x\nÜber alles & noch einmal.`
  fields.append('story', story)
  for (let n = 0; n < MOST_FIELDS - 1; n += 1) fields.append(`other-${n}`, 'x')
  const answer = await world.app.request('/en/report', { method: 'POST', body: as(fields) })
  expect(answer.status).toBe(200)
  expect(await answer.text()).toContain('&quot;no&quot;.\n--')
})
