import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { verifyLedger } from '../../src/actions/ledger/verify-ledger.ts'
import { checkProjections, isInStep } from '../../src/actions/projections/check-projections.ts'
import { createApp } from '../../src/app.ts'
import type { Case } from '../../src/domain/case/case.ts'
import { plusMs } from '../../src/domain/time/instant.ts'
import { assetsFolder } from '../../src/paths.ts'
import { submitGrievance } from '../../src/actions/intake/submit-grievance.ts'
import { commit } from '../../src/actions/commit.ts'
import { decideAndCommit } from '../../src/actions/decide-and-commit.ts'
import { event } from '../../src/domain/case/case-event.ts'
import { countQueues } from '../../src/store/cases/list-cases.ts'
import { readAssets } from '../../src/web/assets.ts'
import { heard } from '../in-memory/heard.ts'
import { MONDAY } from '../in-memory/in-memory-case.ts'
import { person } from '../in-memory/people.ts'
import * as stages from '../in-memory/stages.ts'
import { makeWorld, type World } from '../world.ts'
import { reader, type Page } from '../world/page.ts'

let world: World
/** The same house with a clock that goes on a little with each look, as clocks do. */
let ticking: World

beforeAll(async () => {
  world = await makeWorld()
  let passed = 0
  const house = { ...world.house, now: () => plusMs(world.now(), (passed += 1)) }
  ticking = { ...world, house, app: createApp(house, readAssets(assetsFolder)) }
})
beforeEach(() => world.at(MONDAY))
afterAll(() => world.close())

const ana = reader(
  () => ticking,
  () => world.staff.ana.cookie,
)
const marta = reader(
  () => ticking,
  () => world.staff.marta.cookie,
)

const kindsOf = async (caseId: string) => (await world.read(caseId)).events.map(({ kind }) => kind)
const count = (all: readonly string[], one: string) => all.filter((each) => each === one).length
const OVERTAKEN = 'Something was added to this case while you wrote.'

describe('the same form, sent three times at once', () => {
  const decision = {
    outcome: 'upheld',
    reasons: 'The assistant invented it.',
    whatNext: 'You get an offer. You hear from us in May.',
  }
  const grades = { scale: '4', scope: '3', irremediability: '3', likelihood: '5' }
  const forms: readonly (readonly [verb: string, kind: string, fields: Readonly<Record<string, string>>])[] =
    [
      ['decide', 'decided', decision],
      ['write-message', 'message_written', { body: 'We read your letter.' }],
      ['add-note', 'note_added', { note: 'Ask the landlord.' }],
      ['rate-impact', 'impact_rated', { impact: 'i1', group: 'g1', rater: 'company', ...grades }],
      ['tell-entity', 'entity_told', { entity: 'e2', what: 'A benefit was refused.', withIdentity: 'no' }],
      ['confirm-entity', 'name_confirmed', { entity: 'e3' }],
    ]
  /** A case on a page that was opened before anything else came. */
  const open = async (verb: string, fields: Readonly<Record<string, string>>) => {
    const { caseId } = await world.reach(() => heard(stages.attributed()))
    const path = `/staff/cases/${caseId}`
    return { caseId, page: await ana.takeInHand(await ana.visit(path), `${path}/${verb}`, fields) }
  }
  const thrice = (page: Page, path: string, fields: Readonly<Record<string, string>>) =>
    Promise.all([1, 2, 3].map(() => ana.send(page, path, fields)))

  test.each(forms)('is kept once, and each time answered as done: %s', async (verb, kind, fields) => {
    const { caseId, page } = await open(verb, fields)
    const before = count(await kindsOf(caseId), kind)
    const answers = await thrice(page, `/staff/cases/${caseId}/${verb}`, fields)
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303])
    expect(count(await kindsOf(caseId), kind)).toBe(before + 1)
  })

  test.each(forms)(
    'is kept once also where a colleague did something first: %s',
    async (verb, kind, fields) => {
      const { caseId, page } = await open(verb, fields)
      await world.does('marta', caseId, 'consider_element', {
        element: 'rehabilitation',
        reasons: 'Nobody was hurt in body or mind.',
      })
      const before = count(await kindsOf(caseId), kind)
      const answers = await thrice(page, `/staff/cases/${caseId}/${verb}`, fields)
      expect(answers.map(({ status }) => status)).toEqual([303, 303, 303])
      expect(count(await kindsOf(caseId), kind)).toBe(before + 1)
    },
  )

  test('by the person is kept once', async () => {
    const { caseId, receipt } = await world.reach(stages.assessing)
    const somebody = reader(() => ticking)
    const page = await somebody.comeBack(receipt)
    const answers = await Promise.all(
      [1, 2, 3].map(() => somebody.send(page, '/en/status/write-message', { body: 'Is anybody there?' })),
    )
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(count(await kindsOf(caseId), 'message_written')).toBe(1)
  })

  test('with other words each time is kept as often as there are other words', async () => {
    const { caseId, page } = await open('add-note', { note: 'One.' })
    await Promise.all(
      ['One.', 'Two.', 'Two.'].map((note) => ana.send(page, `/staff/cases/${caseId}/add-note`, { note })),
    )
    const { notes } = (await world.read(caseId)).kase
    expect(notes.map(({ note }) => note).toSorted()).toEqual(['One.', 'Two.'])
  })

  test.each([
    ['a colleague', marta],
    ['the same one, in another window', ana],
  ])('is not what %s decides otherwise: one is kept, the other is shown it first', async (_who, other) => {
    const { caseId, page } = await open('decide', decision)
    const path = `/staff/cases/${caseId}/decide`
    const theirs = await other.takeInHand(await other.visit(`/staff/cases/${caseId}`), path, decision)
    const answers = await Promise.all([
      ana.send(page, path, decision),
      other.send(theirs, path, {
        ...decision,
        outcome: 'partly_upheld',
        reasons: 'The letter of May says otherwise.',
      }),
    ])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409])
    expect(answers.find(({ status }) => status === 409)?.html).toContain(OVERTAKEN)
    const { decisions } = (await world.read(caseId)).kase
    expect(decisions.map(({ outcome }) => outcome)).toEqual([
      answers[0]?.status === 303 ? 'upheld' : 'partly_upheld',
    ])
  })
})

