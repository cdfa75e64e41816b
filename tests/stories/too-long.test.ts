import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LONGEST_TEXT } from '../../src/domain/case/verb.ts'
import { saveBody } from '../../src/actions/bodies/save-body.ts'
import { LANGUAGES } from '../../src/words/languages.ts'
import { listing } from '../in-memory/listings.ts'
import * as stages from '../in-memory/stages.ts'
import { makeWorld, type World } from '../world.ts'
import { hiddenIn } from '../world/form.ts'
import { problemsOn, reader } from '../world/page.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

const nobody = reader(() => world)
const ana = reader(
  () => world,
  () => world.staff.ana.cookie,
)

/** As a browser without scripts posts a form: it says how long the body is. */
async function post(path: string, body: URLSearchParams | FormData, cookie = '') {
  const asked = new Request(`${world.house.url}${path}`, { method: 'POST', body })
  const bytes = Buffer.from(await asked.arrayBuffer())
  const answer = await world.app.request(path, {
    method: 'POST',
    headers: {
      'content-type': asked.headers.get('content-type')!,
      'content-length': String(bytes.byteLength),
      origin: world.house.url,
      cookie,
    },
    body: bytes,
  })
  return { status: answer.status, html: await answer.text() }
}

const inParts = (fields: Readonly<Record<string, string>>) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return form
}
const inAddressForm = (fields: Readonly<Record<string, string>>) => new URLSearchParams(fields)
const textareas = (html: string) =>
  [...html.matchAll(/<textarea[^>]* name="([^"]*)"[^>]*>([^<]*)<\/textarea>/g)].map(
    ([, name, text]) => [name, text] as const,
  )

