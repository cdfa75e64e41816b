import { revokeToken } from '../actions/staff/tokens.ts'
import { EXIT, print, tell, UsageError, type Command } from './command.ts'
import { withHouse } from './with-house.ts'

export const tokenRevoke: Command = {
  name: 'token revoke',
  usage: 'token revoke ID',
  what: 'End a token at once and for good; `token list` says the ids.',
  async run(call) {
    const [id] = call.words
    if (id === undefined) throw new UsageError('Say the id of the token.')
    const revoked = await withHouse(call, (house) => revokeToken(house, 'machine', id))
    if (call.json) print(JSON.stringify({ id, revoked }))
    else if (revoked) print(`The token ${id} opens nothing any more.`)
    else tell('There is no working token with this id.')
    return revoked ? EXIT.ok : EXIT.findings
  },
}
