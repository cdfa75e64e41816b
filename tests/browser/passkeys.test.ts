import { Hono } from 'hono'
import type { CDPSession, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readActs } from '../../src/actions/staff/read-acts.ts'
import { shutAccount } from '../../src/actions/staff/shut-account.ts'
import { createApp } from '../../src/app.ts'
import { SESSION_COOKIE } from '../../src/web/staff/cookie.ts'
import { makeWorld, type World } from '../world.ts'
import type { Name } from '../world/staff.ts'
import { visitors, type Visitors } from './browser.ts'

let world: World
let house: Visitors
/** A passkey answers to a name, and to no number: the same server by its name. */
let url: string
let app: Hono

beforeAll(async () => {
  world = await makeWorld()
  const door = new Hono()
  door.all('*', (c) => app.fetch(c.req.raw, c.env as object))
  house = await visitors(door)
  url = house.url.replace('127.0.0.1', 'localhost')
  app = createApp({ ...world.house, url })
})
afterAll(async () => {
  await house.close()
  await world.close()
})

/** The name of whoever is signed in, which leads to their own page; a button where a form is in hand. */
const OWN_NAME = '.am-bar :is(a[href="/staff/you"], button[value="/staff/you"])'

/** A device, in a window of its own: one that checks its owner, or cannot. */
interface Device {
  readonly page: Page
  readonly cdp: CDPSession
  readonly id: string
}

async function openDevice({ verifies = true } = {}): Promise<Device> {
  const page = await house.open({ baseURL: url })
  await page
    .context()
    .addCookies([{ name: 'amends_language', value: 'en', domain: 'localhost', path: '/staff' }])
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('WebAuthn.enable')
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: verifies,
      automaticPresenceSimulation: true,
    },
  })
  return { page, cdp, id: authenticatorId }
}

async function sitDown({ page }: Device, name: Name): Promise<void> {
  const value = world.staff[name].cookie.split('=').slice(1).join('=')
  await page.context().addCookies([{ name: SESSION_COOKIE, value, domain: 'localhost', path: '/staff' }])
}

async function add(
  { page }: Device,
  { name, password }: { name: string; password: string },
  before: (page: Page) => Promise<void> = async () => {},
): Promise<string> {
  await page.goto('/staff/you')
  await before(page)
  await page.fill('#passkey-name', name)
  await page.fill('#current-for-passkey', password)
  await page.getByRole('button', { name: 'Add a passkey' }).click()
  await page.waitForSelector('.govuk-notification-banner, .govuk-error-summary, [data-failed]:not([hidden])')
  return page.locator('main').innerText()
}

async function signIn(
  { page }: Device,
  before: (page: Page) => Promise<void> = async () => {},
): Promise<string | null> {
  await page.context().clearCookies({ name: SESSION_COOKIE })
  await page.goto('/staff/sign-in?to=/staff/you')
  await before(page)
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await page.waitForSelector(`${OWN_NAME}, .govuk-error-summary, [data-failed]:not([hidden])`)
  const own = page.locator(OWN_NAME)
  return (await own.count()) === 0 ? null : (await own.innerText()).trim()
}

test('a passkey is added with the password, signs its owner in by itself, and is taken away again', async () => {
  const device = await openDevice()
  const { page } = device
  const { password } = world.staff.omar
  await sitDown(device, 'omar')
  expect(await add(device, { name: 'my phone', password: 'not it' })).toContain('not the password')
  expect(await add(device, { name: '', password })).toContain('give it a name')
  expect(await add(device, { name: 'my phone', password })).toContain('The passkey is added.')
  expect(await page.locator('#passkeys').innerText()).toMatch(/my phone[\s\S]*Never used/)

  expect(await signIn(device)).toBe('OMAR')
  expect(page.url()).toBe(`${url}/staff/you`)
  expect(await page.locator('#passkeys').innerText()).toContain('Last used on')
  const acts = (await readActs(world.house, null)).acts.map(({ act }) => act)
  expect(acts.slice(0, 2)).toEqual(['signed_in', 'passkey_added'])

  await page.locator('#passkeys summary').filter({ hasText: 'Take away' }).click()
  await page.locator('#passkeys table').getByLabel('Your password now').fill(password)
  await page.locator('#passkeys').getByRole('button', { name: 'Take away' }).click()
  await page.waitForSelector('.govuk-notification-banner')
  expect(await signIn(device)).toBe(null)
  expect(await page.locator('main').innerText()).toContain('opens anything here')
})

test('a passkey counts as both: whoever has an app is asked for no code, and where all need one none is missing', async () => {
  app = createApp({ ...world.house, url, needsCodes: true })
  const device = await openDevice()
  await sitDown(device, 'lea')
  await device.page.goto('/staff')
  expect(device.page.url()).toBe(`${url}/staff/you#codes`)
  await add(device, { name: 'key', password: world.staff.lea.password })
  expect(await signIn(device)).toBe('LEA')
  await device.page.goto('/staff')
  expect(device.page.url()).toBe(`${url}/staff`)
  app = createApp({ ...world.house, url })
})

