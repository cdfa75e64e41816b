import { sql } from 'kysely'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isInvalid } from '../../src/actions/parse-input.ts'
import { readLedger } from '../../src/actions/ledger/read-ledger.ts'
import { keepInStep } from '../../src/actions/projections/keep-in-step.ts'
import { commit } from '../../src/actions/commit.ts'
import { decideAndCommit } from '../../src/actions/decide-and-commit.ts'
import { contextOf, runVerb } from '../../src/actions/run-verb.ts'
import { addToken } from '../../src/actions/staff/add-token.ts'
import { apiRoutes } from '../../src/api/v1/routes.ts'
import { kebab, verbsOf } from '../../src/api/v1/verb-path.ts'
import {
  allows,
  CASE_POWERS,
  may,
  reachOf,
  type CasePower,
  type Row,
} from '../../src/domain/access/case-access.ts'
import {
  CASE_RELATIONS,
  relationsOf,
  standingOf,
  TRUE_RELATIONS,
  type CaseRelation,
  type Standing,
} from '../../src/domain/access/relations.ts'
import { event, type CaseEvent } from '../../src/domain/case/case-event.ts'
import { countersFor, countersOf, QUEUES, queuesCounted, type Queue } from '../../src/domain/case/queues.ts'
import { isRefusal } from '../../src/domain/refusal.ts'
import { verbs, type VerbName } from '../../src/domain/verbs.ts'
import { codesOf } from '../../src/domain/vocabulary/code.ts'
import { STAFF_ROLES, type StaffRole } from '../../src/domain/vocabulary/staff.ts'
import { countQueues } from '../../src/store/cases/list-cases.ts'
import { listQueue } from '../../src/store/cases/list-queue.ts'
import { conditionsFor, whereAllowed } from '../../src/store/cases/relation-sql.ts'
import { visibleTo, type Viewer } from '../../src/store/cases/viewer.ts'
import { staffRoutes } from '../../src/web/staff/routes.ts'
import { findCase, findWholeCase } from '../../src/store/history/find-case.ts'
import * as stages from '../in-memory/stages.ts'
import { anInputFor } from '../property/commands.ts'
import { makeWorld, type FiledStory, type World } from '../world.ts'
import type { Colleague, Name } from '../world/staff.ts'

const HOME = 'http://localhost:8080'
const NOWHERE = '00000000-0000-7000-8000-00000000dead'
const HOUSE: Viewer = { kind: 'house' }
const QUEUE_CODES = codesOf(QUEUES)
const POWERS = codesOf(CASE_POWERS)
const LAST: VerbName = 'declare_conflict'
/** One of each role; Marta does what somebody else has to have done. */
const ONE_OF: Readonly<Record<StaffRole, Name>> = {
  coordinator: 'ana',
  case_worker: 'omar',
  administrator: 'adm',
  auditor: 'aud',
  outside_reviewer: 'out',
}

let world: World
const bearer: Partial<Record<StaffRole, string>> = {}

beforeAll(async () => {
  world = await makeWorld()
  for (const role of codesOf(STAFF_ROLES)) {
    const token = await addToken(world.house, { for: world.staff[ONE_OF[role]].email })
    if (!('token' in token)) throw new Error(`No token for a ${role}: ${JSON.stringify(token)}`)
    bearer[role] = `Bearer ${token.token}`
  }
})
afterAll(() => world.close())

/** Does a verb in somebody's name through the house, so that even who sees no case can stand to one in every way. */
async function doneBy(who: Colleague, caseId: string, verb: VerbName, input: unknown = {}): Promise<void> {
  const done = await runVerb(world.house, verb, HOUSE, who.actor, caseId, input)
  if (isRefusal(done) || isInvalid(done)) throw new Error(`${verb} was refused: ${JSON.stringify(done)}`)
}

