import { countLists, countUndone } from '../store/numbers.ts'
import type { House } from './house.ts'

/** How many cases are in each list of the whole house; whoever asks must not ask more often than by the hour. */
export function lengthsOfLists(house: House): Promise<ReadonlyMap<string, number>> {
  return countLists(house.lists)
}

/** What background work has left undone. */
export function undoneWork(house: House): Promise<{ readonly clocks: number; readonly jobs: number }> {
  return countUndone(house.lists, house.now())
}
