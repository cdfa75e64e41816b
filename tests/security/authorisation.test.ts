import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newSecret } from '../../src/actions/staff/secrets.ts'
import { UPLOADS } from '../../src/api/v1/current-files.ts'
import { apiPages } from '../../src/api/v1/mount.ts'
import { apiRoutes } from '../../src/api/v1/routes.ts'
import { codesOf } from '../../src/domain/vocabulary/code.ts'
import { STAFF_ROLES, type StaffRole } from '../../src/domain/vocabulary/staff.ts'
import { assetsFolder } from '../../src/paths.ts'
import { insertSession } from '../../src/store/staff/sessions.ts'
import { createApp } from '../../src/app.ts'
import { readAssets } from '../../src/web/assets.ts'
import { SESSION_COOKIE } from '../../src/web/staff/cookie.ts'
import { publicRoutes, uploadsPath } from '../../src/web/public/routes.ts'
import { UPLOAD_METHODS } from '../../src/web/uploads/mount.ts'
import { staffRoutes } from '../../src/web/staff/routes.ts'
import { LANGUAGES } from '../../src/words/languages.ts'
import { makeWorld, type FiledStory, type World } from '../world.ts'
import type { Name } from '../world/staff.ts'

const HOME = 'http://localhost:8080'
const NOWHERE = '00000000-0000-7000-8000-00000000dead'
const roles = codesOf(STAFF_ROLES)
const ONE_OF: Record<StaffRole, Name> = {
  coordinator: 'ana',
  case_worker: 'omar',
  administrator: 'adm',
  auditor: 'aud',
  outside_reviewer: 'out',
}

let world: World
let free: FiledStory
let ofOmar: FiledStory

beforeAll(async () => {
  world = await makeWorld()
  free = await world.file({ story: 'The story that nobody has taken.' })
  ofOmar = await world.file({ story: 'The story that a colleague works on.' })
  await world.does('omar', ofOmar.caseId, 'take_up')
})
afterAll(() => world.close())

type Method = 'get' | 'post'
type Headers = Readonly<Record<string, string>>

/** A path with something in the place of each of its parts. */
function pathOf(pattern: string, id: string): string {
  return pattern
    .replace(/:language(\{[^}]*\})?/, 'en')
    .replace(/:queue/, 'worklist')
    .replace(/:verb/, 'add-note')
    .replace(/:token/, newSecret())
    .replace(/:id|\{id\}/, id)
}

/** A form is posted from our own pages, JSON from anywhere. */
async function ask(method: Method, path: string, headers: Headers, isApi: boolean): Promise<Response> {
  if (method === 'get') return world.app.request(`${HOME}${path}`, { headers })
  const type = isApi ? 'application/json' : 'application/x-www-form-urlencoded'
  return world.app.request(`${HOME}${path}`, {
    method: 'POST',
    headers: { origin: HOME, 'content-type': type, ...headers },
    body: isApi ? '{}' : '',
  })
}

/** A session of its own for each request: signing out is one of them. */
function sessionOf(role: StaffRole): Promise<Headers> {
  return sessionFor(ONE_OF[role])
}

async function sessionFor(name: Name): Promise<Headers> {
  const token = newSecret()
  const { id } = world.staff[name]
  const { database, keys, now } = world.house
  await insertSession(database, keys, token, id, new Date(Date.parse(now()) + 3_600_000), {
    beganAt: new Date(now()),
    byTwo: false,
    provenAt: null,
  })
  return { cookie: `${SESSION_COOKIE}=${token}` }
}

const isSentToSignIn = (answer: Response) =>
  answer.status === 303 && (answer.headers.get('location') ?? '').startsWith('/staff/sign-in?to=')

