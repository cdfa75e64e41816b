import type { StaffRole } from '../vocabulary/staff.ts'
import { rolesReaching } from './case-access.ts'
import { rolesInHouse } from './staff-powers.ts'

/** What the rules of accounts need to know of each. */
export interface AccountStanding {
  readonly id: string
  readonly role: StaffRole
  readonly disabled: boolean
  /** It is not confirmed by a second person yet. */
  readonly waits: boolean
  /** Whoever asked for it; null where it was done on the machine. */
  readonly askedBy: string | null
  readonly hasPassword: boolean
}

/** Who does something to an account: a member of staff, or whoever runs the machine. */
export type AccountActor = { readonly id: string; readonly role: StaffRole } | 'machine'

/** True for a role whose members see cases by themselves; somebody from outside needs the yes of the person first. */
export function seesCases(role: StaffRole): boolean {
  return rolesReaching('read', 'all', 'parts').includes(role)
}

/**
 * True for a role that two people let somebody into: who sees cases, and who manages accounts. With the second made by one
 * pair of hands, the first would be too: the same person would ask as one and confirm as the other.
 */
export function takesTwo(role: StaffRole): boolean {
  return seesCases(role) || rolesInHouse('accounts').includes(role)
}

/** True for a coordinator who can sign in and act. One who has not used their link yet cannot. */
export function isWorkingCoordinator({ role, disabled, waits, hasPassword }: AccountStanding): boolean {
  return role === 'coordinator' && !disabled && !waits && hasPassword
}

/** What it takes to open an account: nothing more, a second coordinator, or a reason on the record. */
export type Needed = 'nothing' | 'second_person' | 'reason' | 'coordinator'

/**
 * What letting somebody in takes. A role that sees cases or manages accounts takes two people, because whoever alone makes
 * an account can be its owner, and every rule that asks for another person falls with it (UNGP 31(f)). A coordinator who is the only one
 * leaves a reason on the record; whoever sees no case themselves cannot do it without a coordinator. A coordinator must
 * be there before anybody can be second, so the machine lets the first ones in.
 */
export function neededToOpen(
  role: StaffRole,
  by: AccountActor,
  accounts: readonly AccountStanding[],
): Needed {
  if (!takesTwo(role)) return 'nothing'
  const others = accounts.filter(
    (each) => isWorkingCoordinator(each) && (by === 'machine' || each.id !== by.id),
  )
  if (by === 'machine') return others.length > 0 ? 'reason' : 'nothing'
  if (others.length > 0) return 'second_person'
  return by.role === 'coordinator' ? 'reason' : 'coordinator'
}

/**
 * What it takes this colleague to confirm an account that waits; null where they cannot. Whoever asked for it is no
 * second person, unless nobody else is left: then with a reason.
 */
export function neededToConfirm(
  account: AccountStanding,
  by: string,
  accounts: readonly AccountStanding[],
): 'nothing' | 'reason' | null {
  const me = accounts.find(({ id }) => id === by)
  if (!account.waits || account.disabled || account.id === by || !me || !isWorkingCoordinator(me)) return null
  if (account.askedBy !== by) return 'nothing'
  const isAlone = !accounts.some((each) => isWorkingCoordinator(each) && each.id !== by)
  return isAlone ? 'reason' : null
}

/** Why an account cannot be shut: it is one's own, or without it no coordinator is left who could let anybody in. */
export function whyNotShut(
  account: AccountStanding,
  by: AccountActor,
  accounts: readonly AccountStanding[],
): 'own_account' | 'last_coordinator' | null {
  if (by !== 'machine' && account.id === by.id) return 'own_account'
  const isLast =
    isWorkingCoordinator(account) &&
    !accounts.some((each) => isWorkingCoordinator(each) && each.id !== account.id)
  return isLast ? 'last_coordinator' : null
}
