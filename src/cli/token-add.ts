import { addToken } from '../actions/staff/add-token.ts'
import { isCodeOf } from '../domain/vocabulary/code.ts'
import { STAFF_ROLES } from '../domain/vocabulary/staff.ts'
import { EXIT, print, UsageError, type Command } from './command.ts'
import { withHouse } from './with-house.ts'

export const tokenAdd: Command = {
  name: 'token add',
  usage: 'token add --role R',
  what: 'Make a token for the API; prints it once.',
  options: { role: { type: 'string' } },
  async run(call) {
    const { role } = call.options
    if (!isCodeOf(STAFF_ROLES, role))
      throw new UsageError(`Say --role (${STAFF_ROLES.map((each) => each.code).join(' | ')}).`)
    const { id, token } = await withHouse(call, (house) => addToken(house, role))
    print(call.json ? JSON.stringify({ id, role, token }) : `Token (${role}), shown only now: ${token}`)
    return EXIT.ok
  },
}
