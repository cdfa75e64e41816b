import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openAgain } from '../../src/actions/staff/let-in.ts'
import { codeOf, stepAt } from '../../src/actions/staff/totp.ts'
import { shutAccount } from '../../src/actions/staff/shut-account.ts'
import { openWayOut } from '../../src/outgoing/way-out.ts'
import { beginCodes, turnCodesOn } from '../../src/store/staff/codes.ts'
import { makeWorld, type World } from '../world.ts'
import { appWithElsewhere, Browser, hidden, linkOn } from '../world/elsewhere.ts'
import { openIssuer, type Faults, type Somebody, type TestIssuer } from '../world/issuer.ts'
import { HERE, trustTests } from '../world/other-machine.ts'
import type { Name } from '../world/staff.ts'

let world: World
let issuer: TestIssuer
let app: World['app']

beforeAll(async () => {
  trustTests()
  world = await makeWorld()
  issuer = await openIssuer()
  open()
})
afterAll(async () => {
  await issuer.close()
  await world.close()
})
beforeEach(async () => {
  world.later({ hours: 1 })
  await sql`update staff set elsewhere = null, by_address = true, totp = null, totp_on = false`.execute(
    world.house.database.db,
  )
})

/** The house, which signs people in through the issuer. */
function open(more: Partial<World['house']> = {}, wayOut = HERE): void {
  app = appWithElsewhere(world, issuer, more, wayOut)
}

const newBrowser = () => new Browser(() => app, world)

/** Somebody signs in there and comes back; who is signed in here then. */
async function comeBack(somebody: Somebody, faults: Faults = {}): Promise<string | null> {
  issuer.is(somebody)
  issuer.breaks(faults)
  const browser = newBrowser()
  await browser.get(await browser.away())
  return browser.isIn()
}

const known = (name: Name, more: Partial<Somebody> = {}): Somebody => ({
  sub: `subject of ${name}`,
  email: world.staff[name].email,
  email_verified: true,
  ...more,
})

describe('somebody whom the organisation knows', () => {
  test('is led there and back, and signed in on a page of ours that leads on', async () => {
    issuer.is(known('omar'))
    const browser = newBrowser()
    const door = await (await browser.get('/staff/sign-in')).text()
    expect(door).toContain('Sign in through Brightwell')
    const back = await browser.away()
    const answer = await browser.get(back)
    expect([answer.status, answer.headers.get('refresh')]).toEqual([200, '0;url=/staff'])
    expect(await answer.text()).toContain('href="/staff"')
    expect(await browser.isIn()).toBe('OMAR')
    expect([...browser.cookies.keys()]).not.toContain('amends_elsewhere')
  })

  test('is the owner of the account from then on, whoever is given the address later', async () => {
    expect(await comeBack(known('omar'))).toBe('OMAR')
    expect(await comeBack(known('omar', { email: 'new@elsewhere.example' }))).toBe('OMAR')
    expect(await comeBack(known('omar', { sub: 'somebody who has the address now' }))).toBe(null)
  })

  test.each([
    ['whose address nobody has checked', { email_verified: false }],
    ['of whose address nothing is said', { email_verified: undefined }],
    ['whose address is checked in words only', { email_verified: 'true' }],
    ['without an address', { email: undefined }],
    ['with an address that is not here', { email: 'stranger@elsewhere.example' }],
  ])('%s opens nothing, and makes no account', async (_, more) => {
    const before = await world.count(sql`staff`)
    expect(await comeBack(known('lea', more as Partial<Somebody>))).toBe(null)
    expect(await world.count(sql`staff`)).toBe(before)
  })

  test('whose account is shut opens nothing, by address or by subject, until it is open again', async () => {
    const by = { id: world.staff.ana.id, role: 'coordinator' } as const
    expect(await comeBack(known('lea'))).toBe('LEA')
    await shutAccount(world.house, by, world.staff.lea.id)
    expect(await comeBack(known('lea'))).toBe(null)
    await sql`update staff set elsewhere = null, by_address = true`.execute(world.house.database.db)
    expect(await comeBack(known('lea'))).toBe(null)
    await openAgain(world.house, by, world.staff.lea.id)
    expect(await comeBack(known('lea'))).toBe(null)
    await sql`update staff set waits = false`.execute(world.house.database.db)
    expect(await comeBack(known('lea'))).toBe('LEA')
  })
})

