import { z } from 'zod'
import type { KnownElsewhere } from '../../outgoing/sign-in-elsewhere.ts'
import { findByElsewhere, findOpen, setElsewhere } from '../../store/staff/accounts.ts'
import { holdVisit } from '../../store/staff/endings.ts'
import type { Tx } from '../../store/database.ts'
import type { House } from '../house.ts'
import { openFirst, sealOnce } from '../intake/one-use.ts'
import { onAccounts, onRecord } from './hand.ts'
import { isLastWayIn } from './last-way-in.ts'
import { provesOwner, type Me, type NotProven } from './prove-owner.ts'

/*
 * Which account here belongs to whom at the organisation. Its owner links it, at an open visit and after proving that it is
 * theirs; an account that was never linked opens by its address the first time. What an owner ended stays ended.
 */

/** Whose account is to be linked, and the visit at which its owner proved it: with that visit it ends. */
export const linkShape = z.object({ id: z.uuid(), session: z.uuid() })

/** An account that is being linked. */
export type Linking = z.infer<typeof linkShape>

/** What came of ending a way to sign in. */
export type Ended = 'done' | 'last_way' | NotProven

/** Lets whoever has proved that an account is theirs link it on their way; good once. */
export function mayLink(house: House, { id, session }: Me): string {
  return sealOnce(house, 'link', { id, session })
}

/** Which account is to be linked; null where nobody has proved that it is theirs. */
export async function linkedBy(house: House, sealed: string): Promise<Linking | null> {
  return linkShape.safeParse(await openFirst(house, 'link', sealed)).data ?? null
}

/** Links an account here with one there; false where that one belongs to somebody else here, or the visit has ended. */
export function linkElsewhere(
  house: House,
  { id, session }: Linking,
  known: KnownElsewhere,
): Promise<boolean> {
  return onAccounts(house, async (tx) =>
    (await holdVisit(tx, id, session, new Date(house.now()))) ? link(house, tx, id, known) : false,
  )
}

/** Links an account by its address, the first time; false where it was linked before, or its owner ended it. */
export function linkByAddress(house: House, id: string, known: KnownElsewhere): Promise<boolean> {
  return onAccounts(house, async (tx) =>
    (await findOpen(tx, id))?.byAddress === true ? link(house, tx, id, known) : false,
  )
}

/** True where one's own account is linked. */
export async function isLinkedElsewhere(house: House, { id }: Me): Promise<boolean> {
  return (await findOpen(house.database, id))?.isLinked ?? false
}

/** Ends the link of one's own account, by whoever proves that it is theirs; `last_way` where nothing else would sign them in. */
export async function endElsewhere(house: House, by: Me, current: string): Promise<Ended> {
  const proven = await provesOwner(house, by, current)
  if (proven !== true) return proven
  return onAccounts<Ended>(house, async (tx) => {
    if (!(await holdVisit(tx, by.id, by.session, new Date(house.now())))) return { not_proven: 'sign_in' }
    if (await isLastWayIn(house, tx, by.id, { elsewhere: true })) return 'last_way'
    await setElsewhere(tx, house.keys, by.id, null)
    await onRecord(house, tx, by, { act: 'elsewhere_ended', staffId: by.id })
    return 'done'
  })
}

async function link(house: House, tx: Tx, id: string, { subject }: KnownElsewhere): Promise<boolean> {
  const account = await findOpen(tx, id)
  const other = await findByElsewhere(tx, house.keys, subject)
  if (account === null || (other !== null && other.id !== id)) return false
  await setElsewhere(tx, house.keys, id, subject)
  await onRecord(house, tx, account, { act: 'elsewhere_linked', staffId: id })
  return true
}
