import { afterAll, beforeAll, expect, test } from 'vitest'
import { oneBody } from '../../src/actions/bodies/all-bodies.ts'
import { layInShipped } from '../../src/actions/bodies/lay-in-shipped.ts'
import { shippedDirectory } from '../../src/shipped-directory.ts'
import { saveBody } from '../../src/actions/bodies/save-body.ts'
import { createApp } from '../../src/app.ts'
import { NEEDS } from '../../src/domain/vocabulary/bodies.ts'
import { codesOf } from '../../src/domain/vocabulary/code.ts'
import { connect } from '../../src/store/database.ts'
import { speak } from '../../src/words/speak.ts'
import { listing } from '../in-memory/listings.ts'
import { makeWorld, type World } from '../world.ts'
import { reader } from '../world/page.ts'

const { w } = speak('en', 'UTC')
let world: World

beforeAll(async () => {
  world = await makeWorld()
  await layInShipped(world.house, shippedDirectory())
})
afterAll(() => world.close())

const ana = reader(
  () => world,
  () => world.staff.ana.cookie,
)
const omar = reader(
  () => world,
  () => world.staff.omar.cookie,
)

const TYPED = {
  id: 'ke-invented',
  'names.en': 'Invented office',
  subtypes: ['data_protection_authority'],
  needs: ['data_and_privacy'],
  jurisdictions: 'KE',
  languages: 'sw\nen',
  channels: 'phone 020 1234567\nweb https://office.example/',
  cost: 'free',
  anonymousOk: 'yes',
  'source.title': 'Its own page',
  'source.url': 'https://office.example/about',
  'source.date': '24 November 2026',
  'notes.en': 'Hears complaints about data.',
} as const

test('whatever is not right is named with its box and how to write it, in every box', async () => {
  const page = await ana.visit('/staff/bodies/new')
  const wrong = {
    id: 'Ke Office!',
    jurisdictions: 'Kenya',
    languages: 'Swahili!',
    channels: 'telegraph 12',
    'ages.from': 'ten',
    'ages.to': 'old',
    'source.url': 'office',
    'source.date': 'last spring',
    'licence.authority': 'The ministry',
    'licence.source.title': 'A page',
    'licence.source.url': 'page',
    'licence.validTo': '31 February 2027',
    'licence.source.date': 'soon',
    'independence.funders': 'Nova Bank',
    'independence.source.title': 'A page',
    'independence.source.url': 'page',
    'independence.source.date': 'in May',
    nextCheckDue: 'in a year',
  }
  const { html } = await ana.send(page, '/staff/bodies/new', { ...TYPED, ...wrong })
  expect(html).not.toContain(w.problems.not_right)
  const summary = html.slice(html.indexOf('govuk-error-summary'), html.indexOf('<h1'))
  const days = [
    'source.date',
    'licence.validTo',
    'licence.source.date',
    'independence.source.date',
    'nextCheckDue',
  ]
  for (const column of Object.keys(wrong)) {
    const label = (w.workspace.bodies.labels as Record<string, string>)[column.replaceAll('.', '_')]
    // Who gave the licence and who pays are right by themselves.
    if (/authority|funders|title/.test(column)) continue
    expect(summary).toContain(`${label}: `)
    expect(html).toContain(`id="${column}-error"`)
    if (!days.includes(column)) continue
    expect(summary).toContain(`${label}: ${w.workspace.bodies.wrong.day}`)
    // And how to write it stands there before it is wrong.
    expect(page.html).toMatch(new RegExp(`id="${column}-hint"[^>]*>[^<]*${w.workspace.bodies.dayExample}`))
  }
})

test('a coordinator adds a body with its source; what is not right is said, and nothing typed is lost', async () => {
  const page = await ana.visit('/staff/bodies/new')
  const wrong = await ana.send(page, '/staff/bodies/new', {
    ...TYPED,
    jurisdictions: 'Kenya',
    'source.url': 'office',
    needs: ['data_and_privacy', 'self_harm'],
  })
  expect(wrong.status).toBe(400)
  expect(wrong.html).toContain('the two letters of each country')
  expect(wrong.html).toContain('an address that begins with https://')
  expect(wrong.html).toContain('cannot serve all of these needs')
  for (const typed of ['Kenya', 'Invented office', 'Hears complaints about data.', '24 November 2026'])
    expect(wrong.html).toContain(typed)
  expect((await ana.send(page, '/staff/bodies/new', TYPED)).status).toBe(303)
  expect((await oneBody(world.house, 'ke-invented'))?.listing).toMatchObject({
    status: 'unverified',
    languages: ['sw', 'en'],
    channels: [
      { kind: 'phone', value: '020 1234567' },
      { kind: 'web', value: 'https://office.example/' },
    ],
    source: { date: '2026-11-24' },
  })
  const again = await ana.send(page, '/staff/bodies/new', { ...TYPED, 'names.en': 'Another one' })
  expect(again.status).toBe(400)
  expect(again.html).toContain('Please choose another one')
})

