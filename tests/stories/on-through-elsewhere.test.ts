import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { makeLink } from '../../src/actions/staff/account-link.ts'
import { ownerMark } from '../../src/actions/staff/carried.ts'
import { changeRole } from '../../src/actions/staff/change-role.ts'
import { setPasswordByLink } from '../../src/actions/staff/set-password.ts'
import { codeOf, stepAt } from '../../src/actions/staff/totp.ts'
import { beginCodes, turnCodesOn } from '../../src/store/staff/codes.ts'
import { makeWorld, type World } from '../world.ts'
import { appWithElsewhere, Browser, hidden, linkOn } from '../world/elsewhere.ts'
import { openIssuer, type Faults, type Somebody, type TestIssuer } from '../world/issuer.ts'
import { HERE, trustTests } from '../world/other-machine.ts'
import type { Name } from '../world/staff.ts'

const SECRET = Buffer.from('12345678901234567890')

let world: World
let issuer: TestIssuer
let app: World['app']

beforeAll(async () => {
  trustTests()
  world = await makeWorld()
  issuer = await openIssuer()
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
  await sql`delete from draft`.execute(world.house.database.db)
  open()
})

function open(more: Partial<World['house']> = {}, wayOut = HERE): void {
  app = appWithElsewhere(world, issuer, more, wayOut)
}

const newBrowser = () => new Browser(() => app, world)

const known = (name: Name, more: Partial<Somebody> = {}): Somebody => ({
  sub: `subject of ${name}`,
  email: world.staff[name].email,
  email_verified: true,
  ...more,
})

/** Somebody comes back; a browser in which they are, if they were signed in. */
async function comeBack(somebody: Somebody, from?: string, faults: Faults = {}): Promise<Browser> {
  issuer.is(somebody)
  issuer.breaks(faults)
  const browser = newBrowser()
  await browser.get(await browser.away(from))
  return browser
}

const leadsTo = (answer: Response) => answer.headers.get('refresh')?.replace('0;url=', '') ?? null

async function withApp(name: Name): Promise<void> {
  await beginCodes(world.house.database, world.house.keys, world.staff[name].id, SECRET)
  await turnCodesOn(world.house.database, world.staff[name].id)
}

const code = () => codeOf(SECRET, stepAt(Date.parse(world.now())))

describe.each([
  ['where passwords are taken', true],
  ['where none are taken', false],
])('what was typed before the visit ended, %s,', (_, takesPasswords) => {
  /** A form that Omar sends when his visit is over; the door that answers. */
  async function sendLate(browser: Browser): Promise<string> {
    open({ takesPasswords })
    const fields = { owner: ownerMark(world.house, world.staff.omar.id), form: 'own-mail' }
    const typed = { timeZone: 'Atlantis/Typed', mailLanguage: 'en' }
    return (await browser.post('/staff/you/mail', { ...fields, ...typed })).text()
  }

  /** Presses the button that leads to the organisation. */
  const goOn = (browser: Browser, door: string) =>
    browser.post('/staff/sign-in/elsewhere', { to: hidden(door, 'to'), carried: hidden(door, 'carried') })

  test('stands in its form for whoever typed it', async () => {
    issuer.is(known('omar'))
    const browser = newBrowser()
    const door = await sendLate(browser)
    expect(door).toContain('action="/staff/sign-in/elsewhere"')
    // One button is the first.
    expect(door.match(/class="govuk-button"/g)).toHaveLength(1)
    // Another language keeps it too.
    expect(door.match(/id="in-hand"/g)).toHaveLength(1)
    const going = await goOn(browser, door)
    expect(await going.clone().text()).toContain('Go on at Brightwell')
    expect(leadsTo(await browser.get(await browser.follow(going)))).toBe('/staff/you')
    expect(await (await browser.get('/staff/you')).text()).toContain('Atlantis/Typed')
  })

  test('also where a code is asked for in between', async () => {
    await withApp('omar')
    issuer.is(known('omar'))
    const browser = newBrowser()
    const going = await goOn(browser, await sendLate(browser))
    const page = await (await browser.get(await browser.follow(going))).text()
    const wrong = await browser.post('/staff/sign-in/elsewhere/code', {
      half: hidden(page, 'half'),
      code: '000000',
    })
    const half = hidden(await wrong.text(), 'half')
    const answer = await browser.post('/staff/sign-in/elsewhere/code', { half, code: code() })
    expect(leadsTo(answer)).toBe('/staff/you')
    expect(await (await browser.get('/staff/you')).text()).toContain('Atlantis/Typed')
  })

  test('is shown to nobody else who signs in there, and still waits for its owner', async () => {
    issuer.is(known('lea'))
    const browser = newBrowser()
    const going = await goOn(browser, await sendLate(browser))
    expect(leadsTo(await browser.get(await browser.follow(going)))).toBe('/staff')
    const page = await (await browser.get('/staff/you')).text()
    expect(page).toContain('LEA')
    expect(page).not.toContain('Atlantis/Typed')
    const omar = await comeBack(known('omar'))
    expect(await (await omar.get('/staff/you')).text()).toContain('Atlantis/Typed')
  })

  test('stays at the door where the place cannot be reached', async () => {
    const browser = newBrowser()
    const door = await sendLate(browser)
    open({ takesPasswords }, { ...HERE, connect: (host) => HERE.connect(host, 1) })
    const answer = await (await goOn(browser, door)).text()
    expect(answer).toContain('cannot be reached now')
    expect(hidden(answer, 'carried')).toBe(hidden(door, 'carried'))
  })
})

