import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { importIncident } from '../../src/actions/directory/import-incidents.ts'
import { INCIDENT_COLUMNS } from '../../src/domain/intake/incident.ts'
import { en } from '../../src/words/en/index.ts'
import { findCase } from '../../src/store/history/find-case.ts'
import { listCases } from '../../src/store/cases/list-cases.ts'
import * as stages from '../in-memory/stages.ts'
import { makeWorld, type World } from '../world.ts'
import { reader, problemsOn } from '../world/page.ts'

let world: World

beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

const ana = reader(
  () => world,
  () => world.staff.ana.cookie,
)
const omar = reader(
  () => world,
  () => world.staff.omar.cookie,
)
const lea = reader(
  () => world,
  () => world.staff.lea.cookie,
)

async function referenceOf(caseId: string): Promise<string> {
  const found = await findCase(world.house.database, world.house.keys, { kind: 'house' }, caseId)
  return found?.kase.reference ?? ''
}

/** A published incident with this headline; answers the id of its notification. */
async function published(headline: string): Promise<string> {
  const empty = Object.fromEntries(INCIDENT_COLUMNS.map((column) => [column, '']))
  const row = { ...empty, aiaaic_id: `T-${headline}`, headline } as Parameters<typeof importIncident>[1]
  expect(await importIncident(world.house, row, en.incident.labels)).toBe('created')
  const { lines } = await notifications()
  return lines.find(({ title }) => title === headline)?.id ?? ''
}

const notifications = () =>
  listCases(world.house.database, world.house.keys, world.staff.ana.viewer, 'notifications', null)

test('who writes after the end of their case is not left alone: staff find the message and answer it', async () => {
  const { caseId, receipt } = await world.reach(stages.remedied)
  const { comeBack, send } = reader(() => world)
  const page = await comeBack(receipt)
  expect(page.html).not.toContain('We answer what you wrote by')
  const written = await send(page, '/en/status/write-message', { body: 'Now they have dismissed me.' })
  expect(written.html).toContain('We answer what you wrote by')
  const queue = await ana.visit('/staff/queues/messages')
  expect(queue.html).toContain(`/staff/cases/${caseId}`)
  expect(queue.html).toContain('wrote to us, and waits for us')
  await world.does('ana', caseId, 'write_message', { body: 'We are here, and help you.' })
  expect((await ana.visit('/staff/queues/messages')).html).not.toContain(`/staff/cases/${caseId}`)
})

test('a row says for what it stands on its list, on the page and in the API, and not what else is more urgent', async () => {
  const { caseId, receipt } = await world.reach(stages.notUpheld)
  await world.does({ caseId, receipt }, caseId, 'appeal', {
    decision: 'd1',
    reasons: 'You did not read the second letter.',
  })
  await world.does({ caseId, receipt }, caseId, 'write_message', { body: 'And I have a new letter.' })
  const rowOf = async (queue: string) => {
    const { html } = await ana.visit(`/staff/queues/${queue}`)
    return html.split('<tr>').find((row) => row.includes(caseId)) ?? ''
  }
  const listedIn = async (queue: string) => {
    const headers = { authorization: world.tokens.coordinator.authorization }
    const answer = await world.app.request(`/api/v1/cases?queue=${queue}`, { headers })
    const { cases } = (await answer.json()) as {
      readonly cases: readonly {
        readonly id: string
        readonly listedFor: Readonly<Record<string, unknown>>
      }[]
    }
    return cases.find(({ id }) => id === caseId)?.listedFor
  }
  expect(await listedIn('appeals')).toMatchObject({ what: 'decide_your_appeal', owner: 'colleague', more: 0 })
  expect(await listedIn('messages')).toMatchObject({ what: 'answer_your_message', more: 0 })
  expect(await rowOf('appeals')).toContain(en.workspace.steps.decide_your_appeal)
  expect(await rowOf('appeals')).not.toContain(en.workspace.steps.answer_your_message)
  expect(await rowOf('messages')).toContain(en.workspace.steps.answer_your_message)
  expect(await rowOf('messages')).not.toContain(en.workspace.steps.decide_your_appeal)
})

describe('going to a case by its reference', () => {
  test('leads there, however it was typed', async () => {
    const { caseId } = await world.file()
    const reference = await referenceOf(caseId)
    for (const typed of [reference, ` ${reference.toLowerCase()} `, reference.replaceAll('-', ' ')]) {
      const answer = await world.app.request(
        `/staff/queues/notifications?reference=${encodeURIComponent(typed)}`,
        { headers: { cookie: world.staff.ana.cookie } },
      )
      expect([answer.status, answer.headers.get('location')]).toEqual([303, `/staff/cases/${caseId}`])
    }
  })

  test('says when there is none, and keeps what was typed', async () => {
    const page = await ana.visit('/staff/queues/worklist?reference=2026-0302-NOPE')
    expect(page.status).toBe(404)
    expect(problemsOn(page)).toEqual(['reference'])
    expect(page.html).toContain('There is no case with this reference')
    expect(page.html).toContain('value="2026-0302-NOPE"')
  })

  test('finds nothing that a case worker may not see', async () => {
    const { caseId } = await world.file()
    await world.does('omar', caseId, 'take_up')
    const reference = await referenceOf(caseId)
    expect((await omar.visit(`/staff/queues/worklist?reference=${reference}`)).status).toBe(303)
    expect((await lea.visit(`/staff/queues/worklist?reference=${reference}`)).status).toBe(404)
  })
})

