import { z } from '@hono/zod-openapi'
import { emailAddress } from '../../domain/case/fields.ts'
import { neededToOpen } from '../../domain/access/account-rules.ts'
import { codesOf } from '../../domain/vocabulary/code.ts'
import { STAFF_ROLES } from '../../domain/vocabulary/staff.ts'
import { newId } from '../../store/ids.ts'
import { hasNoStaff, insertStaff, listStaff, type StaffAccount } from '../../store/staff/accounts.ts'
import { deleteFirstAccountLinks } from '../../store/staff/links.ts'
import type { House } from '../house.ts'
import { isInvalid, parseInput, type Invalid } from '../parse-input.ts'
import { waysIn, type Handed } from './account-link.ts'
import { kept, missing, reasonAlone, type Needs } from './alone.ts'
import { firstAnswer, keepAnswer, sentBy } from './first-answer.ts'
import { idOfHand, onAccounts, onRecord, type Hand } from './hand.ts'

const staffInput = z.object({
  email: emailAddress(),
  name: z.string().trim().max(200).optional().meta({ field: 'short_text' }),
  role: z.enum(codesOf(STAFF_ROLES)).meta({ field: 'choice' }),
  reason: reasonAlone(),
})

/** What became of a new account: a link for its owner, or it waits for a second person. */
export type Added = { readonly id: string } & (Handed | { readonly waits: true })

/**
 * An account, and a one-time link with which its owner sets the password: nobody else ever knows it. For a role that
 * sees cases a second coordinator confirms it first, and the link comes with that. `taken` when the address has one
 * already; the same asked for again by the same colleague gets the answer that the first had.
 */
export async function addStaff(
  house: House,
  by: Hand,
  raw: unknown,
): Promise<Added | Invalid | Needs | { readonly taken: true }> {
  const input = parseInput(staffInput, raw)
  if (isInvalid(input)) return input
  const { email, role, reason = '' } = input
  const id = newId(house.now())
  const name = input.name || (email.split('@')[0] ?? email)
  const sent = sentBy(by, 'add', [email, name, role, reason])
  return onAccounts(house, async (tx, accounts) => {
    const first = await firstAnswer<Added>(house, tx, sent)
    if (first !== null) return first
    const needs = neededToOpen(role, by, accounts)
    const lacks = missing(needs, reason)
    if (lacks !== null) return lacks
    const waits = needs === 'second_person'
    const account = { id, email, name, role, passwordHash: null, waits, askedBy: idOfHand(by) }
    if (!(await insertStaff(tx, house.keys, account))) return { taken: true }
    await deleteFirstAccountLinks(tx)
    await onRecord(house, tx, by, { act: 'made', staffId: id, role, ...kept(needs, reason) })
    const handed = waits ? { waits } : await waysIn(house, tx, by, { id, role, hasCome: false })
    return keepAnswer<Added>(house, tx, sent, { id, ...handed })
  })
}

/** Everybody with an account. */
export function everybody(house: House): Promise<StaffAccount[]> {
  return listStaff(house.database, house.keys)
}

/** True when nobody can sign in yet, so that the start prints a one-time link. */
export function needsFirstAccount(house: House): Promise<boolean> {
  return hasNoStaff(house.database)
}