describe('pages', () => {
  const pages = [...publicRoutes, ...staffRoutes].map(
    (route) => [`${route.method} ${route.path}`, route] as const,
  )

  describe.each(pages)('%s', (_, { method, path, who }) => {
    test.each(roles)('%s, signed in', async (role) => {
      const answer = await ask(method, pathOf(path, free.caseId), await sessionOf(role), false)
      const isFor = who === 'everyone' || (who.staff as readonly string[]).includes(role)
      expect(isSentToSignIn(answer)).toBe(false)
      expect(answer.status === 403).toBe(!isFor)
      expect(answer.status).toBeLessThan(500)
    })

    test.each([
      ['nobody', () => ({})],
      ['somebody with a receipt', () => ({ authorization: `Receipt ${free.receipt}` })],
      ['software with a token', () => ({ authorization: world.tokens.coordinator.authorization })],
      ['somebody with a session that is none', () => ({ cookie: `${SESSION_COOKIE}=${newSecret()}` })],
    ])('%s', async (_who, headers) => {
      const answer = await ask(method, pathOf(path, free.caseId), headers(), false)
      expect(isSentToSignIn(answer)).toBe(who !== 'everyone')
      expect(answer.status).not.toBe(403)
      expect(answer.status).toBeLessThan(500)
    })

    test('a body that is no form is answered, and breaks nothing', async () => {
      const session = await sessionOf('coordinator')
      const headers = { origin: HOME, 'content-type': 'application/json', ...session }
      const body = method === 'post' ? '{"not":"a form"}' : null
      const answer = await world.app.request(`${HOME}${pathOf(path, free.caseId)}`, {
        method: method.toUpperCase(),
        headers,
        body,
      })
      expect(answer.status).toBeLessThan(500)
    })

    const fromElsewhere = method === 'post' && path.startsWith('/staff') ? test : () => {}
    fromElsewhere('what another site posts is refused, whatever it says it is', async () => {
      const session = await sessionOf('coordinator')
      for (const type of [
        'application/json',
        'text/plain',
        'multipart/form-data; boundary=x',
        'image/png',
        null,
      ])
        for (const origin of ['https://evil.example', 'null', null]) {
          const answer = await world.app.request(`${HOME}${pathOf(path, free.caseId)}`, {
            method: 'POST',
            headers: {
              ...session,
              ...(type === null ? {} : { 'content-type': type }),
              ...(origin === null ? {} : { origin }),
              'sec-fetch-site': 'cross-site',
            },
          })
          expect([type, origin, answer.status]).toEqual([type, origin, 403])
        }
    })

    const changesWorkspace = method === 'post' && path.startsWith('/staff')
    const whenItChanges = changesWorkspace ? test : () => {}
    whenItChanges('from another site nothing is changed in the workspace', async () => {
      const answer = await ask(
        method,
        pathOf(path, free.caseId),
        { ...(await sessionOf('coordinator')), origin: 'https://evil.example' },
        false,
      )
      expect(answer.status).toBe(403)
    })
  })
})

describe('API', () => {
  const routes = apiRoutes.map((route) => [`${route.method} ${route.path}`, route] as const)

  describe.each(routes)('%s', (_, { method, path, who }) => {
    const address = () => `/api/v1${pathOf(path, free.caseId)}`

    test.each(roles)('a token for a %s', async (role) => {
      // A case of its own: another role may have taken the common one up, and it would be out of sight.
      const { caseId } = path.includes('{id}') ? await world.file() : free
      const { authorization } = world.tokens[role]
      const answer = await ask(method, `/api/v1${pathOf(path, caseId)}`, { authorization }, true)
      if (who === 'everyone') expect([401]).not.toContain(answer.status)
      else if (who === 'receipt') expect(answer.status).toBe(401)
      else if (role === 'outside_reviewer' && (who.staff as readonly string[]).includes(role))
        // May come through this door, and was asked about no case.
        expect([400, 404, 422]).toContain(answer.status)
      else if ((who.staff as readonly string[]).includes(role)) {
        expect([401, 404]).not.toContain(answer.status)
        // What a person has to answer for, no program says.
        if (answer.status === 403) expect(await answer.text()).toContain('needs_a_person')
      } else expect(answer.status).toBe(403)
      expect(answer.status).toBeLessThan(500)
    })

    test.each([
      ['nobody', () => ({}), false],
      ['somebody with a receipt', () => ({ authorization: `Receipt ${free.receipt}` }), true],
      [
        'somebody with a receipt of nothing',
        () => ({ authorization: `Receipt ${Array(10).fill('zoo').join(' ')}` }),
        false,
      ],
      ['a token that is none', () => ({ authorization: `Bearer amends_${newSecret()}` }), false],
    ])('%s', async (_who, headers, holdsReceipt) => {
      const answer = await ask(method, address(), headers(), true)
      const isFor = who === 'everyone' || (who === 'receipt' && holdsReceipt)
      if (!isFor) expect([401, 403]).toContain(answer.status)
      else if (who === 'receipt') expect([401, 403, 404]).not.toContain(answer.status)
      expect(answer.status).toBeLessThan(500)
    })

    test('a session of the workspace opens nothing here', async () => {
      const answer = await ask(method, address(), await sessionOf('coordinator'), true)
      if (who === 'everyone') expect(answer.status).toBeLessThan(500)
      else expect(answer.status).toBe(401)
    })

    test('a token that was revoked opens nothing', async () => {
      if (typeof who === 'string') return expect(['everyone', 'receipt']).toContain(who)
      const { db } = world.house.database
      const { id, authorization } = world.tokens.coordinator
      await db.updateTable('api_token').set({ revoked: true }).where('token_id', '=', id).execute()
      expect((await ask(method, address(), { authorization }, true)).status).toBe(401)
      await db.updateTable('api_token').set({ revoked: false }).where('token_id', '=', id).execute()
    })
  })
})

