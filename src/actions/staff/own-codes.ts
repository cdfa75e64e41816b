import type { AccountAct } from '../../domain/vocabulary/staff.ts'
import { beginCodes, endCodes, findCodes, turnCodesOn, useStep } from '../../store/staff/codes.ts'
import { holdVisit } from '../../store/staff/endings.ts'
import type { Tx } from '../../store/database.ts'
import type { House } from '../house.ts'
import { inTransaction } from '../transaction.ts'
import { onRecord } from './hand.ts'
import { provesOwner, type Me, type NotProven } from './prove-owner.ts'
import { base32, newTotpSecret, otpauthAddress, stepOfCode } from './totp.ts'

/** What somebody types into their app, or opens it with, while it is being set up. */
export interface ForApp {
  readonly key: string
  readonly address: string
}

/** What the app needs while codes are being set up; null when that has not begun, or they are on. */
export async function codesToSetUp(house: House, by: Me, account: string): Promise<ForApp | null> {
  const codes = await findCodes(house.database, house.keys, by.id)
  if (codes === null || codes.on) return null
  const key = base32(codes.secret).replaceAll(/.{4}/g, '$& ').trim()
  return { key, address: otpauthAddress(codes.secret, house.name, account) }
}

/** Makes a new secret for the app of somebody; nothing changes at the door before a code of it was typed. */
export async function setUpCodes(house: House, by: Me): Promise<void> {
  await beginCodes(house.database, house.keys, by.id, newTotpSecret())
}

/** What proves who they are and a code of the app: both, because a visit may be open that is not theirs. */
interface Proof {
  readonly code: string
  readonly current: string
}

/** Asks for a code at the door from now on, once the app has shown one. */
export function startCodes(house: House, by: Me, proof: Proof): Promise<true | NotProven> {
  return whenProven(house, by, proof, 'codes_on', turnCodesOn)
}

/** Ends the codes; with a last one. */
export function stopCodes(house: House, by: Me, proof: Proof): Promise<true | NotProven> {
  return whenProven(house, by, proof, 'codes_off', endCodes)
}

async function whenProven(
  house: House,
  by: Me,
  { code, current }: Proof,
  act: AccountAct,
  change: (tx: Tx, staffId: string) => Promise<void>,
): Promise<true | NotProven> {
  const proven = await provesOwner(house, by, current)
  if (proven !== true) return proven
  if (!(await useCode(house, by.id, code))) return { not_proven: 'wrong' }
  return inTransaction(house, async (tx) => {
    if (!(await holdVisit(tx, by.id, by.session, new Date(house.now())))) return { not_proven: 'sign_in' }
    await change(tx, by.id)
    await onRecord(house, tx, by, { act, staffId: by.id })
    return true
  })
}

/** True for a code of their app that was not used before; it is then used up. */
export async function useCode(house: House, staffId: string, typed: string): Promise<boolean> {
  const codes = await findCodes(house.database, house.keys, staffId)
  const step = codes && stepOfCode(codes.secret, typed, Date.parse(house.now()))
  return step !== null && useStep(house.database, staffId, step)
}