/** Whoever works on no case can be named by no verb; the table says what it would give them. */
async function keptFor(caseId: string, named: readonly string[]): Promise<void> {
  await saved(caseId, [
    event({ now: world.now(), by: world.staff.marta.actor }, 'staff_named', { named }, {}),
  ])
}

/** Saves what no verb leads to for everybody. */
async function saved(caseId: string, events: readonly CaseEvent[]): Promise<void> {
  const by = world.staff.marta.actor
  const done = await decideAndCommit(world.house, {
    viewer: HOUSE,
    by,
    caseId,
    decide: () => events,
    seen: null,
    mayGoOn: () => true,
  })
  if (isRefusal(done)) throw new Error(`It was refused: ${done.refused}`)
}

/** A story that somebody stands to in this way, because of what was done on it. */
const STORIES: Readonly<Record<CaseRelation, (who: Colleague) => Promise<FiledStory>>> = {
  async owner(who) {
    const story = await world.file()
    await doneBy(who, story.caseId, 'take_up')
    return story
  },
  async took_part(who) {
    const story = await STORIES.none(who)
    await doneBy(who, story.caseId, 'add_note', { note: 'I called the agency.' })
    return story
  },
  unclaimed: () => world.file(),
  async appeal_waits() {
    const story = await world.file()
    const { marta } = world.staff
    for (const { verb, input } of stages.notUpheld().steps) await doneBy(marta, story.caseId, verb, input)
    await world.does(story, story.caseId, 'appeal', { decision: 'd1', reasons: 'No. The letters show it.' })
    return story
  },
  async named(who) {
    const story = await STORIES.none(who)
    const { marta } = world.staff
    // Whoever may not be named stands to it by what the database says alone.
    const named = [who.id, marta.id]
    const input = { named, fear: 'They fear somebody here, they say.' }
    const done = await runVerb(world.house, 'name_who_may_see', HOUSE, marta.actor, story.caseId, input)
    if (isRefusal(done)) await keptFor(story.caseId, named)
    return story
  },
  async kept_out(who) {
    const story = await STORIES.took_part(who)
    const { marta, lea } = world.staff
    await doneBy(marta, story.caseId, 'name_who_may_see', {
      named: [marta.id, lea.id],
      fear: 'They fear somebody here, they say.',
    })
    return story
  },
  async recused(who) {
    const story = await STORIES.took_part(who)
    const events = [
      event(
        { now: world.now(), by: { kind: 'person' } },
        'recused',
        { account: who.id, because: 'named_in_words' },
        {},
      ),
    ]
    await saved(story.caseId, events)
    return story
  },
  async asked(who) {
    const story = await STORIES.appeal_waits(who)
    const asked = { task: 'decide_appeal:p1', email: 'x@example.org', house: 'Ombuds office' }
    // Whoever it is, so that every role can stand to a case in this way.
    const viewer = { id: who.id, name: 'Somebody' }
    const found = await findWholeCase(world.house.database, world.house.keys, HOUSE, story.caseId)
    if (found === null) throw new Error('A case that was filed is not there.')
    const ruling = verbs.ask_outside.decide(found.kase, asked, {
      ...contextOf(world.house, world.staff.marta.actor),
      outsider: () => viewer,
    })
    if (isRefusal(ruling)) throw new Error(JSON.stringify(ruling))
    await commit(world.house, { caseId: story.caseId, before: found, events: ruling })
    await world.does(story, story.caseId, 'answer_outside', { reviewer: 'w1', yes: true })
    return story
  },
  async none() {
    const story = await world.file()
    await doneBy(world.staff.marta, story.caseId, 'take_up')
    return story
  },
}

async function standingIn(caseId: string): Promise<Standing> {
  const found = await findCase(world.house.database, world.house.keys, HOUSE, caseId)
  if (found === null) throw new Error('A case that was filed is not there.')
  return standingOf(found.kase)
}

