import { afterAll, beforeAll, expect, test } from 'vitest'
import { addToken } from '../../src/actions/staff/add-token.ts'
import { openAgain } from '../../src/actions/staff/let-in.ts'
import { shutAccount } from '../../src/actions/staff/shut-account.ts'
import { viewQueue } from '../../src/actions/casework/view-queue.ts'
import * as stages from '../in-memory/stages.ts'
import { makeWorld, type FiledStory, type World } from '../world.ts'
import { reader } from '../world/page.ts'

let world: World
let samira: FiledStory
let token = ''

beforeAll(async () => {
  world = await makeWorld()
  samira = await world.reach(stages.unproven, {
    contact: { safety: 'safe', name: 'Samira Haddad', email: 'samira@home.example' },
  })
  await world.does('ana', samira.caseId, 'decide', {
    outcome: 'not_upheld',
    reasons: 'No fault. The letters show it.',
    whatNext: 'You may appeal within six months.',
  })
  await world.does(samira, samira.caseId, 'appeal', {
    decision: 'd1',
    reasons: 'I am Samira Haddad, and the letters say otherwise.',
  })
  for (const who of ['lea', 'omar', 'marta'] as const)
    await shutAccount(world.house, 'machine', world.staff[who].id)
  const added = await addToken(world.house, { for: world.staff.out.email })
  if ('token' in added) token = `Bearer ${added.token}`
})
afterAll(() => world.close())

const out = reader(
  () => world,
  () => world.staff.out.cookie,
)
const ana = reader(
  () => world,
  () => world.staff.ana.cookie,
)
const path = () => `/staff/cases/${samira.caseId}`
const api = async () => {
  const answer = await world.app.request(`/api/v1/cases/${samira.caseId}`, {
    headers: { authorization: token },
  })
  return answer.status
}
const noReviewer = async () =>
  (await viewQueue(world.house, world.staff.ana.viewer, 'no_reviewer', null, {})).lines.map(({ id }) => id)

test('where nobody here can decide an appeal, somebody from outside does, by the yes of the person', async () => {
  expect((await ana.visit(path())).html).toContain('Nobody here can decide this appeal')
  expect(await noReviewer()).toEqual([samira.caseId])
  expect((await out.visit(path())).status).toBe(404)
  expect((await ana.visit('/staff/queues/appeals')).html).toContain('nobody here can decide it')

  const ask = {
    task: 'decide_appeal:p1',
    email: world.staff.out.email,
    house: 'The ombuds office of the city',
  }
  expect(
    await world.tries('ana', samira.caseId, 'ask_outside', { ...ask, email: world.staff.omar.email }),
  ).toBe('no_outside_account')
  const page = await ana.visit(path())
  expect((await ana.send(page, `${path()}/ask-outside`, ask)).status).toBe(303)
  const waiting = (await world.sees(samira.receipt)).outside
  expect(waiting).toMatchObject([{ name: 'OUT', house: ask.house, answer: null, endedAt: null }])

  const whoDecides = async () => {
    const { html } = await ana.visit('/staff/queues/appeals')
    return [
      'nobody here can decide it',
      'is asked, and waits for the person’s yes',
      'somebody from outside decides it',
    ].filter((words) => html.includes(words))
  }
  expect(await whoDecides()).toEqual(['is asked, and waits for the person’s yes'])

  // Before the yes: nothing.
  expect((await out.visit(path())).status).toBe(404)
  expect(await api()).toBe(404)
  await world.does(samira, samira.caseId, 'answer_outside', { reviewer: 'w1', yes: true })
  expect(await noReviewer()).toEqual([])
  expect(await whoDecides()).toEqual(['somebody from outside decides it'])

  const review = await out.visit(path())
  expect(review.status).toBe(200)
  expect(review.html).not.toContain('Samira Haddad')
  expect(review.html).not.toContain('samira@home.example')
  expect(review.html).toContain('The name of the person and the ways to reach them are hidden from you.')
  const ways = [...review.html.matchAll(/ data-way="([a-z_]+)"/g)].map(([, verb]) => verb)
  expect(ways).toEqual(['decide_appeal'])
  expect((await out.post(`${path()}/write-message`, { form: 'write-message', body: 'Hello.' })).status).toBe(
    409,
  )
  expect((await out.visit('/staff/queues/worklist')).status).toBe(403)
  expect(await api()).toBe(200)

  const decided = {
    appeal: 'p1',
    outcome: 'changed',
    reasons: 'The letters of May say otherwise, as the person writes.',
    whatNext: 'The house makes an offer within two weeks.',
  }
  const done = await out.send(review, `${path()}/decide-appeal`, decided)
  expect(done.status).toBe(200)
  expect(done.html).toContain('your account has ended')

  // After it: no session, no token, also when somebody opens the account again.
  expect((await out.visit(path())).status).toBe(303)
  expect(await api()).toBe(401)
  await openAgain(world.house, 'machine', world.staff.out.id)
  expect(await api()).toBe(401)
  expect((await world.sees(samira.receipt)).outside[0]?.endedAt).not.toBeNull()
})