describe('a case that somebody else works on', () => {
  const ofCases = apiRoutes.filter(({ path }) => path.startsWith('/cases/{id}'))

  test.each(ofCases.map((route) => [`${route.method} ${route.path}`, route] as const))(
    'is not there for a case worker who has no part in it: %s',
    async (_, { method, path }) => {
      const { authorization } = world.tokens.case_worker
      const asked = `/api/v1${pathOf(path, ofOmar.caseId)}`
      const answer = await ask(method, asked, { authorization }, true)
      const none = await ask(method, `/api/v1${pathOf(path, NOWHERE)}`, { authorization }, true)
      // An empty form is told what is missing before anybody looks for the case; both answers are the same.
      expect(answer.status).toBe(none.status)
      expect([400, 404, 422]).toContain(answer.status)
      expect(await answer.text()).toBe(await none.text())
    },
  )

  test('nor on a page', async () => {
    const page = async (name: Name) =>
      ask('get', `/staff/cases/${ofOmar.caseId}`, await sessionFor(name), false)
    expect((await page('omar')).status).toBe(200)
    expect((await page('ana')).status).toBe(200)
    const answer = await page('lea')
    expect(answer.status).toBe(404)
    expect(await answer.text()).not.toContain('The story that a colleague works on.')
  })
})

describe('a receipt', () => {
  const current = async (receipt: string) => {
    const answer = await ask(
      'get',
      '/api/v1/grievances/current',
      { authorization: `Receipt ${receipt}` },
      true,
    )
    return { status: answer.status, body: await answer.text() }
  }

  test('opens its own case and no other', async () => {
    const [one, other] = [await current(free.receipt), await current(ofOmar.receipt)]
    expect(one.body).toContain('The story that nobody has taken.')
    expect(one.body).not.toContain('The story that a colleague works on.')
    expect(other.body).toContain('The story that a colleague works on.')
    expect(other.body).not.toContain('The story that nobody has taken.')
  })

  test('changes its own case and no other', async () => {
    const answer = await world.app.request(`${HOME}/api/v1/grievances/current/write-message`, {
      method: 'POST',
      headers: { authorization: `Receipt ${free.receipt}`, 'content-type': 'application/json' },
      body: JSON.stringify({ body: 'Only for my case.', caseId: ofOmar.caseId, id: ofOmar.caseId }),
    })
    expect([200, 201, 400, 422]).toContain(answer.status)
    expect((await current(ofOmar.receipt)).body).not.toContain('Only for my case.')
  })

  test('never opens a note, or who on the staff did what', async () => {
    await world.does('omar', ofOmar.caseId, 'add_note', { note: 'Between colleagues.' })
    const { body } = await current(ofOmar.receipt)
    expect(body).not.toContain('Between colleagues.')
    expect(body).not.toContain(world.staff.omar.id)
    expect(body).not.toContain(ofOmar.caseId)
  })
})

/** Where files come in parts, by page and by API. */
const uploads = [uploadsPath, `/api/v1${UPLOADS}`]

