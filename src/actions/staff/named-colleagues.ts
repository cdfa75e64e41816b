import { setImmediate as others } from 'node:timers/promises'
import { namingIn, piecesOf } from '../../domain/intake/names-of-us.ts'
import { listStaff } from '../../store/staff/accounts.ts'
import type { House } from '../house.ts'

/** Words of somebody; `isMeant` where they were asked whom they mean. */
export interface Said {
  readonly text: string
  readonly isMeant?: boolean
}

/**
 * Ids of everybody with an open account, whatever their role, whom these words name. Others have their turn meanwhile:
 * a story can be forty pages, and a house can have many of us.
 */
export async function colleaguesNamedIn(house: House, said: readonly Said[]): Promise<readonly string[]> {
  const accounts = await listStaff(house.database, house.keys)
  const open = accounts.filter(({ disabled }) => !disabled)
  const named = new Set<string>()
  for (const { text, isMeant = false } of said)
    for (const piece of piecesOf(text)) {
      const names = namingIn(piece)
      for (const { id, name } of open) {
        if (!named.has(id) && names(name, isMeant)) named.add(id)
        if (piece.length > SHORT) await others()
      }
    }
  return [...named]
}

/** Characters that are searched for all names in a moment. */
const SHORT = 4000