async function listed(viewer: Viewer, queue: Queue): Promise<string[]> {
  const { database, keys } = world.house
  const ids: string[] = []
  for (let after: string | null = null; ;) {
    const page = await listQueue(database, keys, viewer, queue, after, {}, world.now())
    ids.push(...page.lines.map(({ id }) => id))
    if (page.after === null) return ids
    after = page.after
  }
}

const page = async (who: Colleague, path: string) => {
  const answer = await world.app.request(`${HOME}${path}`, { headers: { cookie: who.cookie } })
  return { status: answer.status, text: await answer.text() }
}
const posted = (who: Colleague, path: string) =>
  world.app.request(`${HOME}${path}`, {
    method: 'POST',
    headers: { origin: HOME, cookie: who.cookie },
    body: new URLSearchParams({ note: 'I called the agency.', form: 'add-note', knowingly: 'yes' }),
  })
const findWhole = (who: Colleague, { caseId }: FiledStory) =>
  findWholeCase(world.house.database, world.house.keys, who.viewer, caseId)

/** What a page says, without what differs from one address to the next. */
const withoutIds = (text: string) => text.replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '…')

/** Every address of a route that could tell of a case: each list, and what is looked for in it. */
function addressesOf(path: string, caseId: string, reference: string): string[] {
  const one = path
    .replace(/:id|\{id\}/, caseId)
    .replace(':verb', 'add-note')
    .replace(':token', 'x')
  if (path.includes(':queue'))
    return QUEUE_CODES.flatMap((queue) => {
      const list = one.replace(':queue', queue)
      return [list, `${list}?reference=${reference}`]
    })
  if (path === '/cases')
    return [one, ...QUEUE_CODES.map((queue) => `${one}?queue=${queue}`), `${one}?reference=${reference}`]
  return [one]
}
const api = (role: StaffRole, path: string, body?: unknown) =>
  world.app.request(`${HOME}/api/v1${path}`, {
    headers: { authorization: bearer[role] ?? '', 'content-type': 'application/json' },
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
  })

/** Who may come through a door at all is told so; who may come is not told of a case that is not for them. */
const statusFor = (role: StaffRole, power: CasePower, hasIt: boolean) =>
  hasIt ? 200 : reachOf(role, power) === 'nothing' ? 403 : 404

/** Whether a role has lists of cases at all. */
const inLists = (role: StaffRole) => reachOf(role, 'read') !== 'one'

const matrix = codesOf(STAFF_ROLES).flatMap((role) => CASE_RELATIONS.map(({ code }) => [role, code] as const))

