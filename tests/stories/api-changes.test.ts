import { afterAll, beforeAll, expect, test } from 'vitest'
import { placeEvents } from '../../src/actions/history/place-events.ts'
import { viewChanges, type Change } from '../../src/actions/history/view-changes.ts'
import * as stages from '../in-memory/stages.ts'
import { makeWorld, type World } from '../world.ts'
import type { Name } from '../world/staff.ts'

let world: World
/** The position of a house in which nothing has happened. */
let nowhere: string

beforeAll(async () => {
  world = await makeWorld()
  nowhere = (await follow('ana', null)).after
})
afterAll(() => world.close())

/** Everything that somebody sees behind a position, read to its end, and where that end is. */
async function follow(who: Name, after: string | null): Promise<{ changes: Change[]; after: string }> {
  const changes: Change[] = []
  let at = after
  for (;;) {
    const page = await viewChanges(world.house, world.staff[who].viewer, at)
    if (page === null) throw new Error('A position of ours was not known.')
    changes.push(...page.changes)
    at = page.after
    if (!page.more) return { changes, after: at }
  }
}

test('whoever keeps the position sees every change once, each case in its order', async () => {
  const start = await follow('ana', null)
  const told = await world.reach(stages.delivering)
  await placeEvents(world.house)
  const first = await follow('ana', start.after)
  const { events } = await world.read(told.caseId)
  expect(first.changes.map(({ seq, kind }) => [seq, kind])).toEqual(
    events.map(({ kind }, index) => [index + 1, kind]),
  )
  expect((await follow('ana', first.after)).changes).toEqual([])
  await world.does('ana', told.caseId, 'add_note', { note: 'Ask the landlord.' })
  await placeEvents(world.house)
  expect((await follow('ana', first.after)).changes).toEqual([
    { caseId: told.caseId, seq: events.length + 1, kind: 'note_added' },
  ])
})

test('nobody learns of cases that they may not see, not even how many there are', async () => {
  const others = ['adm', 'aud', 'marta'] as const
  const before = await Promise.all(others.map((who) => follow(who, null)))
  const own = await follow('omar', null)
  const { caseId } = await world.file()
  await world.does('omar', caseId, 'take_up')
  await world.does('omar', caseId, 'name_who_may_see', {
    named: [world.staff.omar.id, world.staff.lea.id],
    fear: 'She fears the coordinators of this house.',
    noCoordinator: 'Both of them are married to whoever is feared.',
  })
  await placeEvents(world.house)
  expect((await follow('omar', own.after)).changes.length).toBeGreaterThan(2)
  for (const [index, who] of others.entries()) {
    const seen = await follow(who, before[index]?.after ?? '')
    expect(seen.changes).toEqual([])
    expect((await follow(who, null)).changes.map((each) => each.caseId)).not.toContain(caseId)
  }
})

test('a position that is none of ours is refused by its name', async () => {
  for (const after of ['1', 'x'.repeat(60), Buffer.alloc(44, 1).toString('base64url')]) {
    const answer = await world.app.request(`/api/v1/changes?after=${after}`, {
      headers: { authorization: world.tokens.coordinator.authorization },
    })
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({ errors: [{ field: 'after', problem: 'not_right' }] })
  }
})

test('a house with much to tell tells it in pages, and the last says that it is the last', async () => {
  for (let turn = 0; turn < 4; turn += 1) await Promise.all(Array.from({ length: 60 }, () => world.file()))
  await placeEvents(world.house)
  const seen = await follow('ana', null)
  const filed = seen.changes.filter(({ kind }) => kind === 'grievance_filed')
  expect(new Set(filed.map(({ caseId }) => caseId)).size).toBe(filed.length)
  expect(filed.length).toBeGreaterThan(240)
  // Positions of all lengths look alike.
  expect(seen.after).toHaveLength(nowhere.length)
})