describe('what does not fit opens nothing', () => {
  test.each<[string, Faults]>([
    ['another nonce', { nonce: 'another' }],
    ['another issuer', { issuer: 'https://elsewhere.example' }],
    ['another audience', { audience: 'another house' }],
    ['a key that it does not show', { otherKey: true }],
    ['a time that is over', { expired: true }],
    ['a redirect to another place', { redirects: 'https://localhost:1/token' }],
  ])('a token with %s', async (_, faults) => {
    expect(await comeBack(known('marta'), faults)).toBe(null)
    expect(await comeBack(known('marta'))).toBe('MARTA')
  })

  test.each([
    ['another state', (back: string) => back.replace(/state=[^&]+/, 'state=another')],
    ['no state', (back: string) => back.replace(/state=[^&]+&?/, '')],
    ['another code', (back: string) => back.replace(/code=[^&]+/, 'code=another')],
    ['another issuer', (back: string) => back.replace(/iss=[^&]+/, 'iss=https%3A%2F%2Fevil.example')],
    ['an error', () => '/staff/sign-in/elsewhere/back?error=access_denied'],
    ['nothing', () => '/staff/sign-in/elsewhere/back'],
  ])('an address with %s', async (_, change) => {
    issuer.is(known('marta'))
    const browser = newBrowser()
    const answer = await browser.get(change(await browser.away()))
    expect(answer.status).toBe(400)
    expect(await browser.isIn()).toBe(null)
  })

  test('the same return a second time, also with the same cookie and at once', async () => {
    issuer.is(known('marta'))
    const browser = newBrowser()
    const back = await browser.away()
    const cookies = [...browser.cookies]
    const again = newBrowser()
    for (const [name, value] of cookies) again.cookies.set(name, value)
    expect((await browser.get(back)).status).toBe(200)
    const before = issuer.asked.length
    expect((await again.get(back)).status).toBe(400)
    expect(issuer.asked.length).toBe(before)
    expect(await again.isIn()).toBe(null)
  })

  test('the return of one browser in another, and one that is too old', async () => {
    issuer.is(known('marta'))
    const [one, other] = [newBrowser(), newBrowser()]
    const back = await one.away()
    await other.away()
    expect((await other.get(back)).status).toBe(400)
    world.at(world.now())
    world.later({ hours: 0.2 })
    expect((await one.get(back)).status).toBe(400)
  })
})

describe('a second thing', () => {
  const SECRET = Buffer.from('12345678901234567890')
  const withApp = async (name: Name) => {
    await beginCodes(world.house.database, world.house.keys, world.staff[name].id, SECRET)
    await turnCodesOn(world.house.database, world.staff[name].id)
  }
  const code = () => codeOf(SECRET, stepAt(Date.parse(world.now())))

  test('is asked for where the account has an app and the organisation had none', async () => {
    await withApp('ana')
    issuer.is(known('ana'))
    const browser = newBrowser()
    const page = await (await browser.get(await browser.away())).text()
    expect(await browser.isIn()).toBe(null)
    const wrong = await browser.post('/staff/sign-in/elsewhere/code', {
      half: hidden(page, 'half'),
      code: '000000',
    })
    const again = await wrong.text()
    expect(again).toContain('This code does not fit')
    const used = await browser.post('/staff/sign-in/elsewhere/code', {
      half: hidden(page, 'half'),
      code: code(),
    })
    expect([used.status, await browser.isIn()]).toEqual([400, null])
    await browser.post('/staff/sign-in/elsewhere/code', { half: hidden(again, 'half'), code: code() })
    expect(await browser.isIn()).toBe('ANA')
  })

  test('is not guessed: after ten codes there is a pause', async () => {
    await withApp('ana')
    issuer.is(known('ana'))
    const browser = newBrowser()
    let page = await (await browser.get(await browser.away())).text()
    let tries = 0
    for (; page.includes('name="half"') && tries < 30; tries += 1) {
      const half = hidden(page, 'half')
      page = await (await browser.post('/staff/sign-in/elsewhere/code', { half, code: '000000' })).text()
    }
    expect(tries).toBe(11)
    expect(page).toContain('too many')
  })

  test('is not asked for where the organisation had one', async () => {
    await withApp('ana')
    expect(await comeBack(known('ana', { amr: ['pwd', 'mfa'] }))).toBe('ANA')
  })

  test('is needed where the house asks everybody for one, from here or from there', async () => {
    open({ needsCodes: true })
    const at = async (amr: readonly string[]) => {
      issuer.is(known('omar', { amr }))
      const browser = newBrowser()
      await browser.get(await browser.away())
      return (await browser.get('/staff')).headers.get('location')
    }
    expect(await at(['pwd'])).toBe('/staff/you#codes')
    expect(await at(['pwd', 'mfa'])).toBe(null)
    open()
  })
})

