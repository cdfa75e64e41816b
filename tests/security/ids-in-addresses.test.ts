import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { layInShipped } from '../../src/actions/bodies/lay-in-shipped.ts'
import { inTransaction } from '../../src/actions/transaction.ts'
import { askForHook } from '../../src/actions/web-hooks/ask-for-hook.ts'
import { allHooks } from '../../src/actions/web-hooks/due-hooks.ts'
import { insertPasskey } from '../../src/store/staff/passkeys.ts'
import { proposedIn, publishedIn } from '../world/reported.ts'
import { newId } from '../../src/store/ids.ts'
import { signIn } from '../../src/actions/staff/sign-in.ts'
import { apiRoutes } from '../../src/api/v1/routes.ts'
import type { StaffRole } from '../../src/domain/vocabulary/staff.ts'
import { shippedDirectory } from '../../src/shipped-directory.ts'
import { staffRoutes } from '../../src/web/staff/routes.ts'
import { isDealt } from '../fields/sample.ts'
import * as stages from '../in-memory/stages.ts'
import { makeWorld, type World } from '../world.ts'
import { reader } from '../world/page.ts'
import type { Name } from '../world/staff.ts'

let world: World

beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

/** What may stand where an id is expected, and is none. */
const WRONG: readonly (readonly [what: string, id: string])[] = [
  ['hyphens only', '-'.repeat(36)],
  ['one character too few', '0198c0de-0000-7000-8000-00000000000'],
  ['one character too many', '0198c0de-0000-7000-8000-0000000000001'],
  ['no hyphens', '0198c0de000070008000000000000001'],
  ['a letter that is no digit', '0198c0de-0000-7000-8000-00000000000g'],
  ['the character zero', '%00'],
  ['an id that ends with the character zero', '0198c0de-0000-7000-8000-000000000001%00'],
  ['a line break', '0198c0de-0000-7000-8000-000000000001%0A'],
  ['half a character', '%ED%A0%80'],
  ['a sign that stands for nothing', '%ZZ'],
  ['a path', '..%2F..%2Fetc'],
  ['a letter of another script', '%C3%A9'],
  ['words of a database', `'%3B drop table staff%3B --`],
  ['a very long word', 'a'.repeat(5000)],
]

const ONE_OF: Readonly<Record<StaffRole, Name>> = {
  coordinator: 'ana',
  case_worker: 'omar',
  administrator: 'adm',
  auditor: 'aud',
  outside_reviewer: 'out',
}

type Ask = (address: string) => Promise<Response>

/** Every way into the API and every page that has an id in its address, asked by somebody who may. */
const ROUTES: readonly (readonly [name: string, pattern: string, ask: Ask])[] = [
  ...apiRoutes
    .filter(({ path }) => path.includes('{id}'))
    .map(({ method, path, who }) => {
      const role = typeof who === 'string' ? 'coordinator' : (who.staff[0] ?? 'coordinator')
      const ask: Ask = async (address) =>
        world.app.request(address, {
          method: method.toUpperCase(),
          headers: {
            authorization: world.tokens[role].authorization,
            'content-type': 'application/json',
          },
          ...(method === 'post' && { body: '{}' }),
        })
      return [`${method} /api/v1${path}`, `/api/v1${path}`, ask] as const
    }),
  ...staffRoutes
    // The page of a case that nobody may read stands under a mark, and says of any other that nothing waits.
    .filter(({ path }) => path.includes(':id') && !path.includes('/unread/'))
    .map(({ method, path, who }) => {
      const role = who === 'everyone' ? 'coordinator' : (who.staff[0] ?? 'coordinator')
      const ask: Ask = async (address) =>
        world.app.request(address, {
          method: method.toUpperCase(),
          headers: { cookie: world.staff[ONE_OF[role]].cookie, origin: world.house.url },
          ...(method === 'post' && { body: new URLSearchParams({}) }),
        })
      return [`${method} ${path}`, path, ask] as const
    }),
]

