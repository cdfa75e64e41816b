import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ownerMark } from '../../src/actions/staff/carried.ts'
import { sealShown } from '../../src/actions/intake/shown-receipt.ts'
import { apiRoutes } from '../../src/api/v1/routes.ts'
import { publicRoutes } from '../../src/web/public/routes.ts'
import type { PersonVerb } from '../../src/web/public/status/forms/person-form.ts'
import { kebab, staffVerbOf } from '../../src/web/staff/forms/staff-verbs.ts'
import { questionsOf } from '../../src/web/staff/forms/questions.ts'
import { SHEETS } from '../../src/web/staff/sheets/sheet-ids.ts'
import { staffRoutes } from '../../src/web/staff/routes.ts'
import { VERB_NAMES } from '../../src/domain/verbs.ts'
import * as stages from '../in-memory/stages.ts'
import { LONGEST_TEXT } from '../../src/domain/case/verb.ts'
import { fitting, WORST, type Make } from '../in-memory/worst-texts.ts'
import { makeWorld, type FiledStory, type World } from '../world.ts'
import { hereAndNow } from '../world/thread-time.ts'
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

beforeAll(async () => {
  world = await makeWorld()
  atDesk = await world.reach(stages.offered)
  door = await openDoor(world.app)
  sheets = await formsOfSheets()
  // Prepared once: statements, compiled schemas, pages.
  await door.send({ method: 'POST', path: '/en/status', ...multipart([['receipt', atDesk.receipt]]) })
})
afterAll(async () => {
  await door.close()
  await world.close()
})

type Pair = readonly [name: string, value: string]

