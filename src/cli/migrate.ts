import { EXIT, print, type Command } from './command.ts'
import { withHouse } from './with-house.ts'

export const migrate: Command = {
  name: 'migrate',
  usage: 'migrate',
  what: 'Bring the database to the newest schema (serve does this by itself).',
  async run(call) {
    await withHouse(call, () => Promise.resolve())
    print(call.json ? JSON.stringify({ status: 'up to date' }) : 'The database is up to date.')
    return EXIT.ok
  },
}