describe('a file that comes in parts', () => {
  const TUS = { 'tus-resumable': '1.0.0', 'upload-length': '5', 'upload-offset': '0' }
  const asks = (path: string, method: string, headers: Readonly<Record<string, string>>) =>
    world.app.request(`${HOME}${path.replace(/:language[^/]*/, 'en')}`, {
      method,
      headers: { ...TUS, 'content-type': 'application/offset+octet-stream', origin: HOME, ...headers },
    })

  test.each(uploads)('is opened, read, sent on and ended by the person alone: %s', async (path) => {
    const opened = await asks(uploads[1]!, 'POST', { authorization: `Receipt ${free.receipt}` })
    const id = opened.headers.get('location')?.split('/').at(-1) ?? ''
    expect([opened.status, id.length]).toEqual([201, 36])
    const theirs = Object.values(world.tokens).map(({ authorization }) => ({ authorization }))
    const nobodys = [{}, { authorization: `Receipt ${Array(10).fill('zoo').join(' ')}` }]
    const sessions = await Promise.all(roles.map((role) => sessionOf(role)))
    for (const headers of [...theirs, ...nobodys, ...sessions])
      for (const [method, at] of [
        ['POST', path],
        ['HEAD', `${path}/${id}`],
        ['PATCH', `${path}/${id}`],
        ['DELETE', `${path}/${id}`],
      ] as const)
        expect([method, (await asks(at, method, headers as Record<string, string>)).status]).toEqual([
          method,
          401,
        ])
    // With another receipt it is not there.
    for (const method of ['HEAD', 'PATCH', 'DELETE']) {
      const other = { authorization: `Receipt ${ofOmar.receipt}` }
      expect((await asks(`${uploads[1]!}/${id}`, method, other)).status).toBe(404)
    }
    const whose = { authorization: `Receipt ${free.receipt}` }
    expect((await asks(`${uploads[1]!}/${id}`, 'HEAD', whose)).headers.get('upload-offset')).toBe('0')
  })
})

describe('what is mounted', () => {
  const unlisted = (patterns: ReadonlySet<string>) =>
    world.app.routes
      .filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => `${method} ${path}`)
      .filter((route) => !patterns.has(route))

  test('is in a list that says who may use it', () => {
    // The program for pages of others is served with words put in (serve-widget.ts), and not as it lies there.
    const { folder: _, 'widget.js': __, ...assets } = readAssets(assetsFolder)
    const known = new Set([
      ...[...publicRoutes, ...staffRoutes].map(({ method, path }) => `${method.toUpperCase()} ${path}`),
      ...apiRoutes.map(
        ({ method, path }) => `${method.toUpperCase()} /api/v1${path.replaceAll(/\{(\w+)\}/g, ':$1')}`,
      ),
      ...apiPages.map((path) => `GET ${path}`),
      ...uploads.flatMap((path) => [
        ...UPLOAD_METHODS.all.map((method) => `${method} ${path}`),
        ...UPLOAD_METHODS.each.map((method) => `${method} ${path}/:id`),
      ]),
      ...Object.values(assets).map((path) => `GET ${path}`),
      ...['/healthz', '/readyz', '/metrics', '/.well-known/security.txt', '/robots.txt', '/widget.js'].map(
        (path) => `GET ${path}`,
      ),
    ])
    expect(unlisted(known)).toEqual([])
    expect(unlisted(new Set())).toHaveLength(known.size)
  })

  test('what stands for every method refuses, or is no page of its own', async () => {
    const all = world.app.routes.filter(({ method }) => method === 'ALL').map(({ path }) => path)
    const addresses = [...new Set(all)].filter((path) => !path.endsWith('*'))
    expect(addresses.length).toBeGreaterThan(0)
    for (const path of addresses) {
      const answer = await world.app.request(`${HOME}${pathOf(path, free.caseId)}`, { method: 'DELETE' })
      expect([path, answer.status]).toEqual([path, path === '/api' ? 404 : 405])
    }
  })
})

test('a session ends when somebody signs out, when it is over, and when the account is shut', async () => {
  const home = async (headers: Headers) => isSentToSignIn(await ask('get', '/staff', headers, false))
  const session = await sessionOf('coordinator')
  expect(await home(session)).toBe(false)
  await ask('post', '/staff/sign-out', session, false)
  expect(await home(session)).toBe(true)

  const over = await sessionOf('coordinator')
  world.later({ hours: 2 })
  expect(await home(over)).toBe(true)

  const shut = await sessionOf('auditor')
  expect(await home(shut)).toBe(false)
  const { aud } = world.staff
  await ask('post', `/staff/accounts/${aud.id}/shut`, await sessionFor('adm'), false)
  expect(await home(shut)).toBe(true)
})

