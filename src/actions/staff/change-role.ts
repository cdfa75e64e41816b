import { z } from '@hono/zod-openapi'
import {
  endsKeys,
  holdsCases,
  neededForRole,
  whyNotNewRole,
  type WhyNotNewRole,
} from '../../domain/access/account-rules.ts'
import { codesOf } from '../../domain/vocabulary/code.ts'
import { STAFF_ROLES } from '../../domain/vocabulary/staff.ts'
import { isLastNamed } from '../../store/cases/last-named.ts'
import { setByAddress, setRole } from '../../store/staff/accounts.ts'
import type { House } from '../house.ts'
import { isInvalid, parseInput, type Invalid } from '../parse-input.ts'
import { waysIn } from './account-link.ts'
import { kept, missing, reasonAlone, type Needs } from './alone.ts'
import { firstAnswer, keepAnswer, sentOnce } from './first-answer.ts'
import { giveBackCases } from './give-back-cases.ts'
import { idOfHand, onAccounts, onRecord, type Hand } from './hand.ts'
import type { LetIn } from './let-in.ts'
import { noteDeciders } from './note-deciders.ts'
import { heldBy } from './shut-account.ts'

const roleInput = z.object({
  role: z.enum(codesOf(STAFF_ROLES)).meta({ field: 'choice' }),
  reason: reasonAlone(),
})

/** What became of a new role: whether the account is open, and how many open cases it has after it and had before. */
export type RoleChanged = Changed & { readonly after: number }

type Changed = LetIn & { readonly before: number }
type Decided = Changed | Needs | { readonly refused: WhyNotNewRole } | null

/**
 * Gives an account another role. Its visits end, and one that takes two people waits for the second, as a new account
 * does. What it had in hand goes back to everybody who may see it where the new role has no cases in hand, and each
 * ledger says so. Null where there is no such account, or it is shut.
 *
 * @param once key of the form: the same form sent again has the same answer
 */
export async function changeRole(
  house: House,
  by: Hand,
  staffId: string,
  raw: unknown,
  once = '',
): Promise<RoleChanged | Invalid | Needs | { readonly refused: WhyNotNewRole } | null> {
  const input = parseInput(roleInput, raw)
  if (isInvalid(input)) return input
  const { role, reason = '' } = input
  const sent = sentOnce(by, 'role', once, [staffId, role, reason])
  const before = await heldBy(house, staffId)
  const done = await onAccounts<Decided>(house, async (tx, accounts) => {
    const first = await firstAnswer<Changed>(house, tx, sent)
    if (first !== null) return first
    const account = accounts.find(({ id }) => id === staffId)
    if (!account || account.disabled) return null
    const refused = whyNotNewRole(account, role, by, accounts, await isLastNamed(tx, staffId))
    if (refused !== null) return { refused }
    const needs = neededForRole(account, role, by, accounts)
    const lacks = missing(needs, reason)
    if (lacks !== null) return lacks
    const waits = needs === 'second_person'
    const isNew = endsKeys(account.role, role)
    await setRole(tx, staffId, { role, waits, askedBy: idOfHand(by), endsKeys: isNew })
    // Where no passwords are taken nothing else would let them in, so that it stands as a new account does.
    if (isNew && !house.takesPasswords) await setByAddress(tx, staffId)
    await onRecord(house, tx, by, { act: 'role_changed', staffId, role, ...kept(needs, reason) })
    const standing = isNew ? { ...account, role, hasCome: false } : account
    const ways = waits ? { waits } : await waysIn(house, tx, by, standing)
    return keepAnswer<Changed>(house, tx, sent, { ...ways, before })
  })
  if (done === null || 'refused' in done || 'needs' in done) return done
  if (!holdsCases(role)) await giveBackCases(house, staffId)
  await noteDeciders(house)
  return { ...done, after: await heldBy(house, staffId) }
}
