import { z } from 'zod'
import type { Expected, KnownElsewhere } from '../../outgoing/sign-in-elsewhere.ts'
import {
  findByElsewhere,
  findByEmail,
  findOpen,
  setElsewhere,
  type OpenAccount,
} from '../../store/staff/accounts.ts'
import type { House } from '../house.ts'
import { openFirst, sealOnce } from '../intake/one-use.ts'
import { beginVisit } from './begin-visit.ts'
import { onAccounts, onRecord, type Hand } from './hand.ts'
import { useCode } from './own-codes.ts'
import { countCode } from './count-code.ts'

/*
 * Signing in through the organisation. It opens accounts that are here, and makes none: by the subject that was linked,
 * or, the first time, by an address that the organisation has checked. From then on the account here belongs to that
 * subject, so that whoever is given the address later is somebody else.
 */

/** Where somebody comes back to. */
export function backAddress(house: House): string {
  return `${house.url}/staff/sign-in/elsewhere/back`
}

const shape = z.object({
  expected: z.object({ state: z.string(), nonce: z.string(), verifier: z.string() }),
  link: z.uuid().nullable(),
})

/** What a browser takes along on its way there, sealed; good for one return. */
export function takeAlong(house: House, expected: Expected, link: string | null): string {
  return sealOnce(house, 'elsewhere', { expected, link })
}

/** What a browser took along, for the first time that it comes back with it; null for anything else. */
export async function broughtBack(house: House, sealed: string): Promise<z.infer<typeof shape> | null> {
  return shape.safeParse(await openFirst(house, 'elsewhere', sealed)).data ?? null
}

/** Lets whoever has shown their password link this account on their way; good once. */
export function mayLink(house: House, by: Exclude<Hand, 'machine'>): string {
  return sealOnce(house, 'link', by.id)
}

/** Which account is to be linked; null where nobody has shown a password for it. */
export async function linkedBy(house: House, sealed: string): Promise<string | null> {
  return z.uuid().safeParse(await openFirst(house, 'link', sealed)).data ?? null
}

/** What came of coming back: a visit, a code that is asked for first, or no account. */
export type CameBack = { readonly token: string } | { readonly half: string } | null

/** Opens the account of whoever came back from there. */
export async function signInFromElsewhere(house: House, known: KnownElsewhere): Promise<CameBack> {
  const account = await accountOf(house, known)
  if (account === null) return null
  if (account.hasCodes && !known.byTwo) return { half: sealOnce(house, 'half', account.id) }
  return { token: await beginVisit(house, account, { byTwo: known.byTwo }) }
}

/** The second half, where an account has an app for codes: `over` when the first was too long ago or used. */
export async function signInWithCode(
  house: House,
  half: string,
  code: string,
): Promise<{ readonly token: string } | { readonly again: string } | 'too_many_tries' | 'over'> {
  const id = z.uuid().safeParse(await openFirst(house, 'half', half)).data
  const account = id === undefined ? null : await findOpen(house.database, id)
  if (account === null) return 'over'
  if (!(await countCode(house, account.id))) return 'too_many_tries'
  if (!(await useCode(house, account.id, code))) return { again: sealOnce(house, 'half', account.id) }
  return { token: await beginVisit(house, account, { byTwo: true }) }
}

/** Links an account here with one there; false where that one belongs to somebody else here, or this one is shut. */
export function linkElsewhere(house: House, staffId: string, known: KnownElsewhere): Promise<boolean> {
  return onAccounts(house, async (tx) => {
    const hash = hashOf(house, known)
    const [account, other] = [await findOpen(tx, staffId), await findByElsewhere(tx, hash)]
    if (account === null || (other !== null && other.id !== staffId)) return false
    await setElsewhere(tx, staffId, hash)
    await onRecord(house, tx, account, { act: 'elsewhere_linked', staffId })
    return true
  })
}

/** True where one's own account is linked. */
export async function isLinkedElsewhere(house: House, by: Exclude<Hand, 'machine'>): Promise<boolean> {
  return (await findOpen(house.database, by.id))?.isLinked ?? false
}

/** Ends the link of one's own account. */
export function endElsewhere(house: House, by: Exclude<Hand, 'machine'>): Promise<void> {
  return onAccounts(house, async (tx) => {
    await setElsewhere(tx, by.id, null)
    await onRecord(house, tx, by, { act: 'elsewhere_ended', staffId: by.id })
  })
}

async function accountOf(house: House, known: KnownElsewhere): Promise<OpenAccount | null> {
  const linked = await findByElsewhere(house.database, hashOf(house, known))
  if (linked !== null) return linked.isOpen ? linked : null
  const account = known.email === null ? null : await findByEmail(house.database, house.keys, known.email)
  if (account === null || account.isLinked) return null
  return (await linkElsewhere(house, account.id, known)) ? account : null
}

function hashOf(house: House, { subject }: KnownElsewhere): Buffer {
  return house.keys.fixedIndex('elsewhere', subject)
}
