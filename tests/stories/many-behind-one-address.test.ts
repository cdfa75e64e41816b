import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorld, type World } from '../world.ts'
import { receiptOn } from '../world/page.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

/** A library, a shelter, a whole country behind one address: as the house sees them when a proxy says so. */
const ONE_ADDRESS = { 'x-forwarded-for': '198.51.100.7', 'x-real-ip': '198.51.100.7' }
const PEOPLE = 300
/** Minutes in which all of them come. */
const MINUTES = 10
const AT_ONCE = 20

async function post(path: string, form: Readonly<Record<string, string>>) {
  const answer = await world.app.request(path, {
    method: 'POST',
    headers: ONE_ADDRESS,
    body: new URLSearchParams(form),
  })
  return { status: answer.status, html: await answer.text() }
}

async function inTurns<T>(one: (n: number) => Promise<T>): Promise<readonly T[]> {
  const all: T[] = []
  for (let n = 0; n < PEOPLE; n += AT_ONCE) {
    all.push(...(await Promise.all(Array.from({ length: AT_ONCE }, (_, k) => one(n + k)))))
    world.later({ hours: (MINUTES / 60) * (AT_ONCE / PEOPLE) })
  }
  return all
}

test('300 people behind one address file within ten minutes, each gets a receipt, and each comes back with it', async () => {
  const filed = await inTurns((n) =>
    post('/en/report', {
      story: `They refused my help, and it was a machine. I am number ${n} in the line.`,
      language: 'en',
      step: 'send',
      submission: crypto.randomUUID(),
    }),
  )
  expect(new Set(filed.map(({ status }) => status))).toEqual(new Set([201]))
  const receipts = filed.map(receiptOn)
  expect(new Set(receipts).size).toBe(PEOPLE)
  // Somebody among them who guesses shuts out nobody else behind that address.
  for (let n = 0; n < 30; n += 1) await post('/en/status', { receipt: 'zoo '.repeat(n % 12) })
  const pages = await inTurns((n) => post('/en/status', { receipt: receipts[n]! }))
  for (const [n, { status, html }] of pages.entries()) {
    expect(status).toBe(200)
    expect(html).toContain(`I am number ${n} in the line.`)
  }
}, 180_000)
