import { addStaff } from '../actions/staff/add-staff.ts'
import { isInvalid } from '../actions/parse-input.ts'
import { STAFF_ROLES } from '../domain/vocabulary/staff.ts'
import { EXIT, print, tell, UsageError, type Command } from './command.ts'
import { withHouse } from './with-house.ts'

const roles = STAFF_ROLES.map((role) => role.code).join(' | ')

/** What is missing when the machine lets somebody in where a coordinator could. */
export const SAY_WHY =
  'Somebody who will see cases or manage accounts is let in by two people, on the page of accounts. To do it here alone, say why with --because "…": coordinators and auditors read it.'

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
    if (!email || !role) throw new UsageError(`Say --email and --role (${roles}).`)
    const added = await withHouse(call, (house) => addStaff(house, 'machine', { email, role, name, reason }))
    if (isInvalid(added)) {
      const fields = added.invalid.map((problem) => `--${problem.field}`).join(', ')
      throw new UsageError(`Please check ${fields}. A role is one of: ${roles}.`)
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
