import type { AccountAct, StaffRole } from '../../domain/vocabulary/staff.ts'
import type { Read, Write } from '../database.ts'
import type { Keyring } from '../keys/keyring.ts'

/** Something that was done to an account, a visit or a token; ids and codes, and a reason where one was alone. */
export interface NewAct {
  readonly act: AccountAct
  /** Null where it was done on the machine itself. */
  readonly by: string | null
  readonly staffId?: string | null
  readonly tokenId?: string | null
  readonly role?: StaffRole | null
  readonly reason?: string | null
}

/** As the record shows it. */
export interface KeptAct {
  readonly n: string
  readonly at: Date
  readonly act: AccountAct
  readonly by: string | null
  readonly staffId: string | null
  readonly tokenId: string | null
  readonly role: StaffRole | null
  readonly reason: string | null
}

/** Adds a line to the record; the database lets nobody change or delete one. */
export async function keepAct(write: Write, keys: Keyring, now: string, of: NewAct): Promise<void> {
  const { act, by, staffId = null, tokenId = null, role = null, reason = null } = of
  await write.db
    .insertInto('account_act')
    .values({
      at: new Date(now),
      act,
      by_id: by,
      staff_id: staffId,
      token_id: tokenId,
      role,
      reason: reason === null ? null : keys.sealName(reason, PLACE),
    })
    .execute()
}

const PLACE = 'account_act:reason'

/** Acts by which somebody can be the owner of the account of another: a link that is mailed reaches its owner alone. */
export const HANDS_ON: readonly AccountAct[] = ['made', 'confirmed', 'opened', 'role_changed', 'link_shown']

/** Acts by which somebody could ever have had a key to an account; a link was shown or mailed, as older lines do not say. */
const EVER_HANDS_ON: readonly AccountAct[] = [...HANDS_ON, 'link_made']

/** Ids of those of us who could ever have had a key to an account. */
export async function handsOn(read: Read, staffId: string): Promise<readonly string[]> {
  const rows = await read.db
    .selectFrom('account_act')
    .select('by_id')
    .distinct()
    .where('staff_id', '=', staffId)
    .where('act', 'in', [...EVER_HANDS_ON])
    .where('by_id', 'is not', null)
    .execute()
  return rows.flatMap(({ by_id: by }) => by ?? [])
}

/** The newest acts, so many before a number of the record. */
export async function listActs(
  read: Read,
  keys: Keyring,
  before: string | null,
  most: number,
): Promise<KeptAct[]> {
  const rows = await read.db
    .selectFrom('account_act')
    .selectAll()
    .$if(before !== null, (query) => query.where('n', '<', before))
    .orderBy('n', 'desc')
    .limit(most)
    .execute()
  return rows.map((row) => ({
    n: row.n,
    at: row.at,
    act: row.act,
    by: row.by_id,
    staffId: row.staff_id,
    tokenId: row.token_id,
    role: row.role,
    reason: row.reason && keys.openName(row.reason, PLACE),
  }))
}