describe.each(matrix)('%s who stands to a case as: %s', (role, relation) => {
  let who: Colleague
  let story: FiledStory
  const has = async (power: CasePower) => {
    const relations = relationsOf(await standingIn(story.caseId), who.id)
    expect(relations).toContain(relation)
    return may(role, relations, power)
  }

  beforeAll(async () => {
    who = world.staff[ONE_OF[role]]
    story = await STORIES[relation](who)
  })

  test('reads it, or does not', async () => {
    const { database, keys } = world.house
    const reads = await has('read')
    expect((await findCase(database, keys, who.viewer, story.caseId)) !== null).toBe(reads)
    const status = statusFor(role, 'read', reads)
    expect((await page(who, `/staff/cases/${story.caseId}`)).status).toBe(status)
    expect((await api(role, `/cases/${story.caseId}`)).status).toBe(status)
  })

  test.each(QUEUE_CODES)('finds it in the list %s if it is there and theirs to read', async (queue) => {
    const isThere =
      queue === 'mine' ? relation === 'owner' : (await listed(HOUSE, queue)).some((id) => id === story.caseId)
    // Somebody from outside has no lists; asked past every door, the database still shows the one case alone.
    const reads = await has('read')
    expect((await listed(who.viewer, queue)).includes(story.caseId)).toBe(isThere && reads)
  })

  test('counts it once in each list that shows it', async () => {
    const { database, keys } = world.house
    const found = await findCase(database, keys, HOUSE, story.caseId)
    if (found === null) throw new Error('A case that was filed is not there.')
    const counted = queuesCounted(countersOf(found.kase, world.house.calendar), countersFor(who.id, role))
    const shown: string[] = []
    const lengths: Partial<Record<Queue, number>> = {}
    for (const queue of inLists(role) ? QUEUE_CODES : []) {
      const ids = await listed(who.viewer, queue)
      if (ids.includes(story.caseId)) shown.push(queue)
      if (ids.length > 0) lengths[queue] = ids.length
    }
    expect(counted.toSorted()).toEqual(shown.toSorted())
    const numbers = Object.entries(await countQueues(database, who.viewer)).filter(([, n]) => n > 0)
    expect(Object.fromEntries(numbers)).toEqual(lengths)
  })

  test('checks its ledger, or does not', async () => {
    const checks = await has('ledger')
    expect((await readLedger(world.house, who.viewer, story.caseId, 0)) !== null).toBe(checks)
    const answer = await api(role, `/cases/${story.caseId}/ledger`)
    expect(answer.status).toBe(statusFor(role, 'ledger', checks))
    expect((await answer.text()).includes('"grievance_filed"')).toBe(checks)
  })

  test('comes by it in every page and answer that it is in, and by nothing in any where it is not theirs', async () => {
    const reads = await has('read')
    const checks = await has('ledger')
    const kase = (await findCase(world.house.database, world.house.keys, HOUSE, story.caseId))?.kase
    // A page says again what was looked for in it.
    const tells = (path: string, text: string) =>
      [story.caseId, kase?.reference ?? ''].some((mark) => !path.includes(mark) && text.includes(mark))
    const told: string[] = []
    for (const route of staffRoutes.filter(({ method }) => method === 'get'))
      for (const path of addressesOf(route.path, story.caseId, kase?.reference ?? '')) {
        const answer = await page(who, path)
        expect([path, answer.status < 500]).toEqual([path, true])
        if (!path.includes(story.caseId) && tells(path, answer.text)) told.push(path)
      }
    for (const { path } of apiRoutes.filter(
      ({ method, who: whose }) => method === 'get' && whose !== 'receipt',
    ))
      for (const address of addressesOf(path, story.caseId, kase?.reference ?? '')) {
        const answer = await api(role, address)
        const text = await answer.text()
        if (!address.includes(story.caseId) && tells(address, text)) told.push(address)
        else if (address.includes(story.caseId) && answer.status === 200)
          expect(address.endsWith('/ledger') ? checks : reads).toBe(true)
      }
    if (reads && inLists(role)) expect(told).not.toEqual([])
    else expect(told).toEqual([])
  })

  test('has no way to do anything to it by a page, unless it is theirs', async () => {
    if (await has('verbs')) return expect(await findWhole(who, story)).not.toBeNull()
    const events = async () =>
      (await findCase(world.house.database, world.house.keys, HOUSE, story.caseId))?.events
    const before = (await events())?.length
    const posts = staffRoutes.filter(({ method, path }) => method === 'post' && path.includes('/cases/:id'))
    for (const { path } of posts)
      for (const verb of path.includes(':verb') ? verbsOf('staff').map(kebab) : ['']) {
        const at = (id: string) => path.replace(':id', id).replace(':verb', verb)
        const answer = await posted(who, at(story.caseId))
        const none = await posted(who, at(NOWHERE))
        expect([path, verb, answer.status]).toEqual([path, verb, none.status])
        expect([303, 403, 404]).toContain(answer.status)
        expect(withoutIds(await answer.text())).toBe(withoutIds(await none.text()))
      }
    expect((await events())?.length).toBe(before)
  })

  // What is done changes how somebody stands to the case, so this comes after what is only read.
  test('does something to it, or does not, whatever is said with it', async () => {
    const { database, keys } = world.house
    const does = await has('verbs')
    expect((await findWholeCase(database, keys, who.viewer, story.caseId)) !== null).toBe(does)
    const status = statusFor(role, 'verbs', does)
    // Whoever says that they must not see it sees it no more: last of all.
    for (const verb of verbsOf('staff').toSorted((a, b) => Number(a === LAST) - Number(b === LAST))) {
      const input = anInputFor(verb, world.now())
      const before = await findCase(database, keys, HOUSE, story.caseId)
      const answer = await api(role, `/cases/${story.caseId}/${kebab(verb)}`, input)
      const none = await api(role, `/cases/${NOWHERE}/${kebab(verb)}`, input)
      const text = await answer.text()
      if (does) expect([verb, [200, 409, 422].includes(answer.status), text]).toEqual([verb, true, text])
      else {
        expect([verb, answer.status]).toEqual([verb, status])
        expect(text).toBe(await none.text())
        const after = await findCase(database, keys, HOUSE, story.caseId)
        expect(after?.events.length).toBe(before?.events.length)
      }
    }
  })

  test('writes a note by the form of its page, or does not', async () => {
    const fresh = await STORIES[relation](who)
    const answer = await world.app.request(`${HOME}/staff/cases/${fresh.caseId}/add-note`, {
      method: 'POST',
      headers: {
        origin: HOME,
        'content-type': 'application/x-www-form-urlencoded',
        cookie: who.cookie,
      },
      body: new URLSearchParams({ note: 'I called the agency.', knowingly: 'yes' }),
    })
    const does = may(role, relationsOf(await standingIn(fresh.caseId), who.id), 'verbs')
    // Whoever was asked one thing does nothing else.
    expect(answer.status).toBe(does ? (relation === 'asked' ? 409 : 303) : statusFor(role, 'verbs', false))
  })
})

