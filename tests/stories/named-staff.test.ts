import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openAgain } from '../../src/actions/staff/let-in.ts'
import { shutAccount } from '../../src/actions/staff/shut-account.ts'
import { viewDirectory } from '../../src/actions/directory/view-directory.ts'
import { countQueues } from '../../src/store/cases/list-cases.ts'
import { CASEWORK_MAKER } from '../in-memory/stages.ts'
import { makeWorld, type FiledStory, type World } from '../world.ts'

let world: World
let walled: FiledStory

beforeAll(async () => {
  world = await makeWorld()
  walled = await world.file({
    language: 'en',
    story: 'Boys in my class undress us girls with an app.',
    child: true,
    dangerSigns: ['child'],
  })
  await world.does('ana', walled.caseId, 'take_up')
  await world.does('ana', walled.caseId, 'add_entity', {
    ...CASEWORK_MAKER,
    name: 'Only here Ltd',
  })
  await world.does('ana', walled.caseId, 'confirm_entity', { entity: 'e1' })
})
afterAll(() => world.close())

const page = async (path: string, who: 'ana' | 'marta' = 'ana') => {
  const answer = await world.app.request(`http://localhost:8080${path}`, {
    headers: { cookie: world.staff[who].cookie },
  })
  return { status: answer.status, text: await answer.text() }
}

describe('the first hour on the page', () => {
  test('stands before every other form, and what not to open or copy stands first in it', async () => {
    const { text } = await page(`/staff/cases/${walled.caseId}`)
    const places = [
      'id="first"',
      'What not to open or copy',
      'id="ask-to-stop"',
      'id="hold-everything"',
      'id="record-call"',
      'id="name-who-may-see"',
      'id="story"',
      'id="describe-impact"',
    ].map((each) => text.indexOf(each))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(places[0]).toBeGreaterThan(0)
    expect(text).not.toContain('id="keep-snapshot"')
    expect(text).toContain('Do not open, copy, forward or keep anything')
  })

  test('also before anybody took it up', async () => {
    const fresh = await world.file({ dangerSigns: ['life'] })
    const { text } = await page(`/staff/cases/${fresh.caseId}`)
    for (const id of ['ask-to-stop', 'hold-everything', 'keep-snapshot', 'record-call', 'name-who-may-see'])
      expect(text).toContain(`id="${id}"`)
  })
})

describe('a case for named staff alone', () => {
  test('leaves the lists, the counts, the directory and what follows for everybody else', async () => {
    const { house, staff } = world
    const before = {
      marta: await countQueues(house.database, staff.marta.viewer),
      ana: await countQueues(house.database, staff.ana.viewer),
      directory: (await viewDirectory(house, { kind: 'house' }, { name: 'Only here Ltd', after: null }))
        .entries.length,
    }
    expect(before.directory).toBe(1)
    await world.does('ana', walled.caseId, 'name_who_may_see', {
      named: [staff.ana.id, staff.omar.id],
      fear: 'She fears somebody who works here.',
    })
    const marta = await countQueues(house.database, staff.marta.viewer)
    const ana = await countQueues(house.database, staff.ana.viewer)
    expect(marta.worklist).toBe((before.marta.worklist ?? 0) - 1)
    expect(ana.worklist).toBe(before.ana.worklist)
    expect((await countQueues(house.database, staff.omar.viewer)).worklist).toBeGreaterThan(0)
    expect(
      (await viewDirectory(house, { kind: 'house' }, { name: 'Only here Ltd', after: null })).entries,
    ).toEqual([])
    expect((await page(`/staff/cases/${walled.caseId}`, 'marta')).status).toBe(404)
    expect((await page(`/staff/cases/${walled.caseId}`)).status).toBe(200)
    expect((await world.sees(walled.receipt)).onlyFor).toBe(2)
  })

  test('nobody shuts the account of the last who can open it', async () => {
    const { house, staff } = world
    expect(await shutAccount(house, 'machine', staff.omar.id)).toHaveProperty('after')
    expect(await shutAccount(house, 'machine', staff.ana.id)).toEqual({ refused: 'last_named' })
    expect(await openAgain(house, 'machine', staff.omar.id, 'The machine of the tests does it.')).toEqual({
      open: true,
    })
  })

  test('nor that of the only coordinator among them, until another one is named', async () => {
    const { house, staff } = world
    expect(await shutAccount(house, 'machine', staff.ana.id)).toEqual({ refused: 'last_named' })
    await world.does('ana', walled.caseId, 'name_who_may_see', {
      named: [staff.ana.id, staff.omar.id, staff.marta.id],
    })
    expect(await shutAccount(house, 'machine', staff.ana.id)).toHaveProperty('after')
    await openAgain(house, 'machine', staff.ana.id, 'The machine of the tests does it.')
    await world.does('ana', walled.caseId, 'name_who_may_see', { named: [staff.ana.id, staff.omar.id] })
  })
})

test('of two who alone can open a case, none is shut: the other could bury it', async () => {
  const { house, staff } = world
  const { caseId } = await world.file()
  await world.does('omar', caseId, 'take_up')
  const two = { named: [staff.omar.id, staff.lea.id], fear: 'She fears both of the coordinators.' }
  await world.does('omar', caseId, 'name_who_may_see', {
    ...two,
    noCoordinator: 'She fears both of the coordinators here.',
  })
  for (const { id } of [staff.omar, staff.lea])
    expect(await shutAccount(house, 'machine', id)).toEqual({ refused: 'last_named' })
  await world.does('omar', caseId, 'name_who_may_see', { named: [...two.named, staff.marta.id] })
  expect(await shutAccount(house, 'machine', staff.lea.id)).toHaveProperty('after')
})

describe('a hold', () => {
  test('keeps the key of a case from being erased, by whatever hand', async () => {
    const erase = () =>
      sql`delete from case_key where case_id = ${walled.caseId}::uuid`.execute(world.house.database.db)
    await world.does('ana', walled.caseId, 'hold_everything', { because: 'The police may ask for it.' })
    await expect(erase()).rejects.toThrow('This case is held')
    await world.does('omar', walled.caseId, 'release_hold', { because: 'The police closed the case.' })
    await erase()
  })
})
