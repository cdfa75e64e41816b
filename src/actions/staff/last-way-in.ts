import type { Tx } from '../../store/database.ts'
import { findOpen, findPasswordOf } from '../../store/staff/accounts.ts'
import { passkeysBeside } from '../../store/staff/passkeys.ts'
import type { House } from '../house.ts'

/** What an owner wants to end, and with what else they would then sign in. */
type Ended = { readonly elsewhere: true } | { readonly passkey: string }

/**
 * True where nothing else would sign the owner of an account in, by the ways that the house takes: nobody locks themselves
 * out, and so no coordinator is the last to be.
 */
export async function isLastWayIn(house: House, tx: Tx, staffId: string, ended: Ended): Promise<boolean> {
  if (house.takesPasswords && (await findPasswordOf(tx, staffId)) !== null) return false
  const passkey = 'passkey' in ended ? ended.passkey : null
  if ((await passkeysBeside(tx, staffId, passkey)) > 0) return false
  if ('elsewhere' in ended || house.elsewhere === null) return true
  const account = await findOpen(tx, staffId)
  return account === null || !(account.isLinked || account.byAddress)
}
