import { makeLink } from '../actions/staff/account-link.ts'
import { EXIT, print, tell, UsageError, type Command } from './command.ts'
import { accountOf } from '../actions/staff/find-account.ts'
import { withHouse } from './with-house.ts'

export const staffLink: Command = {
  name: 'staff link',
  usage: 'staff link --email E [--lost-codes]',
  what: 'Make a one-time link for a new password; using it ends all visits of that account.',
  options: { email: { type: 'string' }, 'lost-codes': { type: 'boolean' } },
  async run(call) {
    const { email, 'lost-codes': endsCodes = false } = call.options
    if (!email) throw new UsageError('Say --email.')
    const made = await withHouse(call, async (house) => {
      const account = await accountOf(house, String(email))
      return account && makeLink(house, 'machine', account.id, { endsCodes: endsCodes === true })
    })
    if (made === null || !('link' in made)) {
      tell('Nobody with an open account has this address.')
      return EXIT.findings
    }
    print(
      call.json
        ? JSON.stringify({ email, link: made.link })
        : `This link sets a new password for ${String(email)}, once, within 24 hours:\n  ${made.link}`,
    )
    return EXIT.ok
  },
}
