import { setImmediate as others } from 'node:timers/promises'
import { namedIn, piecesOf } from '../../domain/intake/names-of-us.ts'
import type { House } from '../house.ts'
import { ourNames } from './our-names.ts'

/** Words of somebody; `isMeant` where they were asked whom they mean. */
export interface Said {
  readonly text: string
  readonly isMeant?: boolean
}

/**
 * Ids of everybody with an open account, whatever their role, whom these words name. Others have their turn meanwhile:
 * a story can be forty pages.
 */
export async function colleaguesNamedIn(house: House, said: readonly Said[]): Promise<readonly string[]> {
  const names = await ourNames(house)
  const named = new Set<string>()
  for (const { text, isMeant = false } of said) {
    const pieces = piecesOf(text)
    for (const piece of pieces) {
      for (const id of namedIn(piece, names, isMeant)) named.add(id)
      if (pieces.length > 1) await others()
    }
  }
  return [...named]
}
