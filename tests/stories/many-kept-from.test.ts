import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { House } from '../../src/actions/house.ts'
import { openWithReceipt } from '../../src/actions/intake/open-with-receipt.ts'
import { submitGrievance } from '../../src/actions/intake/submit-grievance.ts'
import { makeLink } from '../../src/actions/staff/account-link.ts'
import { openAccount } from '../../src/actions/staff/open-account.ts'
import { inTransaction } from '../../src/actions/transaction.ts'
import { createApp } from '../../src/app.ts'
import { recusedFrom } from '../../src/domain/casework/recusals.ts'
import { assetsFolder } from '../../src/paths.ts'
import { connect } from '../../src/store/database.ts'
import { lockAccounts } from '../../src/store/staff/accounts.ts'
import { person } from '../in-memory/people.ts'
import { insertSession } from '../../src/store/staff/sessions.ts'
import { readAssets } from '../../src/web/assets.ts'
import { makeWorld, type World } from '../world.ts'
import { reader, receiptOn } from '../world/page.ts'

const AT_ONCE = 50

let world: World
let number = 0

beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

/** A house without mail: whoever makes a link is shown it. */
const silent = (house: House = world.house): House => ({ ...house, sendsMail: false })
const ana = () => ({ id: world.staff.ana.id, role: 'coordinator' }) as const

async function colleague(): Promise<string> {
  const email = `colleague${(number += 1)}@house.example`
  const made = await openAccount(world.house, { email, name: `Quill ${number}`, role: 'case_worker' })
  return made!.id
}

/** A case whose words name Ana, so that she is kept from it; answers its id. */
async function namesAna(house: House = world.house): Promise<string> {
  const filed = await submitGrievance(
    house,
    person,
    { language: 'en', story: 'The computer refused me.', mustNotSee: 'ana' },
    null,
  )
  if (!('caseId' in filed)) throw new Error(JSON.stringify(filed))
  return filed.caseId
}

const keptFrom = async (caseId: string) => recusedFrom((await world.read(caseId)).kase)
const notKept = (account: string) =>
  world.count(sql`case_line where ${world.staff.ana.id}::uuid = any(recused)
    and ${account}::uuid <> all(recused)`)

describe('of an act on an account and a case at the same moment', () => {
  test('whoever files sees an act that was done after they had looked', async () => {
    const account = await colleague()
    const house = world.anotherProcess()
    let caseId = ''
    const late: House = {
      ...house,
      writer: {
        ...house.writer,
        async write(rows) {
          if (caseId === '') await makeLink(silent(), ana(), account)
          caseId = rows.caseId
          return house.writer.write(rows)
        },
      },
    }
    expect(await namesAna(late)).toBe(caseId)
    expect(await keptFrom(caseId)).toContain(account)
  })

  test('whoever does the act sees a case that was filed after they had looked, before they hand out a link', async () => {
    const account = await colleague()
    const house = world.anotherProcess()
    let caseId = ''
    const late: House = {
      ...house,
      writer: {
        ...house.writer,
        alone: (transaction) =>
          house.writer.alone((write) =>
            transaction(async (tx, rows) => {
              caseId ||= await namesAna()
              expect(await keptFrom(caseId)).not.toContain(account)
              await write(tx, rows)
            }),
          ),
      },
    }
    expect(await makeLink(silent(late), ana(), account)).toHaveProperty('link')
    expect(await keptFrom(caseId)).toContain(account)
  })

  test('a process that ends before it has looked is stood in for', async () => {
    const account = await colleague()
    const house = world.anotherProcess()
    let caseId = ''
    const dying: House = {
      ...house,
      writer: {
        ...house.writer,
        async alone(transaction) {
          await house.writer.alone((write) =>
            transaction(async (tx, rows) => {
              caseId ||= await namesAna()
              await write(tx, rows)
            }),
          )
          throw new Error('The power fails.')
        },
      },
    }
    await expect(makeLink(silent(dying), ana(), account)).rejects.toThrow('The power fails.')
    expect(await keptFrom(caseId)).not.toContain(account)
    await world.drainJobs()
    expect(await keptFrom(caseId)).toContain(account)
  })
})