describe('the ledger of a case whose key was erased', () => {
  let erased: FiledStory

  beforeAll(async () => {
    // Omar worked on it; Ana, the auditor and the administrator never touched it.
    erased = await STORIES.owner(world.staff.omar)
    await sql`delete from case_key where case_id = ${erased.caseId}::uuid`.execute(world.house.database.db)
    await keepInStep(world.house)
  })

  test.each([
    ['auditor', 200],
    ['coordinator', 200],
    ['case_worker', 404],
    ['administrator', 403],
  ] as const)('is for whoever may check every ledger, and for nobody else: %s', async (role, status) => {
    const answer = await api(role, `/cases/${erased.caseId}/ledger`)
    expect(answer.status).toBe(status)
    const text = await answer.text()
    expect(text.includes('"grievance_filed"')).toBe(status === 200)
    const lines = (await readLedger(world.house, world.staff[ONE_OF[role]].viewer, erased.caseId, 0))?.lines
    expect(lines?.map(({ kind }) => kind)).toEqual(
      status === 200 ? ['grievance_filed', 'taken_up', 'moved'] : undefined,
    )
  })

  test('is all that is left of it: nobody reads the case, or does anything to it', async () => {
    for (const role of codesOf(STAFF_ROLES)) {
      const isFor = reachOf(role, 'read') !== 'nothing'
      expect((await api(role, `/cases/${erased.caseId}`)).status).toBe(isFor ? 404 : 403)
      const note = await api(role, `/cases/${erased.caseId}/add-note`, { note: 'Hello.' })
      expect(note.status).toBe(isFor ? 404 : 403)
    }
  })

  test('opens no other: that of nothing is not there, for nobody', async () => {
    for (const role of codesOf(STAFF_ROLES)) {
      const answer = await api(role, `/cases/${NOWHERE}/ledger`)
      expect(answer.status).toBe(reachOf(role, 'ledger') === 'nothing' ? 403 : 404)
    }
  })
})

