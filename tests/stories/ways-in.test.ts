import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeLink } from '../../src/actions/staff/account-link.ts'
import { codesToSetUp } from '../../src/actions/staff/own-codes.ts'
import { codeOf, stepAt } from '../../src/actions/staff/totp.ts'
import { inTransaction } from '../../src/actions/transaction.ts'
import { findLink, takeLink } from '../../src/store/staff/links.ts'
import { createApp } from '../../src/app.ts'
import { qrCode } from '../../src/web/qr/qr-code.ts'
import { SESSION_COOKIE } from '../../src/web/staff/cookie.ts'
import { makeWorld, type World } from '../world.ts'
import { accountsOf, linkOn, PASSWORD } from '../world/accounts.ts'
import type { Name } from '../world/staff.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

const { as, nobody, withoutMail, tryToSignIn, act, acts } = accountsOf(() => world)

test('a link is over after a day, and after a newer one', async () => {
  const { omar } = world.staff
  const make = async () => {
    const made = await makeLink(world.house, 'machine', omar.id)
    return new URL((made as { link: string }).link).pathname
  }
  const old = await make()
  const newer = await make()
  expect((await nobody.visit(old)).status).toBe(410)
  expect((await nobody.visit(newer)).status).toBe(200)
  world.later({ hours: 25 })
  expect((await nobody.post(newer, { password: PASSWORD })).status).toBe(410)
  world.later({ hours: -25 })
})

test('of two who use a link at the same moment one sets the password', async () => {
  const { house, staff } = world
  const made = await makeLink(house, 'machine', staff.adm.id)
  const token = new URL((made as { link: string }).link).pathname.split('/').at(-1)!
  const now = new Date(world.now())
  const taken = await inTransaction(house, async (tx) => {
    expect(await findLink(tx, house.keys, token, now)).not.toBeNull()
    // Somebody else is as far, and faster from here.
    const other = await inTransaction(house, (another) => takeLink(another, house.keys, token))
    return { other, mine: await takeLink(tx, house.keys, token) }
  })
  expect(taken).toEqual({ other: true, mine: false })
})

test('a new password ends every visit of that account, and the old one opens nothing', async () => {
  const { lea } = world.staff
  expect((await as('lea').visit('/staff')).status).toBe(200)
  const page = await withoutMail(() => act('ana', lea.email, 'link'))
  await nobody.post(linkOn(page)!, { password: PASSWORD })
  expect((await as('lea').visit('/staff')).status).toBe(303)
  expect(await tryToSignIn(lea.email, lea.password)).toBe('wrong')
  const token = await tryToSignIn(lea.email)
  Object.assign(lea, { cookie: `${SESSION_COOKIE}=${token}`, password: PASSWORD })
})

test('an own password is changed by whoever knows it; other visits end, this browser gets a new one', async () => {
  const { omar } = world.staff
  const other = await tryToSignIn(omar.email, omar.password)
  const change = (fields: Record<string, string>) =>
    world.app.request('http://localhost:8080/staff/you/password', {
      method: 'POST',
      headers: { cookie: omar.cookie, origin: 'http://localhost:8080' },
      body: new URLSearchParams(fields),
    })
  expect((await change({ current: 'not this', password: PASSWORD })).status).toBe(400)
  expect((await change({ current: omar.password, password: 'short' })).status).toBe(400)
  const changed = await change({ current: omar.password, password: PASSWORD })
  expect(changed.status).toBe(303)
  expect((await as('omar').visit('/staff')).status).toBe(303)
  const visit = (cookie: string) => world.app.request('/staff', { headers: { cookie } })
  expect((await visit(`${SESSION_COOKIE}=${other}`)).status).toBe(303)
  const cookie = changed.headers.getSetCookie()[0]!.split(';')[0]!
  expect((await visit(cookie)).status).toBe(200)
  Object.assign(omar, { cookie, password: PASSWORD })
})

test('guesses at one’s own password from an open visit have to wait', async () => {
  for (let n = 0; n < 10; n += 1)
    await as('aud').post('/staff/you/password', { current: `guess ${n}`, password: PASSWORD })
  const page = await as('aud').post('/staff/you/password', {
    current: world.staff.aud.password,
    password: PASSWORD,
  })
  expect(page.status).toBe(400)
  expect(page.html).toContain('too many tries')
})