test('a browser that hides the origin of our own page may post to the workspace', async () => {
  const answer = await world.app.request(`${HOME}/staff/sign-out`, {
    method: 'POST',
    headers: { ...(await sessionOf('coordinator')), origin: 'null', 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams({}),
  })
  expect(answer.status).toBe(303)
})

test('security.txt is as RFC 9116 wants it, and is not there where nobody is named', async () => {
  const path = '/.well-known/security.txt'
  expect((await world.app.request(`${HOME}${path}`)).status).toBe(404)
  const url = 'https://help.example'
  const app = createApp({ ...world.house, url, securityContact: 'mailto:security@help.example' })
  const answer = await app.request(`${url}${path}`)
  expect(answer.headers.get('content-type')).toMatch(/^text\/plain; ?charset=utf-8$/i)
  const lines = (await answer.text()).trimEnd().split('\n')
  const fields = lines.map((line) => /^([A-Z][A-Za-z-]+): (\S.*)$/.exec(line)?.slice(1) ?? [line])
  expect(fields.map(([name]) => name)).toEqual(['Contact', 'Expires', 'Canonical', 'Preferred-Languages'])
  const [contact, expires = '', canonical, languages] = fields.map(([, value]) => value)
  expect([contact, canonical]).toEqual(['mailto:security@help.example', `${url}${path}`])
  expect(languages).toBe(LANGUAGES.map(({ code }) => code).join(', '))
  expect(expires).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/)
  const days = (Date.parse(expires) - Date.parse(world.now())) / 86_400_000
  expect(days).toBeGreaterThan(30)
  expect(days).toBeLessThan(365)
})

test.each([
  ['a form', 'application/x-www-form-urlencoded'],
  ['JSON', 'application/json'],
  ['text', 'text/plain'],
  ['a type that nobody knows', 'x/y'],
  ['nothing', ''],
])('a page of another site changes nothing in the workspace, also with %s', async (_, type) => {
  const session = await sessionOf('coordinator')
  const posts = staffRoutes.filter(({ method }) => method === 'post')
  for (const from of ['https://evil.example', 'null', 'http://localhost:8081', ''])
    for (const { path } of posts) {
      const answer = await world.app.request(`${HOME}${pathOf(path, free.caseId)}`, {
        method: 'POST',
        headers: { ...session, ...(from && { origin: from }), ...(type && { 'content-type': type }) },
        body: type === '' ? null : '{}',
      })
      expect([path, from, answer.status]).toEqual([path, from, 403])
    }
  expect(isSentToSignIn(await ask('get', '/staff', session, false))).toBe(false)
})

test('over HTTPS every cookie is one that no page in clear can have given', async () => {
  const url = 'https://help.example'
  const app = createApp({ ...world.house, url })
  const { email, password } = world.staff.ana
  const post = (path: string, fields: Record<string, string>, cookie = '') =>
    app.request(`${url}${path}`, {
      method: 'POST',
      headers: { origin: url, cookie },
      body: new URLSearchParams(fields),
    })
  const signedIn = await post('/staff/sign-in', { email, password })
  const spoken = await post('/staff/language', { language: 'ar' })
  const given = [...signedIn.headers.getSetCookie(), ...spoken.headers.getSetCookie()]
  expect(given).toHaveLength(3)
  for (const each of given)
    expect(each).toMatch(
      /^__Secure-amends_\w+=[^;]+; Max-Age=\d+; Path=\/staff; HttpOnly; Secure; SameSite=Strict$/,
    )
  const [session = ''] = given.map((each) => each.split(';')[0] ?? '')
  const home = (cookie: string) => app.request(`${url}/staff/you`, { headers: { cookie } })
  expect((await home(session)).status).toBe(200)
  // The same under the name that it has in clear, as somebody on the network could put there.
  expect((await home(session.replace('__Secure-', ''))).status).toBe(303)
  const ended = await post('/staff/sign-out', {}, session)
  expect(ended.headers.getSetCookie().join()).toMatch(/^__Secure-amends_session=; Max-Age=0; Path=\/staff/)
})
