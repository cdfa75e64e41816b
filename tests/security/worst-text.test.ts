import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sealShown } from '../../src/actions/intake/shown-receipt.ts'
import { apiRoutes } from '../../src/api/v1/routes.ts'
import { publicRoutes } from '../../src/web/public/routes.ts'
import { staffRoutes } from '../../src/web/staff/routes.ts'
import * as stages from '../in-memory/stages.ts'
import { LONGEST_TEXT } from '../../src/domain/case/verb.ts'
import { isDealt } from '../fields/sample.ts'
import { fitting, WORST, type Make } from '../in-memory/worst-texts.ts'
import { makeWorld, type FiledStory, type World } from '../world.ts'
import { hereAndNow } from '../world/thread-time.ts'
import {
  deskForms,
  fieldsOn,
  formsOfSheets,
  multipart,
  publicForms,
  type Form,
  type Pair,
} from './every-form.ts'
import { openDoor, type Answered, type Door, type Sent } from '../world/waiting.ts'

/** Longest that anybody may wait because of what somebody else sent, in milliseconds of work (`hereAndNow`). */
const LONGEST_WAIT = 100
/** Bytes of text in one request: the largest that is taken, with room for names and borders. */
const ROOM = 960_000
/** What is left for a header or an address before Node refuses it. */
const ROOM_ABOVE = 12_000

let world: World
let door: Door
let atDesk: FiledStory
/** The sheets for several acts at once, with the fields that they show. */
let sheets: readonly Form[]

const portal = () => publicForms(world, atDesk)
const desk = () => deskForms(world, atDesk, sheets)

beforeAll(async () => {
  world = await makeWorld()
  atDesk = await world.reach(stages.offered)
  door = await openDoor(world.app)
  sheets = await formsOfSheets(world)
  // Prepared once: statements, compiled schemas, pages.
  await door.send({ method: 'POST', path: '/en/status', ...multipart([['receipt', atDesk.receipt]]) })
})
afterAll(async () => {
  await door.close()
  await world.close()
})

/** Tries of one request: what it costs is the least that one of them took, since other work only makes it more. */
const TRIES = 4

/** Sends it, and holds that nobody waited; again where it took long. */
async function holdsUpNobody(what: string, sent: Sent): Promise<Answered> {
  let last = await door.waitBeside(sent)
  for (let n = 1; n < TRIES && last.waited >= LONGEST_WAIT; n += 1) last = await door.waitBeside(sent)
  expect([what, last.status < 500]).toEqual([what, true])
  if (last.waited >= LONGEST_WAIT) expect(last.waited, what).toBeLessThan(hereAndNow(LONGEST_WAIT))
  return last
}

function filled({ path, texts, kept = [], headers = {} }: Form, make: Make): Sent {
  const share = Math.floor((ROOM - 200 * texts.length) / texts.length)
  const text = make(share)
  const sent = multipart([...kept, ...texts.map((name) => [name, text] as const)])
  return { method: 'POST', path, ...sent, headers: { ...sent.headers, ...headers } }
}

const isFor = (pattern: string, path: string) =>
  new RegExp(`^${pattern.replace(/:\w+(\{[^}]*\})?/g, '[^/]+')}$`).test(path)

test('no form of a page was forgotten', async () => {
  const paths = [...(await portal()), ...desk()].map(({ path }) => path)
  const posted = [...publicRoutes, ...staffRoutes].filter(({ method }) => method === 'post')
  const forgotten = posted.filter(({ path }) => !paths.some((each) => isFor(path, each)))
  expect(forgotten.map(({ path }) => path)).toEqual([])
})

