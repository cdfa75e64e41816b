import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { apiRoutes } from '../../src/api/v1/routes.ts'
import { makeWorld, type FiledStory, type World } from '../world.ts'

let world: World
let filed: FiledStory

beforeAll(async () => {
  world = await makeWorld()
  filed = await world.file()
})
afterAll(() => world.close())

const GRIEVANCE = { story: 'It said no.', language: 'en' }

async function ask(method: 'get' | 'post', path: string, who: unknown, body?: string) {
  const authorization =
    who === 'receipt' ? `Receipt ${filed.receipt}` : world.tokens.coordinator.authorization
  const answer = await world.app.request(`/api/v1${path.replace('{id}', filed.caseId)}`, {
    method,
    headers: { 'content-type': 'application/json', ...(who === 'everyone' ? {} : { authorization }) },
    ...(body === undefined ? {} : { body }),
  })
  const json = (await answer.json()) as { errors?: { field: string; problem: string }[]; receipt?: string }
  return { status: answer.status, sentAs: answer.headers.get('content-type') ?? '', ...json }
}

const told = (body: string) => ask('post', '/grievances', 'everyone', body)
const cases = () => world.count(sql`case_line`)

describe.each(apiRoutes.map((route) => [`${route.method} ${route.path}`, route] as const))(
  '%s',
  (_, route) => {
    const { method, path, who, body } = route

    if (body !== undefined)
      test('refuses a field that it does not know by its name', async () => {
        const answer = await ask(method, path, who, '{"emial":"a@example.org"}')
        expect(answer).toMatchObject({ status: 400, code: 'invalid' })
        expect(answer.sentAs).toMatch(/^application\/problem\+json/)
        expect(answer.errors).toContainEqual(
          expect.objectContaining({ field: 'emial', problem: 'unknown_name' }),
        )
      })

    if (body !== undefined)
      test('refuses a field that is there twice', async () => {
        const answer = await ask(method, path, who, '{"story":"a","story":"b"}')
        expect(answer.errors).toContainEqual(
          expect.objectContaining({ field: 'story', problem: 'said_twice' }),
        )
      })

    if (method === 'get')
      test('refuses a mistyped or doubled wish in the query by its name', async () => {
        const one = await ask(method, `${path}?sytem=x`, who)
        expect(one).toMatchObject({ status: 400, errors: [{ field: 'sytem', problem: 'unknown_name' }] })
        const two = await ask(method, `${path}?after=1&after=2`, who)
        expect(two).toMatchObject({ status: 400, errors: [{ field: 'after', problem: 'said_twice' }] })
      })
  },
)

test('what was mistyped files nothing, also deep inside', async () => {
  const before = await cases()
  for (const extra of [
    { emial: 'a@example.org' },
    { contact: { emial: 'a@example.org' } },
    { 'e-mail': 'a' },
  ])
    expect((await told(JSON.stringify({ ...GRIEVANCE, ...extra }))).status).toBe(400)
  expect(await cases()).toBe(before)
})

test('null and left out are the same', async () => {
  for (const nothing of [
    {},
    { product: null, wish: null, contact: null, dangerSigns: null, submitter: null },
  ])
    expect((await told(JSON.stringify({ ...GRIEVANCE, ...nothing }))).status).toBe(201)
})

test('an address is understood here as on the pages', async () => {
  const contact = { safety: 'safe', email: 'Ana <mailto:ana@münchen.example>' }
  const { receipt = '' } = await told(JSON.stringify({ ...GRIEVANCE, contact }))
  expect((await world.sees(receipt)).details?.email).toBe('ana@xn--mnchen-3ya.example')
})

test('a reference and a receipt are understood as people paste them', async () => {
  const { kase } = await world.read(filed.caseId)
  const pasted = encodeURIComponent(`\u2066Reference: ${kase.reference.toLowerCase()}\u2069`)
  expect(await ask('get', `/cases?reference=${pasted}`, 'token')).toMatchObject({
    status: 200,
    cases: [{ id: filed.caseId }],
  })
  const answer = await world.app.request('/api/v1/grievances/current', {
    headers: { authorization: `Receipt My receipt: ${filed.receipt}. ${filed.receipt}` },
  })
  expect(answer.status).toBe(200)
})
