import type { House } from '../house.ts'

/**
 * Takes away sealed bytes that belong to no case any more. A store that cannot be reached keeps nobody waiting: the next
 * sweep takes them.
 */
export async function removeObjects(house: House, names: readonly string[]): Promise<void> {
  for (const name of names)
    try {
      await house.files.store.remove(name)
    } catch (error) {
      const kind = error instanceof Error ? error.name : typeof error
      house.log.warn({ kind }, 'a sealed file could not be taken away, and is left to the next sweep')
    }
}