const addressOf = (pattern: string, id: string) =>
  pattern.replace(/\{id\}|:id/, () => id).replace(':verb', 'add-note')

/** `npm test` asks at each address for so many times fewer of them, in turns. */
const ONE_IN = 2

describe.each(ROUTES.map(([name, pattern, ask], row) => ({ name, pattern, ask, row })))('$name', (route) => {
  const { pattern, ask, row } = route
  test('what is no id is the address of nothing', async () => {
    for (const [what, id] of WRONG.filter((_, column) => isDealt(row, column, ONE_IN)))
      expect([what, (await ask(addressOf(pattern, id))).status]).toEqual([what, 404])
  })

  /** Something of the kind that the address is of; what is done to it once cannot be done again. */
  async function anId(): Promise<string> {
    const { tokens, staff, house } = world
    const { db } = house.database
    if (pattern.startsWith('/staff/accounts')) {
      // Shut where it is to be opened, waiting where it is to be confirmed.
      const [disabled, waits] = [pattern.endsWith('/open'), pattern.endsWith('/confirm')]
      await db.updateTable('staff').set({ disabled, waits }).where('staff_id', '=', staff.lea.id).execute()
      return staff.lea.id
    }
    if (pattern.startsWith('/staff/you/visits')) {
      const { email, password } = staff.ana
      await signIn(house, email, password)
      const rows = await db
        .selectFrom('staff_session')
        .selectAll()
        .where('staff_id', '=', staff.ana.id)
        .execute()
      return rows.findLast(({ began_at }) => began_at !== null)!.session_id
    }
    if (pattern.startsWith('/staff/web-hooks')) {
      await db.deleteFrom('web_hook').execute()
      await askForHook(house, { id: staff.adm.id, role: 'administrator' }, { address: 'https://a.example/' })
      return (await allHooks(house))[0]!.id
    }
    if (pattern.includes('/reported'))
      return pattern.startsWith('/staff') ? proposedIn(world) : publishedIn(world)
    if (pattern.startsWith('/staff/you/passkeys')) {
      const id = newId(world.now())
      const bytes = Buffer.from(id)
      const passkey = { id, staffId: staff.ana.id, name: 'key', uses: 0, madeOn: new Date(world.now()) }
      const all = { ...passkey, credential: bytes, publicKey: bytes }
      await inTransaction(house, (tx) => insertPasskey(tx, house.keys, all))
      return id
    }
    if (pattern.startsWith('/staff/bodies')) {
      await layInShipped(house, shippedDirectory())
      return shippedDirectory().listings[0]!.id
    }
    if (pattern.startsWith('/staff/tokens')) return tokens.auditor.id
    if (!pattern.startsWith('/staff/organisations')) return (await world.file()).caseId
    const { caseId } = await world.reach(stages.attributed)
    await world.does('ana', caseId, 'confirm_entity', { entity: 'e2' })
    const row = await house.database.db
      .selectFrom('organisation')
      .select('organisation_id')
      .executeTakeFirstOrThrow()
    return row.organisation_id
  }

  test('capital letters mean the same as small ones', async () => {
    const answers = []
    for (const spell of [(id: string) => id, (id: string) => id.toUpperCase()]) {
      const { status } = await ask(addressOf(pattern, spell(await anId())))
      answers.push(status)
      await world.house.database.db.updateTable('api_token').set({ revoked: false }).execute()
    }
    const [small, capital] = answers
    expect(capital).toBe(small)
    expect([200, 303, 400, 403, 409]).toContain(small)
  })
})

test('a form that is sent to a case in capital letters is done', async () => {
  const { caseId } = await world.reach(stages.assessing)
  const page = reader(
    () => world,
    () => world.staff.ana.cookie,
  )
  const path = `/staff/cases/${caseId.toUpperCase()}/add-note`
  expect((await page.post(path, { note: 'I called the agency.' })).status).toBe(303)
  expect((await page.visit(`/staff/cases/${caseId}`)).html).toContain('I called the agency.')
})