test('no field of a form that a page shows was forgotten', async () => {
  const known = [...(await portal()), ...desk()].map(
    ({ path, texts, kept = [] }) => [path, ...texts, ...kept.map(([name]) => name)] as const,
  )
  const { cookie } = world.staff.ana
  const ask = async (path: string, init: RequestInit = {}) =>
    (await world.app.request(path, { ...init, headers: { cookie, origin: world.house.url } })).text()
  const comeBack = (filed: FiledStory) =>
    ask('/en/status', { method: 'POST', body: new URLSearchParams({ receipt: filed.receipt }) })
  const stagesToSee = [stages.rated, stages.confirming, stages.notUpheld]
  const filed = [atDesk, ...(await Promise.all(stagesToSee.map((stage) => world.reach(stage))))]
  const places = ['/staff/sign-in', '/staff', '/staff/file', '/staff/accounts', '/staff/organisations']
  const shown = new URLSearchParams({ shown: sealShown(world.house, atDesk) })
  const pages = [
    await ask('/en/report'),
    await ask('/en/status'),
    await ask('/en/receipt', { method: 'POST', body: shown }),
    ...(await Promise.all(
      [...places, ...filed.map(({ caseId }) => `/staff/cases/${caseId}`)].map((path) => ask(path)),
    )),
    ...(await Promise.all(filed.map(comeBack))),
  ]
  const fields = pages.flatMap(fieldsOn).map(([path, name]) => [shape(path), shape(name)] as const)
  expect(fields.length).toBeGreaterThan(100)
  const isKnown = ([path, name]: Pair) =>
    known.some(([at, ...names]) => shape(at) === path && names.some((each) => shape(each) === name))
  expect([...new Set(fields.filter((each) => !isKnown(each)).map((each) => each.join(' ')))]).toEqual([])
})

