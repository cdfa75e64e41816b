import { addStaff } from '../actions/staff/add-staff.ts'
import { isInvalid } from '../actions/parse-input.ts'
import { STAFF_ROLES } from '../domain/vocabulary/staff.ts'
import { EXIT, print, tell, UsageError, type Command } from './command.ts'
import { withHouse } from './with-house.ts'

const roles = STAFF_ROLES.map((role) => role.code).join(' | ')

export const staffAdd: Command = {
  name: 'staff add',
  usage: 'staff add --email E --role R [--name N]',
  what: 'Make an account; prints its password once.',
  options: { email: { type: 'string' }, role: { type: 'string' }, name: { type: 'string' } },
  async run(call) {
    const { email, role, name } = call.options
    if (!email || !role) throw new UsageError(`Say --email and --role (${roles}).`)
    const added = await withHouse(call, (house) => addStaff(house, { email, role, name }))
    if (isInvalid(added)) {
      const fields = added.invalid.map((problem) => `--${problem.field}`).join(', ')
      throw new UsageError(`Please check ${fields}. A role is one of: ${roles}.`)
    }
    if ('taken' in added) {
      tell('There is an account with this address already.')
      return EXIT.findings
    }
    print(
      call.json
        ? JSON.stringify({ id: added.id, email, role, password: added.password })
        : `Account for ${String(email)} (${String(role)}). Password, shown only now: ${added.password}`,
    )
    return EXIT.ok
  },
}
