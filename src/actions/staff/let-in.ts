import { neededToConfirm, neededToOpen } from '../../domain/access/account-rules.ts'
import { setOpen } from '../../store/staff/accounts.ts'
import type { House } from '../house.ts'
import { waysIn, type Handed } from './account-link.ts'
import { kept, missing, type Needs } from './alone.ts'
import { firstAnswer, keepAnswer, sentOnce } from './first-answer.ts'
import { idOfHand, onAccounts, onRecord, type Hand } from './hand.ts'

/** What became of an account that was let in: a link where it has no way in yet, or nothing more to do. */
export type LetIn = Handed | { readonly waits: true }

/**
 * A second coordinator confirms an account for a role that sees cases; only then does it open anything, and only then is
 * there a link, so that whoever asked for it never holds it alone. Null where this colleague cannot.
 *
 * @param once key of the form: the same form sent again has the same answer
 */
export function confirmAccount(
  house: House,
  by: Exclude<Hand, 'machine'>,
  staffId: string,
  reason = '',
  once = '',
): Promise<LetIn | Needs | null> {
  const sent = sentOnce(by, 'confirm', once, [staffId, reason])
  return onAccounts(house, async (tx, accounts) => {
    const first = await firstAnswer<LetIn>(house, tx, sent)
    if (first !== null) return first
    const account = accounts.find(({ id }) => id === staffId)
    const needs = account ? neededToConfirm(account, by.id, accounts) : null
    if (!account || needs === null) return null
    const lacks = missing(needs, reason)
    if (lacks !== null) return lacks
    await setOpen(tx, staffId, { waits: false, askedBy: account.askedBy })
    await onRecord(house, tx, by, { act: 'confirmed', staffId, role: account.role, ...kept(needs, reason) })
    return keepAnswer(house, tx, sent, await waysIn(house, tx, by, account))
  })
}

/**
 * Opens an account that was shut, by the same rule as a new one; its cases stay with whoever took them up.
 *
 * @param once key of the form: the same form sent again has the same answer
 */
export function openAgain(
  house: House,
  by: Hand,
  staffId: string,
  reason = '',
  once = '',
): Promise<LetIn | Needs | null> {
  const sent = sentOnce(by, 'open', once, [staffId, reason])
  return onAccounts(house, async (tx, accounts) => {
    const first = await firstAnswer<LetIn>(house, tx, sent)
    if (first !== null) return first
    const account = accounts.find(({ id }) => id === staffId)
    if (!account?.disabled || (by !== 'machine' && by.id === staffId)) return null
    const needs = neededToOpen(account.role, by, accounts)
    const lacks = missing(needs, reason)
    if (lacks !== null) return lacks
    const waits = needs === 'second_person'
    await setOpen(tx, staffId, { waits, askedBy: idOfHand(by) })
    await onRecord(house, tx, by, { act: 'opened', staffId, role: account.role, ...kept(needs, reason) })
    return keepAnswer<LetIn>(house, tx, sent, waits ? { waits } : await waysIn(house, tx, by, account))
  })
}
