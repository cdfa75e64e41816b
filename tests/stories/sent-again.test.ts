import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { firstAccountLink } from '../../src/actions/staff/first-account.ts'
import { allHooks } from '../../src/actions/web-hooks/due-hooks.ts'
import { MINUTE, plusMs } from '../../src/domain/time/instant.ts'
import { MONDAY } from '../in-memory/in-memory-case.ts'
import { makeWorld, type World } from '../world.ts'
import { accountsOf, linkOn, PASSWORD } from '../world/accounts.ts'
import { dumpEverything } from '../world/dump.ts'
import { receiptOn, type Fields, type Page } from '../world/page.ts'
import type { Name } from '../world/staff.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())
beforeEach(() => world.at(MONDAY))

const { as, act, acts, idOf, nobody, withoutMail, tryToSignIn } = accountsOf(() => world)

const secretOn = ({ html }: Page) => /whsec_[\w+/=]+/.exec(html)?.[0] ?? null

/** Where a form stands, where it is sent to, and what somebody types into it. */
interface Way {
  readonly page: string
  readonly to: string
  readonly typed: Fields
  readonly who: Name
}

/** What the form that is sent there says of itself, such as its key. */
function marksOn({ html }: Page, to: string): Fields {
  const leads = to.includes('/staff/welcome/') ? ' method="post" novalidate' : `action="${to}"`
  const form = html.split('<form').find((part) => part.includes(leads)) ?? ''
  const hidden = [
    ...form.split('</form>')[0]!.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g),
  ]
  return Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value]))
}

let n = 0
const newEmail = () => `again${(n += 1)}@house.example`

/** An auditor who was let in. */
async function colleague(): Promise<{ readonly email: string; readonly path: string }> {
  const email = newEmail()
  await as('adm').post('/staff/accounts', { name: 'Colleague', email, role: 'auditor' })
  return { email, path: `/staff/accounts/${await idOf(email)}` }
}

/** Every form whose answer shows something once, by the file that shows it, with what is shown. */
const WAYS: readonly (readonly [
  what: string,
  file: string,
  shown: (page: Page) => string | null,
  way: () => Promise<Way>,
])[] = [
  [
    'a new account',
    'accounts.tsx',
    linkOn,
    async () => ({
      page: '/staff/accounts',
      to: '/staff/accounts',
      typed: { name: 'New', email: newEmail(), role: 'auditor' },
      who: 'adm',
    }),
  ],
  [
    'a new link',
    'account.tsx',
    linkOn,
    async () => {
      const { path } = await colleague()
      return { page: path, to: `${path}/link`, typed: {}, who: 'ana' }
    },
  ],
  [
    'an account that a second person confirms',
    'account.tsx',
    linkOn,
    async () => {
      const email = newEmail()
      await as('ana').post('/staff/accounts', { name: 'Second', email, role: 'case_worker' })
      const path = `/staff/accounts/${await idOf(email)}`
      return { page: path, to: `${path}/confirm`, typed: {}, who: 'marta' }
    },
  ],
  [
    'an account that is opened again',
    'account.tsx',
    linkOn,
    async () => {
      const { email, path } = await colleague()
      await act('ana', email, 'shut')
      return { page: path, to: `${path}/open`, typed: {}, who: 'ana' }
    },
  ],
  [
    'another role',
    'role.tsx',
    linkOn,
    async () => {
      const email = newEmail()
      await as('ana').post('/staff/accounts', { name: 'Third', email, role: 'administrator' })
      await act('marta', email, 'confirm')
      const path = `/staff/accounts/${await idOf(email)}/role`
      return { page: path, to: path, typed: { role: 'auditor' }, who: 'ana' }
    },
  ],
  [
    'a web hook',
    'web-hooks.tsx',
    secretOn,
    async () => ({
      page: '/staff/web-hooks',
      to: '/staff/web-hooks',
      typed: { address: `https://hook.example/${(n += 1)}` },
      who: 'adm',
    }),
  ],
  [
    'what somebody told by phone',
    'file.tsx',
    (page) => receiptOn(page) || null,
    async () => ({
      page: '/staff/file',
      to: '/staff/file',
      typed: {
        submitter: 'affected_person',
        story: `It said no ${(n += 1)} times.`,
        language: 'en',
        channel: 'phone',
      },
      who: 'ana',
    }),
  ],
]

/** Shown from the page as often as somebody looks, for as long as it is set up: nothing is lost with an answer. */
const SHOWN_AGAIN = ['own-codes.tsx']

test('every file of the workspace that shows something once has its form here', () => {
  const folder = join(import.meta.dirname, '../../src/web/staff')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.tsx') && !path.endsWith('handed-over.tsx'))
    .filter((path) =>
      /<(ReceiptBox|ReceiptToKeep|HandedOver)\b/.test(readFileSync(join(folder, path), 'utf8')),
    )
    .map((path) => path.split('/').at(-1)!)
  const known = [...new Set([...WAYS.map(([, file]) => file), ...SHOWN_AGAIN])]
  expect(files.toSorted()).toEqual(known.toSorted())
})