/** An address or a field without the language and the ids in it. */
function shape(text: string): string {
  return text
    .replace(/^\/(en|ar)\//, '/en/')
    .replace(/[0-9a-f-]{36}|none/, '*')
    .replace(/=[a-z][0-9]+\//, '=*/')
    .replace(/([.-])[a-z][0-9]+$/, '$1*')
}

test('what is typed as a receipt is not shown again beyond its first 400 characters', async () => {
  const shown = sealShown(world.house, await world.file())
  for (const [path, fields] of [
    ['/en/status', [['receipt', 'ж'.repeat(100_000)]]],
    [
      '/ar/status',
      [
        ['receipt', 'ж'.repeat(100_000)],
        ['step', 'ask'],
      ],
    ],
    [
      '/en/receipt',
      [
        ['first', 'ж'.repeat(100_000)],
        ['last', 'zoo'],
        ['step', 'confirm'],
        ['shown', shown],
      ],
    ],
  ] as const) {
    const body = new URLSearchParams(fields.map(([name, value]): [string, string] => [name, value]))
    const answer = await world.app.request(path, { method: 'POST', body })
    const runs = (await answer.text()).match(/ж+/g) ?? []
    expect(Math.max(...runs.map((run) => run.length))).toBe(400)
    expect(runs.length).toBeLessThanOrEqual(3)
  }
})

/** `npm test` sends each form and address with so many times fewer of the texts, in turns. */
const ONE_IN = 9

describe.each(WORST.map(([what, make], row) => ({ what, make, row })))('$what', ({ make, row }) => {
  const dealt = <T>(all: readonly T[]) => all.filter((_, column) => isDealt(row, column, ONE_IN))

  test('in a form of the portal hold up nobody', async () => {
    for (const form of dealt(await portal()))
      await holdsUpNobody(`${form.path} ${form.texts.join(' ')}`, filled(form, make))
  })

  test('in a form of the desk hold up nobody', async () => {
    for (const form of dealt(desk()))
      await holdsUpNobody(`${form.path} ${form.texts.join(' ')}`, filled(form, make))
  })

  test.each([1_200_000, 3_400_000])(
    'in a form that is too large, of %i bytes, hold up nobody',
    async (bytes) => {
      const { cookie } = world.staff.ana
      const text = make(bytes)
      const border = 'border'
      const bodies = [
        {
          type: 'application/x-www-form-urlencoded',
          body: `story=${encodeURIComponent(text).slice(0, bytes)}`,
        },
        { type: 'application/x-www-form-urlencoded', body: text },
        {
          type: `multipart/form-data; boundary=${border}`,
          body: `--${border}\r\nContent-Disposition: form-data; name="story"\r\n\r\n${text}`,
        },
        { type: `multipart/form-data; boundary=${border}`, body: `--${border}\r\n${text}` },
        { type: 'multipart/form-data', body: text },
      ]
      const paths = ['/en/report', '/en/status', '/staff/file']
      for (const { path, type, body } of dealt(
        paths.flatMap((path) => bodies.map((each) => ({ path, ...each }))),
      ))
        await holdsUpNobody(`${path} ${type}`, {
          method: 'POST',
          path,
          headers: { 'content-type': type, cookie, origin: world.house.url },
          body: Buffer.from(body),
        })
    },
  )

  test('in a field of the API hold up nobody', async () => {
    for (const route of dealt(apiRoutes.filter(({ body }) => body !== undefined)))
      await holdsUpNobody(route.path, {
        method: 'POST',
        path: `/api/v1${route.path.replace('{id}', atDesk.caseId)}`,
        headers: {
          'content-type': 'application/json',
          authorization:
            route.who === 'receipt' ? `Receipt ${atDesk.receipt}` : world.tokens.coordinator.authorization,
        },
        body: Buffer.from(bodyOf(Object.keys(route.body?.shape ?? {}), make)),
      })
  })

  test('in a header or an address hold up nobody', async () => {
    const latin = Buffer.from(make(ROOM_ABOVE))
      .toString('latin1')
      .replace(/[\0\r\n]/g, '\u00a0')
    const receipt = { method: 'GET', path: '/api/v1/grievances/current' } as const
    for (const scheme of ['Receipt', 'Bearer', ''])
      await holdsUpNobody(`authorization ${scheme}`, {
        ...receipt,
        headers: { authorization: `${scheme} ${latin}` },
      })
    await holdsUpNobody('idempotency-key', {
      method: 'POST',
      path: '/api/v1/grievances',
      headers: { 'content-type': 'application/json', 'idempotency-key': latin },
      body: Buffer.from('{"story":"It said no.","language":"en"}'),
    })
    for (const header of ['accept-language', 'cookie', 'content-type'])
      await holdsUpNobody(header, { method: 'POST', path: '/en/report', headers: { [header]: latin } })
    const text = encodeURIComponent(make(Math.floor(ROOM_ABOVE / 3)))
    const { cookie } = world.staff.ana
    const { authorization } = world.tokens.coordinator
    const pages = [...publicRoutes, ...staffRoutes].filter(({ method }) => method === 'get')
    const asked = 'reference after priority right language handler name to saved catalogue shut opened'.split(
      ' ',
    )
    for (const { path } of dealt(pages)) {
      const address = path
        .replace(/:language(\{[^}]*\})?/, 'en')
        .replace(':queue', 'worklist')
        .replace(':id', atDesk.caseId)
      const query = asked.map((name) => `${name}=${text.slice(0, 900)}`).join('&')
      await holdsUpNobody(path, { method: 'GET', path: `${address}?${query}`, headers: { cookie } })
    }
    for (const { path, query } of apiRoutes.filter((route) => route.query !== undefined))
      for (const name of Object.keys(query?.shape ?? {}))
        await holdsUpNobody(`${path} ${name}`, {
          method: 'GET',
          path: `/api/v1${path.replace('{id}', atDesk.caseId)}?${name}=${text}`,
          headers: { authorization },
        })
  })

  test('as the story of a case hold up nobody who opens its pages', async () => {
    const filed = await world.file({ story: fitting(make, LONGEST_TEXT, (text) => text.length) })
    const { cookie } = world.staff.ana
    for (const path of ['/staff/queues/worklist', `/staff/cases/${filed.caseId}`])
      expect((await holdsUpNobody(path, { method: 'GET', path, headers: { cookie } })).status).toBe(200)
    const status = { method: 'POST', path: '/en/status', ...multipart([['receipt', filed.receipt]]) } as const
    expect((await holdsUpNobody('status', status)).length).toBeGreaterThan(50_000)
  })
})

/** All fields with their share of the text; those with parts or entries hold it one level down as well. */
function bodyOf(names: readonly string[], make: Make): string {
  const places = names.flatMap((name) => (PARTED.has(name) ? [name, name, name] : [name])).length
  const share = Math.floor((ROOM - 100 * places) / Math.max(1, places))
  const text = fitting(make, share, (made) => Buffer.byteLength(JSON.stringify(made)))
  return JSON.stringify(
    Object.fromEntries(
      names.map((name) => [name, PARTED.has(name) ? { name: text, email: text, a1: text } : text]),
    ),
  )
}

/** Fields whose value is an object. */
const PARTED = new Set(['contact', 'answers', 'words', 'adequacy'])
