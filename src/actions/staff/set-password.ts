import { z } from '@hono/zod-openapi'
import { findPasswordOf, setPassword } from '../../store/staff/accounts.ts'
import { findLink, takeLink } from '../../store/staff/links.ts'
import { insertSession } from '../../store/staff/sessions.ts'
import type { House } from '../house.ts'
import { isInvalid, parseInput, type Invalid } from '../parse-input.ts'
import { inTransaction } from '../transaction.ts'
import { onRecord, type Hand } from './hand.ts'
import { hashPassword, LONGEST_PASSWORD, SHORTEST_PASSWORD } from './passwords.ts'
import { provesPassword, type NotProven } from './prove-password.ts'
import { newSecret } from './secrets.ts'
import { SESSION_HOURS } from './begin-visit.ts'

const newInput = z.object({ password: z.string().min(SHORTEST_PASSWORD).max(LONGEST_PASSWORD) })

/**
 * Sets a password by a one-time link. Whatever was opened with the one before ends at once: every visit, and every other
 * link. `over` when the link was used, is too old, or its account opens nothing.
 */
export async function setPasswordByLink(
  house: House,
  token: string,
  raw: unknown,
): Promise<{ readonly done: true } | Invalid | { readonly over: true }> {
  const input = parseInput(newInput, raw)
  if (isInvalid(input)) return input
  const hash = await hashPassword(input.password)
  return inTransaction(house, async (tx) => {
    const link = await findLink(tx, house.keys, token, new Date(house.now()))
    const { staffId, endsCodes } = link ?? { staffId: null, endsCodes: false }
    if (staffId === null || !(await takeLink(tx, house.keys, token))) return { over: true }
    await setPassword(tx, staffId, hash, { endsCodes })
    await onRecord(house, tx, 'machine', { act: 'password_set', staffId })
    if (endsCodes) await onRecord(house, tx, 'machine', { act: 'codes_off', staffId })
    return { done: true }
  })
}

/**
 * Changes one's own password. The one before is asked for, because somebody else may sit at an open visit; every other
 * visit ends, and this browser gets a new one.
 */
export async function changePassword(
  house: House,
  by: Exclude<Hand, 'machine'> & { readonly byTwo: boolean },
  raw: { readonly current: string; readonly password: string },
): Promise<{ readonly token: string } | Invalid | NotProven> {
  const input = parseInput(newInput, { password: raw.password })
  if (isInvalid(input)) return input
  const proven = await provesPassword(house, by.id, raw.current)
  if (proven !== true) return proven
  // What proved this visit still does: the browser stays the same.
  const { byTwo } = by
  const before = await findPasswordOf(house.database, by.id)
  const hash = await hashPassword(input.password)
  const token = newSecret()
  const now = new Date(house.now())
  return inTransaction(house, async (tx) => {
    // Somebody was faster: what was proven holds no more.
    if ((await findPasswordOf(tx, by.id)) !== before) return { not_proven: 'wrong' } as const
    await setPassword(tx, by.id, hash)
    await onRecord(house, tx, by, { act: 'password_changed', staffId: by.id })
    const end = new Date(now.getTime() + SESSION_HOURS * 3_600_000)
    await insertSession(tx, house.keys, token, by.id, end, { beganAt: now, byTwo })
    return { token }
  })
}
