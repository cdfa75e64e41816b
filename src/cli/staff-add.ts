import { addStaff } from '../actions/staff/add-staff.ts'
import { isInvalid } from '../actions/parse-input.ts'
import { EXIT, print, tell, UsageError, type Command } from './command.ts'
import { ROLES, SAY_WHY } from './roles.ts'
import { withHouse } from './with-house.ts'

export const staffAdd: Command = {
  name: 'staff add',
  usage: 'staff add --email E --role R [--name N] [--because REASON]',
  what: 'Make an account; prints the one-time link with which its owner sets a password.',
  options: {
    email: { type: 'string' },
    role: { type: 'string' },
    name: { type: 'string' },
    because: { type: 'string' },
  },
  async run(call) {
    const { email, role, name, because: reason } = call.options
    if (!email || !role) throw new UsageError(`Say --email and --role (${ROLES}).`)
    const added = await withHouse(call, (house) => addStaff(house, 'machine', { email, role, name, reason }))
    if (isInvalid(added)) {
      const fields = added.invalid.map((problem) => `--${problem.field}`).join(', ')
      throw new UsageError(`Please check ${fields}. A role is one of: ${ROLES}.`)
    }
    if ('taken' in added) {
      tell('There is an account with this address already. For a new password: amends staff link --email E')
      return EXIT.findings
    }
    if (!('link' in added)) {
      tell(SAY_WHY)
      return EXIT.findings
    }
    print(
      call.json
        ? JSON.stringify({ id: added.id, email, role, link: added.link })
        : `Account for ${String(email)} (${String(role)}). This link sets its password, once, within 24 hours:\n  ${added.link}`,
    )
    return EXIT.ok
  },
}
