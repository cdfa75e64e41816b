import type { Read, Write } from '../database.ts'
import type { Keyring } from '../keys/keyring.ts'
import { noteEnding } from './endings.ts'

/** The secret of the app that makes somebody's codes, sealed in their account. */
export interface Codes {
  readonly secret: Buffer
  /** They showed once that it works, and it is asked for at the door. */
  readonly on: boolean
}

const placeOf = (staffId: string) => `staff:${staffId}:totp`

/** Keeps a new secret; it counts only once it was shown to work. Changes nothing where one counts already. */
export async function beginCodes(
  write: Write,
  keys: Keyring,
  staffId: string,
  secret: Buffer,
): Promise<void> {
  await write.db
    .updateTable('staff')
    .set({ totp: keys.sealName(secret.toString('base64'), placeOf(staffId)), totp_step: null })
    .where('staff_id', '=', staffId)
    .where('totp_on', '=', false)
    .execute()
}

/** What an account has to make codes with; null where it has nothing. */
export async function findCodes(read: Read, keys: Keyring, staffId: string): Promise<Codes | null> {
  const row = await read.db
    .selectFrom('staff')
    .select(['totp', 'totp_on'])
    .where('staff_id', '=', staffId)
    .executeTakeFirst()
  if (!row?.totp) return null
  return { secret: Buffer.from(keys.openName(row.totp, placeOf(staffId)), 'base64'), on: row.totp_on }
}

/** Uses the code of a step up, so that nobody who saw it typed opens with it again; false when it was used before. */
export async function useStep(write: Write, staffId: string, step: number): Promise<boolean> {
  const row = await write.db
    .updateTable('staff')
    .set({ totp_step: step })
    .where('staff_id', '=', staffId)
    .where((where) => where.or([where('totp_step', 'is', null), where('totp_step', '<', step)]))
    .returning('staff_id')
    .executeTakeFirst()
  return row !== undefined
}

/** From now on this account is asked for a code. */
export async function turnCodesOn(write: Write, staffId: string): Promise<void> {
  await write.db.updateTable('staff').set({ totp_on: true }).where('staff_id', '=', staffId).execute()
}

/** Takes away what an account makes codes with; it is asked for none any more. */
export async function endCodes(write: Write, staffId: string): Promise<void> {
  await noteEnding(write, staffId)
  await write.db
    .updateTable('staff')
    .set({ totp: null, totp_on: false, totp_step: null })
    .where('staff_id', '=', staffId)
    .execute()
}
