import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openAgain } from '../../src/actions/staff/let-in.ts'
import { shutAccount } from '../../src/actions/staff/shut-account.ts'
import { addToken } from '../../src/actions/staff/add-token.ts'
import { allTokens, revokeToken } from '../../src/actions/staff/tokens.ts'
import * as stages from '../in-memory/stages.ts'
import { makeWorld, type World } from '../world.ts'
import type { Name } from '../world/staff.ts'

let world: World

beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

interface Given {
  readonly id: string
  readonly authorization: string
}

async function tokenFor(name: Name): Promise<Given> {
  const { email } = world.staff[name]
  const added = await addToken(world.house, { for: email, name: `program of ${name}` })
  if (!('token' in added)) throw new Error(JSON.stringify(added))
  return { id: added.id, authorization: `Bearer ${added.token}` }
}

async function ask({ authorization }: Given, path: string, body?: object) {
  const answer = await world.app.request(`/api/v1${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { authorization, 'content-type': 'application/json' },
    body: body ? JSON.stringify(body) : null,
  })
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
}

const LOWER = {
  impact: 'i1',
  group: 'g1',
  scale: 2,
  scope: 2,
  irremediability: 2,
  likelihood: 2,
  reasons: 'The letter shows that it was less than it looked.',
}
const DECIDE_APPEAL = {
  appeal: 'ap1',
  outcome: 'upheld',
  reasons: 'It was right. The letters show it.',
  whatNext: 'Nothing. You hear from us in May.',
}

/** A decided case of Ana's, with an appeal; answers the id of the appeal too. */
async function appealed(): Promise<{ readonly caseId: string; readonly appeal: string }> {
  const filed = await world.reach(stages.unproven)
  await world.does('ana', filed.caseId, 'decide', {
    outcome: 'not_upheld',
    reasons: 'The log shows nothing.',
    whatNext: 'Nothing more. You hear from us in May.',
  })
  const { appeals } = await world.does(filed, filed.caseId, 'appeal', {
    decision: 'd1',
    reasons: 'Look again, please. The letters show it.',
  })
  return { caseId: filed.caseId, appeal: appeals[0]!.id }
}

describe('a token that acts as somebody', () => {
  test('does not make a second reviewer of the one who rated', async () => {
    const { caseId } = await world.reach(stages.rated)
    const own = await ask(await tokenFor('ana'), `/cases/${caseId}/lower-rating`, LOWER)
    expect(own).toMatchObject({ status: 409, body: { code: 'same_person_cannot_review' } })
    const other = await ask(await tokenFor('marta'), `/cases/${caseId}/lower-rating`, LOWER)
    expect(other.status).toBe(200)
  })

  test('does not let the one who decided decide the appeal', async () => {
    const { caseId, appeal } = await appealed()
    const asked = { ...DECIDE_APPEAL, appeal }
    const own = await ask(await tokenFor('ana'), `/cases/${caseId}/decide-appeal`, asked)
    expect(own).toMatchObject({ status: 409, body: { code: 'took_part_cannot_decide_appeal' } })
  })

  test('makes its person one who took part, at the desk too', async () => {
    const { caseId, appeal } = await appealed()
    await ask(await tokenFor('marta'), `/cases/${caseId}/add-note`, {
      note: 'By my program.',
      knowingly: true,
    })
    expect(await world.tries('marta', caseId, 'decide_appeal', { ...DECIDE_APPEAL, appeal })).toBe(
      'took_part_cannot_decide_appeal',
    )
  })

  test('stands in the ledger under the name of its person, with the token', async () => {
    const { caseId } = await world.file()
    const token = await tokenFor('ana')
    await ask(token, `/cases/${caseId}/add-note`, { note: 'By my program.' })
    const ledger = await ask(token, `/cases/${caseId}/ledger`)
    const lines = ledger.body['lines'] as object[]
    expect(lines.at(-1)).toMatchObject({ actorId: world.staff.ana.id, actorToken: token.id })
    const page = await world.app.request(`/staff/cases/${caseId}`, {
      headers: { cookie: world.staff.ana.cookie, 'accept-language': 'en' },
    })
    expect((await page.text()).replaceAll(/[\u2066-\u2069]/g, '')).toContain('ANA, by token program of ana')
  })

  test('ends with the account of its person, and comes back with it', async () => {
    const token = await tokenFor('lea')
    expect((await ask(token, '/cases')).status).toBe(200)
    await shutAccount(world.house, 'machine', world.staff.lea.id)
    expect((await ask(token, '/cases')).status).toBe(401)
    await openAgain(world.house, 'machine', world.staff.lea.id, 'The machine of the tests does it.')
    expect((await ask(token, '/cases')).status).toBe(200)
  })

  test('has an end, and says the day on which it was last used and not the minute', async () => {
    const added = await addToken(world.house, { for: world.staff.marta.email, name: 'short', days: 2 })
    if (!('token' in added)) throw new Error(JSON.stringify(added))
    const token = { id: added.id, authorization: `Bearer ${added.token}` }
    const kept = async () => (await allTokens(world.house)).find(({ id }) => id === token.id)
    expect((await kept())?.lastUsedOn).toBeNull()
    world.later({ hours: 30 })
    expect((await ask(token, '/cases')).status).toBe(200)
    const day = new Date(`${world.now().slice(0, 10)}T00:00:00Z`)
    expect((await kept())?.lastUsedOn).toEqual(day)
    world.later({ hours: 19 })
    expect((await ask(token, '/cases')).status).toBe(401)
    expect((await kept())?.works).toBe(false)
    world.later({ hours: -49 })
  })

  test.each([0, -1, 731, 'for ever', 1.5])('is not made for %o days', async (days) => {
    const added = await addToken(world.house, { for: world.staff.marta.email, days })
    expect(added).toHaveProperty('invalid')
  })

  test('is made for nobody without an account', async () => {
    expect(await addToken(world.house, { for: 'nobody@house.example' })).toEqual({ unknown: true })
  })
})

describe('a service account', () => {
  test('may not lower what somebody rated: that takes a second person', async () => {
    const { caseId } = await world.reach(stages.rated)
    const answer = await ask(world.tokens.coordinator, `/cases/${caseId}/lower-rating`, LOWER)
    expect(answer).toMatchObject({ status: 403, body: { code: 'needs_a_person' } })
  })

  test('may not decide an appeal, even where it took no part', async () => {
    const { caseId, appeal } = await appealed()
    const asked = { ...DECIDE_APPEAL, appeal }
    const answer = await ask(world.tokens.coordinator, `/cases/${caseId}/decide-appeal`, asked)
    expect(answer).toMatchObject({ status: 403, body: { code: 'needs_a_person' } })
  })

  test('works a case as its role may, and is offered nothing that it may not do', async () => {
    const { caseId } = await world.reach(stages.rated)
    const noted = await ask(world.tokens.coordinator, `/cases/${caseId}/add-note`, { note: 'Prepared.' })
    expect(noted.status).toBe(200)
    const verbs = (noted.body['verbs'] as { verb: string }[]).map(({ verb }) => verb)
    expect(verbs).toContain('add_note')
    expect(verbs).toContain('rate_impact')
    for (const ofAPerson of ['decide', 'lower_rating']) expect(verbs).not.toContain(ofAPerson)
    const asPerson = await ask(await tokenFor('marta'), `/cases/${caseId}`)
    expect((asPerson.body['verbs'] as { verb: string }[]).map(({ verb }) => verb)).toContain('lower_rating')
  })
})

test('cases of a service account go back to everybody when its token ends', async () => {
  const added = await addToken(world.house, { role: 'case_worker', name: 'sorting' })
  if (!('token' in added)) throw new Error(JSON.stringify(added))
  const { caseId } = await world.file()
  await ask({ id: added.id, authorization: `Bearer ${added.token}` }, `/cases/${caseId}/take-up`, {})
  expect((await world.read(caseId)).kase.handler).toBe(added.id)
  await revokeToken(world.house, 'machine', added.id)
  expect((await world.read(caseId)).kase.handler).toBeNull()
})

describe('on the page of accounts', () => {
  const page = async () => {
    const { cookie } = world.staff.adm
    const answer = await world.app.request('/staff/accounts', {
      headers: { cookie, 'accept-language': 'en' },
    })
    return answer.text()
  }
  const revoke = (id: string, name: Name) =>
    world.app.request(`http://localhost:8080/staff/tokens/${id}/revoke`, {
      method: 'POST',
      headers: { cookie: world.staff[name].cookie, origin: 'http://localhost:8080' },
    })

  test('an administrator sees whose each token is, and ends one for good', async () => {
    const token = await tokenFor('omar')
    expect(await page()).toContain('program of omar')
    expect((await revoke(token.id, 'adm')).status).toBe(303)
    expect((await ask(token, '/cases')).status).toBe(401)
    expect(await page()).not.toContain(`/staff/tokens/${token.id}/revoke`)
    expect((await revoke(token.id, 'adm')).status).toBe(404)
  })

  test('a case worker ends none', async () => {
    const token = await tokenFor('omar')
    expect((await revoke(token.id, 'omar')).status).toBe(403)
    const tokens = await allTokens(world.house)
    expect(tokens.find(({ id }) => id === token.id)?.works).toBe(true)
  })
})
