import type { StaffRole } from '../vocabulary/staff.ts'
import { HOLDING_ROLES, rolesReaching } from './case-access.ts'
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
  /** It has a way in: a password, a device of its own, or its account at the organisation. */
  readonly hasCome: boolean
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

/** True for a role whose members can have cases in hand. */
export function holdsCases(role: StaffRole): boolean {
  return HOLDING_ROLES.includes(role)
}

/** True for a coordinator who can sign in and act. One who has not used their link yet cannot. */
export function isWorkingCoordinator({ role, disabled, waits, hasCome }: AccountStanding): boolean {
  return role === 'coordinator' && !disabled && !waits && hasCome
}

/** What it takes to open an account: nothing more, a second coordinator, or a reason on the record. */
export type Needed = 'nothing' | 'second_person' | 'reason' | 'coordinator'

/**
 * What letting somebody in takes. A role that sees cases or manages accounts takes two people, because whoever alone makes
 * an account can be its owner, and every rule that asks for another person falls with it (UNGP 31(f)). A coordinator
 * who is the only one leaves a reason on the record; whoever sees no case themselves cannot do it without a
 * coordinator. A coordinator must be there before anybody can be second, so the machine lets the first ones in.
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

/**
 * What giving an account another role takes: what opening one for that role would. Whom it is about is no second
 * person.
 */
export function neededForRole(
  account: AccountStanding,
  role: StaffRole,
  by: AccountActor,
  accounts: readonly AccountStanding[],
): Needed {
  return neededToOpen(
    role,
    by,
    accounts.filter(({ id }) => id !== account.id),
  )
}

/** What letting an account from outside read a case takes: nothing more, a reason, or another who does it. */
export type NeededToLetRead = 'nothing' | 'reason' | 'another'

/**
 * What it takes to let an account from outside read a case that nobody here may. Whoever made it, or a link to it, is no
 * second person: the same hands would open to a friend what the person kept from all of us. They say why first, whoever
 * else is there: what is asked of them would tell who is kept from the case. Where nobody else can, it is done with that
 * reason; and so on the machine, where nobody here can.
 *
 * @param hands ids of whoever made the account, or a link to it
 * @param finders ids of everybody who could do it
 * @param isReasoned they said why
 */
export function neededToLetRead(
  hands: readonly string[],
  by: AccountActor,
  finders: readonly string[],
  isReasoned: boolean,
): NeededToLetRead {
  if (by === 'machine') return 'reason'
  if (!hands.includes(by.id)) return 'nothing'
  return isReasoned && finders.some((id) => !hands.includes(id)) ? 'another' : 'reason'
}

/** Why an account keeps the role that it has. */
export type WhyNotNewRole =
  'own_account' | 'same_role' | 'outside_reviewer' | 'last_coordinator' | 'last_named'

/**
 * Why an account cannot be given another role. Nobody changes their own. An account from outside sees the one case that
 * a person said yes to, and never becomes anything else; nor does one from here become such an account, because of whoever
 * worked here nobody can say that they stand apart (UNGP 31(h)). A coordinator who can sign in stays, and so does
 * somebody who can open each case that is for named staff alone, also while a second person is waited for.
 *
 * @param isLastNamed some case that is for named staff alone can be opened by nobody but this account
 */
export function whyNotNewRole(
  account: AccountStanding,
  role: StaffRole,
  by: AccountActor,
  accounts: readonly AccountStanding[],
  isLastNamed: boolean,
): WhyNotNewRole | null {
  if (by !== 'machine' && account.id === by.id) return 'own_account'
  if (account.role === role) return 'same_role'
  if (account.role === 'outside_reviewer' || role === 'outside_reviewer') return 'outside_reviewer'
  if (isLastCoordinator(account, accounts)) return 'last_coordinator'
  const leads = account.role !== 'coordinator' || role === 'coordinator'
  const goesOnAtOnce =
    holdsCases(role) && leads && neededForRole(account, role, by, accounts) !== 'second_person'
  return isLastNamed && !goesOnAtOnce ? 'last_named' : null
}

/**
 * True where a new role ends every key to the account: who was let in by one pair of hands may have a password that
 * whoever did it knows, so that nothing of before opens what takes two.
 */
export function endsKeys(before: StaffRole, role: StaffRole): boolean {
  return takesTwo(role) && !takesTwo(before)
}

/** True where this is the last coordinator who can sign in, so that without it nobody could let anybody in. */
function isLastCoordinator(account: AccountStanding, accounts: readonly AccountStanding[]): boolean {
  return (
    isWorkingCoordinator(account) &&
    !accounts.some((each) => isWorkingCoordinator(each) && each.id !== account.id)
  )
}

/** Why an account cannot be shut: it is one's own, or without it no coordinator is left who could let anybody in. */
export function whyNotShut(
  account: AccountStanding,
  by: AccountActor,
  accounts: readonly AccountStanding[],
): 'own_account' | 'last_coordinator' | null {
  if (by !== 'machine' && account.id === by.id) return 'own_account'
  return isLastCoordinator(account, accounts) ? 'last_coordinator' : null
}