describe('what goes into the directory, beside whatever else happens to the case', () => {
  const NAMES = ['Chat Ltd', 'Casework Ltd', 'Model Ltd']
  const entity = { ...stages.AGENCY, operator: false }
  const { organisation: _, ...correction } = { ...entity, naming: 'confirmed', system: 'Chat' }
  const reasons = 'The register says so.'
  /** One turn each of a colleague at the desk and of software: every verb that changes the directory, and others. */
  const turn = (n: number): readonly (readonly [verb: string, input: object])[] => [
    ['confirm-entity', { entity: 'e1' }],
    ['correct-entity', { ...correction, entity: 'e1', name: NAMES[n % 3], reasons }],
    ['remove-entity', { entity: `e${n + 2}`, reasons }],
    ['add-note', { note: `Note ${n}.` }],
    ['add-entity', { ...entity, name: NAMES[(n + 1) % 3] }],
    ['write-message', { body: `This is message ${n} of the day.` }],
    ['confirm-entity', { entity: `e${n + 3}` }],
  ]
  const ties = async (caseId: string) => {
    const { db } = world.house.database
    const rows = await db.selectFrom('relationship').selectAll().where('case_id', '=', caseId).execute()
    return new Set(rows.map((row) => `${row.entity} is ${row.organisation_id}`))
  }
  const tiesSaidBy = ({ entities }: Case) =>
    new Set(
      entities.flatMap((each) => (each.organisation === null ? [] : [`${each.id} is ${each.organisation}`])),
    )

  test('is stored, or whoever did it is told what came between; nothing breaks and nothing is lost', async () => {
    const { caseId } = await world.reach(stages.assessing)
    for (const name of NAMES) await world.does('ana', caseId, 'add_entity', { ...entity, name })
    const { authorization } = world.tokens.coordinator
    const headers = { authorization, 'content-type': 'application/json' }
    const answered: string[] = []
    for (let n = 0; n < 20; n += 1) {
      await Promise.all(
        turn(n).map(async ([verb, input]) => {
          const path = `/api/v1/cases/${caseId}/${verb}`
          const answer = await ticking.app.request(path, {
            method: 'POST',
            headers,
            body: JSON.stringify(input),
          })
          const { code = 'done' } = (await answer.json()) as { readonly code?: string }
          answered.push(`${verb}: ${answer.status} ${code}`)
        }),
      )
    }
    const others = ['add-entity', 'add-note', 'write-message'].map((verb) =>
      count(answered, `${verb}: 200 done`),
    )
    expect(others).toEqual([20, 20, 20])
    const ofDirectory = answered.filter((each) => /^(confirm|correct|remove)-entity: /.test(each))
    const refused = ofDirectory.filter((each) => !each.endsWith(': 200 done'))
    expect(refused.filter((each) => !/: 409 (overtaken|already_done|unknown_entity)$/.test(each))).toEqual([])
    expect(refused.length).toBeGreaterThan(0)
    for (const verb of ['confirm', 'correct', 'remove'])
      expect(ofDirectory).toContain(`${verb}-entity: 200 done`)
    const { kase } = await world.read(caseId)
    expect(kase.notes).toHaveLength(20)
    expect(kase.messages).toHaveLength(20)
    expect(await ties(caseId)).toEqual(tiesSaidBy(kase))
    expect((await verifyLedger(world.house)).faults).toEqual([])
    expect(isInStep(await checkProjections(world.house))).toBe(true)
  })
})

