import type { House } from '../house.ts'
import { countsOfLeft } from './left-to-nobody.ts'

/**
 * Says in the log how many cases wait for somebody from outside whom nobody here may find, because each of us who could is
 * kept from them. A case that nobody knows of is read by nobody (red line 14); the log says no word of any.
 */
export async function tellMachine(house: House): Promise<void> {
  const { onMachine: cases } = await countsOfLeft(house)
  if (cases > 0)
    house.log.warn({ cases }, 'cases wait for a reader whom nobody but you can let in: amends reader list')
}