/** Somebody changes the page, so that it does not ask the device to check who holds it. */
async function askForLess(page: Page): Promise<void> {
  await page.evaluate(`for (const form of document.querySelectorAll('form[data-passkey]'))
    form.dataset.options = form.dataset.options.replaceAll('"required"', '"discouraged"')
      .replace('"residentKey":"discouraged"', '"residentKey":"required"')`)
}

test('a device that does not check who holds it adds nothing and signs nobody in, whatever a page asks of it', async () => {
  const device = await openDevice({ verifies: false })
  const { page, cdp, id: authenticatorId } = device
  const { password } = world.staff.marta
  await sitDown(device, 'marta')
  expect(await add(device, { name: 'key', password })).toContain('was not added')
  expect(await add(device, { name: 'key', password }, askForLess)).toContain('was not added')
  await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: true })
  await cdp.send('WebAuthn.clearCredentials', { authenticatorId })
  await add(device, { name: 'key', password })
  expect(await signIn(device)).toBe('MARTA')
  await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false })
  expect(await signIn(device)).toBe(null)
  expect(await page.locator('[data-failed]').isVisible()).toBe(true)
  expect(await signIn(device, askForLess)).toBe(null)
  expect(await page.locator('.govuk-error-summary').isVisible()).toBe(true)
})

describe('what a device answered', () => {
  /** Signs in with a passkey, and keeps what was sent in place of sending it. */
  async function answered(name: Name): Promise<{ device: Device; body: URLSearchParams }> {
    const device = await openDevice()
    await sitDown(device, name)
    await add(device, { name: 'key', password: world.staff[name].password })
    const { page } = device
    const sent = Promise.withResolvers<string>()
    await page.route('**/staff/sign-in/passkey', async (route) => {
      sent.resolve(route.request().postData() ?? '')
      await route.fulfill({ body: 'kept' })
    })
    await page.context().clearCookies({ name: SESSION_COOKIE })
    await page.goto('/staff/sign-in')
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
    return { device, body: new URLSearchParams(await sent.promise) }
  }
  const post = (body: URLSearchParams, at = app) =>
    at.request(`${url}/staff/sign-in/passkey`, { method: 'POST', headers: { origin: url }, body })

  test('is good once, in its time, at this address and unchanged', async () => {
    const { body } = await answered('ana')
    const change = (name: string, value: (now: string) => string) => {
      const other = new URLSearchParams(body)
      other.set(name, value(other.get(name) ?? ''))
      return other
    }
    expect((await post(change('asked', () => 'another'))).status).toBe(400)
    expect((await post(change('answer', () => '{}'))).status).toBe(400)
    expect((await post(change('answer', () => 'null'))).status).toBe(400)
    const elsewhere = createApp({ ...world.house, url: 'http://localhost:1' })
    expect((await post(body, elsewhere)).status).not.toBe(303)
    // Looked at once, so it is used up, whatever came of it.
    expect((await post(body)).status).toBe(400)

    const { body: second } = await answered('aud')
    expect((await post(second)).status).toBe(303)
    expect((await post(second)).status).toBe(400)
    const { body: third } = await answered('adm')
    world.later({ hours: 0.25 })
    expect((await post(third)).status).toBe(400)
  })

  test('opens no account that is shut', async () => {
    const { body } = await answered('out')
    await shutAccount(world.house, { id: world.staff.ana.id, role: 'coordinator' }, world.staff.out.id)
    expect((await post(body)).status).toBe(400)
  })
})

test('without JavaScript no button is shown that does nothing, and a sentence says why', async () => {
  const page = await house.open({ javaScriptEnabled: false, baseURL: url })
  await page.goto('/staff/sign-in')
  expect(await page.getByRole('button', { name: 'Sign in with a passkey' }).count()).toBe(0)
  expect(await page.locator('main').innerText()).toContain('A passkey needs JavaScript.')
})

test('no script writes text into a page as if it were one of ours', async () => {
  const page = await house.open({ baseURL: url })
  const writes = ['document.body.innerHTML = "<b>x</b>"', 'document.write("x")'].map(
    (each) => `try { ${each}; 'written' } catch (error) { error.name }`,
  )
  for (const path of ['/en', '/staff/sign-in']) {
    await page.goto(path)
    for (const write of writes) expect([path, await page.evaluate(write)]).not.toEqual([path, 'written'])
    const policy = `try { trustedTypes.createPolicy('another', {}); 'made' } catch (error) { error.name }`
    expect([path, await page.evaluate(policy)]).toEqual([path, 'TypeError'])
  }
})
