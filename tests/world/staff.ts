import { hash } from '@node-rs/argon2'
import { addToken } from '../../src/actions/staff/add-token.ts'
import { newPassword } from '../../src/actions/staff/secrets.ts'
import { signIn } from '../../src/actions/staff/sign-in.ts'
import type { House } from '../../src/actions/house.ts'
import { inTransaction } from '../../src/actions/transaction.ts'
import type { Actor } from '../../src/domain/case/actor.ts'
import type { StaffRole } from '../../src/domain/vocabulary/staff.ts'
import type { Viewer } from '../../src/store/cases/viewer.ts'
import { newId } from '../../src/store/ids.ts'
import { insertStaff } from '../../src/store/staff/accounts.ts'
import { SESSION_COOKIE } from '../../src/web/staff/cookie.ts'

/** Everybody who works in the house of the tests. */
const PEOPLE = {
  ana: 'coordinator',
  marta: 'coordinator',
  omar: 'case_worker',
  /** A second case worker, who has nothing to do with the cases of the first. */
  lea: 'case_worker',
  aud: 'auditor',
  adm: 'administrator',
  /** From outside of the house. */
  out: 'outside_reviewer',
} as const satisfies Record<string, StaffRole>

export type Name = keyof typeof PEOPLE

export interface Colleague {
  readonly id: string
  readonly role: StaffRole
  readonly email: string
  readonly password: string
  readonly actor: Actor
  readonly viewer: Extract<Viewer, { kind: 'staff' }>
  /** A `Cookie` header for the workspace. */
  readonly cookie: string
}

export type Colleagues = Readonly<Record<Name, Colleague>>
export type Tokens = Readonly<Record<StaffRole, { readonly id: string; readonly authorization: string }>>

/** The least that Argon2 takes: a hash carries its cost, so signing in with one of these costs hardly anything either. */
const CHEAP = { memoryCost: 8, timeCost: 1, parallelism: 1 }

/** Accounts with a password and an open session. */
export async function hire(house: House): Promise<Colleagues> {
  const names = Object.keys(PEOPLE) as Name[]
  const hired = await Promise.all(
    names.map(async (name): Promise<[Name, Colleague]> => {
      const email = `${name}@house.example`
      const role = PEOPLE[name]
      const password = newPassword()
      const id = newId(house.now())
      const passwordHash = await hash(password, CHEAP)
      const account = { id, email, name: name.toUpperCase(), role, passwordHash }
      if (!(await inTransaction(house, (tx) => insertStaff(tx, house.keys, account))))
        throw new Error(`${name} could not be hired.`)
      const session = await signIn(house, email, password)
      if (!('token' in session)) throw new Error(`${name} could not sign in.`)
      const cookie = `${SESSION_COOKIE}=${session.token}`
      const actor = { kind: 'staff', id } as const
      return [name, { id, role, email, password, cookie, actor, viewer: { ...actor, role } }]
    }),
  )
  return Object.fromEntries(hired) as Colleagues
}

/** One service account a role; somebody from outside has a token of their own. */
export async function giveTokens(house: House): Promise<Tokens> {
  const roles = [...new Set<StaffRole>(Object.values(PEOPLE))]
  const given = await Promise.all(
    roles.map(async (role) => {
      const added = await addToken(
        house,
        role === 'outside_reviewer' ? { for: 'out@house.example' } : { role },
      )
      if (!('token' in added)) throw new Error(`No token for a ${role}: ${JSON.stringify(added)}`)
      return [role, { id: added.id, authorization: `Bearer ${added.token}` }] as const
    }),
  )
  return Object.fromEntries(given) as Tokens
}
