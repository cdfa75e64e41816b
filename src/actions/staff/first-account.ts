import { z } from '@hono/zod-openapi'
import { emailAddress } from '../../domain/case/fields.ts'
import { newId } from '../../store/ids.ts'
import { insertStaff } from '../../store/staff/accounts.ts'
import { deleteFirstAccountLinks, findLink, insertLink, takeLink } from '../../store/staff/links.ts'
import type { House } from '../house.ts'
import { isInvalid, parseInput, type Invalid } from '../parse-input.ts'
import { inTransaction } from '../transaction.ts'
import { LINK_HOURS } from './account-link.ts'
import { keepAnswer, sentWith } from './first-answer.ts'
import { onRecord } from './hand.ts'
import { hashPassword, LONGEST_PASSWORD, SHORTEST_PASSWORD } from './passwords.ts'
import { newSecret } from './secrets.ts'

const accountInput = z.object({
  name: z.string().trim().min(1).max(200),
  email: emailAddress(),
  password: z.string().min(SHORTEST_PASSWORD).max(LONGEST_PASSWORD),
})

/** A link that makes the first account, for whoever reads the terminal of the first start. */
export async function firstAccountLink(house: House): Promise<string> {
  const token = newSecret()
  const expiresAt = new Date(Date.parse(house.now()) + LINK_HOURS * 3_600_000)
  await insertLink(house.database, house.keys, token, expiresAt, { staffId: null, endsCodes: false })
  return `${house.url}/staff/welcome/${token}`
}

/**
 * Makes the first account, a coordinator, and uses the link up. `over` when the link was used or is too old.
 *
 * @param once key of the form, for `wasDoneWith`
 */
export async function makeFirstAccount(
  house: House,
  token: string,
  raw: unknown,
  once = '',
): Promise<{ readonly done: true } | Invalid | { readonly over: true }> {
  const input = parseInput(accountInput, raw)
  if (isInvalid(input)) return input
  const passwordHash = await hashPassword(input.password)
  return inTransaction(house, async (tx) => {
    const link = await findLink(tx, house.keys, token, new Date(house.now()))
    if (link?.staffId !== null || !(await takeLink(tx, house.keys, token))) return { over: true }
    // Every start without an account prints a link; the first that is used ends the others.
    await deleteFirstAccountLinks(tx)
    const id = newId(house.now())
    const account = { id, email: input.email, name: input.name, role: 'coordinator', passwordHash } as const
    if (!(await insertStaff(tx, house.keys, account))) return { over: true }
    await onRecord(house, tx, 'machine', { act: 'made', staffId: id, role: 'coordinator' })
    return keepAnswer(house, tx, sentWith(token, once), { done: true } as const)
  })
}
