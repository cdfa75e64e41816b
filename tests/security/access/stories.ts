import { afterAll, beforeAll, expect } from 'vitest'
import { commit } from '../../../src/actions/commit.ts'
import { decideAndCommit } from '../../../src/actions/decide-and-commit.ts'
import { isInvalid } from '../../../src/actions/parse-input.ts'
import { contextOf, runVerb } from '../../../src/actions/run-verb.ts'
import { addToken } from '../../../src/actions/staff/add-token.ts'
import { CASE_POWERS, may, reachOf, type CasePower } from '../../../src/domain/access/case-access.ts'
import {
  CASE_RELATIONS,
  relationsOf,
  standingOf,
  type CaseRelation,
  type Standing,
} from '../../../src/domain/access/relations.ts'
import { event, type CaseEvent } from '../../../src/domain/case/case-event.ts'
import { QUEUES, type Queue } from '../../../src/domain/case/queues.ts'
import { isRefusal } from '../../../src/domain/refusal.ts'
import { verbs, type VerbName } from '../../../src/domain/verbs.ts'
import { codesOf } from '../../../src/domain/vocabulary/code.ts'
import { STAFF_ROLES, type StaffRole } from '../../../src/domain/vocabulary/staff.ts'
import { listQueue } from '../../../src/store/cases/list-queue.ts'
import type { Viewer } from '../../../src/store/cases/viewer.ts'
import { findCase, findWholeCase } from '../../../src/store/history/find-case.ts'
import * as stages from '../../in-memory/stages.ts'
import { makeWorld, type FiledStory, type World } from '../../world.ts'
import type { Colleague, Name } from '../../world/staff.ts'

export const HOME = 'http://localhost:8080'
export const NOWHERE = '00000000-0000-7000-8000-00000000dead'
export const HOUSE: Viewer = { kind: 'house' }
export const QUEUE_CODES = codesOf(QUEUES)
export const POWERS = codesOf(CASE_POWERS)
export const LAST: VerbName = 'declare_conflict'
/** One of each role; Marta does what somebody else has to have done. */
export const ONE_OF: Readonly<Record<StaffRole, Name>> = {
  coordinator: 'ana',
  case_worker: 'omar',
  administrator: 'adm',
  auditor: 'aud',
  outside_reviewer: 'out',
}

/** What a page says, without what differs from one address to the next. */
export const withoutIds = (text: string) =>
  text.replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '…')

/** Every address of a route that could tell of a case: each list, and what is looked for in it. */
export function addressesOf(path: string, caseId: string, reference: string): string[] {
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
/** Who may come through a door at all is told so; who may come is not told of a case that is not for them. */
export const statusFor = (role: StaffRole, power: CasePower, hasIt: boolean) =>
  hasIt ? 200 : reachOf(role, power) === 'nothing' ? 403 : 404

/** Whether a role has lists of cases at all. */
export const inLists = (role: StaffRole) => reachOf(role, 'read') !== 'one'

/** Every role with every way to stand to a case. */
export const matrix = codesOf(STAFF_ROLES).flatMap((role) =>
  CASE_RELATIONS.map(({ code }) => [role, code] as const),
)

/** Somebody, a story, and what they may do in it. */
export interface Stands {
  readonly who: Colleague
  readonly story: FiledStory
  readonly has: (power: CasePower) => Promise<boolean>
}

/** A house with a story for every way to stand to a case, for one test file. */
export function accessWorld() {
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
      for (const { verb, input } of stages.notUpheld().steps)
        // The person alone says that they have nothing to add to what they were shown.
        if (verb === 'answer_facts') await world.does(story, story.caseId, verb, input)
        else await doneBy(marta, story.caseId, verb, input)
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
  /** Somebody of a role, with a story that they stand to in this way, and what the table gives them in it. */
  async function stands(role: StaffRole, relation: CaseRelation): Promise<Stands> {
    const who = world.staff[ONE_OF[role]]
    const story = await STORIES[relation](who)
    const has = async (power: CasePower) => {
      const relations = relationsOf(await standingIn(story.caseId), who.id)
      expect(relations).toContain(relation)
      return may(role, relations, power)
    }
    return { who, story, has }
  }

  const findWhole = (who: Colleague, { caseId }: FiledStory) =>
    findWholeCase(world.house.database, world.house.keys, who.viewer, caseId)

  const api = (role: StaffRole, path: string, body?: unknown) =>
    world.app.request(`${HOME}/api/v1${path}`, {
      headers: { authorization: bearer[role] ?? '', 'content-type': 'application/json' },
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
    })

  return {
    get world() {
      return world
    },
    stories: STORIES,
    stands,
    standingIn,
    listed,
    page,
    posted,
    findWhole,
    api,
  }
}
