import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { openHouse } from '../../context.ts'
import type { Config } from '../../config.ts'
import { EXIT, print, type Command } from '../command.ts'
import { runServer } from '../serve.ts'
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
    if (!existsSync(file)) writeFileSync(file, await seed(config), { mode: 0o600 })
    print(readFileSync(file, 'utf8'))
    await runServer(config, { web: true, work: true })
    return EXIT.ok
  },
}

/** Beside the real data, never in it. */
function demoConfig(config: Config): Config {
  return {
    ...config,
    dataFolder: `${config.dataFolder}-demo`,
    keyFile: `${config.dataFolder}-demo.key`,
    databaseUrl: undefined,
    mail: undefined,
    name: config.name === 'Amends' ? DEMO_NAME : config.name,
  }
}

async function seed(config: Config): Promise<string> {
  const open = await openHouse(config, 'owner')
  try {
    const { staff, receipts } = await seedDemo(open.house)
    return [
      `An invented example: ${config.name}. Start over by deleting ${config.dataFolder}*`,
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
