import { codesOf, type CodeOf } from '../vocabulary/code.ts'
import { STAFF_ROLES, type StaffRole } from '../vocabulary/staff.ts'
import { rolesReaching, type CasePower } from './case-access.ts'

/** What staff can do that is not about one case. */
export const HOUSE_POWERS = [
  /** Read the lists of cases, each by how they stand to them. */
  { code: 'lists' },
  /** Write down what a person told by phone, in a letter or in person. */
  { code: 'file' },
  /** Invite colleagues, shut accounts, end tokens. */
  { code: 'accounts' },
  /** Confirm somebody who will see cases, and make links for new passwords: whoever holds such a link is that person. */
  { code: 'let_in' },
  /** Read what was done to accounts. */
  { code: 'account_acts' },
  /** Have another program told that something waits; it takes two. */
  { code: 'hooks' },
  /** Read the directory of organisations; it holds what was confirmed, and no story. */
  { code: 'directory' },
  /** Propose what others can join in public, rule on it, and end it. */
  { code: 'reported' },
  /** Keep the list of bodies outside that help or put right; everybody reads it. */
  { code: 'bodies' },
] as const
export type HousePower = CodeOf<typeof HOUSE_POWERS>

const HOUSE_ACCESS: Readonly<Record<StaffRole, readonly HousePower[]>> = {
  coordinator: [
    'lists',
    'file',
    'accounts',
    'let_in',
    'account_acts',
    'hooks',
    'directory',
    'reported',
    'bodies',
  ],
  case_worker: ['lists', 'file', 'directory', 'reported'],
  administrator: ['accounts', 'hooks', 'directory'],
  auditor: ['account_acts', 'directory'],
  outside_reviewer: [],
}

/** One role or more: a page or route that is for nobody would be a mistake. */
export type Roles = readonly [StaffRole, ...StaffRole[]]

/** The roles that have a power over some case at least: who may come through a door to cases at all. */
export function rolesOverCases(power: CasePower): Roles {
  return atLeastOne(rolesReaching(power, 'all', 'parts', 'one'))
}

/** The roles that have a power in the house. */
export function rolesInHouse(power: HousePower): Roles {
  return atLeastOne(codesOf(STAFF_ROLES).filter((role) => HOUSE_ACCESS[role].includes(power)))
}

function atLeastOne([first, ...others]: readonly StaffRole[]): Roles {
  if (first === undefined) throw new Error('A power that nobody has belongs in no table.')
  return [first, ...others]
}
