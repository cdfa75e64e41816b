import { everybody } from '../actions/staff/add-staff.ts'
import { allTokens } from '../actions/staff/tokens.ts'
import { EXIT, print, type Command } from './command.ts'
import { withHouse } from './with-house.ts'

export const tokenList: Command = {
  name: 'token list',
  usage: 'token list',
  what: 'Say which tokens there are, whose they are, and whether they work.',
  async run(call) {
    const [tokens, people] = await withHouse(call, (house) =>
      Promise.all([allTokens(house), everybody(house)]),
    )
    const emails = new Map(people.map(({ id, email }) => [id, email]))
    const lines = tokens.map(({ id, name, staffId, role, works, expiresAt, lastUsedOn }) => ({
      id,
      name,
      for: staffId === null ? null : (emails.get(staffId) ?? null),
      role,
      works,
      until: dayOf(expiresAt),
      lastUsed: dayOf(lastUsedOn),
    }))
    if (call.json) print(JSON.stringify(lines))
    else if (lines.length === 0) print('There is no token.')
    else
      for (const line of lines)
        print(
          `${line.id}  ${line.works ? 'works' : 'ended'}  ${line.name}  (${line.for ?? 'service account'}, ${line.role}; until ${line.until ?? ''}, last used ${line.lastUsed ?? 'never'})`,
        )
    return EXIT.ok
  },
}

function dayOf(at: Date | null): string | null {
  return at === null ? null : at.toISOString().slice(0, 10)
}