describe('what nobody has taken, and mine', () => {
  test('can be chosen in a queue', async () => {
    const [free, taken] = [
      await world.file({ story: 'A story that waits.' }),
      await world.file({ story: 'A story that a colleague has.' }),
    ]
    await world.does('omar', taken.caseId, 'take_up')
    const waiting = await omar.visit('/staff/queues/worklist?handler=nobody')
    expect(waiting.html).toContain(free.caseId)
    expect(waiting.html).not.toContain(taken.caseId)
    const mine = await omar.visit('/staff/queues/worklist?handler=me')
    expect(mine.html).toContain(taken.caseId)
    expect(mine.html).not.toContain(free.caseId)
  })

  test('and asked for by software, with a reference', async () => {
    const { caseId } = await world.file()
    const reference = await referenceOf(caseId)
    const headers = { authorization: world.tokens.coordinator.authorization }
    const ask = async (query: string) => {
      const answer = await world.app.request(`/api/v1/cases?${query}`, { headers })
      const { cases } = (await answer.json()) as { readonly cases: readonly { readonly id: string }[] }
      return cases.map(({ id }) => id)
    }
    expect(await ask(`reference=${reference}`)).toEqual([caseId])
    expect(await ask(`reference=${reference}&handler=nobody`)).toEqual([caseId])
    expect(await ask(`reference=${reference}&handler=me`)).toEqual([])
    expect(await ask(`reference=${reference}&queue=closed`)).toEqual([])
  })

  test('the number beside a queue is the length of the list that one gets', async () => {
    const count = (html: string) =>
      /href="\/staff\/queues\/worklist"[^>]*>(?:(?!<\/a>)[^])*?(\d+)(?:(?!<\/a>)[^])*<\/a>/.exec(html)?.[1]
    const before = (await lea.visit('/staff/queues/worklist')).html
    const { caseId } = await world.file()
    expect(Number(count((await lea.visit('/staff/queues/worklist')).html))).toBe(Number(count(before)) + 1)
    await world.does('omar', caseId, 'take_up')
    expect(count((await lea.visit('/staff/queues/worklist')).html)).toBe(count(before))
  })
})

describe('a notification from a published source', () => {
  test('with words of danger is suggested to be read first, and stays where it is', async () => {
    const quiet = await published('Chatbot invents a court ruling')
    world.later({ hours: 1 })
    const danger = await published('Chatbot encourages suicide of a teenager')
    const { html } = await ana.visit('/staff/queues/notifications')
    const hints = [...html.matchAll(/The headline mentions: ([^.]*)\./g)].map(([, words]) => words)
    expect(hints).toHaveLength(1)
    expect(hints[0]).toMatch(/suicide.*teenager/)
    expect(html).toContain('A list of words found this, not a person')
    expect((await notifications()).lines.map(({ id }) => id)).toEqual([quiet, danger])
    expect((await ana.visit(`/staff/cases/${danger}`)).html).toContain('The headline mentions')
  })

  test('that was rated grave comes before what nobody has read', async () => {
    const last = await published('A grave one that came last')
    await world.does('ana', last, 'take_up')
    await world.does('ana', last, 'describe_impact', stages.IMPACT)
    await world.does('ana', last, 'rate_impact', stages.RATING)
    const { lines } = await notifications()
    expect(lines[0]).toMatchObject({ id: last, level: 4, priority: 'P2' })
    expect(lines.slice(1).every(({ level }) => level === null)).toBe(true)
  })

  test('speaks of no person who is told', async () => {
    const caseId = await published('An assistant mistranslates a form')
    await world.does('ana', caseId, 'take_up')
    const { html } = await ana.visit(`/staff/cases/${caseId}`)
    expect(html).toContain('to write down what was found')
    expect(html).not.toContain('to tell what was found')
    expect(html).not.toContain('Save and send the decision')
    expect((await ana.visit('/staff/queues/mine')).html).toContain('to write down what was found')
  })

  test('is noted without a word on waivers or on whether a remedy was enough', async () => {
    const caseId = await published('An image generator changes its logo')
    await world.does('ana', caseId, 'take_up')
    const page = await ana.visit(`/staff/cases/${caseId}`)
    expect(page.html).not.toContain('Was the remedy enough?')
    expect(page.html).not.toContain('give up a legal claim')
    const path = `/staff/cases/${caseId}/close`
    const closed = await ana.send(page, path, {
      outcome: 'noted',
      reasons: 'Kept to learn from. The letters show it.',
    })
    expect(closed.status).toBe(303)
  })
})

test('whoever closes a case first reads what is still open', async () => {
  const filed = await world.reach(stages.planned)
  const { caseId } = filed
  await world.does('ana', caseId, 'decide', {
    outcome: 'upheld',
    reasons: 'The income that was read is not yours.',
    whatNext: 'We ask the agency to pay it back.',
  })
  await world.does('ana', caseId, 'show_facts', {
    source: 'document',
    statements: ['The file names somebody else.'],
  })
  await world.does(filed, caseId, 'answer_facts', { wish: 'nothing_to_add' })
  await world.does('ana', caseId, 'tell_entity', {
    entity: 'e2',
    what: 'A benefit was refused.',
    withIdentity: false,
  })
  const { html } = await ana.visit(`/staff/cases/${caseId}?do=close`)
  const form = html.slice(html.indexOf('id="in-hand"')).split('</form>')[0] ?? ''
  const open = form.slice(form.indexOf('this is still open'), form.indexOf('<button'))
  expect(open).toContain('Only proposed, promised to nobody: \u2068The benefit is paid again')
  expect(open).toContain('Told and has not answered: \u2068Casework Ltd')
})
