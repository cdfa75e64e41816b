import { shutAccount } from '../actions/staff/shut-account.ts'
import { EXIT, print, tell, UsageError, type Command } from './command.ts'
import { accountOf } from '../actions/staff/find-account.ts'
import { WHY_NOT } from './why-not.ts'
import { withHouse } from './with-house.ts'

export const staffShut: Command = {
  name: 'staff shut',
  usage: 'staff shut --email E',
  what: 'Shut an account at once; its open cases go back to everybody who may see them.',
  options: { email: { type: 'string' } },
  async run(call) {
    const { email } = call.options
    if (!email) throw new UsageError('Say --email.')
    const shut = await withHouse(call, async (house) => {
      const account = await accountOf(house, String(email))
      return account && shutAccount(house, 'machine', account.id)
    })
    if (call.json) print(JSON.stringify({ email, ...(shut ?? { refused: 'no_account' }) }))
    else if (shut === null) tell('No open account has this address.')
    else if ('refused' in shut) tell(WHY_NOT[shut.refused])
    else print(`Shut. Open cases with ${String(email)} before: ${shut.before}, now: ${shut.after}.`)
    return shut !== null && !('refused' in shut) ? EXIT.ok : EXIT.findings
  },
}