describe('whatever a case is like', () => {
  const people = ['a', 'b', 'c', 'd'].map((last) => `00000000-0000-7000-8000-00000000000${last}`)
  const somebody = fc.constantFrom(...people)
  const standings: fc.Arbitrary<Standing> = fc.record({
    handler: fc.option(somebody),
    tookPart: fc.subarray(people),
    openAppeals: fc.nat({ max: 2 }),
    onlyFor: fc.option(fc.subarray(people)),
    recused: fc.subarray(people),
    admitted: fc.subarray(people),
  })

  /** Asks the database about a line that is like this, and about nothing else in it. */
  async function holds(condition: ReturnType<typeof visibleTo>, of: Standing): Promise<boolean> {
    const { rows } = await sql<{ n: string }>`
      select count(*) as n from (values
        (${NOWHERE}::uuid, ${of.handler}::uuid, ${[...of.tookPart]}::uuid[], ${of.openAppeals}::smallint,
          ${of.onlyFor && [...of.onlyFor]}::uuid[], ${[...of.recused]}::uuid[], ${[...of.admitted]}::uuid[])
      ) as case_line (case_id, handler, took_part, open_appeals, only_for, recused, outside_admitted)
      where ${condition}`.execute(world.house.database.db)
    return rows[0]?.n === '1'
  }

  test('each relation holds in the database when its rule says so', () =>
    fc.assert(
      fc.asyncProperty(standings, somebody, async (standing, id) => {
        const inSql: CaseRelation[] = []
        for (const relation of TRUE_RELATIONS)
          if (await holds(conditionsFor(id)[relation], standing)) inSql.push(relation)
        expect(inSql.length > 0 ? inSql : ['none']).toEqual(relationsOf(standing, id))
      }),
      { numRuns: 150 },
    ))

  test('the database shows what the table gives', () =>
    fc.assert(
      fc.asyncProperty(
        standings,
        somebody,
        fc.constantFrom(...codesOf(STAFF_ROLES)),
        fc.constantFrom(...POWERS),
        async (standing, id, role, power) => {
          const shown = await holds(visibleTo({ kind: 'staff', id, role }, power), standing)
          expect(shown).toBe(may(role, relationsOf(standing, id), power))
        },
      ),
      { numRuns: 300 },
    ))

  // No such relation is in the house; these say that the table could take one.
  type Wider = CaseRelation | 'away'
  const given = fc.oneof(
    fc.subarray([...POWERS]).map((powers): readonly CasePower[] => powers),
    fc.constant('forbidden' as const),
  )
  const rows: fc.Arbitrary<Row<Wider>> = fc.record({
    owner: given,
    took_part: given,
    unclaimed: given,
    appeal_waits: given,
    named: given,
    kept_out: given,
    asked: given,
    recused: given,
    none: fc.subarray([...POWERS]),
    away: given,
  })

  test('a table with other relations, some of which forbid, is carried by the database too', () =>
    fc.assert(
      fc.asyncProperty(
        standings,
        somebody,
        fc.boolean(),
        rows,
        fc.constantFrom(...POWERS),
        async (standing, id, away, row, power) => {
          const conditions = { ...conditionsFor(id), away: sql<boolean>`${away}::boolean` }
          const others = relationsOf(standing, id)
          const relations: Wider[] = away
            ? [...others.filter((each) => each !== 'none'), 'away']
            : [...others]
          const shown = await holds(whereAllowed<Wider>(row, conditions, power), standing)
          expect(shown).toBe(allows(row, relations, power))
        },
      ),
      { numRuns: 300 },
    ))

  test('a receipt gives its own case, and the ledger of none', async () => {
    const standing = { handler: null, tookPart: [], openAppeals: 0, onlyFor: null, recused: [], admitted: [] }
    const own = { kind: 'person', caseId: NOWHERE } as const
    const other = { kind: 'person', caseId: '00000000-0000-7000-8000-00000000beef' } as const
    expect(await holds(visibleTo(own), standing)).toBe(true)
    expect(await holds(visibleTo(own, 'ledger'), standing)).toBe(false)
    expect(await holds(visibleTo(other), standing)).toBe(false)
  })
})
