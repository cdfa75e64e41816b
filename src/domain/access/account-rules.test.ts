import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codesOf } from '../vocabulary/code.ts'
import { STAFF_ROLES, type StaffRole } from '../vocabulary/staff.ts'
import {
  endsKeys,
  isWorkingCoordinator,
  neededForRole,
  neededToConfirm,
  neededToOpen,
  takesTwo,
  whyNotNewRole,
  whyNotShut,
  type AccountActor,
  type AccountStanding,
} from './account-rules.ts'

const account = (id: string, role: StaffRole, more: Partial<AccountStanding> = {}): AccountStanding => ({
  id,
  role,
  disabled: false,
  waits: false,
  askedBy: null,
  hasCome: true,
  ...more,
})
const ANA = account('ana', 'coordinator')
const MARTA = account('marta', 'coordinator')
const ADM = account('adm', 'administrator')

describe('letting in somebody who sees cases or manages accounts', () => {
  test.each([
    ['a coordinator beside another', ANA, [ANA, MARTA, ADM], 'second_person'],
    ['an administrator', ADM, [ANA, ADM], 'second_person'],
    ['a coordinator who is alone', ANA, [ANA, ADM], 'reason'],
    ['a coordinator beside one who never came', ANA, [ANA, { ...MARTA, hasCome: false }], 'reason'],
    ['a coordinator beside one who is shut', ANA, [ANA, { ...MARTA, disabled: true }], 'reason'],
    ['a coordinator beside one who waits', ANA, [ANA, { ...MARTA, waits: true }], 'reason'],
    ['an administrator without a coordinator', ADM, [ADM], 'coordinator'],
    ['the machine beside a coordinator', 'machine', [ANA], 'reason'],
    ['the machine of an empty house', 'machine', [], 'nothing'],
  ] as const)('%s', (_, by, accounts, needed) => {
    for (const role of ['coordinator', 'case_worker', 'administrator'] as const)
      expect(neededToOpen(role, by, accounts)).toBe(needed)
    for (const role of ['auditor', 'outside_reviewer'] as const)
      expect(neededToOpen(role, by, accounts)).toBe('nothing')
  })

  test('it is confirmed by another coordinator, and by whoever asked only where nobody else is left', () => {
    const lea = account('lea', 'case_worker', { waits: true, askedBy: 'ana' })
    const all = [ANA, MARTA, ADM, lea]
    expect(neededToConfirm(lea, 'marta', all)).toBe('nothing')
    for (const who of ['ana', 'adm', 'lea', 'nobody']) expect(neededToConfirm(lea, who, all)).toBeNull()
    expect(neededToConfirm(lea, 'ana', [ANA, ADM, lea])).toBe('reason')
    expect(neededToConfirm({ ...lea, waits: false }, 'marta', all)).toBeNull()
    expect(neededToConfirm({ ...lea, disabled: true }, 'marta', all)).toBeNull()
  })
})

describe('another role', () => {
  const lea = account('lea', 'case_worker')
  const aud = account('aud', 'auditor')
  const out = account('out', 'outside_reviewer')
  const all = [ANA, MARTA, ADM, lea, aud, out]
  test.each([
    ['a case worker becomes a coordinator', lea, 'coordinator', ANA, all, false, null],
    ['a case worker becomes an auditor', lea, 'auditor', ANA, all, false, null],
    ['nobody changes their own', ANA, 'auditor', ANA, all, false, 'own_account'],
    ['what they are already', aud, 'auditor', ANA, all, false, 'same_role'],
    ['somebody from outside stays that', out, 'auditor', ANA, all, false, 'outside_reviewer'],
    ['and nobody becomes it', aud, 'outside_reviewer', ANA, all, false, 'outside_reviewer'],
    ['a coordinator beside another', MARTA, 'auditor', ANA, all, false, null],
    ['the last coordinator', ANA, 'case_worker', ADM, [ANA, ADM], false, 'last_coordinator'],
    ['the last coordinator, by the machine', ANA, 'auditor', 'machine', [ANA], false, 'last_coordinator'],
    [
      'beside one who never came',
      ANA,
      'auditor',
      ADM,
      [ANA, { ...MARTA, hasCome: false }],
      false,
      'last_coordinator',
    ],
    ['the last named, for a role without cases', lea, 'administrator', ANA, all, true, 'last_named'],
    ['the last named, who would have to wait', lea, 'coordinator', ANA, all, true, 'last_named'],
    ['the last coordinator named', MARTA, 'case_worker', ANA, [ANA, MARTA], true, 'last_named'],
    ['the last named, who goes on at once', lea, 'coordinator', 'machine', all, true, null],
  ] as const)('%s', (_, whom, role, by, accounts, isLastNamed, why) => {
    expect(whyNotNewRole(whom, role, by, accounts, isLastNamed)).toBe(why)
  })

  test('takes what opening an account takes, and whom it is about is no second person', () => {
    expect(neededForRole(lea, 'coordinator', ANA, all)).toBe('second_person')
    expect(neededForRole(lea, 'auditor', ANA, all)).toBe('nothing')
    expect(neededForRole(MARTA, 'case_worker', ANA, [ANA, MARTA, ADM])).toBe('reason')
    expect(neededForRole(lea, 'coordinator', 'machine', all)).toBe('reason')
    expect(neededForRole(lea, 'coordinator', ADM, [ADM, lea])).toBe('coordinator')
  })

  test('ends every key where one pair of hands let somebody in and two are needed from now on', () => {
    expect(endsKeys('auditor', 'case_worker')).toBe(true)
    for (const [before, role] of [
      ['case_worker', 'coordinator'],
      ['administrator', 'case_worker'],
      ['coordinator', 'auditor'],
    ] as const)
      expect(endsKeys(before, role)).toBe(false)
  })
})

