import { changesFrom, type Change } from '../../store/history/changes.ts'
import type { Viewer } from '../../store/cases/viewer.ts'
import type { House } from '../house.ts'

export type { Change }

/** What changed, and from where to ask the next time. */
export interface ChangesSeen {
  readonly changes: readonly Change[]
  /** Sealed: how much happens in cases that somebody may not see is nobody's to count. */
  readonly after: string
  /** True when more is there at this moment. */
  readonly more: boolean
}

/** Fewest changes before an answer is given while there is more: a page that holds nothing helps nobody. */
const ENOUGH = 100
/** Most steps of one answer, so that nobody waits while a whole house is read through. */
const MOST_STEPS = 20
const PLACE = 'position'
const DIGITS = 15

/**
 * What changed in the cases that a viewer may see now, from a position on; from the beginning without one. Nothing
 * comes twice to whoever gives back the position of the last answer. Null for a position that is none of ours.
 */
export async function viewChanges(
  house: House,
  viewer: Viewer,
  after: string | null,
): Promise<ChangesSeen | null> {
  let at = after === null ? 0 : positionIn(house, after)
  if (at === null) return null
  const changes: Change[] = []
  let more = true
  for (let step = 0; more && step < MOST_STEPS && changes.length < ENOUGH; step += 1) {
    const next = await changesFrom(house.database, viewer, at)
    changes.push(...next.changes)
    at = next.position
    more = next.goesOn
  }
  const sealed = house.keys.sealName(String(at).padStart(DIGITS, '0'), PLACE)
  return { changes, after: sealed.toString('base64url'), more }
}

function positionIn({ keys }: House, after: string): number | null {
  try {
    return Number(keys.openName(Buffer.from(after, 'base64url'), PLACE))
  } catch {
    return null
  }
}
