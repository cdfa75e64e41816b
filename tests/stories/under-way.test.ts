import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeLink } from '../../src/actions/staff/account-link.ts'
import { beginVisit } from '../../src/actions/staff/begin-visit.ts'
import { changeRole } from '../../src/actions/staff/change-role.ts'
import { openAgain } from '../../src/actions/staff/let-in.ts'
import { endElsewhere } from '../../src/actions/staff/link-elsewhere.ts'
import { openAccount } from '../../src/actions/staff/open-account.ts'
import { stopCodes } from '../../src/actions/staff/own-codes.ts'
import { endOtherVisits, endVisit } from '../../src/actions/staff/own-visits.ts'
import { changePassword, setPasswordByLink } from '../../src/actions/staff/set-password.ts'
import { shutAccount } from '../../src/actions/staff/shut-account.ts'
import { signIn, signOut, whoIs } from '../../src/actions/staff/sign-in.ts'
import { codeOf, stepAt } from '../../src/actions/staff/totp.ts'
import { listActs } from '../../src/store/staff/account-acts.ts'
import { beginCodes, turnCodesOn } from '../../src/store/staff/codes.ts'
import { findByEmail } from '../../src/store/staff/accounts.ts'
import type { SignedIn } from '../../src/store/staff/sessions.ts'
import { makeWorld, type World } from '../world.ts'
import { appWithElsewhere, Browser, hidden, linkOn } from '../world/elsewhere.ts'
import { openIssuer, type TestIssuer } from '../world/issuer.ts'
import { trustTests } from '../world/other-machine.ts'

const SECRET = Buffer.from('12345678901234567890')

let world: World
let issuer: TestIssuer
let app: World['app']

beforeAll(async () => {
  trustTests()
  world = await makeWorld()
  issuer = await openIssuer()
  app = appWithElsewhere(world, issuer)
})
afterAll(async () => {
  await issuer.close()
  await world.close()
})

/** Somebody who works here, at two browsers. */
interface Somebody {
  readonly id: string
  readonly email: string
  readonly password: string
  /** The visit in which they begin something. */
  readonly here: SignedIn
  readonly token: string
  /** Another of theirs. */
  readonly there: SignedIn
}

let number = 0

async function somebody(): Promise<Somebody> {
  // Nobody tries too often, and no code is that of another.
  world.later({ hours: 1 })
  const email = `somebody${(number += 1)}@house.example`
  const account = await openAccount(world.house, { email, name: 'SOMEBODY', role: 'auditor' })
  const visit = async () => {
    const signedIn = await signIn(world.house, email, account!.password)
    const token = 'token' in signedIn ? signedIn.token : ''
    return { token, who: (await whoIs(world.house, token))! }
  }
  const [here, there] = [await visit(), await visit()]
  return { ...account!, email, here: here.who, token: here.token, there: there.who }
}

const by = () => ({ id: world.staff.ana.id, role: 'coordinator' }) as const

async function byLink({ id }: Somebody, endsCodes: boolean): Promise<void> {
  const handed = await makeLink({ ...world.house, sendsMail: false }, by(), id, { endsCodes })
  const token = (handed !== null && 'link' in handed ? handed.link : '').split('/').at(-1)!
  const done = await setPasswordByLink(world.house, token, { password: 'another password of theirs' })
  expect(done).toEqual({ done: true })
}

type Endings = Readonly<Record<string, (who: Somebody) => Promise<unknown>>>

/** Everything that ends a key or a visit of an account. */
const ENDINGS: Endings = {
  'a new role': ({ id }) => changeRole(world.house, by(), id, { role: 'case_worker', reason: 'They help.' }),
  'lost codes': (who) => byLink(who, true),
  'a new password by a link': (who) => byLink(who, false),
  'a new password of their own': ({ there, password }) =>
    changePassword(world.house, there, { current: password, password: 'another password of mine' }),
  'shutting and opening again': async ({ id }) => {
    await shutAccount(world.house, by(), id)
    await openAgain(world.house, by(), id)
  },
  'the end of every other visit': ({ there }) => endOtherVisits(world.house, there, there.session),
  'the end of this visit': ({ here, there }) => endVisit(world.house, there, here.session),
}

/** As far as a coordinator can, everything stands again as it was: nothing but the ending keeps anybody out. */
async function letIn({ id }: Somebody): Promise<void> {
  await sql`update staff set waits = false where staff_id = ${id}`.execute(world.house.database.db)
}

