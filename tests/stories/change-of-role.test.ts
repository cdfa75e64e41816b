import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addToken } from '../../src/actions/staff/add-token.ts'
import { changeRole } from '../../src/actions/staff/change-role.ts'
import { accountOf } from '../../src/actions/staff/find-account.ts'
import { giveBackCases } from '../../src/actions/staff/give-back-cases.ts'
import { readActs } from '../../src/actions/staff/read-acts.ts'
import { shutAccount } from '../../src/actions/staff/shut-account.ts'
import { whoseToken } from '../../src/actions/staff/whose-token.ts'
import { makeWorld, type World } from '../world.ts'
import { accountsOf, linkOn, PASSWORD } from '../world/accounts.ts'
import { problemsOn } from '../world/page.ts'
import type { Name } from '../world/staff.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

/** The coordinator who is left at the end. */
let left: Name = 'ana'

const { as, nobody, withoutMail, tryToSignIn, act } = accountsOf(() => world)
const emailOf = (name: Name) => world.staff[name].email
const roleOf = async (name: Name) => (await accountOf(world.house, emailOf(name)))?.role
const stateOf = (name: Name) => accountOf(world.house, emailOf(name))

test('who looks after accounts from now on gives their cases back, and each person and ledger hears it', async () => {
  const { house, staff } = world
  const mine = [await world.file(), await world.file()]
  for (const { caseId } of mine) await world.does('lea', caseId, 'take_up')
  expect((await as('adm').visit(`/staff/accounts/${staff.lea.id}`)).html).toContain(
    `/staff/accounts/${staff.lea.id}/role`,
  )
  const changed = await act('ana', emailOf('lea'), 'role', { role: 'auditor' })
  expect(changed.status).toBe(200)
  expect(changed.html).toContain('Open cases with them before: 2. Now: 0.')
  for (const { caseId, receipt } of mine) {
    const { kase, events } = await world.read(caseId)
    expect(kase.handler).toBeNull()
    expect(events.at(-1)).toMatchObject({ kind: 'given_back', facts: { handler: staff.lea.id } })
    expect((await nobody.comeBack(receipt)).html).not.toContain('LEA')
    expect((await as('omar').visit(`/staff/cases/${caseId}`)).html).toContain(
      'works on no cases here any more',
    )
  }
  expect(await giveBackCases(house)).toBe(0)
  // Their visits are over, the same password opens what an auditor sees.
  expect((await as('lea').visit('/staff')).status).toBe(303)
  expect(await tryToSignIn(emailOf('lea'), staff.lea.password)).toHaveLength(43)
  expect((await readActs(house, null)).acts.find((each) => each.act === 'role_changed')).toMatchObject({
    by: staff.ana.id,
    staffId: staff.lea.id,
    role: 'auditor',
  })
  expect((await as('ana').visit('/staff/account-acts')).html).toContain('May do something else from now on')
})

test('who will see cases again waits for a second person, and nothing of before opens the account', async () => {
  const { house, staff } = world
  const token = await addToken(house, { for: emailOf('lea'), name: 'of the auditor' })
  if (!('token' in token)) throw new Error('no token')
  expect(await whoseToken(house, token.token)).not.toBeNull()
  const asked = await withoutMail(() => act('adm', emailOf('lea'), 'role', { role: 'case_worker' }))
  expect(asked.html).toContain('another coordinator has to confirm it')
  expect(linkOn(asked)).toBeNull()
  expect(await tryToSignIn(emailOf('lea'), staff.lea.password)).toBe('wrong')
  for (const who of ['adm', 'omar'] as const)
    expect((await act(who, emailOf('lea'), 'confirm')).status).toBe(403)
  const confirmed = await withoutMail(() => act('marta', emailOf('lea'), 'confirm'))
  // Whoever let the auditor in alone may know the password of before.
  expect(await tryToSignIn(emailOf('lea'), staff.lea.password)).toBe('wrong')
  expect(await whoseToken(house, token.token)).toBeNull()
  await nobody.post(linkOn(confirmed)!, { password: PASSWORD })
  expect(await tryToSignIn(emailOf('lea'))).toHaveLength(43)
})

test('who keeps working on cases keeps what they had', async () => {
  const { staff } = world
  const { caseId } = await world.file()
  await world.does('omar', caseId, 'take_up')
  await act('ana', emailOf('omar'), 'role', { role: 'coordinator' })
  expect((await act('marta', emailOf('omar'), 'confirm')).status).toBe(200)
  expect((await world.read(caseId)).kase.handler).toBe(staff.omar.id)
  expect(await tryToSignIn(emailOf('omar'), staff.omar.password)).toHaveLength(43)
  await changeRole(world.house, { id: staff.ana.id, role: 'coordinator' }, staff.omar.id, {
    role: 'case_worker',
  })
  expect((await act('marta', emailOf('omar'), 'confirm')).status).toBe(200)
})

