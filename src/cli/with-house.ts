import { existsSync } from 'node:fs'
import type { House } from '../actions/house.ts'
import { openHouse } from '../context.ts'
import { tell, type CommandCall } from './command.ts'

/**
 * Opens the house as a guest for the time of one command, and always closes it again. A command says in sentences what
 * it does: its log keeps to what goes wrong.
 */
export async function withHouse<T>(call: CommandCall, work: (house: House) => Promise<T>): Promise<T> {
  const config = call.config()
  if (config.databaseUrl === undefined && !existsSync(config.dataFolder))
    tell(
      `There was no Amends in ${config.dataFolder}: an empty one is made there. Set AMENDS_DATA if you meant another.`,
    )
  const logLevel = config.logLevel === 'info' ? 'warn' : config.logLevel
  const open = await openHouse({ ...config, logLevel }, 'guest')
  try {
    return await work(open.house)
  } finally {
    await open.close()
  }
}