describe('where somebody wanted to go', () => {
  const back = async (to: string) => {
    issuer.is(known('omar'))
    const browser = newBrowser()
    const door = await (await browser.get(`/staff/sign-in?to=${encodeURIComponent(to)}`)).text()
    const [, link = ''] = /href="(\/staff\/sign-in\/elsewhere[^"]*)"/.exec(door) ?? []
    return leadsTo(await browser.get(await browser.away(link.replaceAll('&amp;', '&'))))
  }

  test.each([
    ['/staff/you', '/staff/you'],
    ['/staff?q=a&sort=b', '/staff?q=a&sort=b'],
    ['/staff?q=قصة', `/staff?q=${encodeURIComponent('قصة')}`],
    [`/staff?q=${'x'.repeat(5000)}`, '/staff'],
    ['https://elsewhere.example/', '/staff'],
    ['//elsewhere.example/', '/staff'],
    ['/en/report', '/staff'],
  ])('%s leads to %s', async (to, led) => {
    expect(await back(to)).toBe(led)
  })

  test('is not forgotten when nobody was signed in', async () => {
    issuer.is({ sub: 'a stranger' })
    const browser = newBrowser()
    const answer = await browser.get(await browser.away('/staff/sign-in/elsewhere?to=/staff/you'))
    expect(await answer.text()).toContain('href="/staff/sign-in/elsewhere?to=%2Fstaff%2Fyou"')
  })
})

describe('a link that its owner ended stays ended', () => {
  const subjects = [
    ['for whom it was', {}],
    ['for another one with the same address', { sub: 'another subject' }],
  ] as const

  test.each(subjects)('%s, until they link it again with their password', async (_, more) => {
    const lea = await comeBack(known('lea'))
    expect(await lea.isIn()).toBe('LEA')
    const { password: current } = world.staff.lea
    // Whoever sits at an open visit is not its owner.
    expect((await lea.post('/staff/you/elsewhere/end', { current: 'not it' })).status).toBe(400)
    expect(await (await comeBack(known('lea'))).isIn()).toBe('LEA')
    expect((await lea.post('/staff/you/elsewhere/end', { current })).status).toBe(303)
    expect(await (await comeBack(known('lea', more))).isIn()).toBe(null)

    const link = linkOn(await (await lea.post('/staff/you/elsewhere', { current })).text())
    issuer.is(known('lea', more))
    await lea.get(await lea.away(link!))
    expect(await (await comeBack(known('lea', more))).isIn()).toBe('LEA')
  })

  test('and is not ended where nothing else would sign them in', async () => {
    open({ takesPasswords: false })
    const lea = await comeBack(known('lea'), '/staff/sign-in/elsewhere?anew=1')
    const answer = await lea.post('/staff/you/elsewhere/end', {})
    expect(await answer.text()).toContain('Nothing else would sign you in')
    expect(await (await comeBack(known('lea'))).isIn()).toBe('LEA')
  })

  test('also of two who come with one address at once only one is linked', async () => {
    const browsers = [newBrowser(), newBrowser()]
    const backs: string[] = []
    for (const browser of browsers) backs.push(await browser.away())
    issuer.is(known('lea'))
    await browsers[0]!.get(backs[0]!)
    issuer.is(known('lea', { sub: 'another subject' }))
    await browsers[1]!.get(backs[1]!)
    expect([await browsers[0]!.isIn(), await browsers[1]!.isIn()]).toEqual(['LEA', null])
  })
})

