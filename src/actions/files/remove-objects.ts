import type { House } from '../house.ts'
import { whoseStore } from './whose-store.ts'

/**
 * Takes away sealed bytes that belong to no case any more. A store that cannot be reached keeps nobody waiting: the next
 * sweep takes them. Of a store that is not ours on this day nothing is taken away: a copy of the house, in which time
 * goes on and cases are erased, may have been started beside the one whose files these are.
 */
export async function removeObjects(house: House, names: readonly string[]): Promise<void> {
  if (names.length === 0) return
  try {
    if ((await whoseStore(house)) !== 'ours') return
  } catch (error) {
    return left(house, error)
  }
  for (const name of names)
    try {
      await house.files.store.remove(name)
    } catch (error) {
      left(house, error)
    }
}

function left({ log }: House, error: unknown): void {
  const kind = error instanceof Error ? error.name : typeof error
  log.warn({ kind }, 'a sealed file could not be taken away, and is left to the next sweep')
}