describe('whatever breaks once a case is stored', () => {
  /** A house that stores a case of which an act at that moment did not know, with what happens around that. */
  function storing(
    account: string,
    { before, after }: Readonly<Record<'before' | 'after', () => Promise<unknown>>>,
  ): House {
    const house = world.anotherProcess()
    let isFirst = true
    return {
      ...house,
      writer: {
        ...house.writer,
        async write(rows) {
          if (!isFirst) return house.writer.write(rows)
          isFirst = false
          await makeLink(silent(), ana(), account)
          await before()
          const done = await house.writer.write(rows)
          await after()
          return done
        },
      },
    }
  }

  const call = (from: string, to: string) =>
    sql`alter table ${sql.table(from)} rename to ${sql.table(to)}`.execute(world.owner.db)

  const BREAKS: Readonly<
    Record<string, (account: string) => { house: House; mend: () => Promise<unknown> }>
  > = {
    'the connection is lost'(account) {
      const nowhere = connect({ host: '127.0.0.1', port: 1 })
      let { database } = world.house
      const lose = () => Promise.resolve((database = nowhere))
      const house = storing(account, { before: () => Promise.resolve(), after: lose })
      Object.defineProperty(house, 'database', { get: () => database })
      return { house, mend: () => nowhere.db.destroy() }
    },
    'nobody can read who did what to an account'(account) {
      // The job that the act left has run before: only one that is queued now looks again.
      const around = { before: () => world.drainJobs(), after: () => call('account_act', 'away') }
      return { house: storing(account, around), mend: () => call('away', 'account_act') }
    },
  }

  const DOORS: Readonly<Record<string, (house: House) => Promise<string>>> = {
    async 'a page'(house) {
      const app = createApp(house, readAssets(assetsFolder))
      const { visit, send } = reader(() => ({ ...world, app }))
      const told = { story: 'The computer refused me.', 'must-not-see': 'ana' }
      const checking = await send(await visit('/en/report'), '/en/report?next', { ...told, step: 'check' })
      return receiptOn(await send(checking, '/en/report?next', { step: 'send' }))
    },
    async 'a program'(house) {
      const app = createApp(house, readAssets(assetsFolder))
      const answer = await app.request('/api/v1/grievances', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ story: 'The computer refused me.', language: 'en', mustNotSee: 'ana' }),
      })
      return ((await answer.json()) as { receipt?: string }).receipt ?? ''
    },
  }

  test.each(
    Object.keys(BREAKS).flatMap((breaks) => Object.keys(DOORS).map((door) => [breaks, door] as const)),
  )(
    'the person has their receipt, and whoever is to be kept from it soon is: %s, through %s',
    async (breaks, door) => {
      const account = await colleague()
      const { house, mend } = BREAKS[breaks]!(account)
      const receipt = await DOORS[door]!(house).finally(mend)
      const opened = await openWithReceipt(world.house, receipt)
      if (!('viewer' in opened)) throw new Error(`The receipt "${receipt}" opens nothing.`)
      const { caseId } = opened.viewer
      expect(await keptFrom(caseId)).not.toContain(account)
      await world.drainJobs()
      expect(await keptFrom(caseId)).toContain(account)
    },
  )
})

describe('a coordinator whom very many cases name', () => {
  // Every act in a house with so many cases of hers reads them all, so it is a house of its own.
  beforeAll(async () => {
    await world.close()
    world = await makeWorld()
  })

  test('gives somebody a link, and nobody else waits until all of them were read', async () => {
    const cases: string[] = []
    while (cases.length < 1000)
      cases.push(...(await Promise.all(Array.from({ length: AT_ONCE }, () => namesAna()))))
    const account = await colleague()
    const broken = cases[500]!
    await sql`update case_key set wrapped = sha256(wrapped) where case_id = ${broken}::uuid`.execute(
      world.house.database.db,
    )
    const batches = await world.count(sql`ledger_batch`)
    const watched = watching(world.anotherProcess())
    expect(await makeLink(silent(watched.house), ana(), account)).toHaveProperty('link')

    expect(watched.read.free, 'each is read once, and the broken one once more').toBeLessThanOrEqual(1002)
    expect(watched.read.locked, 'while accounts are locked').toBe(0)
    // 64 cases go to disk in one statement.
    expect((await world.count(sql`ledger_batch`)) - batches).toBe(16)
    expect(await notKept(account), 'all but the one that cannot be opened').toBe(1)
    expect(await keptFrom(cases[0]!)).toEqual([world.staff.ana.id, account])
    expect(world.log.filter((line) => line.includes(broken)).length).toBeGreaterThan(0)
  }, 120_000)

  test('lets others begin a visit while accounts are locked', async () => {
    const account = await colleague()
    await inTransaction(world.house, async (tx) => {
      await lockAccounts(tx)
      const visit = inTransaction(world.house, async (other) => {
        await sql`set local lock_timeout = 500`.execute(other.db)
        await insertSession(other, world.house.keys, 'a token', account, new Date(), {
          beganAt: new Date(),
          byTwo: false,
          provenAt: null,
        })
      })
      await expect(visit).resolves.toBeUndefined()
    })
  })
})

/** Counts the cases that are read, while accounts are locked and else. */
function watching(house: House) {
  const read = { free: 0, locked: 0 }
  let when: keyof typeof read = 'free'
  const watched: House = {
    ...house,
    keys: {
      ...house.keys,
      unwrapDataKey(...of) {
        read[when] += 1
        return house.keys.unwrapDataKey(...of)
      },
    },
    writer: {
      ...house.writer,
      async alone(transaction) {
        return house.writer.alone((write) => {
          when = 'locked'
          return transaction(write).finally(() => (when = 'free'))
        })
      },
    },
  }
  return { house: watched, read }
}
