import { z } from '@hono/zod-openapi'
import { emailAddress } from '../../domain/case/fields.ts'
import { DAY, plusMs, type Instant } from '../../domain/time/instant.ts'
import { codesOf } from '../../domain/vocabulary/code.ts'
import { STAFF_ROLES } from '../../domain/vocabulary/staff.ts'
import { newId } from '../../store/ids.ts'
import { findByEmail } from '../../store/staff/accounts.ts'
import { insertToken, type TokenOwner } from '../../store/staff/tokens.ts'
import type { House } from '../house.ts'
import { isInvalid, parseInput, type Invalid } from '../parse-input.ts'
import { inTransaction } from '../transaction.ts'
import { onRecord } from './hand.ts'
import { newSecret } from './secrets.ts'

/** Days a token works: no more than two years, because nobody remembers what it was for. */
export const TOKEN_DAYS = { usual: 365, most: 730 } as const

const shared = {
  name: z.string().trim().max(100).optional(),
  days: z.coerce.number().int().min(1).max(TOKEN_DAYS.most).optional(),
}

/** For a member of staff by their e-mail address, or a service account with a role. */
const tokenInput = z.union([
  z.strictObject({ for: emailAddress(), ...shared }),
  z.strictObject({ role: z.enum(codesOf(STAFF_ROLES)).exclude(['outside_reviewer']), ...shared }),
])

/**
 * A token for the API; its secret is shown once. A token for somebody acts as them, with the role they have at the
 * time, and the ledger names them. A token with a role is a service account (`inPerson` in `domain/case/verb.ts`).
 * `unknown` when nobody with an open account has that address.
 */
export async function addToken(
  house: House,
  raw: unknown,
): Promise<
  | { readonly id: string; readonly name: string; readonly token: string; readonly until: Instant }
  | Invalid
  | Unknown
> {
  const input = parseInput(tokenInput, raw)
  if (isInvalid(input)) return input
  const owner = await ownerOf(house, input)
  if ('unknown' in owner) return owner
  const id = newId(house.now())
  const name = input.name || `token-${id.slice(-6)}`
  const secret = `amends_${newSecret()}`
  const until = plusMs(house.now(), (input.days ?? TOKEN_DAYS.usual) * DAY)
  await inTransaction(house, async (tx) => {
    await insertToken(tx, house.keys, { id, secret, name, owner, expiresAt: new Date(until) })
    const whose = 'staffId' in owner ? { staffId: owner.staffId } : { role: owner.role }
    await onRecord(house, tx, 'machine', { act: 'token_made', tokenId: id, ...whose })
  })
  return { id, name, token: secret, until }
}

interface Unknown {
  readonly unknown: true
}

async function ownerOf(house: House, input: z.output<typeof tokenInput>): Promise<TokenOwner | Unknown> {
  if ('role' in input) return { role: input.role }
  const account = await findByEmail(house.database, house.keys, input.for)
  return account ? { staffId: account.id } : { unknown: true }
}