async function withApp({ id }: Somebody): Promise<void> {
  await beginCodes(world.house.database, world.house.keys, id, SECRET)
  await turnCodesOn(world.house.database, id)
}

const code = () => codeOf(SECRET, stepAt(Date.parse(world.now())))
const newBrowser = () => new Browser(() => app, world)

/** Whoever has this subject comes back; whether the account opens. */
async function opens(sub: string): Promise<boolean> {
  issuer.is({ sub })
  const browser = newBrowser()
  await browser.get(await browser.away())
  return (await browser.isIn()) !== null
}

/** A browser in which they have proved who they are, and the way on to link their account. */
async function linking({ token, password }: Somebody): Promise<{ browser: Browser; link: string }> {
  const browser = newBrowser()
  browser.cookies.set('amends_session', token)
  const page = await (await browser.post('/staff/you/elsewhere', { current: password })).text()
  return { browser, link: linkOn(page)! }
}

describe('a link to the organisation that is under way', () => {
  const OF_A_LINK: Endings = { ...ENDINGS, 'signing out': ({ token }) => signOut(world.house, token) }

  test('links when nothing ended', async () => {
    const who = await somebody()
    issuer.is({ sub: who.id })
    const { browser, link } = await linking(who)
    expect((await browser.get(await browser.away(link))).status).toBe(200)
    expect(await opens(who.id)).toBe(true)
    // Coordinators read it on the record of accounts, as each way in that somebody gets.
    const acts = await listActs(world.house.database, world.house.keys, null, 100)
    expect(acts.filter(({ staffId }) => staffId === who.id).map(({ act }) => act)).toContain(
      'elsewhere_linked',
    )
  })

  test.each(Object.entries(OF_A_LINK))('is ended by %s, on its way', async (_, end) => {
    const who = await somebody()
    issuer.is({ sub: who.id })
    const { browser, link } = await linking(who)
    const back = await browser.away(link)
    await end(who)
    await letIn(who)
    expect((await browser.get(back)).status).toBe(400)
    expect(await opens(who.id)).toBe(false)
  })

  test.each(Object.entries(OF_A_LINK))('is ended by %s, before it is followed', async (_, end) => {
    const who = await somebody()
    const { browser, link } = await linking(who)
    await end(who)
    await letIn(who)
    expect((await browser.get(link)).status).toBe(400)
  })
})

describe('a sign-in that lacks its code', () => {
  const OF_A_CODE: Endings = {
    ...ENDINGS,
    'the end of the link': ({ here, password }) => endElsewhere(world.house, here, password),
    'the end of their codes': ({ here, password }) =>
      stopCodes(world.house, here, { current: password, code: code() }),
  }

  async function half(who: Somebody): Promise<{ browser: Browser; half: string }> {
    issuer.is({ sub: who.id, email: who.email, email_verified: true })
    await withApp(who)
    const browser = newBrowser()
    const page = await (await browser.get(await browser.away())).text()
    return { browser, half: hidden(page, 'half') }
  }

  test('is finished when nothing ended', async () => {
    const who = await somebody()
    const { browser, half: sealed } = await half(who)
    await browser.post('/staff/sign-in/elsewhere/code', { half: sealed, code: code() })
    expect(await browser.isIn()).toBe('SOMEBODY')
  })

  test.each(Object.entries(OF_A_CODE))('is ended by %s', async (_, end) => {
    const who = await somebody()
    const { browser, half: sealed } = await half(who)
    expect(sealed).not.toBe('')
    await end(who)
    await letIn(who)
    await withApp(who)
    await browser.post('/staff/sign-in/elsewhere/code', { half: sealed, code: code() })
    expect(await browser.isIn()).toBe(null)
  })
})

test.each(Object.entries(ENDINGS))(
  '%s ends what is being looked at: no visit begins, and whoever sat there changes no key',
  async (_, end) => {
    const who = await somebody()
    const account = await findByEmail(world.house.database, world.house.keys, who.email)
    await end(who)
    await letIn(who)
    expect(await beginVisit(world.house, account!, { byTwo: false, anew: true })).toBe(null)
    // Without a password, as after a new role: having signed in a few minutes ago is then enough.
    await sql`update staff set password = null where staff_id = ${who.id}`.execute(world.house.database.db)
    const changed = await changePassword(world.house, who.here, {
      current: '',
      password: 'one of a stranger',
    })
    expect(changed).toEqual({ not_proven: 'sign_in' })
  },
)