function multipart(pairs: readonly Pair[]): Pick<Sent, 'headers' | 'body'> {
  const border = `----${randomUUID()}`
  const parts = pairs.map(
    ([name, value]) => `--${border}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  return {
    headers: { 'content-type': `multipart/form-data; boundary=${border}` },
    body: Buffer.from(`${parts.join('')}--${border}--\r\n`),
  }
}

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

interface Form {
  readonly path: string
  /** Fields that anybody fills in; each holds its share of the text. */
  readonly texts: readonly string[]
  /** Fields as the page sends them. */
  readonly kept?: readonly Pair[]
  readonly headers?: Readonly<Record<string, string>>
}

function filled({ path, texts, kept = [], headers = {} }: Form, make: Make): Sent {
  const share = Math.floor((ROOM - 200 * texts.length) / texts.length)
  const text = make(share)
  const sent = multipart([...kept, ...texts.map((name) => [name, text] as const)])
  return { method: 'POST', path, ...sent, headers: { ...sent.headers, ...headers } }
}

/** What each public form asks for, by its address. */
async function publicForms(): Promise<Form[]> {
  const shown = sealShown(world.house, await world.file())
  const open = await world.app.request('/en/status', {
    method: 'POST',
    body: new URLSearchParams({ receipt: atDesk.receipt }),
  })
  const visit = /name="visit" value="([^"]+)"/.exec(await open.text())?.[1] ?? ''
  expect(visit).not.toBe('')
  const verbFields: Record<PersonVerb, readonly string[]> = {
    write_message: ['write-message/body', 'write-message/retaliation', 'write-message/addsToStory=yes/body'],
    answer_offer: ['answer-a1', 'words-a1', 'words-all'].map((name) => `answer-offer/offer=o1/${name}`),
    confirm_delivery: ['answer', 'words'].map((name) => `confirm-delivery/action=a1/${name}`),
    appeal: ['appeal/decision=d1/reasons'],
    complain: ['complain/against=conduct/reasons', 'complain/against=silence/reasons'],
    answer_outside: [],
    withdraw: ['withdraw/reasons'],
    resume: [],
    ask_to_erase: [],
    take_back_erasing: [],
    take_back_no: [],
    keep_from: ['keep-from/who'],
    end_keeping: [],
    give_contact_details: ['safety', 'name', 'email', 'reach'].flatMap((name) => [
      `give-contact-details/${name}`,
      `was/give-contact-details/${name}`,
    ]),
    say_own_view: ['say-own-view/howBad', 'say-own-view/putRight'],
    consent_to_share: ['identity=yes/warned', 'tell=yes/warned'].map(
      (name) => `consent-to-share/entity=e1/${name}`,
    ),
    answer_about_contact: [],
  }
  const statusFields = Object.values(verbFields).flat()
  const report = 'story language product wish feared must-not-see name email reach'.split(' ')
  return [
    { path: '/en/status', texts: ['receipt'] },
    { path: '/en/status', texts: ['receipt'], kept: [['step', 'ask']] },
    { path: '/en/status', texts: ['visit'] },
    { path: '/en/status', texts: ['earlier'], kept: [['visit', visit]] },
    { path: '/en/status', texts: ['asked', 'receipt', 'from', 'story'] },
    { path: '/en/status', texts: statusFields, kept: [['step', 'show']] },
    { path: '/en/status', texts: ['do', ...statusFields], kept: [['visit', visit]] },
    { path: '/en/how-it-works', texts: ['from', 'back', ...statusFields] },
    {
      path: '/en/receipt',
      texts: ['first'],
      kept: [
        ['step', 'confirm'],
        ['shown', shown],
      ],
    },
    {
      path: '/en/receipt',
      texts: ['last'],
      kept: [
        ['step', 'confirm'],
        ['shown', shown],
      ],
    },
    { path: '/en/receipt', texts: ['shown'] },
    ...['check', 'change', 'send'].map((step) => ({
      path: '/en/report',
      texts: report,
      kept: [['step', step]] as const,
    })),
    ...['story', 'email', 'language'].map((one) => ({ path: '/en/report', texts: [one] })),
    {
      path: '/en/report',
      texts: ['date-day', 'date-month', 'date-year', 'danger', 'submitter', 'safety', 'submission', 'step'],
      kept: [['story', 'It said no.']] as const,
    },
    ...Object.entries(verbFields).flatMap(([verb, fields]) => {
      const place = (fields[0] ?? kebab(verb)).replace(/^was\/|\/[^/]*$/g, '')
      return [
        {
          path: `/en/status/${kebab(verb)}`,
          texts: ['seen', ...fields],
          kept: [
            ['visit', visit],
            ['do', place],
          ] as const,
        },
        { path: `/en/status/${kebab(verb)}`, texts: [...fields, 'visit', 'do'] },
      ]
    }),
  ]
}

/** The verbs that staff have a form for, each with the names of its fields. */
function deskForms(): Form[] {
  const headers = { cookie: world.staff.ana.cookie, origin: world.house.url }
  const verbForms = VERB_NAMES.flatMap((name) => staffVerbOf(kebab(name)) ?? []).map((verb) => ({
    path: `/staff/cases/${atDesk.caseId}/${kebab(verb)}`,
    texts: [
      'form',
      'seen',
      'key',
      'owner',
      ...questionsOf(verb).flatMap(({ name, kind, parts }) => {
        if (kind === 'moment') return [`${name}-date`, `${name}-time`]
        if (kind === 'group_of_fields' || kind === 'by_action')
          return (parts.length > 0 ? parts : ['a1']).map((part) => `${name}.${part}`)
        return [name]
      }),
    ],
    headers,
  }))
  const told =
    'story language product wish feared mustNotSee contact.name contact.email contact.howToReach channel once form key owner'
  const owner = ownerMark(world.house, world.staff.ana.id)
  const atCase = `/staff/cases/${atDesk.caseId}`
  const chosen = 'submitter child dangerSigns dateThatWillPass-date dateThatWillPass-time contact.safety'
  return [
    ...verbForms,
    { path: `/staff/cases/${atDesk.caseId}/add-entity`, texts: ['name'], headers },
    { path: '/staff/file', texts: told.split(' '), headers },
    { path: '/staff/file', texts: ['story'], headers },
    ...['/staff/file/keep', `${atCase}/keep`].map((path) => ({
      path,
      texts: ['story', 'form', 'key', 'then', 'from-list'],
      kept: [['owner', owner]] as const,
      headers,
    })),
    // A form that was made for this account, with a session and without.
    ...[headers, { origin: world.house.url }].map((from) => ({
      path: `${atCase}/write-message`,
      texts: ['body', 'to'],
      kept: [
        ['owner', owner],
        ['form', 'write-message'],
      ] as const,
      headers: from,
    })),
    ...sheets.map((each) => ({ ...each, headers })),
    { path: `${atCase}/noticed`, texts: ['anything'], headers },
    {
      path: '/staff/sign-in/keep',
      texts: ['email', 'to', 'then', 'carried'],
      headers: { origin: world.house.url },
    },
    { path: `/staff/cases/${atDesk.caseId}/look`, texts: ['anything'], headers },
    { path: '/staff/file', texts: chosen.split(' '), kept: [['story', 'It said no.']], headers },
    { path: '/staff/accounts', texts: ['name', 'email', 'role', 'reason', 'form', 'owner'], headers },
    { path: '/staff/accounts', texts: ['email'], headers },
    { path: '/staff/sign-in', texts: ['email', 'to'], headers: { origin: world.house.url } },
    { path: '/staff/sign-in', texts: ['email', 'password', 'to'], headers: { origin: world.house.url } },
    { path: '/staff/welcome/none', texts: ['name', 'email', 'password'], headers },
    { path: '/staff/language', texts: ['language', 'to'], headers },
    { path: '/staff/sign-out', texts: ['anything'], headers: { origin: world.house.url } },
    ...['confirm', 'link', 'shut'].map((step) => ({
      path: `/staff/accounts/none/${step}`,
      texts: ['reason', 'lost'],
      headers,
    })),
    { path: '/staff/accounts/none/role', texts: ['role', 'reason'], headers },
    { path: '/staff/unread/none/reader', texts: ['email', 'house', 'reason', 'key', 'owner'], headers },
    { path: '/staff/unread/none/names', texts: ['named', 'alone', 'noCoordinator', 'key', 'owner'], headers },
    { path: '/staff/you/password', texts: ['current', 'password'], headers },
    { path: '/staff/you/codes/begin', texts: ['current'], headers },
    { path: '/staff/you/codes/start', texts: ['secret', 'code'], headers },
    { path: '/staff/you/codes/stop', texts: ['current', 'code'], headers },
    { path: '/staff/you/visits/end-others', texts: ['anything'], headers },
    { path: '/staff/you/visits/none/end', texts: ['anything'], headers },
    { path: '/staff/you/mail', texts: ['timeZone', 'mailLanguage', 'mails'], headers },
    { path: '/staff/accounts/none/open', texts: ['anything'], headers },
    { path: '/staff/sign-in/passkey', texts: ['asked', 'answer', 'to', 'carried'], headers },
    { path: '/staff/sign-in/elsewhere/code', texts: ['half', 'code'], headers },
    { path: '/staff/you/passkeys', texts: ['name', 'current', 'asked', 'answer'], headers },
    { path: '/staff/you/passkeys/none/remove', texts: ['anything'], headers },
    { path: '/staff/you/elsewhere', texts: ['current'], headers },
    { path: '/staff/you/elsewhere/end', texts: ['anything'], headers },
    { path: '/staff/web-hooks', texts: ['address'], headers },
    { path: '/staff/web-hooks/none/confirm', texts: ['anything'], headers },
    { path: '/staff/web-hooks/none/end', texts: ['anything'], headers },
    { path: '/staff/tokens/none/revoke', texts: ['anything'], headers },
  ]
}

async function formsOfSheets(): Promise<Form[]> {
  const cases = await Promise.all([world.reach(stages.unattributed), world.reach(stages.attributed)])
  const all = await Promise.all(
    cases.flatMap(({ caseId }) =>
      SHEETS.map(async (sheet) => {
        const path = `/staff/cases/${caseId}`
        const page = await world.app.request(`${path}?do=${sheet}`, {
          headers: { cookie: world.staff.ana.cookie },
        })
        const names = fieldsOn(await page.text()).filter(([to]) => to === `${path}/sheet`)
        return { path: `${path}/sheet`, names: names.map(([, name]) => name), sheet }
      }),
    ),
  )
  const shown = all.filter(({ names }) => names.length > 0)
  expect([...new Set(shown.map(({ sheet }) => sheet))].toSorted()).toEqual([...SHEETS].toSorted())
  return shown.map(({ path, names, sheet }) => ({
    path,
    texts: [...new Set(names)].filter((name) => name !== 'form'),
    kept: [['form', sheet]],
  }))
}

const isFor = (pattern: string, path: string) =>
  new RegExp(`^${pattern.replace(/:\w+(\{[^}]*\})?/g, '[^/]+')}$`).test(path)

test('no form of a page was forgotten', async () => {
  const paths = [...(await publicForms()), ...deskForms()].map(({ path }) => path)
  const posted = [...publicRoutes, ...staffRoutes].filter(({ method }) => method === 'post')
  const forgotten = posted.filter(({ path }) => !paths.some((each) => isFor(path, each)))
  expect(forgotten.map(({ path }) => path)).toEqual([])
})

test('no field of a form that a page shows was forgotten', async () => {
  const known = [...(await publicForms()), ...deskForms()].map(
    ({ path, texts, kept = [] }) => [path, ...texts, ...kept.map(([name]) => name)] as const,
  )
  const { cookie } = world.staff.ana
  const ask = async (path: string, init: RequestInit = {}) =>
    (await world.app.request(path, { ...init, headers: { cookie, origin: world.house.url } })).text()
  const comeBack = (filed: FiledStory) =>
    ask('/en/status', { method: 'POST', body: new URLSearchParams({ receipt: filed.receipt }) })
  const stagesToSee = [stages.rated, stages.confirming, stages.notUpheld]
  const filed = [atDesk, ...(await Promise.all(stagesToSee.map((stage) => world.reach(stage))))]
  const desk = ['/staff/sign-in', '/staff', '/staff/file', '/staff/accounts', '/staff/organisations']
  const shown = new URLSearchParams({ shown: sealShown(world.house, atDesk) })
  const pages = [
    await ask('/en/report'),
    await ask('/en/status'),
    await ask('/en/receipt', { method: 'POST', body: shown }),
    ...(await Promise.all(
      [...desk, ...filed.map(({ caseId }) => `/staff/cases/${caseId}`)].map((path) => ask(path)),
    )),
    ...(await Promise.all(filed.map(comeBack))),
  ]
  const fields = pages.flatMap(fieldsOn).map(([path, name]) => [shape(path), shape(name)] as const)
  expect(fields.length).toBeGreaterThan(100)
  const isKnown = ([path, name]: Pair) =>
    known.some(([at, ...names]) => shape(at) === path && names.some((each) => shape(each) === name))
  expect([...new Set(fields.filter((each) => !isKnown(each)).map((each) => each.join(' ')))]).toEqual([])
})

/** Address and name of each field in the forms that a page posts. */
function fieldsOn(html: string): Pair[] {
  return [...html.matchAll(/<form[^>]*method="post"[^>]*>.*?<\/form>/gs)].flatMap(([form]) => {
    const path = /action="([^"?]*)/.exec(form)?.[1] ?? ''
    return [...form.matchAll(/<(?:input|textarea|select|button)[^>]* name="([^"]+)"/g)].map(
      ([, name = '']): Pair => [path, name],
    )
  })
}

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

describe.each(WORST)('%s', (_, make) => {
  test('in a form of the portal hold up nobody', async () => {
    for (const form of await publicForms())
      await holdsUpNobody(`${form.path} ${form.texts.join(' ')}`, filled(form, make))
  })

  test('in a form of the desk hold up nobody', async () => {
    for (const form of deskForms())
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
      for (const path of ['/en/report', '/en/status', '/staff/file'])
        for (const { type, body } of bodies)
          await holdsUpNobody(`${path} ${type}`, {
            method: 'POST',
            path,
            headers: { 'content-type': type, cookie, origin: world.house.url },
            body: Buffer.from(body),
          })
    },
  )

  test('in a field of the API hold up nobody', async () => {
    for (const route of apiRoutes.filter(({ body }) => body !== undefined))
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
    for (const { path } of pages) {
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
