import type { House } from '../actions/house.ts'
import { openHouse } from '../context.ts'
import type { CommandCall } from './command.ts'

/** Opens the house as a guest for the time of one command, and always closes it again. */
export async function withHouse<T>(call: CommandCall, work: (house: House) => Promise<T>): Promise<T> {
  const open = await openHouse(call.config(), 'guest')
  try {
    return await work(open.house)
  } finally {
    await open.close()
  }
}
