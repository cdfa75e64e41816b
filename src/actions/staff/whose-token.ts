import type { Actor } from '../../domain/case/actor.ts'
import type { Viewer } from '../../store/cases/viewer.ts'
import { findToken } from '../../store/staff/tokens.ts'
import type { House } from '../house.ts'

/** Who comes with a token: what they may see, and in whose name they act. */
export interface TokenHolder {
  readonly viewer: Extract<Viewer, { kind: 'staff' }>
  readonly actor: Extract<Actor, { kind: 'staff' }>
}

/** Whose token this is: the member of staff it was made for, else the service account that it is. */
export async function whoseToken(house: House, secret: string): Promise<TokenHolder | null> {
  const token = await findToken(house.database, house.keys, secret)
  if (token === null) return null
  const id = token.staffId ?? token.id
  return { viewer: { kind: 'staff', id, role: token.role }, actor: { kind: 'staff', id, token: token.id } }
}
