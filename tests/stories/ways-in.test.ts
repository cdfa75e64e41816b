import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addStaff } from '../../src/actions/staff/add-staff.ts'
import { confirmAccount } from '../../src/actions/staff/let-in.ts'
import { shutAccount } from '../../src/actions/staff/shut-account.ts'
import { whoIsMeant } from '../../src/actions/staff/who-is-meant.ts'
import type { House } from '../../src/actions/house.ts'
import { inTransaction } from '../../src/actions/transaction.ts'
import { newId } from '../../src/store/ids.ts'
import { insertPasskey } from '../../src/store/staff/passkeys.ts'
import { makeWorld, type World } from '../world.ts'
import type { Name } from '../world/staff.ts'

let world: World
beforeEach(async () => {
  world = await makeWorld()
})
afterEach(() => world.close())

const hand = (name: Name) => ({ id: world.staff[name].id, role: world.staff[name].role })

async function withoutPassword(name: Name): Promise<void> {
  await sql`update staff set password = null where staff_id = ${hand(name).id}`.execute(
    world.house.database.db,
  )
}

/** Each way in which somebody who works here can have come, and nothing else of theirs. */
const WAYS: readonly (readonly [way: string, come: (name: Name) => Promise<unknown>])[] = [
  ['by a password', async () => {}],
  [
    'by their account at the organisation',
    async (name) => {
      await withoutPassword(name)
      await sql`update staff set elsewhere = decode(md5(staff_id::text), 'hex') where staff_id = ${hand(name).id}`.execute(
        world.house.database.db,
      )
    },
  ],
  [
    'by a device',
    async (name) => {
      await withoutPassword(name)
      await inTransaction(world.house, (tx) =>
        insertPasskey(tx, world.house.keys, {
          id: newId(world.now()),
          staffId: hand(name).id,
          credential: Buffer.from(`device of ${name}`),
          publicKey: Buffer.from('a key'),
          uses: 0,
          name: 'My phone',
          madeOn: new Date(world.now()),
        }),
      )
    },
  ],
]

const HOUSES = [
  ['takes passwords', true],
  ['takes none', false],
] as const

describe.each(HOUSES)('a house that %s', (_, takesPasswords) => {
  const house = (): House => ({ ...world.house, takesPasswords })

  describe.each(WAYS)('where both coordinators come %s', (_way, come) => {
    beforeEach(async () => {
      for (const name of ['ana', 'marta'] as const) await come(name)
    })

    test('lets a third one in by two', async () => {
      const asked = await addStaff(house(), hand('ana'), { email: 'new@house.example', role: 'coordinator' })
      expect(asked).toMatchObject({ waits: true })
      const id = 'id' in asked ? asked.id : ''
      expect(await confirmAccount(house(), hand('ana'), id)).toBeNull()
      expect(await confirmAccount(house(), hand('marta'), id)).not.toBeNull()
    })

    test('never loses its last one', async () => {
      expect(await shutAccount(house(), hand('adm'), hand('marta').id)).not.toHaveProperty('refused')
      expect(await shutAccount(house(), hand('adm'), hand('ana').id)).toMatchObject({
        refused: 'last_coordinator',
      })
    })

    test('keeps away whom a person names with a slip, while another can answer', async () => {
      expect((await whoIsMeant(house(), 'Martta')).alike).toEqual([hand('marta').id])
    })
  })

  test('counts nobody as working here who never came', async () => {
    await withoutPassword('marta')
    const asked = await addStaff(house(), hand('ana'), { email: 'new@house.example', role: 'coordinator' })
    expect(asked).toEqual({ needs: 'reason' })
  })
})
