import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ringClocks } from '../../src/actions/clocks/ring-clocks.ts'
import { checkProjections, isInStep } from '../../src/actions/projections/check-projections.ts'
import { DAY, plusMs } from '../../src/domain/time/instant.ts'
import type { CaseLine } from '../../src/store/cases/case-line.ts'
import { countQueues } from '../../src/store/cases/list-cases.ts'
import { listQueue } from '../../src/store/cases/list-queue.ts'
import { MONDAY } from '../in-memory/in-memory-case.ts'
import * as stages from '../in-memory/stages.ts'
import { makeWorld, type World } from '../world.ts'
import { reader } from '../world/page.ts'

/** Nobody had time for these for 31 days: 3 light ones, and more grave ones than a page holds. */
const GRAVE = 58
let world: World
let light: string[] = []
let grave: string[] = []

const rate = async (caseId: string, grade: 1 | 5) => {
  await world.does('ana', caseId, 'take_up')
  await world.does('ana', caseId, 'describe_impact', stages.IMPACT)
  await world.does('ana', caseId, 'rate_impact', {
    ...stages.RATING,
    scale: grade,
    scope: 1,
    irremediability: 1,
    likelihood: 1,
  })
}
const several = async (count: number, grade: 1 | 5) => {
  const ids: string[] = []
  for (let n = 0; n < count; n += 1) {
    const { caseId } = await world.file()
    await rate(caseId, grade)
    ids.push(caseId)
  }
  return ids
}

beforeAll(async () => {
  world = await makeWorld()
  world.at(plusMs(MONDAY, -31 * DAY))
  light = await several(3, 1)
  world.at(MONDAY)
  await ringClocks(world.house)
  grave = await several(GRAVE, 5)
})
afterAll(() => world.close())

const work = async (who: 'marta' | 'ana' | 'lea' = 'marta', filter = {}) => {
  const { database, keys } = world.house
  const pages: (readonly CaseLine[])[] = []
  for (let after: string | null = null; ;) {
    const { viewer } = world.staff[who]
    const page = await listQueue(database, keys, viewer, 'worklist', after, filter, world.now())
    pages.push(page.lines)
    if (page.after === null) return pages
    after = page.after
  }
}

describe('the list of work', () => {
  test('has a light case that waits longest past a promise after every four lines, and marks it', async () => {
    const lines = (await work()).flat()
    const fair = lines.flatMap(({ id, fairShare }, place) => (fairShare ? [[place + 1, id]] : []))
    expect(fair.map(([place]) => place)).toEqual([5, 10, 15])
    expect(fair.map(([, id]) => id).toSorted()).toEqual(light.toSorted())
    expect(lines.filter(({ priority }) => priority === 'P4')).toHaveLength(3)
  })

  test('shows everybody once over its pages, and as many as the number beside it says', async () => {
    const pages = await work()
    expect(pages.map(({ length }) => length)).toEqual([50, GRAVE + light.length - 50])
    const ids = pages.flat().map(({ id }) => id)
    expect(ids.toSorted()).toEqual([...light, ...grave].toSorted())
    const counted = await countQueues(world.house.database, world.staff.marta.viewer)
    expect(counted.worklist).toBe(ids.length)
    // Whoever sees nothing of it has an empty list.
    expect((await work('lea')).flat()).toEqual([])
  })

  test('is the same on the page and for software', async () => {
    const { authorization } = world.tokens.coordinator
    const answer = await world.app.request('/api/v1/cases', { headers: { authorization } })
    const { cases, after } = (await answer.json()) as {
      readonly cases: readonly { readonly id: string; readonly fairShare: boolean }[]
      readonly after: string
    }
    const ids = (await work()).flat().map(({ id }) => id)
    expect(cases.map(({ id }) => id)).toEqual(ids.slice(0, 50))
    const next = await world.app.request(`/api/v1/cases?after=${encodeURIComponent(after)}`, {
      headers: { authorization },
    })
    const rest = (await next.json()) as { readonly cases: readonly { readonly id: string }[] }
    expect(rest.cases.map(({ id }) => id)).toEqual(ids.slice(50))
    const { html } = await reader(
      () => world,
      () => world.staff.marta.cookie,
    ).visit('/staff/queues/worklist')
    const shown = [...html.matchAll(/href="\/staff\/cases\/([0-9a-f-]{36})"/g)].map(([, id]) => id)
    expect(shown).toEqual(ids.slice(0, 50))
    expect(html.match(/⇡/g)).toHaveLength(3)
  })

  test('can be asked for one priority, then without the fair share', async () => {
    const lines = (await work('marta', { priority: 'P1' })).flat()
    expect(lines).toHaveLength(GRAVE)
    expect(lines.some(({ fairShare }) => fairShare)).toBe(false)
  })

  test('leaves the fair share out while a sign of danger is unread, and takes it up when somebody reads it', async () => {
    const { caseId } = await world.file({ dangerSigns: ['life'] })
    const paused = (await work()).flat()
    expect(paused[0]).toMatchObject({ id: caseId, priority: 'P1' })
    expect(paused.some(({ fairShare }) => fairShare)).toBe(false)
    await rate(caseId, 5)
    expect((await work()).flat().filter(({ fairShare }) => fairShare)).toHaveLength(3)
  })

  test('leaves it out while a live P1 deadline under a day away has nobody on it', async () => {
    const [some = ''] = grave
    await world.does('ana', some, 'flag_delay', {
      impact: 'i1',
      deadline: plusMs(world.now(), 3 * DAY),
      reasons: 'The lease ends on that day.',
    })
    await world.does('marta', some, 'rule_on_delay', { impact: 'i1', accepted: true })
    expect((await work()).flat()[0]).toMatchObject({ id: some })
    const nobodyOnIt = async (set: string) =>
      sql`update case_line set ${sql.raw(set)} where case_id = ${some}::uuid`.execute(world.house.database.db)
    await nobodyOnIt(`handler = null, seen_as = '00000000-0000-0000-0000-000000000000'`)
    const fair = async () => (await work()).flat().filter(({ fairShare }) => fairShare).length
    expect(await fair()).toBe(3)
    world.later({ days: 2, hours: 1 })
    expect(await fair()).toBe(0)
    await world.does('ana', some, 'add_note', { note: 'I am on it.' })
    expect(await fair()).toBe(3)
    world.at(MONDAY)
  })
})

