import { openAgain } from '../actions/staff/let-in.ts'
import { EXIT, print, tell, UsageError, type Command } from './command.ts'
import { accountOf } from '../actions/staff/find-account.ts'
import { SAY_WHY } from './roles.ts'
import { withHouse } from './with-house.ts'

export const staffOpen: Command = {
  name: 'staff open',
  usage: 'staff open --email E [--because REASON]',
  what: 'Open an account again that was shut.',
  options: { email: { type: 'string' }, because: { type: 'string' } },
  async run(call) {
    const { email, because = '' } = call.options
    if (!email) throw new UsageError('Say --email.')
    const opened = await withHouse(call, async (house) => {
      const account = await accountOf(house, String(email))
      return account && openAgain(house, 'machine', account.id, String(because))
    })
    if (opened === null || 'needs' in opened) {
      tell(opened === null ? 'No account that is shut has this address.' : SAY_WHY)
      return EXIT.findings
    }
    const link = 'link' in opened ? opened.link : null
    if (call.json) print(JSON.stringify({ email, opened: true, link }))
    else
      print(`Open again: ${String(email)}.${link === null ? '' : ` This link sets a password:\n  ${link}`}`)
    return EXIT.ok
  },
}
