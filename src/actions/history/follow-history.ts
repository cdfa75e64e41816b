import { readFrom, type Placed } from '../../store/history/positions.ts'
import type { House } from '../house.ts'

/**
 * Reads on through everything that happens in the house, for whatever may come later than the commit itself: patterns,
 * figures, search. Whoever follows keeps the position that this answers, together with what they made of it, and goes
 * on from there; nothing is missed, and nothing comes twice.
 */
export async function followHistory(
  house: House,
  after: number,
  see: (placed: Placed) => Promise<void> | void,
): Promise<number> {
  let at = after
  for (;;) {
    const next = await readFrom(house.database, at)
    for (const placed of next) await see(placed)
    at = next.at(-1)?.position ?? at
    if (next.length === 0) return at
  }
}