describe.each(WAYS)('%s', (_what, _file, shown, make) => {
  /** The form as its page has it, filled in. */
  async function filledIn() {
    const way = await make()
    const marks = marksOn(await as(way.who).visit(way.page), way.to)
    return { ...way, sent: { ...marks, ...way.typed } }
  }

  test('sent twice has the same answer, with what is shown once, and is done once', () =>
    withoutMail(async () => {
      const { to, who, sent } = await filledIn()
      const first = await as(who).post(to, sent)
      expect(first.status).toBe(200)
      expect(shown(first)).not.toBeNull()
      const done = (await acts()).length
      const again = await as(who).post(to, sent)
      expect([again.status, shown(again)]).toEqual([200, shown(first)])
      expect((await acts()).length).toBe(done)
    }))

  test('sent twice at once has one answer', () =>
    withoutMail(async () => {
      const { to, who, sent } = await filledIn()
      const answers = await Promise.all([as(who).post(to, sent), as(who).post(to, sent)])
      const all = answers.map(shown)
      expect(all[0]).not.toBeNull()
      expect(all[1]).toBe(all[0])
    }))

  test('shows it to nobody else, and lies in clear nowhere', () =>
    withoutMail(async () => {
      const { to, who, sent } = await filledIn()
      const secret = shown(await as(who).post(to, sent))
      const other = await as(who === 'marta' ? 'ana' : 'marta').post(to, sent)
      expect(other.html).not.toContain(secret)
      const token = secret!.split('/').at(-1)!
      for (const [, text] of await dumpEverything(world.house)) expect(text).not.toContain(token)
    }))
})

describe('what is remembered of an answer', () => {
  test('is gone after ten minutes: then the account is there already', () =>
    withoutMail(async () => {
      const typed = { name: 'Late', email: newEmail(), role: 'auditor' }
      await as('adm').post('/staff/accounts', typed)
      world.at(plusMs(MONDAY, 10 * MINUTE - 1))
      expect(linkOn(await as('adm').post('/staff/accounts', typed))).not.toBeNull()
      world.at(plusMs(MONDAY, 10 * MINUTE))
      const late = await as('adm').post('/staff/accounts', typed)
      expect([late.status, linkOn(late)]).toEqual([400, null])
    }))

  test('is the answer to those words alone', () =>
    withoutMail(async () => {
      const typed = { name: 'Other', email: newEmail(), role: 'auditor' }
      await as('adm').post('/staff/accounts', typed)
      const other = await as('adm').post('/staff/accounts', { ...typed, name: 'Another' })
      expect([other.status, linkOn(other)]).toEqual([400, null])
    }))

  test('shows no link that opens nothing any more: a new one is made', () =>
    withoutMail(async () => {
      const { path } = await colleague()
      const marks = marksOn(await as('ana').visit(path), `${path}/link`)
      const first = linkOn(await as('ana').post(`${path}/link`, marks))!
      await nobody.post(first, { password: PASSWORD })
      const next = linkOn(await as('ana').post(`${path}/link`, marks))
      expect(next).not.toBe(first)
      expect((await nobody.visit(next!)).status).toBe(200)
    }))

  test('says of no web hook that was ended that it is asked for', async () => {
    const typed = { address: 'https://hook.example/ended' }
    const first = secretOn(await as('adm').post('/staff/web-hooks', typed))
    const hook = (await allHooks(world.house)).find(({ address }) => address === typed.address)!
    await as('adm').post(`/staff/web-hooks/${hook.id}/end`, {})
    const next = secretOn(await as('adm').post('/staff/web-hooks', typed))
    expect(next).not.toBeNull()
    expect(next).not.toBe(first)
  })
})

describe('a password by a link', () => {
  test('sent twice is saved both times, and with another password it was used', () =>
    withoutMail(async () => {
      const email = newEmail()
      const made = await as('adm').post('/staff/accounts', { name: 'Twice', email, role: 'auditor' })
      const link = linkOn(made)!
      const sent = { ...marksOn(await nobody.visit(link), link), password: PASSWORD }
      expect([(await nobody.post(link, sent)).status, (await nobody.post(link, sent)).status]).toEqual([
        303, 303,
      ])
      expect((await nobody.post(link, { password: PASSWORD })).status).toBe(410)
      expect(await tryToSignIn(email)).toHaveLength(43)
    }))

  test('of the first account too', async () => {
    const link = await firstAccountLink(world.house)
    const marks = marksOn(await nobody.visit(link), link)
    const sent = { ...marks, name: 'First', email: 'first@house.example', password: PASSWORD }
    expect([(await nobody.post(link, sent)).status, (await nobody.post(link, sent)).status]).toEqual([
      303, 303,
    ])
    expect((await nobody.post(link, { ...sent, once: '' })).status).toBe(410)
    expect(await tryToSignIn(sent.email)).toHaveLength(43)
  })
})
