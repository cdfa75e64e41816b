import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accountOf } from '../../src/actions/staff/find-account.ts'
import { leavesBehind } from '../../src/actions/staff/left-without.ts'
import { shutAccount } from '../../src/actions/staff/shut-account.ts'
import { casesLeftToNobody } from '../../src/actions/casework/left-to-nobody.ts'
import * as stages from '../in-memory/stages.ts'
import { makeWorld, type FiledStory, type World } from '../world.ts'
import { accountsOf } from '../world/accounts.ts'

let world: World
let appealed: FiledStory
let feared: FiledStory

const { as, act } = accountsOf(() => world)
const emailOf = (name: 'marta' | 'omar' | 'lea' | 'ana') => world.staff[name].email
const isShut = async (name: 'marta') => (await accountOf(world.house, emailOf(name)))?.disabled

/** Marta alone is free to decide an appeal, and alone may read another case. */
beforeAll(async () => {
  world = await makeWorld()
  appealed = await world.reach(stages.unproven)
  await world.does('ana', appealed.caseId, 'decide', {
    outcome: 'not_upheld',
    reasons: 'No fault. The letters show it.',
    whatNext: 'You may appeal within six months.',
  })
  for (const who of ['omar', 'lea'] as const)
    await world.does(appealed, appealed.caseId, 'keep_from', { who })
  await world.does(appealed, appealed.caseId, 'appeal', { decision: 'd1', reasons: 'Look again.' })
  feared = await world.file({ story: 'The neighbour at the agency laughed at me.' })
  for (const who of ['ana', 'omar', 'lea'] as const)
    await world.does(feared, feared.caseId, 'keep_from', { who })
})
afterAll(() => world.close())

const martas = (viewer: 'ana' | 'adm') =>
  leavesBehind(world.house, world.staff.marta.id, world.staff[viewer].id)
const ONE_APPEAL = 'one appeal that waits to be decided'
const ONE_CASE = 'one case that is to be read'

describe('what nobody here would be left for', () => {
  test('is said before an account is shut or gets another role, and whoever is kept from it reads no number', async () => {
    expect(await martas('adm')).toEqual({ appeals: 1, readings: 1 })
    expect(await martas('ana')).toEqual({ appeals: 1, readings: 0 })
    expect(await leavesBehind(world.house, world.staff.omar.id, world.staff.adm.id)).toEqual({
      appeals: 0,
      readings: 0,
    })
    for (const path of ['', '/role']) {
      const page = await as('adm').visit(`/staff/accounts/${world.staff.marta.id}${path}`)
      for (const said of [ONE_APPEAL, ONE_CASE]) expect(page.html).toContain(said)
      for (const word of ['Look again', 'laughed', appealed.caseId, feared.caseId])
        expect(page.html).not.toContain(word)
    }
    const theirs = await as('ana').visit(`/staff/accounts/${world.staff.marta.id}`)
    expect(theirs.html).toContain(ONE_APPEAL)
    expect(theirs.html).not.toContain(ONE_CASE)
  })

  test('holds up whoever has not read it, also where it came about since', async () => {
    const path = `/staff/accounts/${world.staff.marta.id}`
    const unread = await as('adm').post(`${path}/shut`, { left: '0-0' })
    expect(unread.status).toBe(400)
    expect(unread.html).toContain('Please read first what nobody here would be left for.')
    expect(unread.html).toContain(ONE_CASE)
    expect(await isShut('marta')).toBe(false)
    const other = await as('adm').post(`${path}/role`, { role: 'auditor', left: '1-0' })
    expect(other.status).toBe(400)
    expect((await accountOf(world.house, emailOf('marta')))?.role).toBe('coordinator')
  })

  test('and is what is left when it is done', async () => {
    const shut = await act('adm', emailOf('marta'), 'shut', { left: '1-1' })
    expect(shut.status).toBe(303)
    expect(await isShut('marta')).toBe(true)
    expect((await casesLeftToNobody(world.house, world.staff.adm.id)).count).toBe(1)
    const { kase } = await world.read(appealed.caseId)
    expect(kase.nobodyDecidesSince).not.toBeNull()
    expect(await shutAccount(world.house, 'machine', world.staff.marta.id)).toBeNull()
  })
})