/** What people try with accounts, in any order: add, confirm, shut, open again, choose a password, another role. */
interface Try {
  readonly what: 'add' | 'confirm' | 'shut' | 'open' | 'come' | 'role'
  readonly by: number
  readonly whom: number
  readonly role: StaffRole
  readonly reason: boolean
}
const tries = fc.array(
  fc.record<Try>({
    what: fc.constantFrom('add', 'add', 'confirm', 'shut', 'shut', 'open', 'come', 'role', 'role'),
    by: fc.nat({ max: 5 }),
    whom: fc.nat({ max: 5 }),
    role: fc.constantFrom(...codesOf(STAFF_ROLES)),
    reason: fc.boolean(),
  }),
  { maxLength: 40 },
)

/** Does what the rules allow; says of each account who let it in, and whether with a reason. */
function live(all: readonly Try[], look: (accounts: readonly AccountStanding[]) => void) {
  const accounts: AccountStanding[] = [ANA, ADM]
  const hands = new Map<string, { readonly people: Set<string>; reason: boolean }>()
  const change = (id: string, more: Partial<AccountStanding>) => {
    const place = accounts.findIndex((each) => each.id === id)
    accounts[place] = { ...accounts[place]!, ...more }
  }
  for (const { what, by: n, whom, role, reason } of all) {
    const me = accounts[n % accounts.length]!
    const other = accounts[whom % accounts.length]!
    const mayAct = !me.disabled && !me.waits && me.hasCome
    const by: AccountActor = { id: me.id, role: me.role }
    if (what === 'come' && !other.disabled && !other.waits) change(other.id, { hasCome: true })
    if (!mayAct || (me.role !== 'coordinator' && me.role !== 'administrator')) continue
    if (what === 'add') {
      const needed = neededToOpen(role, by, accounts)
      if (needed === 'coordinator' || (needed === 'reason' && !reason)) continue
      const id = `p${accounts.length}`
      hands.set(id, { people: new Set([me.id]), reason: needed === 'reason' })
      accounts.push(account(id, role, { waits: needed === 'second_person', askedBy: me.id, hasCome: false }))
    }
    if (what === 'confirm' && me.role === 'coordinator') {
      const needed = neededToConfirm(other, me.id, accounts)
      if (needed === null || (needed === 'reason' && !reason)) continue
      hands.get(other.id)?.people.add(me.id)
      if (needed === 'reason') hands.get(other.id)!.reason = true
      change(other.id, { waits: false })
    }
    if (what === 'shut' && !other.disabled && whyNotShut(other, by, accounts) === null)
      change(other.id, { disabled: true, waits: false })
    if (what === 'open' && other.disabled && other.id !== me.id) {
      const needed = neededToOpen(other.role, by, accounts)
      if (needed === 'coordinator' || (needed === 'reason' && !reason)) continue
      hands.set(other.id, { people: new Set([me.id]), reason: needed === 'reason' })
      change(other.id, { disabled: false, waits: needed === 'second_person', askedBy: me.id })
    }
    if (what === 'role' && !other.disabled && whyNotNewRole(other, role, by, accounts, false) === null) {
      const needed = neededForRole(other, role, by, accounts)
      if (needed === 'coordinator' || (needed === 'reason' && !reason)) continue
      const waits = needed === 'second_person'
      hands.set(other.id, { people: new Set([me.id]), reason: needed === 'reason' })
      const keys = endsKeys(other.role, role) ? { hasCome: false } : {}
      change(other.id, { role, waits, askedBy: me.id, ...keys })
    }
    look(accounts)
  }
  return { accounts, hands }
}

test('whatever anybody does, a coordinator who can sign in is left', () => {
  fc.assert(
    fc.property(tries, (all) => {
      live(all, (accounts) => expect(accounts.some(isWorkingCoordinator)).toBe(true))
    }),
    { numRuns: 500 },
  )
})

test('nobody comes to see cases or to manage accounts by one pair of hands, unless a reason is on the record', () => {
  fc.assert(
    fc.property(tries, (all) => {
      const { accounts, hands } = live(all, () => {})
      for (const { id, role, disabled, waits } of accounts) {
        const by = hands.get(id)
        if (by === undefined || !takesTwo(role) || disabled || waits) continue
        expect(by.people.size >= 2 || by.reason).toBe(true)
      }
    }),
    { numRuns: 500 },
  )
})