describe('after lost codes and after a new role', () => {
  const by = () => ({ id: world.staff.ana.id, role: 'coordinator' }) as const
  const RESETS = {
    'lost codes': async (name: Name, house: World['house']) => {
      const { id } = world.staff[name]
      const handed = await makeLink({ ...house, sendsMail: false }, by(), id, { endsCodes: true })
      const token = (handed !== null && 'link' in handed ? handed.link : '').split('/').at(-1)!
      await setPasswordByLink(house, token, { password: 'another password of theirs' })
    },
    'a new role': async (name: Name, house: World['house']) => {
      const { id } = world.staff[name]
      await sql`update staff set role = 'auditor' where staff_id = ${id}`.execute(world.house.database.db)
      await changeRole(house, by(), id, { role: 'case_worker', reason: 'They help.' })
      await sql`update staff set waits = false where staff_id = ${id}`.execute(world.house.database.db)
    },
  }

  test.each([
    ['lost codes', true, null],
    ['lost codes', false, 'AUD'],
    ['a new role', true, null],
    ['a new role', false, 'AUD'],
  ] as const)(
    '%s: who was linked, with passwords taken: %s, is by address %s',
    async (kind, takesPasswords, who) => {
      open({ takesPasswords })
      expect(await (await comeBack(known('aud'))).isIn()).toBe('AUD')
      await RESETS[kind]('aud', { ...world.house, takesPasswords })
      expect(await (await comeBack(known('aud'))).isIn()).toBe(who)
    },
  )
})

describe('somebody without a password, where passwords are taken,', () => {
  const ANEW = '/staff/sign-in/elsewhere?anew=1'
  const PASSWORD = 'a password for the emergency'

  async function without(name: Name): Promise<void> {
    const { id } = world.staff[name]
    await sql`update staff set password = null where staff_id = ${id}`.execute(world.house.database.db)
  }

  test('sets one after having just shown there who they are, and signs in with it', async () => {
    await without('marta')
    const browser = await comeBack(known('marta'), ANEW)
    const set = await browser.post('/staff/you/password', { password: PASSWORD })
    expect(set.headers.get('location')).toBe('/staff/you?done=password')
    const other = newBrowser()
    await other.post('/staff/sign-in', { email: world.staff.marta.email, password: PASSWORD })
    expect(await other.isIn()).toBe('MARTA')
  })

  test('links again, and sets up an app for codes, with nothing but that', async () => {
    await without('marta')
    const browser = await comeBack(known('marta'), ANEW)
    expect(linkOn(await (await browser.post('/staff/you/elsewhere', {})).text())).not.toBe(null)
    await beginCodes(world.house.database, world.house.keys, world.staff.marta.id, SECRET)
    const started = await browser.post('/staff/you/codes/start', { code: code() })
    expect(started.headers.get('location')).toBe('/staff/you?done=started')
  })

  const forms = [
    ['/staff/you/password', { password: PASSWORD }],
    ['/staff/you/elsewhere', {}],
    ['/staff/you/codes/start', { code: '123456' }],
    ['/staff/you/passkeys', { name: 'key' }],
  ] as const

  test.each(forms)('does nothing at %s by a sign-in that nobody says the age of', async (path, fields) => {
    await without('marta')
    const browser = await comeBack(known('marta'))
    expect(await browser.isIn()).toBe('MARTA')
    // Whoever came through the organisation is linked by that.
    if (path === '/staff/you/elsewhere')
      await sql`update staff set elsewhere = null, by_address = true`.execute(world.house.database.db)
    const answer = await browser.post(path, fields)
    expect(answer.status).toBe(400)
    const page = await answer.text()
    expect(page).toContain('Please sign in once more first')
    // The list of problems leads to where it says so; nothing else is asked there that would be refused.
    const at = /govuk-error-summary__list.*?href="#([^"]*)"/s.exec(page)?.[1]
    expect(page).toContain(`<p id="${at}">`)
    expect(page).not.toContain(`action="${path}"`)
    const way = new RegExp(`<p id="${at}">.*?value="(/staff/sign-in[^"]*)"`, 's').exec(page)?.[1] ?? ''
    const door = await (await browser.get(way.replaceAll('&amp;', '&'))).text()
    const on = /href="(\/staff\/sign-in\/elsewhere[^"]*)"/.exec(door)?.[1] ?? ''
    const came = await browser.get(await browser.away(on.replaceAll('&amp;', '&')))
    const back = leadsTo(came)
    expect(back).toMatch(/^\/staff\/you#[a-z-]+$/)
    expect(await came.text()).toContain(`href="${back}"`)
    const proven = await (await browser.get('/staff/you')).text()
    expect(proven).toContain(`id="${back?.split('#')[1]}"`)
    const form = { '/staff/you/codes/start': '/staff/you/codes/begin', '/staff/you/elsewhere': `${path}/end` }
    expect(proven).toContain(`action="${path in form ? form[path as keyof typeof form] : path}"`)
  })

  test.each(forms)('does nothing at %s when it was more than ten minutes ago', async (path, fields) => {
    await without('marta')
    const browser = await comeBack(known('marta'), ANEW)
    world.later({ hours: 0.17 })
    expect(await (await browser.post(path, fields)).text()).toContain('Please sign in once more first')
  })

  test('is not signed in anew where the place asked them an hour ago', async () => {
    expect(await (await comeBack(known('marta'), ANEW, { askedBefore: 3600 })).isIn()).toBe(null)
    expect(await (await comeBack(known('marta'), ANEW, { askedBefore: 60 })).isIn()).toBe('MARTA')
  })
})
