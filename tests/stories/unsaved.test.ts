import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { saveBody } from '../../src/actions/bodies/save-body.ts'
import { oneBody } from '../../src/actions/bodies/all-bodies.ts'
import { staffRoutes } from '../../src/web/staff/routes.ts'
import { placeOf } from '../../src/web/staff/put-back.ts'
import { listing } from '../in-memory/listings.ts'
import { boxesOn } from '../fields/forms-on.ts'
import { makeWorld, type World } from '../world.ts'
import { formInHand, hiddenIn } from '../world/form.ts'
import { reader } from '../world/page.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
  for (const id of ['ke-one', 'ke-two'])
    await saveBody(world.house, world.staff.ana, { act: 'added', seen: 0, raw: { ...listing(), id } })
})
afterAll(() => world.close())

const ana = reader(
  () => world,
  () => world.staff.ana.cookie,
)
const marta = reader(
  () => world,
  () => world.staff.marta.cookie,
)

/** Pages of the workspace that belong to no case, on which somebody types. */
const PAGES: readonly (readonly [what: string, path: () => string])[] = [
  ['a new account', () => '/staff/accounts'],
  ['a body', () => '/staff/bodies/new'],
  ['what is listed of a body', () => '/staff/bodies/ke-one/edit'],
  ['who pays for a body', () => '/staff/bodies/ke-one'],
  ['a web hook', () => '/staff/web-hooks'],
  ["one's own mails", () => '/staff/you'],
]

/** What somebody types into every box of the form in hand, with its marks. */
function typedInto(html: string): {
  readonly marks: Record<string, string>
  readonly typed: Record<string, string>
} {
  const form = `<form id="in-hand"${formInHand(html)}</form>`
  const boxes = boxesOn(form, '').filter(({ name }) => !['id', 'how'].includes(name))
  return {
    marks: hiddenIn({ status: 200, html }),
    typed: Object.fromEntries(boxes.map(({ name }, n) => [name, `Own words ${n} for ${name}`])),
  }
}

describe.each(PAGES)('what is typed about %s and not saved', (_, at) => {
  test.each([
    ['another language', (path: string) => ['language:ar', path]],
    ['another page', () => ['/staff/organisations', '/staff/organisations']],
    ['a script that keeps while somebody writes', () => ['', null]],
  ] as const)('stands there again after %s, for nobody else', async (_way, way) => {
    const path = at()
    const page = await ana.visit(path)
    const { marks, typed } = typedInto(page.html)
    const words = Object.values(typed)
    expect(page.html).toContain(`formaction="/staff/unsaved" name="then" value="language:ar"`)
    const [then, to] = way(path)
    const kept = await send('/staff/unsaved', { ...marks, ...typed, then }, 'ana')
    expect([kept.status, kept.to]).toEqual(to === null ? [204, null] : [303, to])
    const again = await ana.visit(path)
    for (const each of words) expect(again.html).toContain(each)
    const others = await marta.visit(path)
    for (const each of words) expect(others.html).not.toContain(each)
    await send('/staff/unsaved', { ...marks, ...typed, then: 'discard' }, 'ana')
    const after = await ana.visit(path)
    for (const each of words) expect(after.html).not.toContain(each)
  })

  test('comes back to whom it belongs after signing in again', async () => {
    const path = at()
    const page = await ana.visit(path)
    const { marks, typed } = typedInto(page.html)
    const [word] = Object.values(typed)
    const action = / action="([^"]*)"/.exec(formInHand(page.html))![1]!
    const door = await send(action, { ...marks, ...typed }, null)
    const carried = /name="carried" value="([^"]*)"/.exec(door.html)![1]!
    const { email, password } = world.staff.ana
    const back = await send('/staff/sign-in', { carried, email, password }, null)
    expect(back.to).toBe(path)
    expect((await ana.visit(path)).html).toContain(word)
    await send('/staff/unsaved', { ...marks, then: 'discard' }, 'ana')
  })
})

