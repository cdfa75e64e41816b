import { isInvalid } from '../actions/parse-input.ts'
import { changeRole } from '../actions/staff/change-role.ts'
import { accountOf } from '../actions/staff/find-account.ts'
import { EXIT, print, tell, UsageError, type Command } from './command.ts'
import { ROLES, SAY_WHY } from './roles.ts'
import { WHY_NOT } from './why-not.ts'
import { withHouse } from './with-house.ts'

export const staffRole: Command = {
  name: 'staff role',
  usage: 'staff role --email E --role R [--because REASON]',
  what: 'Give an account another role; its visits end, and cases go back where it has none in hand any more.',
  options: { email: { type: 'string' }, role: { type: 'string' }, because: { type: 'string' } },
  async run(call) {
    const { email, role, because: reason } = call.options
    if (!email || !role) throw new UsageError(`Say --email and --role (${ROLES}).`)
    const done = await withHouse(call, async (house) => {
      const account = await accountOf(house, String(email))
      return account && changeRole(house, 'machine', account.id, { role, reason })
    })
    if (done !== null && isInvalid(done))
      throw new UsageError(`Please check --role (${ROLES}) and --because.`)
    if (done === null || 'needs' in done || 'refused' in done) {
      if (call.json) print(JSON.stringify({ email, ...(done ?? { refused: 'no_account' }) }))
      else if (done === null) tell('No open account has this address.')
      else tell('needs' in done ? SAY_WHY : WHY_NOT[done.refused])
      return EXIT.findings
    }
    const link = 'link' in done ? done.link : null
    const { before, after } = done
    if (call.json) print(JSON.stringify({ email, role, before, after, link }))
    else
      print(
        `${String(email)} is ${String(role)} from now on. Open cases with them before: ${before}, now: ${after}.${link === null ? '' : ` This link sets a password:\n  ${link}`}`,
      )
    return EXIT.ok
  },
}