test('whoever checked it says how, and readers see when it was', async () => {
  const page = await ana.visit('/staff/bodies/ke-invented')
  const silent = await ana.send(page, '/staff/bodies/ke-invented/checked', {})
  expect(silent.status).toBe(400)
  expect(silent.html).toContain('Please say how you checked it.')
  expect((await ana.send(page, '/staff/bodies/ke-invented/checked', { how: 'call' })).status).toBe(303)
  const after = await oneBody(world.house, 'ke-invented')
  expect(after?.listing).toMatchObject({
    status: 'active',
    checkedByHouse: { by: world.house.name, how: 'call' },
  })
  expect((await omar.visit('/staff/bodies/ke-invented')).html).toContain('by a call')
})

test('who changes what a colleague changed meanwhile is told, keeps what they typed, and can save it then', async () => {
  const mine = await ana.visit('/staff/bodies/ke-invented/edit')
  await ana.send(await ana.visit('/staff/bodies/ke-invented'), '/staff/bodies/ke-invented/pause', {})
  const { id: _, ...typed } = { ...TYPED, 'notes.en': 'My better words.' }
  const late = await ana.send(mine, '/staff/bodies/ke-invented/edit', typed)
  expect(late.status).toBe(409)
  expect(late.html).toContain('My better words.')
  expect((await oneBody(world.house, 'ke-invented'))?.listing.notes).toEqual({ en: TYPED['notes.en'] })
  expect((await ana.send(late, '/staff/bodies/ke-invented/edit', typed)).status).toBe(303)
  expect((await oneBody(world.house, 'ke-invented'))?.listing).toMatchObject({
    notes: { en: 'My better words.' },
    status: 'paused',
    checkedByHouse: { how: 'call' },
  })
})

test('whoever checked what stands there no longer has checked nothing, and sees what stands there now', async () => {
  const read = await ana.visit('/staff/bodies/ke-invented')
  const before = (await oneBody(world.house, 'ke-invented'))!.listing
  await saveBody(world.house, world.staff.marta, {
    act: 'edited',
    seen: null,
    raw: { ...before, channels: [{ kind: 'phone', value: '0900 777 777' }] },
  })
  const late = await ana.send(read, '/staff/bodies/ke-invented/checked', { how: 'call' })
  expect(late.status).toBe(400)
  expect(late.html).toContain('0900 777 777')
  expect((await oneBody(world.house, 'ke-invented'))!.listing.checkedByHouse).toBeNull()
  expect((await ana.send(late, '/staff/bodies/ke-invented/checked', { how: 'call' })).status).toBe(303)
  expect((await oneBody(world.house, 'ke-invented'))!.listing.checkedByHouse).not.toBeNull()
})

test('what is given to a body is written down for good, and stands on its page', async () => {
  const page = await ana.visit('/staff/bodies/ke-invented')
  const path = '/staff/bodies/ke-invented/funding'
  const wrong = await ana.send(page, path, { payer: 'Casework Ltd', amount: 'a lot', agreedWith: 'Marta' })
  expect(wrong.status).toBe(400)
  expect(wrong.html).toContain('a number such as 1200')
  expect(wrong.html).toContain('Casework Ltd')
  const given = {
    payer: 'Casework Ltd',
    amount: '1200',
    currency: 'eur',
    from: '1 January 2026',
    agreedWith: 'Marta',
  }
  expect((await ana.send(page, path, given)).status).toBe(303)
  const after = await omar.visit('/staff/bodies/ke-invented')
  expect(after.html).toContain('1200.00 EUR')
})

test('everybody of the staff reads the bodies, and coordinators alone change them', async () => {
  const list = await omar.visit('/staff/bodies?need=data_and_privacy&country=KE')
  expect(list.status).toBe(200)
  expect(list.html).toContain('Invented office')
  expect((await omar.visit('/staff/bodies/ke-invented')).html).not.toContain('/staff/bodies/ke-invented/edit')
  expect((await omar.visit('/staff/bodies/ke-invented/edit')).status).toBe(403)
  expect((await omar.post('/staff/bodies/ke-invented/close', {})).status).toBe(403)
})