test('whoever compares the whole house while people go on using it finds no fault', async () => {
  const filed = await Promise.all([1, 2, 3].map(() => world.file()))
  let isOver = false
  const busy = filed.map(async ({ caseId }) => {
    for (let turn = 0; turn < 40; turn += 1) {
      await world.file()
      await world.does('ana', caseId, 'add_note', { note: `Note ${turn}.` })
    }
  })
  const over = Promise.all(busy).finally(() => (isOver = true))
  const found: unknown[] = []
  let compared = 0
  while (!isOver) {
    found.push(...(await verifyLedger(world.house)).faults)
    const projections = await checkProjections(world.house)
    if (!isInStep(projections)) found.push(projections)
    compared += 1
  }
  await over
  expect(found).toEqual([])
  expect(compared).toBeGreaterThan(1)
})

test('a form from before hundreds of messages is decided some twenty times, not once for each', async () => {
  const samira = await world.file()
  const before = await world.read(samira.caseId)
  const words = Array.from({ length: 300 }, (_, n) =>
    event(
      { now: world.now(), by: person },
      'message_written',
      { message: `m${n + 1}` },
      { body: `Message ${n}` },
    ),
  )
  await commit(world.house, { caseId: samira.caseId, before, events: words })
  let decided = 0
  await decideAndCommit(world.house, {
    viewer: { kind: 'house' },
    by: person,
    caseId: samira.caseId,
    decide: () => {
      decided += 1
      return [
        event(
          { now: world.now(), by: person },
          'message_written',
          { message: 'm301' },
          { body: 'One more.' },
        ),
      ]
    },
    seen: before.events.length,
    mayGoOn: () => true,
  })
  expect(decided).toBeLessThan(30)
  expect((await world.read(samira.caseId)).kase.messages).toHaveLength(301)
})

describe('at the same moment', () => {
  test('two of the staff change one case, and nothing is lost', async () => {
    const samira = await world.reach(stages.attributed)
    const { caseId } = samira
    // Whoever writes to the person is shown what a colleague said meanwhile, and sends it again.
    const writes = async (body: string): Promise<void> => {
      const answer = await world.tries('marta', caseId, 'write_message', { body })
      expect(['done', 'overtaken']).toContain(answer)
      if (answer === 'overtaken') await writes(body)
    }
    await Promise.all([
      ...Array.from({ length: 8 }, (_, index) =>
        world.does('ana', caseId, 'add_note', { note: `Ana ${index}` }),
      ),
      ...Array.from({ length: 8 }, (_, index) => writes(`Marta writes letter ${index}`)),
    ])
    const found = await world.read(caseId)
    expect(found.kase.notes).toHaveLength(8)
    expect(found.kase.messages.map(({ id }) => id)).toEqual(
      Array.from({ length: 8 }, (_, index) => `m${index + 1}`),
    )
  })

  test('whoever is overtaken by words of the person is shown them first, and whatever was said done is there', async () => {
    const samira = await world.reach(stages.attributed)
    const { caseId } = samira
    const answers = await Promise.all([
      ...Array.from({ length: 6 }, (_, index) =>
        world.tries('marta', caseId, 'write_message', { body: `Marta writes letter ${index}` }),
      ),
      ...Array.from({ length: 6 }, (_, index) =>
        world.tries(samira, caseId, 'write_message', { body: `Samira ${index}` }),
      ),
    ])
    expect(answers.filter((answer) => answer !== 'done' && answer !== 'overtaken')).toEqual([])
    expect(answers).toContain('overtaken')
    const found = await world.read(caseId)
    expect(found.kase.messages).toHaveLength(answers.filter((answer) => answer === 'done').length)
  })

  test('of two who make the same offer, one is told that it is made', async () => {
    const samira = await world.reach(stages.planned)
    const letter = { letter: 'This is what we would like to do.', noWaiver: true }
    const answers = await Promise.all([
      world.tries('ana', samira.caseId, 'send_offer', letter),
      world.tries('marta', samira.caseId, 'send_offer', letter),
    ])
    expect(answers.toSorted()).toEqual(['done', 'offer_already_open'])
  })

  test('twenty times the same request is one case, and every answer has its receipt', async () => {
    const raw = { story: 'Sent twenty times by a shaky connection.', language: 'en' }
    const before = await countQueues(world.house.database, world.staff.ana.viewer)
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => submitGrievance(world.house, person, raw, 'the-same-key-for-all')),
    )
    const [first] = answers
    expect(first).toHaveProperty('receipt')
    for (const answer of answers) expect(answer).toEqual(first)
    const after = await countQueues(world.house.database, world.staff.ana.viewer)
    expect((after.worklist ?? 0) - (before.worklist ?? 0)).toBe(1)
    expect(
      await submitGrievance(world.house, person, { ...raw, story: 'Another.' }, 'the-same-key-for-all'),
    ).toEqual({
      otherBody: true,
    })
  })

  test('the key is forgotten after a day', async () => {
    const raw = { story: 'Told once.', language: 'en' }
    const first = await submitGrievance(world.house, person, raw, 'a-key-for-a-day')
    world.later({ hours: 23 })
    expect(await submitGrievance(world.house, person, raw, 'a-key-for-a-day')).toEqual(first)
    world.later({ hours: 2 })
    const second = await submitGrievance(world.house, person, raw, 'a-key-for-a-day')
    expect(second).toHaveProperty('receipt')
    expect(second).not.toEqual(first)
  })
})
