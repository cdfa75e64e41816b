import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openHouse } from '../../context.ts'
import type { Config } from '../../config.ts'
import { EXIT, print, tell, type Command } from '../command.ts'
import { runServer } from '../serve.ts'
import { stopRequest } from '../stop-request.ts'
import { seedDemo } from './seed.ts'

/** Name on the pages of the example; the organisation is invented. */
const DEMO_NAME = 'Brightwell Benefits'

export const demo: Command = {
  name: 'demo',
  usage: 'demo',
  what: 'Run a lively example with printed credentials, in a data folder of its own.',
  async run(call) {
    const config = demoConfig(call.config())
    const file = `${config.dataFolder}.txt`
    const stop = stopRequest()
    try {
      if (!existsSync(file)) writeFileSync(file, await seed(config, stop), { mode: 0o600 })
    } catch (error) {
      if (!stop.aborted) throw error
      tell(`The example was stopped before it was complete. Start over by deleting ${toDelete(config)}`)
      return EXIT.failure
    }
    print(readFileSync(file, 'utf8'))
    await runServer(config, { web: true, work: true }, stop)
    return EXIT.ok
  },
}

/** Beside the real data, never in it. */
function demoConfig(config: Config): Config {
  return {
    ...config,
    dataFolder: `${config.dataFolder}-demo`,
    keyFile: `${config.dataFolder}-demo.key`,
    caseKeys: undefined,
    databaseUrl: undefined,
    mail: undefined,
    name: config.name === 'Amends' ? DEMO_NAME : config.name,
  }
}

/** The data folder with what stands beside it, and the database where root had to put it elsewhere. */
function toDelete({ dataFolder }: Config): string {
  const elsewhere = join(dataFolder, 'postgres-location')
  const database = existsSync(elsewhere) ? ` and ${readFileSync(elsewhere, 'utf8').trim()}` : ''
  return `${dataFolder}*${database}`
}

/** Fills the example and answers how to get in. Throws when the process is asked to stop meanwhile. */
async function seed(config: Config, stop: AbortSignal): Promise<string> {
  const open = await openHouse(config, 'owner')
  try {
    const { staff, receipts } = await seedDemo(open.house, stop)
    return [
      `An invented example: ${config.name}. Start over by deleting ${toDelete(config)}`,
      '',
      'Sign in at /staff as',
      ...staff.map(({ name, role, email, password }) => `  ${name} (${role}): ${email}  ${password}`),
      '',
      'Receipts, to look at it as the person at /en/status:',
      ...receipts.map((receipt) => `  ${receipt}`),
      '',
    ].join('\n')
  } finally {
    await open.close()
  }
}
