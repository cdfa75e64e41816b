import { isInvalid } from '../actions/parse-input.ts'
import { addToken, TOKEN_DAYS } from '../actions/staff/add-token.ts'
import { EXIT, print, tell, UsageError, type Command } from './command.ts'
import { ROLES } from './roles.ts'
import { withHouse } from './with-house.ts'

export const tokenAdd: Command = {
  name: 'token add',
  usage: 'token add --for EMAIL | --role R [--name N] [--days N]',
  what: 'Make a token for the API that acts as a person, or a service account; prints it once.',
  options: {
    for: { type: 'string' },
    role: { type: 'string' },
    name: { type: 'string' },
    days: { type: 'string' },
  },
  async run(call) {
    const { role, name, days, for: email } = call.options
    if ((email === undefined) === (role === undefined))
      throw new UsageError(`Say either --for with the address of a colleague, or --role (${ROLES}).`)
    const owner = email === undefined ? { role } : { for: email }
    const added = await withHouse(call, (house) => addToken(house, { ...owner, name, days }))
    if (isInvalid(added))
      throw new UsageError(
        `Please check the options. A role is one of: ${ROLES}. Days are 1 to ${TOKEN_DAYS.most}.`,
      )
    if ('unknown' in added) {
      tell(
        'Nobody with an open account has this address. Make one first: amends staff add --email E --role R',
      )
      return EXIT.findings
    }
    const whose = email === undefined ? `service account, ${String(role)}` : `acts as ${String(email)}`
    print(
      call.json
        ? JSON.stringify({ id: added.id, name: added.name, ...owner, until: added.until, token: added.token })
        : `Token ${added.name} (${whose}, until ${added.until.slice(0, 10)}), shown only now: ${added.token}`,
    )
    return EXIT.ok
  },
}
