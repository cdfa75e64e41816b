import { z } from '@hono/zod-openapi'
import { codesOf } from '../../domain/vocabulary/code.ts'
import { STAFF_ROLES } from '../../domain/vocabulary/staff.ts'
import { newId } from '../../store/ids.ts'
import { findByEmail } from '../../store/staff/accounts.ts'
import { insertToken, type TokenOwner } from '../../store/staff/tokens.ts'
import type { House } from '../house.ts'
import { isInvalid, parseInput, type Invalid } from '../parse-input.ts'
import { newSecret } from './secrets.ts'

/** For a member of staff by their e-mail address, or a service account with a role. */
const tokenInput = z.union([
  z.strictObject({ for: z.email().max(254), name: z.string().trim().max(100).optional() }),
  z.strictObject({
    role: z.enum(codesOf(STAFF_ROLES)).exclude(['outside_reviewer']),
    name: z.string().trim().max(100).optional(),
  }),
])

/**
 * A token for the API; its secret is shown once. A token for somebody acts as them, with the role they have at the
 * time, and the ledger names them. A token with a role is a service account (`inPerson` in `domain/case/verb.ts`).
 * `unknown` when nobody with an open account has that address.
 */
export async function addToken(
  house: House,
  raw: unknown,
): Promise<{ readonly id: string; readonly name: string; readonly token: string } | Invalid | Unknown> {
  const input = parseInput(tokenInput, raw)
  if (isInvalid(input)) return input
  const owner = await ownerOf(house, input)
  if ('unknown' in owner) return owner
  const id = newId(house.now())
  const name = input.name || `token-${id.slice(-6)}`
  const secret = `amends_${newSecret()}`
  await insertToken(house.database, house.keys, { id, secret, name, owner })
  return { id, name, token: secret }
}

interface Unknown {
  readonly unknown: true
}

async function ownerOf(house: House, input: z.output<typeof tokenInput>): Promise<TokenOwner | Unknown> {
  if ('role' in input) return { role: input.role }
  const account = await findByEmail(house.database, house.keys, input.for)
  return account ? { staffId: account.id } : { unknown: true }
}
