import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { watchDisk } from '../../src/actions/alarms/watch-disk.ts'
import { watchFlood } from '../../src/actions/alarms/watch-flood.ts'
import { eraseForHouse } from '../../src/actions/erasure/erase-case.ts'
import { purgeExpired } from '../../src/actions/purge-expired.ts'
import { sendOutbox } from '../../src/actions/send-outbox.ts'
import { inTransaction } from '../../src/actions/transaction.ts'
import { placeAlike } from '../../src/domain/intake/place-alike.ts'
import { knownFilings } from '../../src/domain/intake/known-filings.ts'
import { forgetAlike } from '../../src/store/alarms.ts'
import { keepPlaced, waitingFilings } from '../../src/store/intake/sketches.ts'
import { freshKey } from '../../src/store/keys/key-file.ts'
import { passingKeyring } from '../../src/store/keys/keyring.ts'
import { createApp } from '../../src/app.ts'
import { assetsFolder } from '../../src/paths.ts'
import { readAssets } from '../../src/web/assets.ts'
import { chances } from '../in-memory/chances.ts'
import { RANDOM_WORDS, TEMPLATES, TRUE_TEXTS, varied } from '../in-memory/flood-texts.ts'
import { ORDERED } from '../in-memory/ordered.ts'
import { makeWorld, type FiledStory, type World } from '../world.ts'
import { reader } from '../world/page.ts'

const chance = chances(19)
let world: World
let house: World['house']

beforeAll(async () => {
  world = await makeWorld()
  house = { ...world.house, floodAt: 5 }
})
afterAll(() => world.close())
beforeEach(async () => {
  for (const table of ['outbox', 'staff_mail', 'alarm', 'filed_sketch'])
    await sql`delete from ${sql.table(table)}`.execute(house.database.db)
})

const ofTemplate = (which = 0) => varied(TEMPLATES[which]!, RANDOM_WORDS, chance)
const file = (story: string) => world.fileUnopened({ story, language: 'en' })
/** Those of ten from one template that stand in a line of several; the first is unlike anything seen before. */
async function flood(): Promise<FiledStory[]> {
  const filed: FiledStory[] = []
  for (let n = 0; n < 10; n += 1) filed.push(await file(ofTemplate()))
  await watchFlood(house)
  const folded = await Promise.all(filed.map(isFolded))
  return filed.filter((_, n) => folded[n])
}
async function alike({ caseId }: FiledStory) {
  const { rows } = await sql<{ alike: string | null }>`
    select alike from case_line where case_id = ${caseId}`.execute(house.database.db)
  return rows[0]?.alike
}
const isFolded = async (filed: FiledStory) => (await alike(filed)) !== null
const longStory = () => Array.from({ length: 4000 }, () => Math.floor(chance() * 1e9).toString(36)).join(' ')
const GRAVE = { howBad: 'destroys', putRight: 'hardly' }

describe('what somebody tells later, before anybody has read what they told first', () => {
  const tells = (filed: FiledStory, body: string, ticked: object = {}) =>
    world.does(filed, filed.caseId, 'write_message', { body, ...ticked })

  test('takes them out of a line of several, where their words are their own', async () => {
    const [theirs, other] = await flood()
    await tells(theirs!, 'He stood at my door last night with a knife and asked for my daughter.')
    await watchFlood(house)
    expect(await isFolded(theirs!)).toBe(false)
    expect(await isFolded(other!)).toBe(true)
  })

  test('and they stay out, whatever they write behind it', async () => {
    const [theirs] = await flood()
    await tells(theirs!, 'The police came and they have taken my phone away.')
    await tells(theirs!, ofTemplate())
    await watchFlood(house)
    expect(await isFolded(theirs!)).toBe(false)
  })

  test('takes nobody out who has only a tick, or words that come in hundreds', async () => {
    const [ticking, ...others] = await flood()
    await world.does(ticking!, ticking!.caseId, 'say_own_view', GRAVE)
    for (const each of others) await tells(each, ofTemplate(1), { retaliation: true })
    await watchFlood(house)
    expect(await isFolded(ticking!)).toBe(true)
    const folded = await Promise.all(others.map(isFolded))
    expect(others.length).toBeGreaterThan(5)
    // The first of a kind is unlike anything seen before, and seldom is another one.
    expect(folded.filter((each) => !each).length).toBeLessThanOrEqual(2)
  })

  test.each([
    ['told in words that others used too', 'write_message', { body: TRUE_TEXTS[0] }],
    ['said without a word', 'say_own_view', GRAVE],
  ] as const)('takes a long story out of the second lane at once: %s', async (_, verb, input) => {
    await file(TRUE_TEXTS[0]!)
    const long = await file(longStory())
    await flood()
    expect(await alike(long)).toBe(long.caseId)
    await world.does(long, long.caseId, verb, input)
    await watchFlood(house)
    expect(await alike(long)).toBeNull()
  })

  test('also where it came before anything was compared', async () => {
    const long = await file(longStory())
    await tells(long, 'They are here now.')
    await flood()
    expect(await alike(long)).toBeNull()
  })

  test('is not kept once somebody has read it', async () => {
    const filed = await file(TRUE_TEXTS[1]!)
    await world.does('ana', filed.caseId, 'take_up')
    const before = await world.count(sql`filed_sketch`)
    await tells(filed, 'There is more.')
    expect(await world.count(sql`filed_sketch`)).toBe(before)
  })
})

