import type { House } from '../actions/house.ts'
import { purgeExpired } from '../actions/purge-expired.ts'

/** Deletes what has outlived its time: kept replies, sessions, links, counted tries. */
export function purge(house: House): Promise<void> {
  return purgeExpired(house)
}
