import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findWholeCase } from '../../src/store/history/find-case.ts'
import { keepInStep } from '../../src/actions/projections/keep-in-step.ts'
import { countQueues, listCases } from '../../src/store/cases/list-cases.ts'
import * as stages from '../in-memory/stages.ts'
import type { Name } from '../world/staff.ts'
import { makeWorld, type FiledStory, type World } from '../world.ts'

let world: World
let moved = ''
let other = ''

beforeAll(async () => {
  world = await makeWorld()
  moved = (await world.reach(stages.rated)).caseId
  other = (await world.reach(stages.rated)).caseId
  // As if the rules of before had put this one case behind.
  await sql`update case_line set made_by = 0`.execute(world.house.database.db)
  await sql`update case_line set priority = 4 where case_id = ${moved}::uuid`.execute(world.house.database.db)
  await keepInStep(world.house)
})
afterAll(() => world.close())

const listed = async (name: Name) => {
  const { database, keys } = world.house
  const { lines } = await listCases(database, keys, world.staff[name].viewer, 'moved', null)
  return lines.map(({ id }) => id)
}
const counted = async (name: Name) =>
  (await countQueues(world.house.database, world.staff[name].viewer)).moved ?? 0
const page = async (path: string, language = 'en') => {
  const headers = { cookie: `${world.staff.marta.cookie}; amends_language=${language}` }
  return (await world.app.request(path, { headers })).text()
}

test('a coordinator finds the case that a rule moved, and only that one, in a list of its own', async () => {
  expect(await listed('marta')).toEqual([moved])
  expect(await counted('marta')).toBe(1)
  expect(await listed('lea')).toEqual([])
  expect(await counted('lea')).toBe(0)
  const html = await page('/staff/queues/moved')
  expect(html).toContain('Priority changed by a rule')
  expect(html).toContain(moved)
  expect(html).not.toContain(other)
})

test('its page says so at the head, and no other does', async () => {
  expect(await page(`/staff/cases/${moved}`)).toMatch(
    /A rule changed: this case moved from P4 to P[12] on 2 March 2026\./,
  )
  expect(await page(`/staff/cases/${other}`)).not.toContain('A rule changed')
})

test('it leaves the list, and the notice goes, as soon as a colleague acts', async () => {
  await world.does('ana', moved, 'add_note', { note: 'I read it again.' })
  expect(await listed('marta')).toEqual([])
  expect(await counted('marta')).toBe(0)
  expect(await page(`/staff/cases/${moved}`)).not.toContain('A rule changed: this case')
  expect(await page('/staff/queues/moved')).toContain('No rule has moved a case')
})

/** Everybody who can be at a case before the hourly look at it. */
const FASTER = {
  'a colleague who writes a note': (id) =>
    world.does('ana', id, 'add_note', { note: 'I read it. The letters show it.' }),
  'a colleague whose own judgement changes who comes first': (id) =>
    world.does('ana', id, 'rate_impact', { ...stages.RATING, scope: 5, irremediability: 5 }),
  'the person': (id, story) => world.does(story, id, 'write_message', { body: 'Is anybody there?' }),
  'a clock': async (id) => {
    world.later({ days: 60 })
    await world.does('clock', id, 'note_lateness')
  },
  'the hourly look': () => keepInStep(world.house),
} satisfies Record<string, (id: string, story: FiledStory) => Promise<unknown>>

test.each(Object.keys(FASTER) as (keyof typeof FASTER)[])(
  'a case that a rule moves is listed and on the record once, also when the first at it is %s',
  async (who) => {
    const story = await world.reach(stages.rated)
    const { caseId } = story
    const read = () => findWholeCase(world.house.database, world.house.keys, { kind: 'house' }, caseId)
    const today = (await read())?.listed?.priority
    await sql`update case_line set made_by = 0, priority = 4 where case_id = ${caseId}::uuid`.execute(
      world.house.database.db,
    )
    world.later({ hours: 0.3 })
    await FASTER[who](caseId, story)
    await keepInStep(world.house)
    expect(await listed('marta')).toContain(caseId)
    const moves = ((await read())?.events ?? []).filter(({ kind }) => kind === 'priority_moved')
    expect(moves).toMatchObject([{ facts: { from: 'P4', to: today }, by: { kind: 'clock' } }])
    // What the person did is kept to the hour, so what goes with it must not tell the minute.
    expect(moves[0]?.at).toMatch(/T\d\d:00:00/)
    await world.does('ana', caseId, 'add_note', { note: 'I looked.' })
    await keepInStep(world.house)
    expect(await listed('marta')).not.toContain(caseId)
  },
)

test("a case that today's rules leave where it is, is not listed, whoever is at it first", async () => {
  const story = await world.reach(stages.rated)
  await sql`update case_line set made_by = 0 where case_id = ${story.caseId}::uuid`.execute(
    world.house.database.db,
  )
  await world.does(story, story.caseId, 'write_message', { body: 'Is anybody there?' })
  await keepInStep(world.house)
  expect(await listed('marta')).not.toContain(story.caseId)
})