describe.each([
  ['in parts', inParts],
  ['in the address form', inAddressForm],
])('a form that is too large, %s', (_, as) => {
  const story = `Über alles. ${'Es war so. '.repeat(100_000)}`.trim()

  test('comes back with every word, and can be shortened and sent from there', async () => {
    const wish = `قالوا لا. ${'اعتذار. '.repeat(200)}`.trim()
    const sent = { story, wish, language: 'de', product: 'The assistant', step: 'send' }
    const page = await post('/en/report?next', as({ ...sent, submission: crypto.randomUUID() }))
    expect(page.status).toBe(413)
    expect(textareas(page.html)).toEqual([
      ['story', story],
      ['wish', wish],
    ])
    expect(page.html).toContain(`${story.length.toLocaleString('en')} characters`)
    expect(page.html).toContain('up to 100,000 characters in each box')
    expect(page.html).toMatch(/It had [\d,]+ kilobytes, and one page can send up to 1,000/)
    expect(page.html).toContain('action="/en/report?next"')
    const hidden = Object.fromEntries(
      [...page.html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(
        ([, name = '', value = '']) => [name, value],
      ),
    )
    const again = await post('/en/report?next', as({ ...hidden, wish, story: 'Es war so.' }))
    expect(again.status).toBe(201)
  })

  test('of which only the beginning is read comes back with that, as far as it goes', async () => {
    const endless = 'Es wär so. '.repeat(400_000)
    const page = await post('/en/report', as({ product: 'The assistant', story: endless, wish: 'x' }))
    expect(page.status).toBe(413)
    const [[name, text] = ['', '']] = textareas(page.html)
    expect(name).toBe('story')
    expect(text!.length).toBeGreaterThan(1_000_000)
    expect(endless.startsWith(text!)).toBe(true)
    expect(page.html).not.toContain('Send it again')
    expect(page.html).toContain('This is the beginning of what you sent')
  })

  test('of somebody at work comes back as well, and none that another site sent', async () => {
    const { caseId } = await world.reach(stages.assessing)
    const path = `/staff/cases/${caseId}/add-note`
    const fields = { ...hiddenIn(await ana.visit(`/staff/cases/${caseId}?do=add-note`)), note: story }
    const page = await post(path, as(fields), world.staff.ana.cookie)
    expect([page.status, textareas(page.html)]).toEqual([413, [['note', story]]])
    const answer = await world.app.request(path, {
      method: 'POST',
      headers: { origin: 'https://elsewhere.example', 'content-length': '2000000' },
      body: as(fields),
    })
    expect(answer.status).toBe(403)
    expect(await answer.text()).not.toContain('Es war so.')
  })
})

test('a body that is no form says how to go on', async () => {
  const answer = await world.app.request('/en/report', {
    method: 'POST',
    headers: { 'content-type': 'text/plain', 'content-length': '2000000' },
    body: 'x'.repeat(2_000_000),
  })
  expect(answer.status).toBe(413)
  expect(await answer.text()).toContain('Please go back: what you typed is still in your browser.')
})

describe('what is longer than it may be says how much fits, and how much was typed', () => {
  const LONG = 'x'.repeat(LONGEST_TEXT + 23)
  const SHORT = 'x'.repeat(223)
  const said = (typed: number, most: number) =>
    `it has ${typed.toLocaleString('en')} characters, and up to ${most.toLocaleString('en')} fit`

  test('on the public form, before and at each field', async () => {
    expect((await nobody.visit('/en/report')).html).toContain(
      'A long answer can have up to 100,000 characters, about 40 pages. A short one can have up to 200.',
    )
    const page = await nobody.post('/en/report', { story: LONG, product: SHORT, step: 'check' })
    expect([page.status, problemsOn(page)]).toEqual([400, ['story', 'product']])
    expect(page.html).toContain(said(LONG.length, LONGEST_TEXT))
    expect(page.html).toContain(said(SHORT.length, 200))
    expect(page.html).toContain(LONG)
  })

  test('on the page of the person', async () => {
    const { receipt } = await world.file()
    const open = await nobody.comeBack(receipt)
    expect(open.html).toContain('A long answer can have up to 100,000 characters')
    const page = await nobody.send(open, '/en/status/write-message', { body: LONG })
    expect([page.status, problemsOn(page)]).toEqual([400, ['body']])
    expect(page.html).toContain(said(LONG.length, LONGEST_TEXT))
    expect(page.html).toContain(LONG)
  })

  test('on the forms of staff', async () => {
    const { caseId } = await world.reach(stages.assessing)
    const form = await ana.visit(`/staff/cases/${caseId}?do=add-note`)
    expect(form.html).toContain('A long answer can have up to 100,000 characters')
    const page = await ana.post(`/staff/cases/${caseId}/add-note`, { ...hiddenIn(form), note: LONG })
    expect(page.html).toContain(said(LONG.length, LONGEST_TEXT))
    const filing = await ana.visit('/staff/file')
    expect(filing.html).toContain('A long answer can have up to 100,000 characters')
    const filed = await ana.post('/staff/file', { ...hiddenIn(filing), story: 'x', feared: SHORT })
    expect(filed.html).toContain(said(SHORT.length, 200))
    const account = await ana.post('/staff/accounts', {
      name: SHORT,
      email: 'a@house.example',
      role: 'auditor',
    })
    expect(account.html).toContain(said(SHORT.length, 200))
    const endless = 'x'.repeat(1001)
    const password = await ana.post('/staff/you/password', {
      current: world.staff.ana.password,
      password: endless,
    })
    expect(password.html).toContain(said(1001, 1000))
  })

  test('of a receipt, on the page and in the API', async () => {
    const typed = 'nonsense '.repeat(60).trim()
    const page = await nobody.post('/en/status', { receipt: typed })
    expect([page.status, problemsOn(page)]).toEqual([400, ['receipt']])
    expect(page.html).toContain(`it has ${typed.length} characters, and up to 400 are read`)
    const answer = await world.app.request('/api/v1/grievances/current', {
      headers: { authorization: `Receipt ${typed}` },
    })
    expect(await answer.json()).toMatchObject({
      code: 'receipt_too_long',
      most: 400,
      typed: typed.length,
      detail: expect.stringContaining(`It has ${typed.length} characters, and up to 400`) as string,
    })
  })

  test('of the key with which a program repeats itself', async () => {
    const answer = await world.app.request('/api/v1/grievances', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': 'k'.repeat(257) },
      body: JSON.stringify({ story: 'It said no.', language: 'en' }),
    })
    expect(await answer.json()).toMatchObject({
      code: 'key_length',
      most: 255,
      typed: 257,
      detail: 'The header Idempotency-Key has 257 characters. It takes 1 to 255.',
    })
  })

  test('of a body of the API, where it says how long it is', async () => {
    const send = async (headers: Record<string, string>) => {
      const answer = await world.app.request('/api/v1/grievances', {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ story: 'x'.repeat(1_200_000), language: 'en' }),
      })
      expect(answer.status).toBe(413)
      return (await answer.json()) as { detail: string; most: number; typed?: number }
    }
    const said = await send({ 'content-length': '1200028' })
    expect(said).toMatchObject({ most: 1_000_000, typed: 1_200_028 })
    expect(said.detail).toContain('This one had 1,201 kilobytes. One request may hold up to 1,000 kilobytes.')
    // In pieces it is counted to its end.
    expect(await send({ 'transfer-encoding': 'chunked' })).toEqual(said)
  })

  test('of a form that comes in pieces, and none of its words is lost', async () => {
    const story = 'Es war so. '.repeat(100_000).trim()
    const answer = await world.app.request('/en/report', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'transfer-encoding': 'chunked' },
      body: new URLSearchParams({ story, product: 'The assistant' }).toString(),
    })
    const html = await answer.text()
    expect(answer.status).toBe(413)
    expect(html).toMatch(/It had [\d,]+ kilobytes, and one page can send up to 1,000/)
    expect(textareas(html)).toEqual([['story', story]])
  })

  test('of a password with which nobody can sign in, or show that an account is theirs', async () => {
    const { email, password } = world.staff.ana
    const longer = password.padEnd(1001, 'x')
    const door = await post('/staff/sign-in', new URLSearchParams({ email, password: longer }))
    expect([door.status, door.html.includes(said(1001, 1000))]).toEqual([400, true])
    expect(door.html).not.toContain(longer)
    const own = await ana.post('/staff/you/password', { current: longer, password })
    expect(own.html).toContain(said(1001, 1000))
  })

  test('of a time zone, a payer, and what is listed of a body', async () => {
    const zone = await ana.post('/staff/you/mail', { timeZone: SHORT, mailLanguage: 'en' })
    expect([problemsOn(zone), zone.html.includes(said(223, 64))]).toEqual([['timeZone'], true])
    const body = { 'names.en': LONG, id: 'ke-long' }
    const added = await ana.post('/staff/bodies/new', body)
    expect(added.html).toContain(said(LONG.length, 300))
    expect(added.html).toContain(LONG)
    await saveBody(world.house, world.staff.ana, { act: 'added', seen: 0, raw: listing({ id: 'ke-one' }) })
    const paid = await ana.post('/staff/bodies/ke-one/funding', { payer: LONG, agreedWith: 'Ana' })
    expect(paid.html).toContain(said(LONG.length, 300))
    expect(paid.html).not.toContain('{typed')
  })

  test('of what travels through the page on which staff sign in again', async () => {
    const { caseId } = await world.reach(stages.assessing)
    const form = await ana.visit(`/staff/cases/${caseId}?do=add-note`)
    // Chance cannot be packed: it is as long afterwards.
    const note = randomBytes(720_000).toString('base64url')
    const path = `/staff/cases/${caseId}/add-note`
    const page = await post(path, new URLSearchParams({ ...hiddenIn(form), note }))
    expect(page.html).toMatch(/packed, it has [\d,]+ kilobytes, and up to 900 fit/)
  })

  test('in the API', async () => {
    const { receipt, caseId } = await world.file()
    const send = (path: string, body: unknown, authorization: string) =>
      world.app.request(`/api/v1${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization },
        body: JSON.stringify(body),
      })
    for (const answer of [
      await send('/grievances', { story: LONG, language: 'en' }, ''),
      await send('/grievances/current/write-message', { body: LONG }, `Receipt ${receipt}`),
      await send(`/cases/${caseId}/add-note`, { note: LONG }, world.tokens.coordinator.authorization),
    ]) {
      expect(answer.status).toBe(400)
      const { errors } = (await answer.json()) as { errors: readonly Record<string, unknown>[] }
      expect(errors).toEqual([
        expect.objectContaining({ problem: 'too_long', most: LONGEST_TEXT, typed: LONG.length }),
      ])
      expect(errors[0]!['detail']).toContain(said(LONG.length, LONGEST_TEXT))
    }
  })
})

test('every sentence on what is too long has both numbers, in every language', async () => {
  const { speak } = await import('../../src/words/speak.ts')
  for (const { code } of LANGUAGES) {
    const { w } = speak(code, 'UTC')
    const sentences = [w.problems.too_long, w.refusals.text_too_long, w.portal.status.refused.text_too_long]
    for (const sentence of sentences)
      expect(sentence).toMatch(/\{typed, number\}.*\{(most|longest), number\}/)
  }
})
