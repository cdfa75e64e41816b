import { z } from '@hono/zod-openapi'
import { findPasswordOf, lockAccount, setByAddress, setPassword } from '../../store/staff/accounts.ts'
import { holdVisit } from '../../store/staff/endings.ts'
import { findLink, takeLink } from '../../store/staff/links.ts'
import type { House } from '../house.ts'
import { isInvalid, parseInput, type Invalid } from '../parse-input.ts'
import { inTransaction } from '../transaction.ts'
import { keepVisit } from './begin-visit.ts'
import { keepAnswer, sentWith } from './first-answer.ts'
import { onRecord } from './hand.ts'
import { hashPassword, LONGEST_PASSWORD, SHORTEST_PASSWORD } from './passwords.ts'
import { provesOwner, type Me, type NotProven } from './prove-owner.ts'

const newInput = z.object({ password: z.string().min(SHORTEST_PASSWORD).max(LONGEST_PASSWORD) })

/**
 * Sets a password by a one-time link. Whatever was opened with the one before ends at once: every visit, and every other
 * link. `over` when the link was used, is too old, or its account opens nothing.
 *
 * @param once key of the form, for `wasDoneWith`
 */
export async function setPasswordByLink(
  house: House,
  token: string,
  raw: unknown,
  once = '',
): Promise<{ readonly done: true } | Invalid | { readonly over: true }> {
  const input = parseInput(newInput, raw)
  if (isInvalid(input)) return input
  const hash = await hashPassword(input.password)
  return inTransaction(house, async (tx) => {
    const link = await findLink(tx, house.keys, token, new Date(house.now()))
    const { staffId, endsCodes } = link ?? { staffId: null, endsCodes: false }
    if (staffId === null) return { over: true }
    await lockAccount(tx, staffId)
    if (!(await takeLink(tx, house.keys, token))) return { over: true }
    await setPassword(tx, staffId, hash, { endsCodes })
    // Where no passwords are taken, nothing else would let them in again.
    if (endsCodes && !house.takesPasswords) await setByAddress(tx, staffId)
    await onRecord(house, tx, 'machine', { act: 'password_set', staffId })
    if (endsCodes) await onRecord(house, tx, 'machine', { act: 'codes_off', staffId })
    return keepAnswer(house, tx, sentWith(token, once), { done: true } as const)
  })
}

/**
 * Changes one's own password, or sets the first. Whoever it is proves that the account is theirs, because somebody else may
 * sit at an open visit; every other visit ends, and this browser gets a new one.
 */
export async function changePassword(
  house: House,
  by: Me & { readonly byTwo: boolean },
  raw: { readonly current: string; readonly password: string },
): Promise<{ readonly token: string } | Invalid | NotProven> {
  const input = parseInput(newInput, { password: raw.password })
  if (isInvalid(input)) return input
  const proven = await provesOwner(house, by, raw.current)
  if (proven !== true) return proven
  // What proved this visit still does: the browser stays the same.
  const { byTwo } = by
  const before = await findPasswordOf(house.database, by.id)
  const hash = await hashPassword(input.password)
  return inTransaction(house, async (tx) => {
    if (!(await holdVisit(tx, by.id, by.session, new Date(house.now()))))
      return { not_proven: 'sign_in' } as const
    // Somebody was faster: what was proven holds no more.
    if ((await findPasswordOf(tx, by.id)) !== before) return { not_proven: 'wrong' } as const
    await setPassword(tx, by.id, hash)
    await onRecord(house, tx, by, { act: 'password_changed', staffId: by.id })
    return { token: await keepVisit(house, tx, by.id, { byTwo, anew: true }) }
  })
}