test('somebody sees where they are signed in, and ends a visit or all others; nobody ends those of others', async () => {
  const { omar } = world.staff
  const others = [await tryToSignIn(omar.email), await tryToSignIn(omar.email)]
  const isOpen = async (token: string) =>
    (await world.app.request('/staff', { headers: { cookie: `${SESSION_COOKIE}=${token}` } })).status === 200
  const list = await as('omar').visit('/staff/you')
  const ends = [...list.html.matchAll(/\/staff\/you\/visits\/([\w-]{36})\/end/g)].map(([, id]) => id!)
  expect(ends).toHaveLength(2)
  expect((await as('lea').post(`/staff/you/visits/${ends[0]}/end`, {})).status).toBe(404)
  expect((await as('omar').post(`/staff/you/visits/${ends[0]}/end`, {})).status).toBe(303)
  expect((await Promise.all(others.map(isOpen))).filter(Boolean)).toHaveLength(1)
  expect((await as('omar').post('/staff/you/visits/end-others', {})).status).toBe(303)
  expect((await Promise.all(others.map(isOpen))).filter(Boolean)).toHaveLength(0)
  expect((await as('omar').visit('/staff')).status).toBe(200)
})

describe('an app that makes codes', () => {
  const secretOf = async (name: Name): Promise<Buffer> => {
    const me = { id: world.staff[name].id, role: world.staff[name].role }
    const { key } = (await codesToSetUp(world.house, me, 'me'))!
    const bits = [...key.replaceAll(' ', '')]
      .map((sign) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign).toString(2).padStart(5, '0'))
      .join('')
    return Buffer.from(bits.match(/.{8}/g)!.map((byte) => Number.parseInt(byte, 2)))
  }
  const codeNow = (secret: Buffer) => codeOf(secret, stepAt(Date.parse(world.now())))

  test('is asked for at the door once it was shown to work; each code opens once', async () => {
    const { omar } = world.staff
    await as('omar').post('/staff/you/codes/begin', {})
    const me = { id: omar.id, role: omar.role }
    const { address } = (await codesToSetUp(world.house, me, omar.email))!
    const page = await as('omar').visit('/staff/you')
    expect(page.html).toContain(address.replaceAll('&', '&amp;'))
    // The square beside the key holds the same address.
    const dark = qrCode(address)!.flat().filter(Boolean).length
    const drawn = [...page.html.matchAll(/M\d+ \d+h(\d+)v1h-/g)].reduce(
      (sum, [, run]) => sum + Number(run),
      0,
    )
    expect(drawn).toBe(dark)
    expect(await tryToSignIn(omar.email)).toHaveLength(43)
    const secret = await secretOf('omar')
    const start = (code: string, current = PASSWORD) =>
      as('omar').post('/staff/you/codes/start', { code, current })
    expect((await start('000000')).status).toBe(400)
    expect((await start(codeNow(secret), 'not it')).status).toBe(400)
    expect((await start(codeNow(secret))).status).toBe(303)
    expect(await tryToSignIn(omar.email)).toBe('wrong')
    // The code that set it up is used up.
    expect(await tryToSignIn(omar.email, PASSWORD, codeNow(secret))).toBe('wrong')
    world.later({ hours: 1 })
    expect(await tryToSignIn(omar.email, 'not it', codeNow(secret))).toBe('wrong')
    expect(await tryToSignIn(omar.email, PASSWORD, codeNow(secret))).toHaveLength(43)
    expect(await tryToSignIn(omar.email, PASSWORD, codeNow(secret))).toBe('wrong')
    world.later({ hours: -1 })
  })

  test('ends with a link for whoever has lost it, and not with any other', async () => {
    const { omar } = world.staff
    const byLink = async (fields: Record<string, string>) => {
      const page = await withoutMail(() => act('ana', omar.email, 'link', fields))
      await nobody.post(linkOn(page)!, { password: PASSWORD })
      return tryToSignIn(omar.email)
    }
    expect(await byLink({})).toBe('wrong')
    const token = await byLink({ lost: 'yes' })
    expect(token).toHaveLength(43)
    Object.assign(omar, { cookie: `${SESSION_COOKIE}=${token}` })
  })

  test('where the house requires it, nothing else is open before it is set up', async () => {
    const { app } = world
    const changed = world as { app: World['app'] }
    changed.app = createApp({ ...world.house, needsCodes: true })
    expect((await as('omar').visit('/staff')).status).toBe(303)
    expect((await as('omar').post('/staff/file', { story: 'x' })).status).toBe(303)
    expect((await as('omar').visit('/staff/you')).html).toContain('This house asks everybody for it')
    await as('omar').post('/staff/you/codes/begin', {})
    const code = codeNow(await secretOf('omar'))
    expect((await as('omar').post('/staff/you/codes/start', { code, current: PASSWORD })).status).toBe(303)
    expect((await as('omar').visit('/staff')).status).toBe(200)
    changed.app = app
  })
})

test('the record of accounts names each of these acts', async () => {
  const all = await acts()
  for (const what of [
    'link_made',
    'password_set',
    'password_changed',
    'codes_on',
    'codes_off',
    'signed_in',
    'visit_ended',
  ])
    expect(all).toContain(what)
})