describe('two accounts are linked', () => {
  const signedIn = async (name: Name) => {
    const browser = newBrowser()
    const { email, password } = world.staff[name]
    await browser.post('/staff/sign-in', { email, password })
    return browser
  }

  test('by whoever knows the password, also where the address is another one; and ended again', async () => {
    issuer.is({ sub: 'lea there', email: 'lea@private.example', email_verified: true })
    await sql`update staff set disabled = false, waits = false`.execute(world.house.database.db)
    const browser = await signedIn('lea')
    const { password: current } = world.staff.lea
    const wrong = await browser.post('/staff/you/elsewhere', { current: 'not it' })
    expect([wrong.status, linkOn(await wrong.text())]).toEqual([400, null])
    const link = linkOn(await (await browser.post('/staff/you/elsewhere', { current })).text())
    await browser.get(await browser.away(link!))
    expect(await comeBack({ sub: 'lea there' })).toBe('LEA')
    const page = await (await browser.get('/staff/you')).text()
    expect(page).toContain('They are linked.')
    expect((await browser.get(link!)).status).toBe(400)
    await browser.post('/staff/you/elsewhere/end', { current })
    expect(await comeBack({ sub: 'lea there' })).toBe(null)
  })

  test('and not with what belongs to a colleague, nor by a link that a colleague sent', async () => {
    await comeBack(known('marta'))
    issuer.is(known('marta'))
    const omar = await signedIn('omar')
    const make = async () =>
      linkOn(await (await omar.post('/staff/you/elsewhere', { current: world.staff.omar.password })).text())
    const taken = await omar.get(await omar.away((await make())!))
    expect(taken.status).toBe(400)
    issuer.is(known('ana'))
    const ana = await signedIn('ana')
    expect((await ana.get((await make())!)).status).toBe(400)
    expect(await comeBack(known('marta'))).toBe('MARTA')
  })
})

describe('the house', () => {
  test('takes passwords as well, unless it says otherwise', async () => {
    const { email, password } = world.staff.omar
    const tries = async () => {
      const browser = newBrowser()
      const answer = await browser.post('/staff/sign-in', { email, password })
      return [answer.status, await browser.isIn()]
    }
    expect(await tries()).toEqual([303, 'OMAR'])
    open({ takesPasswords: false })
    expect(await tries()).toEqual([400, null])
    const door = await (await newBrowser().get('/staff/sign-in')).text()
    expect(door).not.toContain('type="password"')
    open()
  })

  test('says so where the place cannot be reached, and asks again the next time', async () => {
    let isUp = false
    const wayOut = { ...HERE, connect: (host: string, port: number) => HERE.connect(host, isUp ? port : 1) }
    open({}, wayOut)
    const answer = await newBrowser().get('/staff/sign-in/elsewhere')
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain('cannot be reached now')
    isUp = true
    issuer.is(known('omar'))
    expect(await comeBack(known('omar'))).toBe('OMAR')
    open()
  })

  test('is led by nobody into its own network: not by the place, and not by what the place says', async () => {
    open(
      {},
      openWayOut([], async () => [{ address: '127.0.0.1', family: 4 }]),
    )
    expect((await newBrowser().get('/staff/sign-in/elsewhere')).status).toBe(400)
    issuer.is(known('omar'))
    issuer.breaks({ tokenEndpoint: 'https://169.254.169.254/latest/meta-data' })
    open()
    const browser = newBrowser()
    expect((await browser.get(await browser.away())).status).toBe(400)
    expect(await browser.isIn()).toBe(null)
    open()
  })

  test('that signs in nowhere else has no such door', async () => {
    app = world.app
    for (const path of ['/staff/sign-in/elsewhere', '/staff/sign-in/elsewhere/back?code=1&state=2'])
      expect((await newBrowser().get(path)).status).toBe(404)
    open()
  })
})
