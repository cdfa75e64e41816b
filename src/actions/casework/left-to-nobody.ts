import { leftToNobody, type LeftToNobody } from '../../store/cases/left-to-nobody.ts'
import type { House } from '../house.ts'

export type { LeftToNobody }

/** Cases that nobody here may read, as far as whoever lets people in may know of them. */
export function casesLeftToNobody(house: House, viewerId: string): Promise<readonly LeftToNobody[]> {
  return leftToNobody(house.database, viewerId)
}
