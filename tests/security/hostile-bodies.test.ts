import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { apiRoutes } from '../../src/api/v1/routes.ts'
import { makeWorld, type FiledStory, type World } from '../world.ts'

let world: World
let filed: FiledStory

beforeAll(async () => {
  world = await makeWorld()
  filed = await world.file()
  await world.does('ana', filed.caseId, 'take_up')
})
afterAll(() => world.close())

const GRIEVANCE = { story: 'It said no.', language: 'en' }

/** Every field that any route knows, with the same value: each route finds some of its own among them. */
const known = [
  ...new Set(apiRoutes.flatMap(({ body }) => Object.keys(body?.shape ?? {}))),
  'feared',
  'impact',
] as const
const everywhere = (value: unknown) => JSON.stringify(Object.fromEntries(known.map((name) => [name, value])))
const deep = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)
const pad = (text: string) => `{"story":"It said no.","language":"en","x":${text}}`

/** What somebody may send who means no good, or whose program is broken. */
const WRONG: readonly (readonly [string, string])[] = [
  ['nothing but an opening bracket', '{'],
  ['a list', '[]'],
  ['null', 'null'],
  ['a number', '1e999'],
  ['the same field twice', '{"story":"one","story":"two","language":"en","language":7}'],
  ['the names of an object\u2019s own parts', '{"__proto__":{"story":"x"},"constructor":1,"toString":1}'],
  ['numbers everywhere', everywhere(7)],
  ['a number no machine holds', everywhere(1e308)],
  ['minus nothing', everywhere(-0)],
  ['lists everywhere', everywhere([])],
  ['objects everywhere', everywhere({ a: { b: [null] } })],
  ['nulls everywhere', everywhere(null)],
  ['truths everywhere', everywhere(true)],
  ['the character zero everywhere', everywhere('a\u0000b')],
  ['half a character everywhere', everywhere('\ud800')],
  ['a year nobody lives in everywhere', everywhere('0000-01-01T00:00:00Z')],
  ['the last moment everywhere', everywhere('9999-12-31T23:59:59-14:00')],
  ['words of a database everywhere', everywhere(`'; drop table staff; --`)],
]

/** The same in heaps: up to the largest request. */
const HEAPS: readonly (readonly [string, string])[] = [
  ['a list in a list, 100 000 deep', deep(100_000)],
  ['an unknown field 100 000 deep', pad(deep(100_000))],
  ['a known field 100 000 deep', `{"story":${deep(100_000)},"contact":${deep(100_000)}}`],
  ['an object in an object, 50 000 deep', pad('{"a":'.repeat(50_000) + '1' + '}'.repeat(50_000))],
  [
    '100 000 unknown fields',
    JSON.stringify(Object.fromEntries(Array.from({ length: 70_000 }, (_, n) => [`f${n}`, n]))),
  ],
  [
    'long lists of wrong entries',
    JSON.stringify({
      dangerSigns: Array(60_000).fill(7),
      rights: Array(60_000).fill(7),
      elements: Array(60_000).fill(7),
    }),
  ],
  [
    'answers about 60 000 actions',
    JSON.stringify({ answers: Object.fromEntries(Array.from({ length: 60_000 }, (_, n) => [`a${n}`, 7])) }),
  ],
]

const posted = apiRoutes.filter(({ method }) => method === 'post')

function headersFor(who: (typeof apiRoutes)[number]['who']): Record<string, string> {
  if (who === 'everyone') return {}
  if (who === 'receipt') return { authorization: `Receipt ${filed.receipt}` }
  return { authorization: world.tokens.coordinator.authorization }
}

