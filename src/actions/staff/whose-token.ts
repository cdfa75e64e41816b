import type { Actor } from '../../domain/case/actor.ts'
import type { Viewer } from '../../store/cases/viewer.ts'
import { findToken, noteUse } from '../../store/staff/tokens.ts'
import type { House } from '../house.ts'

/** Who comes with a token: what they may see, and in whose name they act. */
export interface TokenHolder {
  readonly viewer: Extract<Viewer, { kind: 'staff' }>
  readonly actor: Extract<Actor, { kind: 'staff' }>
}

/** Whose token this is: the member of staff it was made for, else the service account that it is. */
export async function whoseToken(house: House, secret: string): Promise<TokenHolder | null> {
  const now = new Date(house.now())
  const token = await findToken(house.database, house.keys, secret, now)
  if (token === null) return null
  const day = new Date(now.toISOString().slice(0, 10))
  if (token.lastUsedOn?.getTime() !== day.getTime()) await noteUse(house.database, token.id, day)
  const id = token.staffId ?? token.id
  return { viewer: { kind: 'staff', id, role: token.role }, actor: { kind: 'staff', id, token: token.id } }
}