describe('no way out of a page with a form in hand lets go what is typed, without a script', () => {
  const OTHERS = ['/staff/file', '/staff/bodies/ke-two/edit']
  test.each([...PAGES.map(([, path]) => path()), ...OTHERS])('on %s', async (path) => {
    expect(waysThatLetGo((await ana.visit(path)).html)).toEqual([])
  })

  test('on the pages of a colleague', async () => {
    await ana.post('/staff/accounts', { name: 'Nora', email: 'nora@house.example', role: 'case_worker' })
    const accounts = await marta.visit('/staff/accounts')
    const nora = [
      ...accounts.html.matchAll(/value="(\/staff\/accounts\/[^"]+)"[^>]*>[^<]*<span[^>]*> \(Nora\)/g),
    ]
    const path = nora[0]![1]!
    for (const each of [path, `${path}/role`])
      expect(waysThatLetGo((await marta.visit(each)).html), each).toEqual([])
  })

  test('on the page of a case, whatever form is in hand', async () => {
    const { caseId } = await world.file()
    await world.does('ana', caseId, 'take_up', {})
    const desk = await ana.visit(`/staff/cases/${caseId}`)
    const forms = [...new Set([...desk.html.matchAll(/\?do=([a-z0-9-]+)/g)].map(([, id]) => id!))]
    expect(forms.length).toBeGreaterThan(5)
    for (const id of forms)
      expect(waysThatLetGo((await ana.visit(`/staff/cases/${caseId}?do=${id}`)).html), id).toEqual([])
  })

  test('a button for something else on the page takes along what is typed', async () => {
    const page = await ana.visit('/staff/you')
    const typed = { told: ['danger'], timeZone: 'Asia/Dhaka', mailLanguage: 'ar' }
    const { marks } = typedInto(page.html)
    const body = { ...marks, ...typed }
    expect((await ana.post('/staff/you/visits/end-others', body)).status).toBe(303)
    expect((await ana.visit('/staff/you')).html).toContain('value="Asia/Dhaka"')
    await send('/staff/unsaved', { ...marks, then: 'discard' }, 'ana')
    expect((await ana.visit('/staff/you')).html).not.toContain('value="Asia/Dhaka"')
  })
})

/** Links and other forms of a page that lead on without the form in hand; a form with a secret never takes it along. */
function waysThatLetGo(html: string): string[] {
  expect(html).toContain('<form id="in-hand"')
  const links = [...html.matchAll(/<a\b[^>]*>/g)].map(([link]) => link)
  const forms = html.split('<form').slice(1)
  const isSecret = (form: string) =>
    /type="password"|name="code"|name="asked"/.test(form.split('</form>')[0]!)
  return [
    ...links.filter((link) => !/ href="#| target="_blank"| href="(tel|mailto):/.test(link)),
    ...forms
      .filter((form) => !form.startsWith(' id="in-hand"') && !isSecret(form))
      .map((form) => form.slice(0, 90)),
  ]
}

test('a form of the directory that somebody only looked at is no draft', async () => {
  const page = await ana.visit('/staff/bodies/ke-one/edit')
  const form = boxesOn(`<form id="in-hand"${formInHand(page.html)}</form>`, '')
  const untouched = Object.fromEntries(form[0]!.rest)
  await send('/staff/unsaved', untouched, 'ana')
  expect((await ana.visit('/staff/bodies/ke-one/edit')).html).not.toContain('It is not saved')
})

test('what is typed of a payer stays while something else is done to the body', async () => {
  const page = await ana.visit('/staff/bodies/ke-two')
  const typed = { payer: 'Casework Ltd', agreedWith: 'Marta, by phone' }
  expect((await ana.send(page, '/staff/bodies/ke-two/pause', typed)).status).toBe(303)
  const after = await ana.visit('/staff/bodies/ke-two')
  for (const words of Object.values(typed)) expect(after.html).toContain(words)
  expect((await ana.send(after, '/staff/bodies/ke-two/funding', typed)).status).toBe(303)
  expect((await ana.visit('/staff/bodies/ke-two')).html).not.toContain('value="Casework Ltd"')
})

