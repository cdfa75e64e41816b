import { purgeExpired as purge } from '../store/kept-replies.ts'
import type { House } from './house.ts'

/** Deletes kept replies, sessions, links, drafts, used posts and counted tries whose time is over. */
export function purgeExpired(house: House): Promise<void> {
  return purge(house.database, house.keys, house.now())
}