describe('nothing is changed', () => {
  test('of one’s own account, and by nobody who manages no accounts', async () => {
    expect((await act('ana', emailOf('ana'), 'role', { role: 'auditor' })).status).toBe(404)
    const { id, role } = world.staff.ana
    expect(await changeRole(world.house, { id, role }, id, { role: 'auditor' })).toEqual({
      refused: 'own_account',
    })
    for (const who of ['aud', 'out'] as const)
      expect((await act(who, emailOf('marta'), 'role', { role: 'auditor' })).status).toBe(403)
    expect([await roleOf('ana'), await roleOf('marta')]).toEqual(['coordinator', 'coordinator'])
  })

  test('of an account from outside, nor into one, and the page says why', async () => {
    expect((await as('ana').visit(`/staff/accounts/${world.staff.out.id}/role`)).html).toContain(
      'sees one case and stays as it is',
    )
    const from = await act('ana', emailOf('out'), 'role', { role: 'auditor' })
    const to = await act('ana', emailOf('aud'), 'role', { role: 'outside_reviewer' })
    for (const page of [from, to]) {
      expect([page.status, problemsOn(page)]).toEqual([400, ['role']])
      expect(page.html).toContain('id="role"')
    }
    expect([await roleOf('out'), await roleOf('aud')]).toEqual(['outside_reviewer', 'auditor'])
  })

  test('where nothing or nonsense was chosen, and what was chosen stays', async () => {
    for (const fields of [{}, { role: 'king' }, { role: 'auditor' }]) {
      const page = await act('ana', emailOf('aud'), 'role', fields)
      expect([fields, page.status, problemsOn(page)]).toEqual([fields, 400, ['role']])
    }
  })

  test('of a shut account', async () => {
    await shutAccount(world.house, 'machine', world.staff.aud.id)
    expect((await act('ana', emailOf('aud'), 'role', { role: 'administrator' })).status).toBe(404)
  })

  test('of the last who can open a case for named staff alone, also while a second person is waited for', async () => {
    const { house, staff } = world
    const walled = await world.file({ child: true, dangerSigns: ['child'] })
    await world.does('ana', walled.caseId, 'take_up')
    await world.does('ana', walled.caseId, 'name_who_may_see', {
      named: [staff.ana.id, staff.omar.id],
      fear: 'She fears somebody who works here.',
    })
    const auditor = { role: 'auditor' }
    expect(await changeRole(house, 'machine', staff.omar.id, auditor)).toHaveProperty('after')
    // Omar can sign in, and opens no case.
    expect(await shutAccount(house, 'machine', staff.ana.id)).toEqual({ refused: 'last_named' })
    for (const role of ['auditor', 'administrator'] as const)
      expect(
        await changeRole(house, 'machine', staff.ana.id, { role, reason: 'It is for the best here.' }),
      ).toEqual({
        refused: 'last_named',
      })
    const page = await act('marta', emailOf('ana'), 'role', auditor)
    expect([page.status, problemsOn(page)]).toEqual([400, ['role']])
    expect(page.html).toContain('named staff alone')
    expect((await stateOf('ana'))?.waits).toBe(false)
    expect((await world.read(walled.caseId)).kase.handler).toBe(staff.ana.id)
    const more = { named: [staff.ana.id, staff.marta.id] }
    await world.does('ana', walled.caseId, 'name_who_may_see', more)
  })

  test('of the last coordinator who can sign in, also when two are changed at once', async () => {
    const { house, staff } = world
    const [ana, marta] = [
      { id: staff.ana.id, role: 'coordinator' } as const,
      { id: staff.marta.id, role: 'coordinator' } as const,
    ]
    const both = await Promise.all([
      changeRole(house, marta, ana.id, { role: 'auditor' }),
      changeRole(house, ana, marta.id, { role: 'auditor' }),
    ])
    expect(both.filter((each) => each && 'refused' in each)).toEqual([{ refused: 'last_coordinator' }])
    left = both[0] && 'refused' in both[0] ? 'ana' : 'marta'
    const page = await as('adm').post(`/staff/accounts/${staff[left].id}/role`, { role: 'auditor' })
    expect([page.status, problemsOn(page)]).toEqual([400, ['role']])
    expect(page.html).toContain('last coordinator')
  })
})

test('a coordinator who is alone leaves a reason, and it is on record', async () => {
  const { house } = world
  const fields = { role: 'administrator' }
  const without = await act(left, emailOf('omar'), 'role', fields)
  expect([without.status, problemsOn(without)]).toEqual([400, ['reason']])
  expect(without.html).toMatch(/value="administrator"[^>]*checked|checked[^>]*value="administrator"/)
  const reason = 'The other has left, and somebody has to look after the accounts.'
  expect((await act(left, emailOf('omar'), 'role', { ...fields, reason })).status).toBe(200)
  expect((await readActs(house, null)).acts.find((each) => each.act === 'role_changed')).toMatchObject({
    reason,
  })
})