describe('while a flood is sorted', () => {
  test('a case is erased, and others are changed, whoever of them comes first', async () => {
    const filed: FiledStory[] = []
    for (let n = 0; n < 12; n += 1) filed.push(await file(ofTemplate()))
    const known = knownFilings()
    const placed = (await waitingFilings(house.database, house.keys, 100)).map((each) =>
      placeAlike(each, known),
    )
    const erased = filed.slice(0, 6)
    const sorting = async () => {
      for (let n = 0; n < 20; n += 1)
        await inTransaction(house, (tx) => keepPlaced(tx, house.keys, n % 2 ? placed : placed.toReversed()))
    }
    const writing = async () => {
      for (const each of filed.slice(6).toReversed())
        await world.does(each, each.caseId, 'write_message', { body: 'Is anybody there?' })
    }
    const erasing = async () => {
      for (const { caseId } of erased.toReversed()) await eraseForHouse(house, caseId, ORDERED)
    }
    const forgetting = async () => {
      for (let n = 0; n < 20; n += 1) await inTransaction(house, (tx) => forgetAlike(tx, 100))
    }
    await Promise.all([sorting(), sorting(), forgetting(), writing(), erasing(), purgeExpired(house)])
    for (const { caseId } of erased) {
      expect(await world.count(sql`case_line where case_id = ${caseId}`)).toBe(0)
      expect(await world.count(sql`filed_sketch where case_id = ${caseId}`)).toBe(0)
    }
  })

  test('whoever sorts waits for a line before it takes anything that an erasing takes after it', async () => {
    for (let n = 0; n < 4; n += 1) await file(ofTemplate())
    const known = knownFilings()
    const placed = (await waitingFilings(house.database, house.keys, 100)).map((each) =>
      placeAlike(each, known),
    )
    const { caseId } = placed.find((each) => each.alike !== null)!
    let sorting: Promise<void> = Promise.resolve()
    // As an erasing does: the line, and then the rest, while somebody sorts on another connection.
    await inTransaction(house, async (tx) => {
      await sql`select from case_line where case_id = ${caseId} for update`.execute(tx.db)
      sorting = inTransaction(house, (other) => keepPlaced(other, house.keys, placed))
      await waits(house)
      await sql`delete from filed_sketch where case_id = ${caseId}`.execute(tx.db)
    })
    await sorting
    expect(await world.count(sql`filed_sketch where case_id = ${caseId}`)).toBe(0)
  })
})

/** Until some connection waits for what another has in hand. */
async function waits({ database }: World['house']): Promise<void> {
  for (;;) {
    const { rows } = await sql<{ n: string }>`
      select count(*) as n from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`.execute(
      database.db,
    )
    if (rows[0]?.n !== '0') return
  }
}

describe('when the keys were changed', () => {
  test('what was known is forgotten, and what comes after is known by what comes after', async () => {
    await flood()
    const [key] = house.keys.live.all()
    const newer = passingKeyring([key!, freshKey(2)])
    const after = { ...house, keys: { ...newer, slots: house.keys.slots } }
    const before = await world.count(sql`filed_sketch`)
    expect(before).toBeGreaterThan(0)
    await purgeExpired(after)
    expect(await world.count(sql`filed_sketch`)).toBe(0)
    // A process that does not know of the newer key yet takes nothing of it away.
    await file(ofTemplate())
    await sql`update filed_sketch set key_id = 2`.execute(house.database.db)
    await purgeExpired(house)
    expect(await world.count(sql`filed_sketch`)).toBe(1)
  })
})

describe('an alarm of the house', () => {
  test('goes the same way as all other news: to those who lead, and to other programs', async () => {
    await sql`
      insert into web_hook (hook_id, address, secret, asked_by, confirmed_by)
      values (gen_random_uuid(), '', '', ${world.staff.ana.id}, ${world.staff.adm.id})`.execute(
      world.owner.db,
    )
    await watchDisk({ ...house, room: () => Promise.resolve('low') })
    await sendOutbox(house)
    expect(await world.count(sql`web_hook where due is not null`)).toBe(1)
    expect(await world.count(sql`staff_mail where kind = 'alarm'`)).toBeGreaterThan(0)
    await sql`delete from web_hook`.execute(world.owner.db)
  })

  test('is said on the list of work, and there that nobody hears of it by mail, where the house sends none', async () => {
    const silent = { ...house, sendsMail: false }
    await watchDisk({ ...silent, room: () => Promise.resolve('low') })
    await sendOutbox(silent)
    expect(await world.count(sql`staff_mail`)).toBe(0)
    const page = async (of: World['house']) =>
      (
        await reader(
          () => ({ ...world, house: of, app: createApp(of, readAssets(assetsFolder)) }),
          () => world.staff.ana.cookie,
        ).visit('/staff')
      ).html
    expect(await page(silent)).toContain('The disk is filling up')
    expect(await page(silent)).toContain('This house sends no mail')
    expect(await page(house)).not.toContain('This house sends no mail')
  })
})