describe('the same form of the directory sent twice', () => {
  const NEW = {
    id: 'ke-three',
    'names.en': 'An office',
    subtypes: 'data_protection_authority',
    needs: 'data_and_privacy',
    jurisdictions: 'KE',
    languages: 'sw',
    channels: 'phone 020 1234567',
    cost: 'free',
    'ages.from': '١٢',
    'ages.to': '১৮',
    'source.title': 'Its own page',
    'source.url': 'https://office.example/about',
    'source.date': '२४ नवंबर २०२६',
  }
  const GIVEN = {
    payer: 'Casework Ltd',
    amount: '١٬٢٠٠٫٥',
    currency: 'eur',
    from: '1 de enero de 2026',
    agreedWith: 'Marta',
  }

  test.each([
    ['adding', '/staff/bodies/new', '/staff/bodies/new', NEW],
    [
      'editing',
      '/staff/bodies/ke-three/edit',
      '/staff/bodies/ke-three/edit',
      { ...NEW, 'names.en': 'The office' },
    ],
    ['checking', '/staff/bodies/ke-three', '/staff/bodies/ke-three/checked', { how: 'call' }],
    ['pausing', '/staff/bodies/ke-three', '/staff/bodies/ke-three/pause', {}],
    ['paying', '/staff/bodies/ke-three', '/staff/bodies/ke-three/funding', GIVEN],
  ])('%s: leads to the same page, and counts once', async (_, at, to, typed) => {
    const page = await ana.visit(at)
    const marks = hiddenIn(page)
    const [once, twice] = [
      await send(to, { ...marks, ...typed }, 'ana'),
      await send(to, { ...marks, ...typed }, 'ana'),
    ]
    expect([once.status, once.to]).toEqual([303, '/staff/bodies/ke-three?saved=1'])
    expect([twice.status, twice.to]).toEqual([once.status, once.to])
  })

  test('leaves one edit of each kind, one payer, and what was meant by digits and days', async () => {
    const view = (await oneBody(world.house, 'ke-three'))!
    expect(view.edits.map(({ act }) => act)).toEqual(['paused', 'checked', 'edited', 'added'])
    expect(view.listing).toMatchObject({ ages: { from: 12, to: 18 }, source: { date: '2026-11-24' } })
    expect(view.fundings).toMatchObject([{ payer: 'Casework Ltd', amount: '1200.50', from: '2026-01-01' }])
  })

  test('with other words the second time is two lines', async () => {
    const marks = hiddenIn(await ana.visit('/staff/bodies/ke-one'))
    const to = '/staff/bodies/ke-one/funding'
    for (const payer of ['Casework Ltd', 'Lumen Ltd', 'Lumen Ltd'])
      await send(to, { ...marks, payer, agreedWith: 'Marta' }, 'ana')
    const payers = (await oneBody(world.house, 'ke-one'))!.fundings.map(({ payer }) => payer)
    expect(payers).toEqual(expect.arrayContaining(['Casework Ltd', 'Lumen Ltd']))
  })
})

test('whatever staff send without a session leads, after signing in, to a page that is there', () => {
  const pages = staffRoutes.filter(({ method }) => method === 'get').map(({ path }) => path)
  const sent = staffRoutes.filter(
    ({ method, path, who }) =>
      method === 'post' && who !== 'everyone' && !/^\/staff\/(?:cases|unsaved)/.test(path),
  )
  const lost = sent.filter(({ path }) => !pages.includes(placeOf(path))).map(({ path }) => path)
  expect(lost).toEqual([])
})

function formOf(fields: Readonly<Record<string, string | null | undefined>>): URLSearchParams {
  const form = new URLSearchParams()
  for (const [name, value] of Object.entries(fields)) form.append(name, value ?? '')
  return form
}

async function send(
  path: string,
  fields: Readonly<Record<string, string | null | undefined>>,
  who: 'ana' | null,
) {
  const cookie = who === null ? {} : { cookie: world.staff[who].cookie }
  const answer = await world.app.request(path, {
    method: 'POST',
    headers: { origin: world.house.url, ...cookie },
    body: formOf(fields),
  })
  return { status: answer.status, html: await answer.text(), to: answer.headers.get('location') }
}
