import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { endElsewhere } from '../../src/actions/staff/link-elsewhere.ts'
import { removePasskey } from '../../src/actions/staff/passkeys.ts'
import { endVisit } from '../../src/actions/staff/own-visits.ts'
import type { Me } from '../../src/actions/staff/prove-owner.ts'
import { signIn, whoIs } from '../../src/actions/staff/sign-in.ts'
import { inTransaction } from '../../src/actions/transaction.ts'
import { newId } from '../../src/store/ids.ts'
import { setElsewhere } from '../../src/store/staff/accounts.ts'
import { insertPasskey } from '../../src/store/staff/passkeys.ts'
import { makeWorld, type World } from '../world.ts'
import type { Name } from '../world/staff.ts'

type Way = 'password' | 'elsewhere' | 'passkey'
const WAYS: readonly Way[] = ['password', 'elsewhere', 'passkey']
/** Every set of ways, but none. */
const SETS = [1, 2, 3, 4, 5, 6, 7].map((bits) => WAYS.filter((_, n) => bits & (1 << n)))

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

/** A house in which people sign in through the organisation too. */
const house = () => ({ ...world.house, elsewhere: { name: 'The office', way: {} as never } })

/** Somebody at a visit that has just begun, with just these ways to come back. */
async function sits(
  name: Name,
  ways: readonly Way[],
): Promise<{ readonly me: Me; readonly passkey: string }> {
  const { id, password } = world.staff[name]
  const email = `${name}@house.example`
  await sql`delete from passkey where staff_id = ${id}::uuid`.execute(world.house.database.db)
  const { rows } = await sql<{ password: string }>`
    select coalesce(password, 'none') as password from staff where staff_id = ${id}::uuid`.execute(
    world.house.database.db,
  )
  const session = await signIn(world.house, email, password)
  if (!('token' in session)) throw new Error(JSON.stringify(session))
  const me = (await whoIs(world.house, session.token))!
  const passkey = newId(world.now())
  await inTransaction(world.house, async (tx) => {
    const subject = ways.includes('elsewhere') ? `subject of ${id}` : null
    await setElsewhere(tx, world.house.keys, id, subject)
    const kept = ways.includes('password') ? rows[0]!.password : null
    await sql`update staff set password = ${kept} where staff_id = ${id}::uuid`.execute(tx.db)
    const madeOn = new Date(world.now())
    const device = { id: passkey, staffId: id, credential: Buffer.from(passkey), publicKey: Buffer.from('k') }
    if (ways.includes('passkey'))
      await insertPasskey(tx, world.house.keys, { ...device, uses: 0, name: 'key', madeOn })
  })
  return { me, passkey }
}

test.each(SETS.map((ways) => [ways.join(' and ') || 'none', ways] as const))(
  'with %s, somebody who ends one way after the other keeps one',
  async (_, ways) => {
    const before = await sql<{ password: string }>`
      select password from staff where staff_id = ${world.staff.lea.id}::uuid`.execute(
      world.house.database.db,
    )
    const { me, passkey } = await sits('lea', ways)
    const current = world.staff.lea.password
    const ended = [
      await endElsewhere(house(), me, current),
      await removePasskey(house(), me, passkey, current),
      await endElsewhere(house(), me, current),
    ]
    const { rows } = await sql<{ n: string }>`
      select (password is not null)::int + (elsewhere is not null)::int + (
        select count(*) from passkey where passkey.staff_id = staff.staff_id) as n
      from staff where staff_id = ${world.staff.lea.id}::uuid`.execute(world.house.database.db)
    expect(Number(rows[0]?.n), JSON.stringify(ended)).toBeGreaterThan(0)
    if (ways.includes('password') && ways.includes('passkey')) expect(ended[1]).toBe('done')
    await sql`update staff set password = ${before.rows[0]!.password} where staff_id = ${world.staff.lea.id}::uuid`.execute(
      world.house.database.db,
    )
  },
)

test('whoever sits at an open visit ends no way without the password, nor once that visit has ended', async () => {
  const { me, passkey } = await sits('omar', WAYS)
  const ends = {
    link: (current: string) => endElsewhere(house(), me, current),
    passkey: (current: string) => removePasskey(house(), me, passkey, current),
  }
  for (const [name, end] of Object.entries(ends))
    expect(await end('not it'), name).toEqual({ not_proven: 'wrong' })
  await endVisit(world.house, me, me.session)
  for (const [name, end] of Object.entries(ends))
    expect(await end(world.staff.omar.password), name).toEqual({ not_proven: 'sign_in' })
})