test('everybody reads them in the API, in order, with who pays and when it was checked', async () => {
  const answer = await world.app.request('/api/v1/bodies?need=data_and_privacy&country=ke')
  expect(answer.status).toBe(200)
  const page = (await answer.json()) as {
    bodies: { listing: { id: string; independence: { funders: string[] } | null }; standing: string }[]
    emergency: { number: string; isOfCountry: boolean }[]
  }
  expect(page.bodies[0]).toMatchObject({
    listing: { id: 'ke-invented', independence: { funders: ['Casework Ltd'] } },
    standing: 'in_date',
  })
  expect(page.emergency).toMatchObject([{ number: '112', isOfCountry: false }])
  expect((await world.app.request('/api/v1/bodies?country=Kenya')).status).toBe(400)
})

test('a long list comes in pages, each body on one of them, and public help names so many that a phone can open it', async () => {
  const ids = Array.from({ length: 230 }, (_, n) => `fr-many-${String(n).padStart(3, '0')}`)
  for (const id of ids) {
    const raw = listing({
      id,
      subtypes: ['trade_union'],
      needs: ['work_and_reprisal'],
      jurisdictions: ['FR'],
    })
    await saveBody(world.house, 'machine', { act: 'imported', seen: null, raw })
  }
  const shown: string[] = []
  let next: string | undefined = '/staff/bodies?need=work_and_reprisal&country=FR'
  for (let pages = 0; next !== undefined && pages < 10; pages += 1) {
    const { html } = await omar.visit(next)
    const found = [...html.matchAll(/href="\/staff\/bodies\/(fr-many-\d+)"/g)].map(([, id = '']) => id)
    expect(found.length).toBeLessThanOrEqual(100)
    shown.push(...found)
    next = /href="([^"]*)"[^>]*rel="next"/.exec(html)?.[1]?.replaceAll('&amp;', '&')
  }
  expect(shown.toSorted()).toEqual(ids)
  const help = await (
    await world.app.request('/en/help', { method: 'POST', body: new URLSearchParams({ country: 'FR' }) })
  ).text()
  const [, ofWork = ''] = help.split('id="help-work_and_reprisal"')
  const named = ofWork.split('id="help-')[0]!
  expect(named.split('am-help__body"').length - 1).toBe(32)
  expect(named).toContain('We know of 198 more.')
})

test('page by page the API gives each body once, in every order, and comes to an end', async () => {
  for (let n = 0; n < 60; n += 1) {
    const raw = listing({
      id: `de-many-${n}`,
      subtypes: ['trade_union'],
      needs: ['work_and_reprisal'],
      jurisdictions: ['DE'],
    })
    await saveBody(world.house, 'machine', { act: 'imported', seen: null, raw })
  }
  const asked = [
    '',
    ...codesOf(NEEDS).flatMap((need) => [`need=${need}`, `need=${need}&country=DE&language=de`]),
  ]
  const read = async (query: string) => {
    const answer = await world.app.request(`/api/v1/bodies?${query}`)
    expect(answer.status, query).toBe(200)
    return (await answer.json()) as { bodies: { listing: { id: string } }[]; after: string | null }
  }
  let most = 0
  for (const query of asked) {
    const ids: string[] = []
    let after: string | null = ''
    let pages = 0
    while (after !== null && pages < 100) {
      const page = await read(after === '' ? query : `${query}&after=${after}`)
      ids.push(...page.bodies.map(({ listing: { id } }) => id))
      after = page.after
      pages += 1
    }
    expect(after, query).toBeNull()
    expect(new Set(ids).size, query).toBe(ids.length)
    most = Math.max(most, pages)
  }
  expect(most).toBeGreaterThan(1)
})

test.each(['nobody-here', 'Ke-Invented', '%00'])(
  'what gives no place in the order is refused: %s',
  async (after) => {
    const answer = await world.app.request(`/api/v1/bodies?after=${after}`)
    expect(answer.status).toBe(400)
    expect(JSON.stringify(await answer.json())).toContain('"field":"after"')
  },
)

test('while the database cannot be reached, the API answers what comes with the program', async () => {
  const nowhere = connect({ host: '127.0.0.1', port: 1 })
  const app = createApp({ ...world.house, database: nowhere })
  const answer = await app.request('/api/v1/bodies')
  expect(answer.status).toBe(200)
  expect(((await answer.json()) as { bodies: unknown[] }).bodies.length).toBeGreaterThan(1)
  await nowhere.db.destroy()
})