async function send(
  path: string,
  who: (typeof apiRoutes)[number]['who'],
  body: string | Uint8Array<ArrayBuffer>,
) {
  const answer = await world.app.request(`/api/v1${path.replace('{id}', filed.caseId)}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headersFor(who) },
    body,
  })
  const type = answer.headers.get('content-type') ?? ''
  return { status: answer.status, type, text: await answer.text() }
}

async function isAnswered(routes: typeof posted, body: string): Promise<void> {
  expect(routes.length).toBeGreaterThan(0)
  for (const { path, who } of routes) {
    const answer = await send(path, who, body)
    expect([path, answer.status < 500]).toEqual([path, true])
    if (answer.status >= 400) expect(answer.type).toMatch(/^application\/problem\+json/)
    expect(answer.text.length).toBeLessThan(100_000)
  }
}

test.each(WRONG)('%s breaks no route', (_what, body) => isAnswered(posted, body))

test.each(HEAPS)('%s break no route that takes lists or answers', (_what, body) =>
  isAnswered(
    posted.filter(({ path }) => /grievances$|answer-offer$|describe-impact$|attribute$/.test(path)),
    body,
  ),
)

describe('a grievance', () => {
  const tell = (body: string | Uint8Array<ArrayBuffer>) => send('/grievances', 'everyone', body)

  test('of ten megabytes is too large, whether it says so first or not', async () => {
    const large = JSON.stringify({ ...GRIEVANCE, story: 'a'.repeat(10_000_000) })
    const said = await tell(large)
    expect([said.status, said.type]).toEqual([413, 'application/problem+json; charset=utf-8'])
    const stream = new ReadableStream({
      start(controller) {
        for (let at = 0; at < large.length; at += 100_000)
          controller.enqueue(new TextEncoder().encode(large.slice(at, at + 100_000)))
        controller.close()
      },
    })
    const request = new Request('http://localhost:8080/api/v1/grievances', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'transfer-encoding': 'chunked' },
      body: stream,
      duplex: 'half',
    } as RequestInit)
    const unsaid = await world.app.request(request)
    expect([unsaid.status, unsaid.headers.get('content-type')]).toEqual([413, said.type])
  })

  test('with one wrong field says nothing of others', async () => {
    const { text } = await tell(JSON.stringify({ ...GRIEVANCE, child: 'perhaps' }))
    expect(JSON.parse(text)).not.toHaveProperty('errorsLeftOut')
  })

  test('that says a field twice is refused by its name: the first word would be lost without a word', async () => {
    const { status, text } = await tell('{"story":"first","story":"It said no.","language":"en"}')
    expect([status, JSON.parse(text)]).toEqual([
      400,
      expect.objectContaining({
        errors: [expect.objectContaining({ field: 'story', problem: 'said_twice' })],
      }),
    ])
    expect(text).not.toContain('It said no.')
  })
})

test('an answer to an offer with 60 000 wrong entries names fifty, and how many more there are', async () => {
  const answers = Object.fromEntries(Array.from({ length: 60_000 }, (_, n) => [`a${n}`, 7]))
  const { status, text } = await send(
    '/grievances/current/answer-offer',
    'receipt',
    JSON.stringify({ offer: 'o1', answers, words: {} }),
  )
  expect(status).toBe(400)
  const { errors, errorsLeftOut } = JSON.parse(text) as { errors: unknown[]; errorsLeftOut: number }
  expect(errors).toHaveLength(50)
  expect(errorsLeftOut).toBe(59_950)
})

test.each([
  ['/cases?after=%00'],
  ['/cases?after=nothing'],
  [`/cases?after=${'9'.repeat(200)}`],
  ['/cases?language=%ED%A0%80'],
  ['/cases?queue=__proto__'],
  ['/cases/%00'],
  ['/cases/%ZZ'],
  ['/cases/00000000-0000-7000-8000-00000000dead/ledger?after=1e99'],
  ['/cases/00000000-0000-7000-8000-00000000dead/ledger?after=-1'],
])('the address %s is answered', async (path) => {
  const answer = await world.app.request(`/api/v1${path}`, {
    headers: { authorization: world.tokens.coordinator.authorization },
  })
  expect(answer.status).toBeLessThan(500)
  if (answer.status >= 400) expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/)
})