test('what waits for the person alone is in a list of its own, and is counted there', async () => {
  const { caseId } = await world.reach(stages.offered)
  const { database, keys } = world.house
  const { viewer } = world.staff.marta
  const parked = await listQueue(database, keys, viewer, 'parked', null, {}, world.now())
  expect(parked.lines).toMatchObject([{ id: caseId, parked: true }])
  const lines = (await work()).flat()
  expect(lines.map(({ id }) => id)).not.toContain(caseId)
  expect(await countQueues(database, viewer)).toMatchObject({ parked: 1, worklist: lines.length })
})

describe('what is late', () => {
  test('is a list, the longest first, with whoever owns each line', async () => {
    world.at(plusMs(MONDAY, -7 * DAY))
    const { caseId } = await world.file({ story: 'Nobody read this.' })
    world.at(MONDAY)
    await ringClocks(world.house)
    const { viewer, cookie } = world.staff.marta
    const { database, keys } = world.house
    const { lines } = await listQueue(database, keys, viewer, 'late', null, {}, world.now())
    expect(
      lines
        .slice(0, 3)
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(light.toSorted())
    const since = lines.map(({ lateSince }) => lateSince)
    expect(since).toEqual(since.toSorted())
    expect(since).not.toContain(null)
    expect((await countQueues(database, viewer)).late).toBe(lines.length)
    expect(lines.map(({ id }) => id)).toContain(caseId)
    const { html } = await reader(
      () => world,
      () => cookie,
    ).visit('/staff/queues/late')
    expect(html).toContain('The coordinators, until somebody has it')
  })

  test('tells whoever leads each day what comes in and what is done, and what that means', async () => {
    const visit = (who: 'marta' | 'omar') =>
      reader(
        () => world,
        () => world.staff[who].cookie,
      ).visit('/staff/queues/late')
    const { html } = await visit('marta')
    expect(html).toContain('What comes in and what is done')
    expect(html).toContain(`In the 14 days before today`)
    expect(html).toContain('Nothing was ended in these days')
    expect(html).toContain('Less is read than comes in')
    const table = html.slice(html.indexOf('id="pace"'))
    expect(table.match(/<th scope="row">/g)).toHaveLength(7)
    expect((await visit('omar')).html).not.toContain('What comes in and what is done')
  })

  test('everything is in step with the ledgers', async () => {
    expect(isInStep(await checkProjections(world.house))).toBe(true)
  })
})
